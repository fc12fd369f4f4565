using AwesomeAssertions;
using ClaimExtractor.Corpora;
using ClaimExtractor.Sources;
using Xunit;

namespace ClaimExtractor.Tests.Corpora;

public sealed class EntryBatchesTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("1", "1")]
    [InlineData("1 1 1", "1 1 1")]
    [InlineData("1 131071 1", "1 131071|1")]
    [InlineData("1 131070 1", "1 131070 1")]
    [InlineData("131072 9999999 1 1", "131072|9999999|1 1")]
    public void A_batch_ends_where_it_holds_enough(string sizes, string batches) =>
        string.Join('|', EntryBatches.Of(Entries(sizes)).Select(Text)).Should().Be(batches);

    [Fact]
    public void What_the_corpus_throws_comes_behind_the_documents_before_it()
    {
        var read = new List<string>();
        FluentActions.Invoking(() =>
        {
            foreach (var batch in EntryBatches.Of(Entries("1 2").Concat(Broken())))
                read.Add(Text(batch));
        }).Should().Throw<SourceException>();
        read.Should().Equal("1 2");

        static IEnumerable<CorpusEntry> Broken() =>
            Enumerable.Repeat("a", 1).Select<string, CorpusEntry>(static path => throw new SourceException(path, "is broken"));
    }

    [Fact]
    public void A_document_may_be_a_batch_alone() =>
        EntryBatches.OfOne(Entries("1 2 3")).Select(Text).Should().Equal("1", "2", "3");

    private static IEnumerable<CorpusEntry> Entries(string sizes) =>
        sizes.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(static size => new CorpusEntry("a", long.Parse(size), static () => "", static () => throw new NotSupportedException()));

    private static string Text(CorpusEntry[] batch) => string.Join(' ', batch.Select(static entry => entry.Bytes));
}
