using ClaimExtractor.Words;

namespace ClaimExtractor.Tables;

/// <summary>Lays the beginnings of the words into one array, as <see cref="DictionaryTable"/> says.</summary>
internal sealed class DoubleArray
{
    // So much room is free behind the last slot: no continuation lies farther from the first.
    private const int Room = 2 * (char.MaxValue + 1);

    private readonly IReadOnlyList<WordTrie.Node> _nodes;
    private readonly int[] _slots, _offsets;

    // Of 0 the words themselves go on.
    private readonly HashSet<int> _taken = [0];
    private bool[] _isFilled = new bool[Room];

    private DoubleArray(IReadOnlyList<WordTrie.Node> nodes)
    {
        (_nodes, _slots, _offsets) = (nodes, new int[nodes.Count], new int[nodes.Count]);
        Array.Fill(_offsets, DictionaryTable.NoOffset);
    }

    /// <summary>Of the array.</summary>
    public int Length { get; private set; }

    public int SlotOf(int node) => _slots[node];

    public int OffsetOf(int node) => _offsets[node];

    /// <param name="nodes">The first is the empty beginning.</param>
    public static DoubleArray Of(IReadOnlyList<WordTrie.Node> nodes)
    {
        var array = new DoubleArray(nodes);
        array.Lay(0, 0);
        // Those with the most continuations first, while there is room; the others fill what they leave.
        var sizes = Enumerable.Range(1, nodes.Count - 1).GroupBy(array.Continuations).Where(size => size.Key > 0);
        foreach (var size in sizes.OrderByDescending(size => size.Key))
        {
            var from = 0;
            foreach (var node in size)
                from = array.Lay(node, from);
        }

        return array;
    }

    private int Continuations(int node) => End(node) - _nodes[node].Continuations;

    private int End(int node) => node + 1 < _nodes.Count ? _nodes[node + 1].Continuations : _nodes.Count;

    // At the first free slot from a place on where all continuations are free; returns the place behind it.
    private int Lay(int node, int from)
    {
        if (Continuations(node) == 0)
            return from;
        var first = _nodes[node].Continuations;
        var (slot, offset) = (from, 0);
        while (node > 0)
        {
            slot += _isFilled.AsSpan(slot).IndexOf(false);
            offset = slot++ - _nodes[first].Character;
            if (!_taken.Contains(offset) && IsFree(node, offset))
                break;
        }

        _taken.Add(offset);
        _offsets[node] = offset;
        for (var next = first; next < End(node); next++)
            Fill(_slots[next] = offset + _nodes[next].Character);
        return slot;
    }

    private bool IsFree(int node, int offset)
    {
        for (var next = _nodes[node].Continuations; next < End(node); next++)
            if (_isFilled[offset + _nodes[next].Character])
                return false;
        return true;
    }

    private void Fill(int slot)
    {
        _isFilled[slot] = true;
        Length = Math.Max(Length, slot + 1);
        if (_isFilled.Length < Length + Room)
            Array.Resize(ref _isFilled, 2 * (Length + Room));
    }
}
