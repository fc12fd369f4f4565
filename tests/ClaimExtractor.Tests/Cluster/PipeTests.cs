using AwesomeAssertions;
using ClaimExtractor.Tests.CommandLine;
using Xunit;

namespace ClaimExtractor.Tests.Cluster;

/// <summary>What Spark's <c>pipe</c> does: each partition of the lines through a process of its own, the outputs in the order of the
/// partitions.</summary>
public sealed class PipeTests
{
    [Fact]
    public async Task Partitions_piped_one_by_one_give_the_rows_of_the_whole()
    {
        using var corpus = new ManyPartitions(9);
        var lines = File.ReadAllLines(corpus.Corpus);
        var whole = await Pipe(lines);
        whole.Should().NotBeEmpty();
        var parts = new List<string>();
        foreach (var part in lines.Chunk(4))
            parts.AddRange(await Pipe(part));
        parts.Should().Equal(whole);
    }

    private static async Task<string[]> Pipe(string[] lines) =>
        (await CommandRun.With(string.Concat(lines.Select(line => line + "\n")), outputIsTerminal: false, "stream")).Output.Split(
            '\n',
            StringSplitOptions.RemoveEmptyEntries
        );
}
