using System.Diagnostics;
using AwesomeAssertions;
using Xunit;

namespace ClaimExtractor.Tests.Cluster;

/// <summary>The job script, run as Slurm runs it: with the number of a task in the environment.</summary>
public sealed class SlurmTests
{
    private static readonly string Script = Repository.PathTo("src", "cluster", "slurm_extract.sbatch");

    [Fact]
    public async Task The_tasks_of_an_array_give_what_one_process_gives()
    {
        using var corpus = new ManyPartitions(3);
        await corpus.ExtractAlone("alone");
        foreach (var task in (int[])[2, 0, 1, 1])
            Run([corpus.Corpus, corpus.Output("array"), .. ManyPartitions.PartitionOptions], $"{task}").Should().Be(0);
        corpus.Parts("array").Should().HaveCount(12).And.Equal(corpus.Parts("alone"));
    }

    [Theory]
    [InlineData("0", "corpus.jsonl")]
    [InlineData(null, "corpus.jsonl", "output")]
    public void Without_a_folder_or_outside_an_array_it_says_how_it_is_used(string? task, params string[] arguments) => Run(arguments, task).Should().Be(2);

    private static int Run(string[] arguments, string? task)
    {
        var start = new ProcessStartInfo("bash", [Script, .. arguments]) { UseShellExecute = false, RedirectStandardError = true };
        start.Environment["CLAIM_EXTRACTOR"] = $"dotnet {Path.Combine(AppContext.BaseDirectory, "claim-extractor.dll")}";
        start.Environment["SLURM_ARRAY_TASK_ID"] = task;
        using var process = Process.Start(start)!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }
}
