namespace ClaimExtractor.Sources;

/// <summary>A set of UTF-16 units, one bit each: a look-up that does not branch.</summary>
internal sealed class BitSet
{
    private readonly uint[] _bits = new uint[(char.MaxValue + 1) / 32];

    public BitSet(string characters = "")
    {
        foreach (var c in characters)
            Add(c);
    }

    /// <summary>1 for a member, else 0.</summary>
    public int this[char c] => (int)(_bits[c >> 5] >> (c & 31)) & 1;

    public void Add(char c) => _bits[c >> 5] |= 1u << (c & 31);
}
