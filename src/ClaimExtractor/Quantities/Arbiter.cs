namespace ClaimExtractor.Quantities;

/// <summary>Chooses among overlapping readings of a sentence: the lower priority number, then the longer, then the earlier.</summary>
internal sealed class Arbiter
{
    /// <summary>By their places in the text.</summary>
    public static readonly Comparison<Reading> InOrder = static (a, b) => a.First.CompareTo(b.First);

    private static readonly Comparison<Reading> Strongest = (a, b) =>
    {
        var byPriority = a.Priority.CompareTo(b.Priority);
        if (byPriority != 0)
            return byPriority;
        var byLength = (b.End - b.First).CompareTo(a.End - a.First);
        return byLength != 0 ? byLength : a.First.CompareTo(b.First);
    };

    private readonly List<Reading> _chosen = [];

    private bool _inOrder;

    private bool[] _covered = [];

    /// <summary>Begins a sentence of so many tokens.</summary>
    public void Begin(int tokens)
    {
        if (_covered.Length < tokens)
            _covered = new bool[Math.Max(tokens, 2 * _covered.Length)];
        else
            _covered.AsSpan(0, tokens).Clear();
        _chosen.Clear();
        _inOrder = true;
    }

    /// <summary>A chosen reading holds the token: no later reading of it can win.</summary>
    public bool Covers(int token) => _covered[token];

    /// <summary>Takes those of the readings that nothing stronger overlaps; sorts the list.</summary>
    /// <param name="readings">None is stronger than one that was offered before.</param>
    public void Offer(List<Reading> readings)
    {
        if (readings.Count > 1)
            readings.Sort(Strongest);
        foreach (var reading in readings)
        {
            var span = _covered.AsSpan(reading.First, reading.End - reading.First);
            if (span.Contains(true))
                continue;
            span.Fill(true);
            _inOrder &= _chosen.Count == 0 || _chosen[^1].First < reading.First;
            _chosen.Add(reading);
        }
    }

    /// <summary>What was chosen, in the order of the text. The list is the caller's until the next sentence begins.</summary>
    public List<Reading> Chosen()
    {
        if (!_inOrder)
            _chosen.Sort(InOrder);
        _inOrder = true;
        return _chosen;
    }
}
