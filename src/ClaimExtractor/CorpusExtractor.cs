using ClaimExtractor.Corpora;
using ClaimExtractor.Datasets;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Sources;

namespace ClaimExtractor;

/// <summary>How far a run over a corpus is; to be read from any thread.</summary>
public sealed class CorpusProgress
{
    private long _bytes, _documents, _failed, _claims;

    /// <summary>Of the input.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    public long Documents => Interlocked.Read(ref _documents);

    public long Claims => Interlocked.Read(ref _claims);

    /// <summary>Documents that could not be read.</summary>
    public long Failed => Interlocked.Read(ref _failed);

    internal void Add(long bytes, int documents, int claims, int failed)
    {
        Interlocked.Add(ref _bytes, bytes);
        Interlocked.Add(ref _documents, documents);
        Interlocked.Add(ref _claims, claims);
        Interlocked.Add(ref _failed, failed);
    }
}

/// <summary>How the documents of a corpus are read.</summary>
/// <param name="Date">Of documents that have none of their own; null to read it from the text.</param>
/// <param name="Currency">ISO 4217 code of 元; told from the text when null.</param>
public sealed record CorpusReading(Lexicon Lexicon, DateOnly? Date = null, string? Currency = null);

/// <summary>The whole path for many documents: a partition of a corpus in, its parts out.</summary>
public static class CorpusExtractor
{
    /// <summary>Writes the parts of one partition. A failed document is recorded and passed over.</summary>
    /// <param name="jobs">Documents that are read at a time; the parts are the same for every number.</param>
    /// <exception cref="SourceException">The corpus cannot be read.</exception>
    /// <exception cref="DatasetException">The parts cannot be written.</exception>
    /// <exception cref="OperationCanceledException">Nothing of the partition is then in its place.</exception>
    public static PartManifest Extract(
        PartRun run, CorpusPartition partition, PartFolder folder, CorpusReading reading, int jobs, CorpusProgress? progress = null, CancellationToken cancellation = default)
    {
        var expected = run.Expected(partition);
        using var writer = folder.Begin(run, partition);
        foreach (var (entry, rows, failure) in OrderedWork.Select(run.Corpus.Read(partition), (entry, _) => Read(entry, reading, run.Options.Mentions), jobs, cancellation: cancellation))
        {
            if (rows is not null)
                writer.Write(rows);
            else
                writer.Fail(failure!);
            progress?.Add(entry.Bytes, 1, rows?.Claims.Count ?? 0, rows is null ? 1 : 0);
        }

        cancellation.ThrowIfCancellationRequested();
        return folder.Commit(writer, expected, partition);
    }

    /// <summary>The rows of one document, or why there are none.</summary>
    public static (CorpusEntry Entry, Dataset? Rows, CorpusFailure? Failure) Read(CorpusEntry entry, CorpusReading reading, bool withMentions)
    {
        try
        {
            var document = entry.Read();
            var extraction = SpeechExtractor.Extract(document.Source, document.Id, document.Date ?? reading.Date, reading.Lexicon, reading.Currency);
            return (entry, DatasetOf(extraction, withMentions), null);
        }
        catch (SourceException refused)
        {
            return (entry, null, new CorpusFailure(entry.Path, entry.Place(), refused.Cause));
        }
        catch (Exception unexpected) when (unexpected is not (OperationCanceledException or OutOfMemoryException))
        {
            // One document in a million must not end the run, nor be lost.
            return (entry, null, new CorpusFailure(entry.Path, entry.Place(), $"unexpected error: {unexpected.Message.ReplaceLineEndings(" ")} ({unexpected.GetType().Name})"));
        }
    }

    private static Dataset DatasetOf(Extraction extraction, bool withMentions)
    {
        var (mentions, document) = DatasetRows.From(extraction.Document.Id, extraction.Document, withMentions ? extraction.Mentions : [], extraction.Claims);
        return new Dataset(extraction.Claims, mentions, [document], extraction.Findings);
    }
}
