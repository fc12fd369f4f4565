namespace ClaimExtractor.Weights;

/// <summary>
/// How weights lie in a file: a power of two of slots, at most half of them taken. A slot is the hash of the feature's name (4 bytes, 0
/// where it is free) and the weight (4 bytes), lowest byte first; a name's slot is the first free one or its own at or behind the lowest
/// bits of its hash.
/// </summary>
/// <remarks>Names are not kept: of 100,000 names without a weight about one is taken for a name that has one.</remarks>
internal static class WeightSlots
{
    /// <summary>Of one slot.</summary>
    public const int Bytes = 8;

    /// <summary>FNV-1a over the UTF-16 units, its bits mixed once more; never 0.</summary>
    public static uint Hash(ReadOnlySpan<char> name)
    {
        var hash = 2166136261u;
        foreach (var unit in name)
            hash = (hash ^ unit) * 16777619u;
        hash ^= hash >> 15;
        return hash == 0 ? 1 : hash;
    }
}
