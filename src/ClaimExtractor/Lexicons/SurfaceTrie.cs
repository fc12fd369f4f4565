namespace ClaimExtractor.Lexicons;

/// <summary>All surfaces of the lexicon; finds the ones that begin at a place of a text. Built once, then only read.</summary>
/// <remarks>Nodes are numbered level by level, so that the children of a node are neighbours; the root is 0.</remarks>
public sealed class SurfaceTrie
{
    // From so many on a vectorised search is faster than a loop.
    private const int ManyChildren = 6;

    private readonly LexiconEntry?[] _entries;

    // The children of a node are the nodes from first[node] to first[node + 1]; label[node] leads to a node.
    private readonly int[] _first;
    private readonly char[] _labels;

    // The root has thousands of children: they are looked up by character.
    private readonly int[] _roots = new int[char.MaxValue + 1];

    // What the surfaces that begin with the character of a root's child can be.
    private readonly KindSet[] _kindsBelow;

    // A bit for the first two characters of every surface, hashed: most places of a text are done with at one look.
    private const int PairWords = 4096;
    private readonly ulong[] _pairs = new ulong[PairWords];

    /// <param name="entries">One for each surface.</param>
    public SurfaceTrie(IEnumerable<LexiconEntry> entries)
    {
        LexiconEntry[] sorted = [.. entries];
        Array.Sort(sorted, (a, b) => string.CompareOrdinal(a.Surface, b.Surface));
        var (ends, first, labels) = (new List<LexiconEntry?>(sorted.Length * 2), new List<int>(sorted.Length * 2), new List<char>(sorted.Length * 2) { '\0' });
        // The surfaces from..to share their first characters, as many as the node is deep.
        var level = new Queue<(int From, int To, int Depth)>([(0, sorted.Length, 0)]);
        while (level.TryDequeue(out var node))
        {
            var (from, to, depth) = node;
            var endsHere = from < to && sorted[from].Surface.Length == depth;
            ends.Add(endsHere ? sorted[from++] : null);
            first.Add(labels.Count);
            while (from < to)
            {
                var (label, start) = (sorted[from].Surface[depth], from);
                while (from < to && sorted[from].Surface[depth] == label)
                    from++;
                labels.Add(label);
                level.Enqueue((start, from, depth + 1));
            }
        }

        first.Add(labels.Count);
        Depth = sorted.Length == 0 ? 0 : sorted.Max(entry => entry.Surface.Length);
        (_entries, _first, _labels) = ([.. ends], [.. first], [.. labels]);
        _kindsBelow = new KindSet[_first[1]];
        for (var root = _first[0]; root < _first[1]; root++)
        {
            _roots[_labels[root]] = root;
            for (var child = _first[root]; child < _first[root + 1]; child++)
                _pairs[PairAt(_labels[root], _labels[child])] |= 1UL << (_labels[child] & 63);
        }

        foreach (var entry in sorted)
            _kindsBelow[_roots[entry.Surface[0]]] |= entry.Kinds;
    }

    internal IEnumerable<LexiconEntry> Entries => _entries.OfType<LexiconEntry>();

    /// <summary>An entry with one of the kinds begins at <paramref name="start"/>.</summary>
    public bool HoldsAt(ReadOnlySpan<char> text, int start, KindSet kinds)
    {
        var node = _roots[text[start]];
        if (!_kindsBelow[node].Overlaps(kinds))
            return false;
        for (var i = start + 1; node > 0; i++)
        {
            if (_entries[node] is { } entry && entry.Kinds.Overlaps(kinds))
                return true;
            node = i < text.Length ? Child(node, text[i]) : 0;
        }

        return false;
    }

    /// <summary>The length of the longest surface.</summary>
    public int Depth { get; }

    /// <summary>The entries that begin at <paramref name="start"/>, shortest first; returns how many.</summary>
    /// <param name="found">At least <see cref="Depth"/> long.</param>
    public int At(ReadOnlySpan<char> text, int start, LexiconEntry[] found)
    {
        var count = 0;
        var node = start < text.Length ? _roots[text[start]] : 0;
        if (node > 0)
        {
            if (_entries[node] is { } single)
                found[count++] = single;
            node = start + 1 < text.Length && MayBegin(text[start], text[start + 1]) ? Child(node, text[start + 1]) : 0;
        }

        for (var i = start + 2; node > 0; i++)
        {
            if (_entries[node] is { } entry)
                found[count++] = entry;
            node = i < text.Length ? Child(node, text[i]) : 0;
        }

        return count;
    }

    /// <summary>The longest entry at <paramref name="start"/> with a sense of that kind that holds there; null where there is none.</summary>
    public LexiconEntry? Longest(ReadOnlySpan<char> text, int start, char kind)
    {
        LexiconEntry? longest = null;
        var node = start < text.Length ? _roots[text[start]] : 0;
        if (!_kindsBelow[node].Contains(kind))
            return null;
        for (var i = start + 1; node > 0; i++)
        {
            if (_entries[node] is { } entry && entry.Of(kind) is { } sense && sense.HoldsIn(text, start, i))
                longest = entry;
            node = i < text.Length ? Child(node, text[i]) : 0;
        }

        return longest;
    }

    private bool MayBegin(char first, char second) => (_pairs[PairAt(first, second)] >> (second & 63) & 1) != 0;

    private static int PairAt(char first, char second) => (first * 0x9E37 ^ second >> 6) & (PairWords - 1);

    /// <summary>0 where there is none: the root is nobody's child.</summary>
    private int Child(int node, char label)
    {
        var (first, end) = (_first[node], _first[node + 1]);
        if (end - first > ManyChildren)
            return _labels.AsSpan(first, end - first).IndexOf(label) is >= 0 and var index ? first + index : 0;
        for (var child = first; child < end; child++)
            if (_labels[child] == label)
                return child;
        return 0;
    }
}
