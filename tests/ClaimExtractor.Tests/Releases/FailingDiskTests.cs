using AwesomeAssertions;
using ClaimExtractor.Datasets;
using ClaimExtractor.Releases;
using Xunit;

namespace ClaimExtractor.Tests.Releases;

/// <summary>A disk that refuses: the run says so in one line, and what was published before stays whole.</summary>
public sealed class FailingDiskTests : IDisposable
{
    private readonly ReleaseProcess _program = new();

    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData("fsync", "EIO", "Input/output error")]
    [InlineData("fsync", "ENOSPC", "No space left on device")]
    [InlineData("fsync", "EDQUOT", "Disk quota exceeded")]
    [InlineData("fsync", "EROFS", "Read-only file system")]
    [InlineData("rename", "EIO", "Input/output error")]
    [InlineData("rename", "EROFS", "Read-only file system")]
    public void A_call_that_fails_publishes_nothing_and_is_told(string call, string error, string said)
    {
        _program.WriteInput(1);
        ReleaseProcess.End(_program.Start()).ExitCode.Should().Be(0);
        var before = _program.Published();
        _program.WriteInput(2);
        var (exitCode, message) = Injected($"{call}:error={error}");
        exitCode.Should().Be(1);
        message
            .Should()
            .StartWith("claim-extractor: cannot write ")
            .And.EndWith($": {said}\n")
            .And.Subject.Count(c => c == '\n')
            .Should()
            .Be(1);
        _program.Published().Should().Equal(before);
        _program.Faults().Should().BeEmpty();

        ReleaseProcess.End(_program.Start()).ExitCode.Should().Be(0);
        ReleaseFolder.Versions(_program.Dataset).Should().Equal(new ReleaseVersion(1, 0, 0), new ReleaseVersion(1, 1, 0));
        Directory.EnumerateFileSystemEntries(_program.Dataset, DurableFiles.AsidePrefix + "*").Should().BeEmpty();
    }

    [Fact]
    public void A_disk_without_locks_is_told()
    {
        _program.WriteInput(1);
        var (exitCode, message) = Injected("flock:error=EOPNOTSUPP");
        exitCode.Should().Be(0);
        message.Should().Contain("the file system has no locks");
        _program.Faults().Should().BeEmpty();
    }

    [Fact]
    public void What_fails_behind_the_rename_is_told_with_what_is_published()
    {
        using var dataset = new Publishing();
        // A folder in the place of the changelog: the file that would replace it is refused.
        Directory.CreateDirectory(dataset.PathTo(DatasetChangelog.FileName, "x"));
        var publish = () => dataset.Publish();
        publish
            .Should()
            .Throw<DatasetException>()
            .WithMessage(
                $"*v1.0.0 is published, but {DatasetChangelog.FileName} or 'latest' does not tell of it yet: "
                    + "*; the next run makes up for it"
            );
        ReleaseFolder.Versions(dataset.Folder).Should().Equal(new ReleaseVersion(1, 0, 0));

        Directory.Delete(dataset.PathTo(DatasetChangelog.FileName), recursive: true);
        dataset.Publish().Change.Should().Be(ReleaseChange.None);
        File.ReadAllText(dataset.PathTo("latest")).Should().Be("v1.0.0\n");
        File.ReadAllText(dataset.PathTo(DatasetChangelog.FileName)).Should().Contain("## v1.0.0");
    }

    [Fact]
    public void A_pointer_that_cannot_be_read_hides_nothing()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "/proc is Linux's");
        using var dataset = new Publishing();
        Directory.CreateDirectory(dataset.Folder);
        // A file whose first byte no process may read.
        File.CreateSymbolicLink(dataset.PathTo("latest"), "/proc/self/mem");
        var publish = () => dataset.Publish();
        publish
            .Should()
            .Throw<DatasetException>()
            .WithMessage("*v1.0.0 is published, but * does not tell of it yet: *; the next run makes up for it");
        FluentActions
            .Invoking(() => DatasetFolder.Release(dataset.Folder))
            .Should()
            .Throw<DatasetException>()
            .WithMessage($"{dataset.PathTo("latest")}: *");
    }

    private (int ExitCode, string Error) Injected(string fault)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "strace is Linux's");
        var strace = OutsideTool.Require("strace", "strace");
        return ReleaseProcess.End(
            _program.Start(
                strace,
                [
                    "-f",
                    "-qq",
                    "-o",
                    "/dev/null",
                    "-e",
                    $"trace={fault.Split(':')[0]}",
                    "-e",
                    $"inject={fault}",
                    "dotnet",
                    ReleaseProcess.Program,
                    "extract",
                    "speech.txt",
                ]
            )
        );
    }
}
