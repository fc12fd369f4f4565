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
    private readonly List<Sense> _senses = [];

    private readonly Sense[]?[] _ordered = new Sense[]?[KindOrder.Most];

    public string Surface { get; } = surface;

    public IReadOnlyList<Sense> Senses => _senses;

    public Sense? Of(char kind)
    {
        foreach (var sense in _senses)
            if (sense.Kind == kind)
                return sense;
        return null;
    }

    /// <summary>The senses that an order names, in that order; of several of one kind the first.</summary>
    public ReadOnlySpan<Sense> In(KindOrder order) => _ordered[order.Index] ??= [.. order.Kinds.Select(Of).OfType<Sense>()];

    internal void Add(Sense sense) => _senses.Add(sense);
}

/// <summary>Which kind of sense a place asks for first.</summary>
/// <param name="Index">Tells the orders of a program apart: 0 to <see cref="Most"/> − 1.</param>
public sealed record KindOrder(int Index, string Kinds)
{
    public const int Most = 8;
}

/// <summary>All surfaces of the lexicon; finds the ones that begin at a place of a text. Built once, then only read.</summary>
public sealed class SurfaceTrie
{
    private readonly LexiconEntry?[] _entries;

    // The children of a node are labels[first[node]..first[node + 1]], sorted; the root's are looked up by character.
    private readonly int[] _first;
    private readonly char[] _labels;
    private readonly int[] _targets;
    private readonly int[] _roots = new int[char.MaxValue + 1];

    /// <param name="entries">One for each surface.</param>
    public SurfaceTrie(IEnumerable<LexiconEntry> entries)
    {
        List<SortedDictionary<char, int>> children = [[]];
        List<LexiconEntry?> ends = [null];
        foreach (var entry in entries)
        {
            var node = 0;
            foreach (var c in entry.Surface)
            {
                if (!children[node].TryGetValue(c, out var next))
                {
                    next = children.Count;
                    children[node].Add(c, next);
                    children.Add([]);
                    ends.Add(null);
                }

                node = next;
            }

            ends[node] = entry;
        }

        _entries = [.. ends];
        _first = new int[children.Count + 1];
        _labels = new char[children.Count - 1];
        _targets = new int[children.Count - 1];
        var edge = 0;
        for (var node = 0; node < children.Count; node++)
        {
            _first[node] = edge;
            foreach (var (label, target) in children[node])
                (_labels[edge], _targets[edge++]) = (label, target);
        }

        _first[^1] = edge;
        foreach (var (label, target) in children[0])
            _roots[label] = target;
    }

    /// <summary>The entries that begin at <paramref name="start"/>, shortest first, appended to <paramref name="found"/>.</summary>
    public void At(ReadOnlySpan<char> text, int start, List<LexiconEntry> found)
    {
        var node = start < text.Length ? _roots[text[start]] : 0;
        for (var i = start + 1; node > 0; i++)
        {
            if (_entries[node] is { } entry)
                found.Add(entry);
            node = i < text.Length ? Child(node, text[i]) : 0;
        }
    }

    /// <summary>The longest entry at <paramref name="start"/> with a sense of that kind that holds there; null where there is none.</summary>
    public LexiconEntry? Longest(ReadOnlySpan<char> text, int start, char kind)
    {
        LexiconEntry? longest = null;
        var node = start < text.Length ? _roots[text[start]] : 0;
        for (var i = start + 1; node > 0; i++)
        {
            if (_entries[node] is { } entry && entry.Of(kind) is { } sense && sense.HoldsIn(text, start, i))
                longest = entry;
            node = i < text.Length ? Child(node, text[i]) : 0;
        }

        return longest;
    }

    /// <summary>0 where there is none: the root is nobody's child.</summary>
    private int Child(int node, char label)
    {
        var first = _first[node];
        var index = _labels.AsSpan(first, _first[node + 1] - first).BinarySearch(label);
        return index >= 0 ? _targets[first + index] : 0;
    }
}
