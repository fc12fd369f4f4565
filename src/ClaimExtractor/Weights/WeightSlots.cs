using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ClaimExtractor.Weights;

/// <summary>
/// How weights lie in a file: a power of two of slots, at most half of them taken. A slot is the upper half of the hash of the feature's
/// name
/// (2 bytes) and the weight (2 bytes, 0 where the slot is free), lowest byte first; a name's slot is the first free one or its own at or
/// behind the lowest bits of its hash.
/// </summary>
/// <remarks>Names are not kept: of 50,000 names without a weight about one is taken for a name that has one.</remarks>
internal static class WeightSlots
{
    /// <summary>Of one slot.</summary>
    public const int Bytes = 4;

    /// <summary>The hash of no part.</summary>
    public const ulong Start = 14695981039346656037;

    private const ulong Prime = 0x9E3779B97F4A7C15;
    private const int BlockUnits = 4;

    /// <summary>Where the search for a name begins, in a table of that many slots.</summary>
    public static int First(uint hash, int slots) => (int)hash & (slots - 1);

    /// <summary>What tells a name from others that lie where it does.</summary>
    public static ushort Mark(uint hash) => (ushort)(hash >> 16);

    /// <param name="name">Its parts, set apart by blanks.</param>
    public static uint Hash(ReadOnlySpan<char> name)
    {
        if (!name.Contains(' '))
            return HashOfPart(name);
        var hash = Start;
        foreach (var part in name.Split(' '))
            hash = Mix(hash, name[part]);
        return Finish(hash);
    }

    /// <param name="name">Without blanks.</param>
    public static uint HashOfPart(ReadOnlySpan<char> name) => Finish(Mix(Start, name));

    /// <summary>The hash with one part more.</summary>
    public static ulong Mix(ulong hash, ReadOnlySpan<char> part)
    {
        var done = 0;
        for (; done < part.Length - BlockUnits; done += BlockUnits)
            hash = Mix(hash, BinaryPrimitives.ReadUInt64LittleEndian(MemoryMarshal.AsBytes(part.Slice(done, BlockUnits))));
        var rest = 0ul;
        for (; done < part.Length; done++)
            rest = (rest << 16) | part[done];
        return Mix(hash, rest);
    }

    /// <summary>The hash with one part more, of one character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong hash, char part) => Mix(hash, (ulong)part);

    public static uint Finish(ulong hash) => (uint)(hash ^ (hash >> 32));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong hash, ulong block)
    {
        hash = (hash ^ block) * Prime;
        return hash ^ (hash >> 29);
    }
}
