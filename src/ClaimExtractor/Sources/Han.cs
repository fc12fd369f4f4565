using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ClaimExtractor.Sources;

/// <summary>The blocks of Chinese characters.</summary>
internal static class Han
{
    /// <summary>A unified or compatibility ideograph, or half of one beyond the basic plane.</summary>
    public static bool Contains(char c) =>
        c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or (>= '\uF900' and <= '\uFAFF')
            or (>= '\uD840' and <= '\uD88D') or (>= '\uDC00' and <= '\uDFFF') or '〇';

    public static int Count(ReadOnlySpan<char> text)
    {
        var units = MemoryMarshal.Cast<char, ushort>(text);
        int at = 0, count = 0;
        for (; at <= units.Length - Vector256<ushort>.Count; at += Vector256<ushort>.Count)
            count += BitOperations.PopCount(Contained(Vector256.Create(units[at..])).ExtractMostSignificantBits());
        for (; at < text.Length; at++)
            count += Contains(text[at]) ? 1 : 0;
        return count;
    }

    // As Contains says of each.
    private static Vector256<ushort> Contained(Vector256<ushort> units) =>
        Between(units, '\u4E00', '\u9FFF') | Between(units, '\u3400', '\u4DBF') | Between(units, '\uF900', '\uFAFF')
        | Between(units, '\uD840', '\uD88D') | Between(units, '\uDC00', '\uDFFF') | Vector256.Equals(units, Vector256.Create((ushort)'〇'));

    private static Vector256<ushort> Between(Vector256<ushort> units, char first, char last) =>
        Vector256.LessThanOrEqual(units - Vector256.Create((ushort)first), Vector256.Create((ushort)(last - first)));
}
