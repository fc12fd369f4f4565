using ClaimExtractor.Corpora;
using ClaimExtractor.Datasets;
using ClaimExtractor.Sources;

namespace ClaimExtractor;

/// <summary>How far a run over a corpus is; to be read from any thread.</summary>
internal sealed class CorpusProgress
{
    private long _bytes, _documents, _failed, _kept;

    /// <summary>Of the input that was read.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Those that were read, and those that could not be.</summary>
    public long Documents => Interlocked.Read(ref _documents);

    /// <summary>Documents that could not be read.</summary>
    public long Failed => Interlocked.Read(ref _failed);

    /// <summary>Bytes of the input whose parts are there already.</summary>
    public long Kept => Interlocked.Read(ref _kept);

    /// <param name="bytes">Of input that is not read again.</param>
    public void Keep(long bytes) => Interlocked.Add(ref _kept, bytes);

    /// <summary>A document that was read, and then passed over.</summary>
    internal void Fail() => Interlocked.Increment(ref _failed);

    internal void Add(long bytes, bool failed)
    {
        Interlocked.Add(ref _bytes, bytes);
        Interlocked.Increment(ref _documents);
        if (failed)
            Interlocked.Increment(ref _failed);
    }
}

/// <summary>What came of a document of a corpus.</summary>
/// <param name="Result">Default where the document failed.</param>
/// <param name="Failure">Null where it did not.</param>
internal readonly record struct DocumentOutcome<T>(CorpusEntry Entry, T? Result, CorpusFailure? Failure);

/// <summary>The whole path for many documents.</summary>
internal static class CorpusExtractor
{
    /// <summary>Reads documents side by side and gives what came of each, in their order. One that fails ends nothing.</summary>
    /// <param name="batches">The documents, some at a time: those of one are read step by step, by one thread.</param>
    /// <param name="reading">Its date is that of documents that have none of their own; each has an id of its own.</param>
    /// <param name="result">What is kept of a document; called on any thread.</param>
    /// <param name="jobs">Batches that are read at a time, from 1; the results are the same for every number.</param>
    /// <param name="idle">As in <see cref="OrderedWork"/>.</param>
    /// <exception cref="SourceException">The corpus cannot be read on.</exception>
    public static IEnumerable<DocumentOutcome<T>> Read<T>(
        IEnumerable<CorpusEntry[]> batches,
        ExtractionOptions reading,
        Func<Extraction, T> result,
        int jobs,
        CorpusProgress progress,
        Action? idle = null,
        CancellationToken cancellation = default
    ) =>
        OrderedWork
            .Select(batches, (batch, _) => EntryReading<T>.Read(batch, reading, result), jobs, idle, cancellation)
            .SelectMany(static outcomes => outcomes)
            .Select(outcome =>
            {
                progress.Add(outcome.Entry.Bytes, outcome.Failure is not null);
                return outcome;
            });

    /// <summary>Writes the parts of one partition. A document that fails, or has the id of one before it, is recorded and passed
    /// over.</summary>
    /// <param name="jobs">Documents that are read at a time; the parts are the same for every number.</param>
    /// <exception cref="SourceException">The corpus cannot be read.</exception>
    /// <exception cref="DatasetException">The parts cannot be written.</exception>
    /// <exception cref="OperationCanceledException">Nothing of the partition is then in its place.</exception>
    public static PartManifest Extract(
        PartRun run,
        CorpusPartition partition,
        PartFolder folder,
        ExtractionOptions reading,
        int jobs,
        CorpusProgress progress,
        CancellationToken cancellation = default
    )
    {
        var expected = run.Expected(partition);
        using var writer = folder.Begin(run, partition);
        var places = new Dictionary<string, Func<string>>(StringComparer.Ordinal);
        var documents = Read(
            EntryBatches.Of(run.Corpus.Read(partition)),
            reading,
            extraction => DatasetOf(extraction, run.Options.Mentions),
            jobs,
            progress,
            cancellation: cancellation
        );
        foreach (var (entry, rows, failure) in documents)
        {
            if (rows is null)
                writer.Fail(failure!);
            else if (places.TryAdd(rows.Documents[0].DocumentId, entry.Place))
                writer.Write(rows);
            else
                writer.Fail(
                    new CorpusFailure(
                        entry.Path,
                        entry.Place(),
                        $"its id '{rows.Documents[0].DocumentId}' is that of {places[rows.Documents[0].DocumentId]()} too"
                    )
                );
        }

        cancellation.ThrowIfCancellationRequested();
        return folder.Commit(writer, expected, partition);
    }

    private static Dataset DatasetOf(Extraction extraction, bool withMentions)
    {
        var (mentions, document) = DatasetRows.From(
            extraction.Document.Id,
            extraction.Document,
            withMentions ? extraction.Mentions : [],
            extraction.Claims
        );
        return new Dataset(extraction.Claims, mentions, [document], extraction.Findings);
    }
}
