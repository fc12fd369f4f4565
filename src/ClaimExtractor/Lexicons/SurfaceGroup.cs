using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ClaimExtractor.Lexicons;

/// <summary>The surfaces with one beginning of two characters, or the one that is a beginning of one character.</summary>
internal sealed class SurfaceGroup
{
    /// <summary>Characters behind the beginning that are compared at once.</summary>
    private const int Ahead = sizeof(ulong) / sizeof(char);

    private readonly LexiconEntry? _shortest;

    // Those that go on, shortest first.
    private readonly Longer[] _longer;

    // A bit for the third character of each: most places are done with at one look.
    private readonly ulong _thirds;

    // Of all entries.
    private readonly KindSet _kinds;

    /// <summary>An entry with its third to sixth character, so that an entry is looked at only where it stands.</summary>
    private readonly record struct Longer(ulong Characters, ulong Mask, LexiconEntry Entry);

    /// <param name="hash">Of the beginning.</param>
    /// <param name="entries">Shortest first.</param>
    /// <param name="next">Of the same bucket.</param>
    public SurfaceGroup(uint hash, ReadOnlySpan<LexiconEntry> entries, SurfaceGroup? next)
    {
        (Hash, Next) = (hash, next);
        foreach (var entry in entries)
            _kinds |= entry.Kinds;
        if (entries is [{ Length: <= 2 } first, ..])
        {
            _shortest = first;
            entries = entries[1..];
        }

        _longer = new Longer[entries.Length];
        for (var i = 0; i < _longer.Length; i++)
        {
            _longer[i] = new Longer(
                Four(entries[i].Surface, 2),
                ulong.MaxValue >> (16 * Math.Max(0, Ahead + 2 - entries[i].Length)),
                entries[i]
            );
            _thirds |= 1UL << entries[i].Surface[2];
        }
    }

    public uint Hash { get; }

    public SurfaceGroup? Next { get; }

    /// <summary>The beginning itself, where it is a surface.</summary>
    public LexiconEntry? Shortest => _shortest;

    /// <summary>
    /// Adds the entries of two characters and more that stand at <paramref name="start"/>, where the beginning does, shortest first;
    /// returns how many there are then.
    /// </summary>
    /// <param name="found">Longer than the longest surface.</param>
    /// <param name="count">How many are there before.</param>
    public int At(ReadOnlySpan<char> text, int start, LexiconEntry[] found, int count = 0)
    {
        if (_shortest is { } shortest)
            found[count++] = shortest;
        if (!MayGoOn(text, start))
            return count;
        var ahead = Four(text, start + 2);
        foreach (ref readonly var longer in _longer.AsSpan())
            if (IsAt(longer, ahead, text, start))
                found[count++] = longer.Entry;
        return count;
    }

    /// <summary>The longest entry of two characters and more that stands at <paramref name="start"/> and has a sense of that kind that
    /// holds there.</summary>
    public LexiconEntry? Longest(ReadOnlySpan<char> text, int start, char kind)
    {
        if (!_kinds.Contains(kind))
            return null;
        if (MayGoOn(text, start))
        {
            var ahead = Four(text, start + 2);
            for (var i = _longer.Length - 1; i >= 0; i--)
                if (IsAt(_longer[i], ahead, text, start) && _longer[i].Entry.HoldsAt(text, start, kind))
                    return _longer[i].Entry;
        }

        return _shortest?.HoldsAt(text, start, kind) == true ? _shortest : null;
    }

    /// <summary>An entry of two characters and more with one of the kinds stands at <paramref name="start"/>.</summary>
    public bool HoldsAny(ReadOnlySpan<char> text, int start, KindSet kinds)
    {
        if (!_kinds.Overlaps(kinds))
            return false;
        if (_shortest?.Kinds.Overlaps(kinds) == true)
            return true;
        if (!MayGoOn(text, start))
            return false;
        var ahead = Four(text, start + 2);
        foreach (ref readonly var longer in _longer.AsSpan())
            if (IsAt(longer, ahead, text, start) && longer.Entry.Kinds.Overlaps(kinds))
                return true;
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool MayGoOn(ReadOnlySpan<char> text, int start) => start + 2 < text.Length && (_thirds >> text[start + 2] & 1) != 0;

    private static bool IsAt(in Longer longer, ulong ahead, ReadOnlySpan<char> text, int start) =>
        (ahead & longer.Mask) == longer.Characters
        && (longer.Entry.Length <= Ahead + 2 || text[(start + 2)..].StartsWith(longer.Entry.Surface.AsSpan(2)));

    /// <summary>Four characters; <c>\0</c>, which no surface holds, where the text has ended.</summary>
    private static ulong Four(ReadOnlySpan<char> text, int start)
    {
        if (text.Length - start >= Ahead)
            return BinaryPrimitives.ReadUInt64LittleEndian(MemoryMarshal.AsBytes(text.Slice(start, Ahead)));
        var four = 0UL;
        for (var at = text.Length - 1; at >= start; at--)
            four = four << 16 | text[at];
        return four;
    }
}
