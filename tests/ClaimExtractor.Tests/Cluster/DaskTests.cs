using System.Diagnostics;
using AwesomeAssertions;
using ClaimExtractor.Words;
using Xunit;

namespace ClaimExtractor.Tests.Cluster;

/// <summary>The driver on a real cluster of processes, some of which die.</summary>
public sealed class DaskTests : IDisposable
{
    private const int Partitions = 30;

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "claim-extractor.dll");

    private readonly CancellationTokenSource _limit = new(TimeSpan.FromMinutes(8));

    public void Dispose() => _limit.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_killed_worker_changes_nothing(bool withItsMachine)
    {
        using var cluster = await DaskCluster.Start(workers: 3, _limit.Token);
        using var corpus = new ManyPartitions(Partitions);
        var alone = await corpus.ExtractAlone("alone");
        alone.Error.Should().Contain("1 input failed");

        using var driver = Drive(cluster, corpus, "cluster", $"dotnet {Program}");
        var error = driver.StandardError.ReadToEndAsync(_limit.Token);
        await DaskCluster.Until(() => corpus.Committed("cluster") >= 3 || driver.HasExited, _limit.Token);
        if (withItsMachine)
            await cluster.KillMachine(1, _limit.Token);
        else
            await cluster.KillWorker(1, _limit.Token);
        corpus.Committed("cluster").Should().BeLessThan(Partitions - 3, "the worker was to be killed in mid-run");
        await driver.WaitForExitAsync(_limit.Token);

        var said = await error;
        driver.ExitCode.Should().Be(alone.ExitCode, "the driver said: {0}", said);
        said.Should()
            .Contain(
                $"1 document failed; {corpus.Output("cluster")}/manifests names it\n"
                    + $"  {Path.GetFileName(corpus.Corpus)}: line {ManyPartitions.Broken + 1}: {CauseIn(alone.Error)}\n"
                    + $"{Partitions} of {Partitions} partitions written to {corpus.Output("cluster")}\n"
            );
        cluster.Log.Should().Contain("Remove worker");
        corpus.Parts("cluster").Should().HaveCount(Partitions * 4).And.Equal(corpus.Parts("alone"));
    }

    [Fact]
    public async Task A_partition_whose_program_dies_is_tried_again_and_then_named()
    {
        using var cluster = await DaskCluster.Start(workers: 1, _limit.Token);
        using var corpus = new ManyPartitions(4);
        await corpus.ExtractAlone("alone");
        // Dies always over partition 2, and the first time over partition 1.
        var script =
            $"case \"$*\" in *'--partition 2') kill -KILL $$;; *'--partition 1') [ -e '{corpus.Output("tried")}' ] || {{ : "
                + $">'{corpus.Output("tried")}'; kill -KILL $$; }};; esac; exec dotnet '{Program}' \"$@\"";
        using var driver = Drive(cluster, corpus, "cluster", $"sh {WriteScript(corpus, script)}");
        var error = driver.StandardError.ReadToEndAsync(_limit.Token);
        await driver.WaitForExitAsync(_limit.Token);

        (await error).Should().Contain($"partition 2: killed by signal 9\n3 of 4 partitions written to {corpus.Output("cluster")}\n");
        driver.ExitCode.Should().Be(1);
        corpus.Parts("cluster").Should().Equal(corpus.Parts("alone").Where(part => !part.Key.Contains("part-00002")));
    }

    [Fact]
    public async Task What_the_program_says_may_hold_any_bytes()
    {
        DaskCluster.Require();
        using var corpus = new ManyPartitions(1);
        using var driver = Drive(
            "no-scheduler.json",
            corpus,
            "cluster",
            $"sh {WriteScript(corpus, "printf 'said: \\377\\n' >&2; exit 2")}"
        );
        (await driver.StandardError.ReadToEndAsync(_limit.Token)).Should().StartWith("said: ").And.NotContain("Traceback");
        await driver.WaitForExitAsync(_limit.Token);
        driver.ExitCode.Should().Be(2);
    }

    private static Process Drive(DaskCluster cluster, ManyPartitions corpus, string output, string program) =>
        Drive(cluster.SchedulerFile, corpus, output, program);

    private static Process Drive(string schedulerFile, ManyPartitions corpus, string output, string program) =>
        Process.Start(
            new ProcessStartInfo(
                DaskCluster.Python,
                [
                    Repository.PathTo("src", "cluster", "dask_extract.py"),
                    corpus.Corpus,
                    "--output",
                    corpus.Output(output),
                    "--scheduler-file",
                    schedulerFile,
                    "--program",
                    program,
                    "--partition-options",
                    string.Join(' ', ManyPartitions.PartitionOptions),
                ]
            )
            {
                UseShellExecute = false,
                RedirectStandardError = true,
                WorkingDirectory = corpus.Folder,
            }
        )!;

    private static string WriteScript(ManyPartitions corpus, string script)
    {
        var path = corpus.Output("program.sh");
        File.WriteAllText(path, script);
        return path;
    }

    /// <summary>Of the one failure that is listed.</summary>
    private static string CauseIn(string error) =>
        error
            .Split('\n')
            .First(line => line.Contains($"line {ManyPartitions.Broken + 1}", StringComparison.Ordinal))
            .Split("  ")[^1]
            .Trim();
}
