using System.Diagnostics;
using AwesomeAssertions;
using ClaimExtractor.Tests.CommandLine;
using Xunit;

namespace ClaimExtractor.Tests.Cluster;

/// <summary>The series of a partitioned corpus, made on a cluster of three workers: those that one machine makes, row for row.</summary>
public sealed class DaskSeriesTests : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "claim-extractor.dll");

    private readonly CancellationTokenSource _limit = new(TimeSpan.FromMinutes(6));
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        _limit.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Three_workers_make_the_same_rows()
    {
        using var cluster = await DaskCluster.Start(workers: 3, _limit.Token);
        (
            await CommandRun.Of(
                "extract",
                Repository.PathTo("input", "reports"),
                "--partitioned",
                "--partition-size",
                "1500",
                "--output",
                _folder.PathTo("parts")
            )
        )
            .ExitCode.Should()
            .Be(0);
        Directory.GetFiles(_folder.PathTo("parts/manifests")).Should().HaveCountGreaterThan(5);
        var alone = await CommandRun.Of("series", Repository.PathTo("input", "reports"), "--format", "json");
        var (exitCode, output, error) = await Drive(cluster.SchedulerFile, "sayings");
        exitCode.Should().Be(0, "the driver said: {0}", error);
        output.Should().Be(alone.Output);
    }

    [Fact]
    public async Task A_part_that_was_changed_is_named_and_the_others_are_read()
    {
        using var cluster = await DaskCluster.Start(workers: 1, _limit.Token);
        (
            await CommandRun.Of(
                "extract",
                Repository.PathTo("input", "reports"),
                "--partitioned",
                "--partition-size",
                "4000",
                "--output",
                _folder.PathTo("parts")
            )
        )
            .ExitCode.Should()
            .Be(0);
        File.AppendAllText(_folder.PathTo("parts/claims/part-00000.parquet"), "x");
        var (exitCode, output, error) = await Drive(cluster.SchedulerFile, "sayings");
        exitCode.Should().Be(1);
        error.Should().Contain("partition 0: ").And.Contain("has been changed since it was written");
        output.Should().Contain("2025-yunling").And.NotContain("2022-lanjiang");
    }

    private async Task<(int ExitCode, string Output, string Error)> Drive(string schedulerFile, string sayings)
    {
        using var driver = Process.Start(
            new ProcessStartInfo(
                DaskCluster.Python,
                [
                    Repository.PathTo("src", "cluster", "dask_series.py"),
                    _folder.PathTo("parts"),
                    "--sayings",
                    _folder.PathTo(sayings),
                    "--scheduler-file",
                    schedulerFile,
                    "--program",
                    $"dotnet {Program}",
                    "--series-options",
                    "--format json",
                ]
            )
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = _folder.Path,
            }
        )!;
        var error = driver.StandardError.ReadToEndAsync(_limit.Token);
        var output = await driver.StandardOutput.ReadToEndAsync(_limit.Token);
        await driver.WaitForExitAsync(_limit.Token);
        return (driver.ExitCode, output, await error);
    }
}
