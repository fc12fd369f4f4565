using AwesomeAssertions;
using ClaimExtractor.Sources;
using ClaimExtractor.Tests.CommandLine;
using Xunit;

namespace ClaimExtractor.Tests.Sources;

/// <summary>What is no plain file is refused at once and by its name: a read of it may never end.</summary>
public sealed class PlainFileTests : IDisposable
{
    private const string Pipe = "is a named pipe, not a file";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_device_is_named()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "devices are told on Linux");
        FluentActions
            .Invoking(() => SourceFile.Read("/dev/zero"))
            .Should()
            .Throw<SourceException>()
            .WithMessage("/dev/zero: is a device, not a file; *standard input*");
    }

    // A read of /proc/kmsg waits for what the kernel will say next.
    [Theory]
    [InlineData("/proc/kmsg")]
    [InlineData("/proc/version")]
    public async Task A_view_of_the_kernel_is_named(string path)
    {
        Assert.SkipUnless(File.Exists(path), "/proc is Linux's");
        foreach (var run in (CommandRun[])[
            await CommandRun.Of("extract", path, "-o", _folder.PathTo("out")),
            await CommandRun.Of("series", path)])
        {
            run.ExitCode.Should().Be(1);
            (run.Error + run.Output)
                .Should()
                .Contain("is a view of the kernel, not a file; what it gives can be read from standard input (-)");
        }
    }

    [Fact]
    public void An_empty_file_is_a_file() => PlainFile.OtherKind(_folder.Write("a.txt", "")).Should().BeNull();

    [Fact]
    public void A_file_a_folder_and_nothing_are_no_other_kind()
    {
        var file = _folder.Write("a.txt", "共5人");
        new[] { file, _folder.Path, _folder.PathTo("none"), "" }.Select(PlainFile.OtherKind).Should().AllBeEquivalentTo((string?)null);
        PlainFile.ReadAllText(file).Should().Be("共5人");
        PlainFile.ReadAllBytes(file).Should().Equal(File.ReadAllBytes(file));
    }

    [Fact]
    public async Task A_pipe_in_a_folder_is_named_and_the_other_files_are_read()
    {
        Make("in/b.txt");
        _folder.Write("in/a.txt", "全省新建小学5所。");
        var run = await CommandRun.Of("extract", _folder.PathTo("in"), "-o", "-", "-f", "jsonl");
        run.ExitCode.Should().Be(1);
        run.Output.Should().Contain("5所");
        run.Error.Should().Contain(Pipe).And.Contain("b.txt");
    }

    [Fact]
    public async Task A_pipe_behind_a_link_is_named()
    {
        Make("pipe");
        File.CreateSymbolicLink(_folder.PathTo("a.txt"), _folder.PathTo("pipe"));
        (await CommandRun.Of("extract", _folder.PathTo("a.txt"), "-o", _folder.PathTo("out"))).Error.Should().Contain(Pipe);
        Directory.Exists(_folder.PathTo("out")).Should().BeFalse();
    }

    [Theory]
    [InlineData("a.jsonl")]
    [InlineData("a.parquet")]
    public async Task A_pipe_for_a_corpus_is_named(string name)
    {
        Make(name);
        var run = await CommandRun.Of("extract", _folder.PathTo(name), "-o", _folder.PathTo("out"));
        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain(Pipe);
    }

    [Theory]
    [InlineData("latest")]
    [InlineData("claims.jsonl")]
    [InlineData("datapackage.json")]
    public async Task A_pipe_in_a_dataset_is_named(string name)
    {
        Make($"d/{name}");
        var run = await CommandRun.Of("validate", _folder.PathTo("d"));
        run.ExitCode.Should().NotBe(0);
        (run.Output + run.Error).Should().Contain(name == "datapackage.json" ? "no table of a dataset" : Pipe);
    }

    private void Make(string name)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "pipes are told on Linux");
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.PathTo(name))!);
        OutsideTool.Run(OutsideTool.Require("mkfifo", "coreutils"), [_folder.PathTo(name)]);
    }
}
