using ClaimExtractor.Datasets;
using ClaimExtractor.Series;

namespace ClaimExtractor.Cli;

/// <summary>Gathers what several sources say, a document once: what an earlier source has is no second saying. Holds no text, and each name
/// once.</summary>
internal sealed class SeriesGathering
{
    private readonly Dictionary<string, (string Sha256, string Path)> _documents = new(StringComparer.Ordinal);
    private readonly HashSet<string> _contents = new(StringComparer.Ordinal);
    private readonly Dictionary<SeriesKey, SeriesKey> _keys = [];
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly List<SayingRow> _sayings = [];

    public IReadOnlyList<SayingRow> Sayings => _sayings;

    /// <param name="source">How messages call it.</param>
    /// <param name="rows">A document after the other; nothing of them is kept where they end in an error.</param>
    /// <param name="paths">Those of the documents, where they have paths of their own.</param>
    /// <exception cref="UsageException">One id has two contents.</exception>
    public void Add(string source, IEnumerable<SayingRow> rows, Dictionary<string, string>? paths = null)
    {
        var first = _sayings.Count;
        var own = new HashSet<string>(StringComparer.Ordinal);
        var added = new List<string>();
        try
        {
            foreach (var row in rows)
                if (!_contents.Contains(row.Sha256))
                    Add(row, paths?.GetValueOrDefault(row.Saying.DocumentId) ?? source, own, added);
        }
        catch (DatasetException)
        {
            _sayings.RemoveRange(first, _sayings.Count - first);
            added.ForEach(id => _documents.Remove(id));
            throw;
        }

        // Within one source two documents of one content are two, as in its own series.
        _contents.UnionWith(own);
    }

    private void Add(SayingRow row, string path, HashSet<string> own, List<string> added)
    {
        var (id, sha256) = (Once(row.Saying.DocumentId), Once(row.Sha256));
        if (!_documents.TryGetValue(id, out var there))
        {
            _documents[id] = (sha256, path);
            added.Add(id);
        }
        else if (there.Sha256 != sha256)
        {
            throw new UsageException($"document '{id}' has one content in {there.Path} and another in {path}; name one of the two");
        }

        own.Add(sha256);
        _sayings.Add(new SayingRow(row.Saying with { Key = Once(row.Saying.Key), DocumentId = id, Unit = Once(row.Saying.Unit) }, sha256));
    }

    private SeriesKey Once(SeriesKey key)
    {
        if (_keys.TryGetValue(key, out var known))
            return known;
        _keys[key] = key;
        return key;
    }

    private string Once(string name)
    {
        if (_names.TryGetValue(name, out var known))
            return known;
        _names[name] = name;
        return name;
    }
}
