namespace ClaimExtractor.Words;

/// <summary>The cheapest way to each place of a run of text, in each <see cref="Surroundings"/>; memory that the next run uses again.</summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class Lattice
{
    private const int States = 3;

    private Node[] _nodes = new Node[States * 256];

    // The nodes before this one are of the present run.
    private int _known;
    private int _start;
    private readonly List<Token> _path = [];

    /// <param name="Cost">0 where the place is not reached; else one more than the cost of the way.</param>
    /// <param name="From">The node that the token begins at.</param>
    private record struct Node(int Cost, int From, Token Token);

    /// <summary>The place behind every token that was offered.</summary>
    public int Furthest { get; private set; }

    public void Begin(int start, Surroundings state)
    {
        (_start, _known, Furthest) = (start, 0, start);
        Reach(0);
        _nodes[(int)state] = new Node(1, -1, default);
    }

    public bool IsReached(int at, Surroundings state) => _nodes[IndexOf(at, state)].Cost > 0;

    /// <summary>The only state in which a place is reached; null where there are several.</summary>
    public Surroundings? Only(int at)
    {
        Surroundings? only = null;
        for (var state = 0; state < States; state++)
            if (IsReached(at, (Surroundings)state))
            {
                if (only is not null)
                    return null;
                only = (Surroundings)state;
            }

        return only;
    }

    /// <summary>The state in which the way to a place that is reached is cheapest.</summary>
    public Surroundings Best(int at)
    {
        var best = -1;
        for (var state = 0; state < States; state++)
            if (_nodes[IndexOf(at, (Surroundings)state)].Cost is > 0 and var cost && (best < 0 || cost < _nodes[IndexOf(at, (Surroundings)best)].Cost))
                best = state;
        return (Surroundings)best;
    }

    /// <param name="token">The default token for a blank, which is none.</param>
    public void Offer(int at, Surroundings state, in Token token, int end, Surroundings behind, int cost)
    {
        Reach(end - _start);
        Furthest = Math.Max(Furthest, end);
        var from = IndexOf(at, state);
        var total = _nodes[from].Cost + cost;
        ref var node = ref _nodes[IndexOf(end, behind)];
        if (node.Cost == 0 || total < node.Cost)
            node = new Node(total, from, token);
    }

    /// <summary>The tokens of the cheapest way to a place, in order; until it is asked again.</summary>
    public List<Token> WayTo(int at, Surroundings state)
    {
        _path.Clear();
        for (var node = IndexOf(at, state); node >= States; node = _nodes[node].From)
            if (_nodes[node].Token.Kind != '\0')
                _path.Add(_nodes[node].Token);
        _path.Reverse();
        return _path;
    }

    private int IndexOf(int at, Surroundings state) => States * (at - _start) + (int)state;

    private void Reach(int place)
    {
        var end = States * (place + 1);
        if (end <= _known)
            return;
        if (end > _nodes.Length)
            Array.Resize(ref _nodes, Math.Max(end, 2 * _nodes.Length));
        _nodes.AsSpan(_known, end - _known).Clear();
        _known = end;
    }
}
