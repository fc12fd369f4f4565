using System.Numerics;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Words;

/// <summary>
/// The cheapest way to each place of a run of text, in each <see cref="Surroundings"/>; memory that the next run uses again.
/// </summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class Lattice
{
    private const int States = 3;

    private Node[] _nodes = new Node[States * 128];

    // What the tokens of the nodes hold: apart, so that nodes are written and cleared without the collector. The first is nothing.
    private Kept[] _contents = new Kept[128];
    private int _kept;

    // The nodes of a way, its last first.
    private int[] _way = new int[64];
    private int _start;

    /// <summary>An entry or a numeral; in an array of structs, into which it is stored without a look at its type.</summary>
    private readonly record struct Kept(object? Content);

    /// <summary>A place in one state, with the token that the cheapest way to it ends with.</summary>
    private struct Node
    {
        /// <summary>0 where the place is not reached; else one more than the cost of the way.</summary>
        public int Cost;

        /// <summary>The node that the token begins at.</summary>
        public int From;

        public int Content;

        /// <summary>Of the token; <c>\0</c> for a blank, which is none.</summary>
        public char Kind;

        public PartOfSpeech Tag;
    }

    /// <summary>The place behind every token that was offered.</summary>
    public int Furthest { get; private set; }

    /// <summary>How far the places reach.</summary>
    public int Length => Furthest - _start;

    public void Begin(int start, Surroundings state)
    {
        (_start, Furthest, _kept) = (start, start, 1);
        _nodes.AsSpan(0, States).Clear();
        _nodes[(int)state].Cost = 1;
    }

    /// <summary>The states in which a place is reached: a bit for each.</summary>
    public int Reached(int at)
    {
        ReadOnlySpan<Node> nodes = _nodes.AsSpan(IndexOf(at, Surroundings.Elsewhere), States);
        return (nodes[0].Cost > 0 ? 1 : 0) | (nodes[1].Cost > 0 ? 2 : 0) | (nodes[2].Cost > 0 ? 4 : 0);
    }

    /// <summary>The only state in which a place is reached; null where there are several.</summary>
    public Surroundings? Only(int at) =>
        Reached(at) is var states && BitOperations.IsPow2(states) ? (Surroundings)BitOperations.Log2((uint)states) : null;

    /// <summary>The state in which the way to a place that is reached is cheapest.</summary>
    public Surroundings Best(int at)
    {
        var best = -1;
        for (var state = 0; state < States; state++)
            if (_nodes[IndexOf(at, (Surroundings)state)].Cost is > 0 and var cost
                && (best < 0 || cost < _nodes[IndexOf(at, (Surroundings)best)].Cost))
                best = state;
        return (Surroundings)best;
    }

    /// <param name="token">The default token for a blank, which is none.</param>
    public void Offer(int at, Surroundings state, in Token token, int end, Surroundings behind, int cost)
    {
        if (end > Furthest)
            Reach(end);
        var from = IndexOf(at, state);
        var total = _nodes[from].Cost + cost;
        ref var node = ref _nodes[IndexOf(end, behind)];
        if (node.Cost != 0 && total >= node.Cost)
            return;
        (node.Cost, node.From, node.Kind, node.Tag) = (total, from, token.Kind, token.Tag);
        node.Content = token.Content is { } content ? Keep(content) : 0;
    }

    /// <summary>Finds the cheapest way to a place; returns how many tokens it has.</summary>
    public int FindWay(int at, Surroundings state)
    {
        var count = 0;
        for (var node = IndexOf(at, state); node >= States; node = _nodes[node].From)
        {
            if (_nodes[node].Kind == '\0')
                continue;
            if (count == _way.Length)
                Array.Resize(ref _way, 2 * count);
            _way[count++] = node;
        }

        return count;
    }

    /// <summary>A token of the way that was found last.</summary>
    /// <param name="index">From the last token, 0, to the first.</param>
    public Token TokenOfWay(int index)
    {
        ref readonly var node = ref _nodes[_way[index]];
        var span = new TextSpan(PlaceOf(node.From), PlaceOf(_way[index]));
        return new Token(node.Kind, span, node.Content > 0 ? _contents[node.Content].Content : null, node.Tag);
    }

    private int IndexOf(int at, Surroundings state) => States * (at - _start) + (int)state;

    private int PlaceOf(int node) => _start + node / States;

    private int Keep(object content)
    {
        if (_kept == _contents.Length)
            Array.Resize(ref _contents, 2 * _kept);
        _contents[_kept] = new Kept(content);
        return _kept++;
    }

    private void Reach(int place)
    {
        var (known, end) = (IndexOf(Furthest + 1, Surroundings.Elsewhere), IndexOf(place + 1, Surroundings.Elsewhere));
        if (end > _nodes.Length)
            Array.Resize(ref _nodes, Math.Max(end, 2 * _nodes.Length));
        foreach (ref var node in _nodes.AsSpan(known, end - known))
            node.Cost = 0;
        Furthest = place;
    }
}
