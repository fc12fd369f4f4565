namespace ClaimExtractor.Lexicons;

/// <summary>One meaning of a surface.</summary>
/// <param name="Kind">A <see cref="TokenKind"/>.</param>
/// <param name="Code">Unit code, classifier code, qualifier or what else the file's second column holds; may be empty.</param>
/// <param name="UnlessBefore">The sense is off where the text before ends with one of these.</param>
/// <param name="UnlessAfter">The sense is off where the text after begins with one of these.</param>
public record Sense(char Kind, string Code, string[] UnlessBefore, string[] UnlessAfter)
{
    public bool HoldsIn(ReadOnlySpan<char> text, int start, int end)
    {
        foreach (var before in UnlessBefore)
            if (text[..start].EndsWith(before))
                return false;
        foreach (var after in UnlessAfter)
            if (text[end..].StartsWith(after))
                return false;
        return true;
    }
}

/// <summary>A surface with its senses, in the order in which the lexicon files were read.</summary>
public sealed class LexiconEntry(string surface)
{
    public string Surface { get; } = surface;

    public List<Sense> Senses { get; } = [];

    public Sense? Of(char kind)
    {
        foreach (var sense in Senses)
            if (sense.Kind == kind)
                return sense;
        return null;
    }
}

/// <summary>All surfaces of the lexicon; finds the ones that begin at a place of a text.</summary>
public sealed class SurfaceTrie
{
    private readonly Dictionary<ulong, int> _edges = [];
    private readonly List<LexiconEntry?> _entries = [null];

    public LexiconEntry GetOrAdd(string surface)
    {
        var node = 0;
        foreach (var c in surface)
        {
            var key = Key(node, c);
            if (!_edges.TryGetValue(key, out var next))
            {
                next = _entries.Count;
                _entries.Add(null);
                _edges.Add(key, next);
            }

            node = next;
        }

        return _entries[node] ??= new LexiconEntry(surface);
    }

    /// <summary>The entries that begin at <paramref name="start"/>, shortest first, appended to <paramref name="found"/>.</summary>
    public void At(ReadOnlySpan<char> text, int start, List<LexiconEntry> found)
    {
        var node = 0;
        for (var i = start; i < text.Length && _edges.TryGetValue(Key(node, text[i]), out node); i++)
            if (_entries[node] is { } entry)
                found.Add(entry);
    }

    private static ulong Key(int node, char c) => ((ulong)node << 16) | c;
}
