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
    public void Without_a_folder_or_outside_an_array_it_says_how_it_is_used(string? task, params string[] arguments) =>
        Run(arguments, task).Should().Be(2);

    [Theory]
    [InlineData(null, "extract corpus --output output --partition 5 --resume --jobs 1")]
    [InlineData("8", "extract corpus --output output --partition 5 --resume --jobs 8")]
    [InlineData("8", "extract corpus --output output --partition 5 --resume --mentions --jobs 3", "--mentions", "--jobs", "3")]
    [InlineData("8", "extract corpus --output output --partition 5 --resume --jobs=3", "--jobs=3")]
    [InlineData("8", "extract corpus --output output --partition 5 --resume -j 3", "-j", "3")]
    public void A_task_has_the_threads_that_Slurm_gives_it_or_those_it_is_told_to_have(
        string? processors,
        string command,
        params string[] options
    )
    {
        using var process = Start(["corpus", "output", .. options], "5", "echo", processors);
        process.StandardOutput.ReadToEnd().Should().Be(command + "\n");
        process.WaitForExit();
    }

    private static int Run(string[] arguments, string? task)
    {
        using var process = Start(arguments, task, $"dotnet {Path.Combine(AppContext.BaseDirectory, "claim-extractor.dll")}");
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }

    private static Process Start(string[] arguments, string? task, string program, string? processors = null)
    {
        var start = new ProcessStartInfo("bash", [Script, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["CLAIM_EXTRACTOR"] = program;
        start.Environment["SLURM_ARRAY_TASK_ID"] = task;
        start.Environment["SLURM_CPUS_PER_TASK"] = processors;
        return Process.Start(start)!;
    }
}
