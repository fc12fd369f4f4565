using AwesomeAssertions;
using ClaimExtractor.Releases;
using Xunit;

namespace ClaimExtractor.Tests.Releases;

/// <summary>A disk that takes no more bytes, as a limit on the size of a file makes it.</summary>
public sealed class FullDiskTests : IDisposable
{
    private const int BlockBytes = 512;

    private readonly ReleaseProcess _program = new();

    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData("trap '' XFSZ; ")] // the write fails
    [InlineData("")] // the system ends the process
    public void A_release_that_does_not_fit_is_not_published_and_the_old_one_stays(string prelude)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the limit is set by a Linux shell");
        _program.WriteInput(1);
        ReleaseProcess.End(_program.Start()).ExitCode.Should().Be(0);
        var before = _program.Published();
        var sizes = Directory
            .EnumerateFiles(Path.Combine(_program.Dataset, "v1.0.0"))
            .Select(path => new FileInfo(path).Length)
            .Order()
            .ToList();
        _program.WriteInput(2);
        var (exitCode, error) = Limited(prelude, sizes[^1] / 2 / BlockBytes);
        exitCode.Should().NotBe(0);
        if (prelude.Length > 0)
            error.Should().StartWith("claim-extractor: cannot write ").And.EndWith(": File too large\n");
        _program.Published().Should().Equal(before);
        _program.Faults().Should().BeEmpty();

        Limited(prelude, sizes[^1] * 2 / BlockBytes).ExitCode.Should().Be(0);
        ReleaseFolder.Versions(_program.Dataset).Should().Equal(new ReleaseVersion(1, 0, 0), new ReleaseVersion(1, 1, 0));
        Directory.EnumerateFileSystemEntries(_program.Dataset, DurableFiles.AsidePrefix + "*").Should().BeEmpty();
    }

    // The runtime's own mapping of code would meet the limit first.
    private (int ExitCode, string Error) Limited(string prelude, long blocks) =>
        ReleaseProcess.End(
            _program.Start(
                "sh",
                ["-c", $"{prelude}ulimit -f {blocks}; exec dotnet '{ReleaseProcess.Program}' extract speech.txt"],
                ("DOTNET_EnableWriteXorExecute", "0"),
                ("DOTNET_DbgEnableMiniDump", "0")
            )
        );
}
