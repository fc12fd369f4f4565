using System.Runtime.CompilerServices;

namespace ClaimExtractor.Lexicons;

/// <summary>A set of token kinds, or of other letters. Every <see cref="TokenKind"/> is an ASCII character.</summary>
internal readonly record struct KindSet
{
    /// <summary>Above every kind.</summary>
    public const int End = 128;

    private readonly ulong _low;
    private readonly ulong _high;

    private KindSet(ulong low, ulong high) => (_low, _high) = (low, high);

    public static KindSet Of(char kind) => kind < 64 ? new(1UL << kind, 0) : new(0, 1UL << kind);

    public static KindSet Of(params ReadOnlySpan<char> kinds)
    {
        var set = default(KindSet);
        foreach (var kind in kinds)
            set |= Of(kind);
        return set;
    }

    public static KindSet operator |(KindSet a, KindSet b) => new(a._low | b._low, a._high | b._high);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(char kind) => ((kind < 64 ? _low : _high) >> kind & 1) != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Overlaps(KindSet other) => ((_low & other._low) | (_high & other._high)) != 0;

    /// <summary>Every kind of the other set is in this one.</summary>
    public bool Holds(KindSet other) => ((other._low & ~_low) | (other._high & ~_high)) == 0;
}
