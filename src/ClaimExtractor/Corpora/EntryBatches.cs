using System.Runtime.ExceptionServices;

namespace ClaimExtractor.Corpora;

/// <summary>Documents of a corpus, some at a time: so many that the steps of their path are worth taking side by side, and no more than
/// fit into memory beside all else.</summary>
internal sealed class EntryBatches
{
    /// <summary>A batch that holds so many bytes of input is full; a longer document is one alone.</summary>
    public const int FullBytes = 1 << 17;

    private readonly List<CorpusEntry> _entries = [];
    private long _bytes;

    public bool IsEmpty => _entries.Count == 0;

    public bool IsFull => _bytes >= FullBytes;

    public void Add(CorpusEntry entry)
    {
        _entries.Add(entry);
        _bytes += entry.Bytes;
    }

    /// <summary>What was added since the last call.</summary>
    public CorpusEntry[] Take()
    {
        CorpusEntry[] batch = [.. _entries];
        _entries.Clear();
        _bytes = 0;
        return batch;
    }

    /// <summary>All documents, in order. What the sequence throws is thrown behind the documents before it.</summary>
    public static IEnumerable<CorpusEntry[]> Of(IEnumerable<CorpusEntry> entries)
    {
        var batches = new EntryBatches();
        using var rest = entries.GetEnumerator();
        ExceptionDispatchInfo? broken;
        while (Next(rest, out broken))
        {
            batches.Add(rest.Current);
            if (batches.IsFull)
                yield return batches.Take();
        }

        if (!batches.IsEmpty)
            yield return batches.Take();
        broken?.Throw();
    }

    /// <summary>Each document alone: few long files keep every thread at work.</summary>
    public static IEnumerable<CorpusEntry[]> OfOne(IEnumerable<CorpusEntry> entries) => entries.Select(static entry => new[] { entry });

    private static bool Next(IEnumerator<CorpusEntry> entries, out ExceptionDispatchInfo? broken)
    {
        broken = null;
        try
        {
            return entries.MoveNext();
        }
        catch (Exception error)
        {
            broken = ExceptionDispatchInfo.Capture(error);
            return false;
        }
    }
}
