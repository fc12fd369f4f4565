using System.Diagnostics;
using AwesomeAssertions;
using Xunit;

namespace ClaimExtractor.Tests.CommandLine;

/// <summary>A run over a corpus that is stopped in its middle, and goes on.</summary>
public sealed class InterruptionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("KILL", 137)]
    [InlineData("INT", 130)]
    [InlineData("TERM", 130)]
    public async Task What_is_whole_stays_and_the_rest_is_done_later(string signal, int exitCode)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no signals there");
        Assert.SkipWhen(
            signal == "INT" && IgnoresInterrupts(),
            "a shell started these tests in its background, where INT is ignored: run them in its foreground"
        );
        var corpus = _folder.Write(
            "news.jsonl",
            string.Concat(
                Enumerable
                    .Range(1, 6000)
                    .Select(i =>
                        $"{{\"id\":\"n-{i}\",\"text\":\""
                            + $"{string.Concat(Enumerable.Range(1, 40).Select(k => $"全市新建学校{i + k}所，投入{k}亿元。"))}\"}}\n"
                    )
            )
        );
        string[] arguments = ["extract", corpus, "--partition-size", "200KB", "--jobs", "2", "--output"];
        using (
            var process = Process.Start(
                new ProcessStartInfo(
                    "dotnet",
                    [Path.Combine(AppContext.BaseDirectory, "claim-extractor.dll"), .. arguments, _folder.PathTo("out")]
                )
                {
                    UseShellExecute = false,
                    RedirectStandardError = true,
                }
            )!
        )
        {
            var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            // On this thread: by the time that the pool has one for us the program may be done.
            SpinWait.SpinUntil(() => Manifests().Length >= 2 || process.HasExited);
            OutsideTool.Run("/bin/kill", [$"-{signal}", $"{process.Id}"]);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            process.ExitCode.Should().Be(exitCode);
            if (signal != "KILL")
                (await error)
                    .Should()
                    .MatchRegex(
                        @"\Aclaim-extractor: interrupted: \d+ of \d+ partitions are whole; the same command with --resume does the rest\n\z"
                    );
        }

        var whole = Manifests();
        whole.Should().HaveCountGreaterThan(1);
        if (signal != "KILL")
            _folder.Files().Should().NotContain(file => file.Contains("/.new-"));
        var kept = File.GetLastWriteTimeUtc(whole[0]);

        (await CommandRun.Of([.. arguments, _folder.PathTo("out"), "--resume"])).ExitCode.Should().Be(0);
        (await CommandRun.Of([.. arguments, _folder.PathTo("whole")])).ExitCode.Should().Be(0);
        File.GetLastWriteTimeUtc(whole[0]).Should().Be(kept);
        Bytes("out").Should().BeEquivalentTo(Bytes("whole"));
    }

    // The program inherits it from the tests.
    private static bool IgnoresInterrupts() =>
        OperatingSystem.IsLinux()
        && File.ReadLines("/proc/self/status").First(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is var line
        && (Convert.ToUInt64(line.Split('\t')[1], 16) >> 1 & 1) != 0;

    private string[] Manifests() =>
        Directory.Exists(_folder.PathTo("out/manifests"))
            ? [.. Directory.GetFiles(_folder.PathTo("out/manifests"), "*.json").Order(StringComparer.Ordinal)]
            : [];

    private Dictionary<string, string> Bytes(string folder) =>
        Directory
            .EnumerateFiles(_folder.PathTo(folder), "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(_folder.PathTo(folder), file), file => Convert.ToHexString(File.ReadAllBytes(file)));
}
