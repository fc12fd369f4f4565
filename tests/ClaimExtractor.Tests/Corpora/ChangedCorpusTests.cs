using AwesomeAssertions;
using ClaimExtractor.Cli;
using ClaimExtractor.Corpora;
using ClaimExtractor.Datasets;
using ClaimExtractor.Lexicons;
using Xunit;

namespace ClaimExtractor.Tests.Corpora;

/// <summary>A corpus that is another one when a run ends than when it was opened.</summary>
public sealed class ChangedCorpusTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_corpus_that_nobody_touched_is_steady() =>
        Told(Lines("a"), () => { }).Should().Be((true, ""));

    [Fact]
    public void Another_size_is_told_with_the_parts() =>
        Told(Lines("a"), () => File.AppendAllText(_folder.PathTo("a.jsonl"), "\n"))
            .Should()
            .Be(
                (
                    false,
                    "claim-extractor: a.jsonl changed during the run: what part-00000 hold may be of neither content; "
                        + "the same command with --resume does them again\n"
                )
            );

    [Fact]
    public void Another_time_is_told() =>
        Told(Lines("a"), () => File.SetLastWriteTimeUtc(_folder.PathTo("a.jsonl"), new DateTime(2001, 2, 3, 0, 0, 0, DateTimeKind.Utc)))
            .Steady.Should()
            .BeFalse();

    [Fact]
    public void Another_file_of_that_name_is_told()
    {
        var corpus = Lines("a");
        Told(corpus, () =>
        {
            var path = _folder.PathTo("a.jsonl");
            var (content, time) = (File.ReadAllBytes(path), File.GetLastWriteTimeUtc(path));
            File.WriteAllBytes(_folder.PathTo("b"), content);
            File.Move(_folder.PathTo("b"), path, overwrite: true);
            File.SetLastWriteTimeUtc(path, time);
        }).Steady.Should().BeFalse();
    }

    [Fact]
    public void Only_the_parts_of_files_that_changed_are_named()
    {
        var files = Enumerable
            .Range(0, 8)
            .Select(i => new CorpusFileEntry(_folder.Write($"{i}.txt", "来了5人。"), $"{i}.txt", $"{i}"))
            .ToList();
        Told(new FileCorpus("files", files), () => File.Delete(files[3].Path), partitionSize: 20)
            .Error.Should()
            .Contain("3.txt changed")
            .And.Contain("what part-00001 hold");
    }

    public void Dispose() => _folder.Dispose();

    private JsonLinesCorpus Lines(string name) =>
        new(_folder.Write($"{name}.jsonl", "{\"id\":\"a\",\"text\":\"来了5人。\"}\n"), new RecordColumns());

    private static (bool Steady, string Error) Told(ICorpus corpus, Action change, long partitionSize = 1000)
    {
        var run = new PartRun(
            corpus,
            new PartOptions(partitionSize, "jsonl", false, null, null, null, null, null, null),
            Lexicon.Default.Hash
        );
        change();
        var error = new StringWriter { NewLine = "\n" };
        return (ChangedInput.Write(error, run, run.Partitions), error.ToString());
    }
}
