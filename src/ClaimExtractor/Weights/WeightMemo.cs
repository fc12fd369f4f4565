namespace ClaimExtractor.Weights;

/// <summary>Sums of weights by a small number, such as a word's: each is found once, and all are forgotten at one stroke.</summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class WeightMemo
{
    // The round in which a sum was found, and the sum; those of earlier rounds are forgotten.
    private (int Round, int Weight)[] _known = new (int, int)[64];
    private int _round = 1;

    public void Forget() => _round++;

    /// <param name="key">From 0; the memory grows with the largest.</param>
    public bool Knows(int key, out int weight)
    {
        var known = (uint)key < (uint)_known.Length ? _known[key] : default;
        weight = known.Weight;
        return known.Round == _round;
    }

    /// <summary>Gives the sum back.</summary>
    public int Keep(int key, int weight)
    {
        if (key >= _known.Length)
            Array.Resize(ref _known, Math.Max(key + 1, 2 * _known.Length));
        _known[key] = (_round, weight);
        return weight;
    }
}
