namespace ClaimExtractor.Weights;

/// <summary>Sums of weights by what they were asked about, packed into a number: those that were asked for last. Threads may share
/// it.</summary>
internal sealed class WeightCache
{
    private const int Bits = 12;

    // The number in the upper half, the sum in the lower: one write keeps them together.
    private readonly ulong[] _known = new ulong[1 << Bits];

    /// <param name="key">Not 0.</param>
    public bool Knows(uint key, out int weight)
    {
        var known = Volatile.Read(ref _known[PlaceOf(key)]);
        weight = (int)(uint)known;
        return known >> 32 == key;
    }

    /// <summary>Gives the sum back.</summary>
    public int Keep(uint key, int weight)
    {
        Volatile.Write(ref _known[PlaceOf(key)], (ulong)key << 32 | (uint)weight);
        return weight;
    }

    private static uint PlaceOf(uint key) => key * 0x9E3779B1u >> (32 - Bits);
}
