using System.Text;
using AwesomeAssertions;
using ClaimExtractor.Corpora;
using ClaimExtractor.Sources;
using Xunit;

namespace ClaimExtractor.Tests.Corpora;

public sealed class JsonLinesCorpusTests : IDisposable
{
    // Lines of unequal length, with CRLF, a blank line, characters of two to four bytes, and no line feed at the end.
    private const string Text =
        "{\"id\":\"a\",\"text\":\"来了5人。\"}\r\n\n{\"text\":\"é 新建😀12所\"}\n  \r\n{\"id\":\"c\",\"text\":\"降0.3%\"}\n"
            + "bad\n{\"id\":\"d\",\"text\":\"共7户。\"}";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Partitions_of_every_size_hold_the_same_documents_and_failures()
    {
        var corpus = Corpus(Text);
        var whole = Read(corpus, 1 << 20);
        whole
            .Should()
            .Equal(
                "line 1: a 来了5人。",
                $"line 3: news-{Encoding.UTF8.GetByteCount(Text[..Text.IndexOf("{\"text\":\"é", StringComparison.Ordinal)])} é 新建😀12所",
                "line 5: c 降0.3%",
                "line 6: is no JSON",
                "line 7: d 共7户。"
            );
        for (var size = 1; size <= corpus.Bytes + 1; size++)
            Read(corpus, size).Should().Equal(whole, $"the partitions are of {size} bytes");
    }

    [Fact]
    public void A_place_that_is_kept_keeps_no_bytes_of_its_line() =>
        Corpus(Text)
            .Partition(1 << 20)
            .SelectMany(Corpus(Text).Read)
            .SelectMany(entry => entry.Place.Target!.GetType().GetFields())
            .Select(field => field.FieldType)
            .Should()
            .NotBeEmpty()
            .And.OnlyContain(type => type == typeof(long) || type == typeof(Lazy<long>));

    [Fact]
    public void The_plan_is_the_ranges_of_bytes()
    {
        var corpus = Corpus(Text);
        var partitions = corpus.Partition(50);
        partitions.Should().HaveCount((int)((corpus.Bytes + 49) / 50));
        partitions.Select(partition => partition.Number).Should().BeInAscendingOrder().And.StartWith(0);
        partitions.Sum(partition => partition.Bytes).Should().Be(corpus.Bytes);
        partitions[1].Should().Be(new CorpusPartition(1, 50, 100, 50));
        corpus.Partition(50).Should().Equal(partitions);
    }

    [Fact]
    public void A_partition_is_known_by_its_bytes()
    {
        var corpus = Corpus(Text);
        var partitions = corpus.Partition(40);
        var before = partitions.Select(corpus.HashOf).ToList();
        before.Should().OnlyHaveUniqueItems();
        // Of a line that begins in one partition and ends in the next.
        var changed = Corpus(Text.Replace("降0.3%", "降0.4%"));
        changed.Partition(40).Select(changed.HashOf).Zip(before).Count(pair => pair.First != pair.Second).Should().BeInRange(1, 2);
    }

    [Theory]
    [InlineData(' ')]
    [InlineData('\n')]
    [InlineData('7')]
    public void A_partition_that_reads_something_else_is_known_for_another(char other)
    {
        var (path, columns) = (_folder.Write("news.jsonl", Text), new RecordColumns());
        var bytes = File.ReadAllBytes(path);
        var before = Partitions();
        for (var i = 0; i < bytes.Length; i++)
        {
            File.WriteAllBytes(path, [.. bytes[..i], (byte)other, .. bytes[(i + 1)..]]);
            foreach (var (now, then) in Partitions().Zip(before))
                if (now.Hash == then.Hash)
                    now.Read.Should().Be(then.Read, $"byte {i} has changed");
        }

        List<(string Hash, string Read)> Partitions()
        {
            var corpus = new JsonLinesCorpus(path, columns);
            return
            [
                .. corpus
                    .Partition(40)
                    .Select(partition => (corpus.HashOf(partition), string.Join('\n', corpus.Read(partition).Select(Shown)))),
            ];
        }
    }

    [Fact]
    public void A_partition_size_that_would_make_a_file_a_byte_is_refused() =>
        FluentActions
            .Invoking(() => Corpus(new string('\n', 200_001)).Partition(2))
            .Should()
            .Throw<SourceException>()
            .Which.Cause.Should()
            .Be("a partition size of 2 bytes cuts it into 100001 partitions, and no more than 100000 are made");

    [Fact]
    public void An_empty_file_is_one_partition_without_documents()
    {
        var corpus = Corpus("");
        corpus.Partition(100).Should().Equal(new CorpusPartition(0, 0, 0, 0));
        Read(corpus, 100).Should().BeEmpty();
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over() =>
        Read(Corpus("\uFEFF{\"id\":\"a\",\"text\":\"来了5人。\"}"), 100).Should().Equal("line 1: a 来了5人。");

    [Fact]
    public void A_file_that_is_not_there_is_named() =>
        FluentActions.Invoking(() => new JsonLinesCorpus(_folder.PathTo("none.jsonl"), new RecordColumns()))
            .Should().Throw<SourceException>().Which.Cause.Should().Be("no such file");

    private JsonLinesCorpus Corpus(string text) => new(_folder.Write("news.jsonl", text), new RecordColumns());

    private static List<string> Read(JsonLinesCorpus corpus, long size) =>
        [.. corpus.Partition(size).SelectMany(corpus.Read).Select(entry => $"{entry.Place()}: {Shown(entry)}")];

    private static string Shown(CorpusEntry entry)
    {
        try
        {
            return entry.Read() is var document ? $"{document.Id} {document.Source.Text}" : "";
        }
        catch (SourceException refused)
        {
            return refused.Cause.Split(':')[0];
        }
    }
}
