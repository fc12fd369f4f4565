using System.Diagnostics;
using AwesomeAssertions;
using ClaimExtractor.Releases;
using Xunit;

namespace ClaimExtractor.Tests.Releases;

/// <summary>Runs that are killed (SIGKILL) at random moments leave no release that is not whole, and lose none.</summary>
public sealed class KillingTests : IDisposable
{
    private readonly ReleaseProcess _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void Twenty_runs_are_killed() => Kill(20);

    /// <summary>By <c>ClaimExtractor.Tests -explicit only -method "*Two_hundred_runs_are_killed"</c>.</summary>
    [Fact(Explicit = true)]
    public void Two_hundred_runs_are_killed() => Kill(200);

    private void Kill(int runs)
    {
        _program.WriteInput(1);
        var clock = Stopwatch.StartNew();
        ReleaseProcess.End(_program.Start()).ExitCode.Should().Be(0);
        var length = clock.Elapsed;
        var (killed, writing) = (0, 0);
        for (var run = 2; run <= runs + 1; run++)
        {
            var before = _program.Published();
            _program.WriteInput(run);
            using var process = _program.Start();
            WaitForAMoment(process, length, inWriting: run % 2 == 0);
            process.Kill();
            process.WaitForExit();
            killed += process.ExitCode == 0 ? 0 : 1;
            writing += Leftovers().Any() ? 1 : 0;

            _program.Faults().Should().BeEmpty("run {0} was killed", run);
            var after = _program.Published();
            before.Should().BeSubsetOf(after, "what was published stays, byte for byte");
        }

        _program.WriteInput(runs + 2);
        ReleaseProcess.End(_program.Start()).ExitCode.Should().Be(0);
        Leftovers().Should().BeEmpty();
        var versions = ReleaseFolder.Versions(_program.Dataset);
        File.ReadAllText(Path.Combine(_program.Dataset, "latest")).Should().Be($"{versions[^1].FolderName}\n");
        versions.Select(version => version.Minor).Should().Equal(Enumerable.Range(0, versions.Count), "no version is skipped");
        var headings = File.ReadAllLines(Path.Combine(_program.Dataset, "CHANGELOG.md"))
            .Where(line => line.StartsWith("## ", StringComparison.Ordinal));
        headings.Should().Equal(versions.Reverse().Select(version => $"## {version.FolderName}"));
        TestContext.Current.SendDiagnosticMessage(
            "{0} of {1} runs killed, {2} of them while writing; {3} releases",
            killed,
            runs,
            writing,
            versions.Count
        );
        killed.Should().BePositive();
        writing.Should().BePositive("some are killed while they write");
    }

    private IEnumerable<string> Leftovers() => Directory.EnumerateFileSystemEntries(_program.Dataset, DurableFiles.AsidePrefix + "*");

    /// <summary>Any moment of a run, or one of those in which it writes.</summary>
    private void WaitForAMoment(Process process, TimeSpan length, bool inWriting)
    {
        var clock = Stopwatch.StartNew();
        var old = Leftovers().ToHashSet();
        while (inWriting && !process.HasExited && clock.Elapsed < 10 * length && Leftovers().All(old.Contains))
            Thread.Sleep(1);
        Thread.Sleep(Random.Shared.Next((int)(inWriting ? length / 5 : length).TotalMilliseconds));
    }
}
