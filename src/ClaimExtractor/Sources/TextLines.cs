using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ClaimExtractor.Sources;

/// <summary>The lines of a text, without their ends and the blanks around them.</summary>
internal static class TextLines
{
    private const int FewLines = 32;

    /// <summary>Where the line that begins at <paramref name="start"/> ends; the text's length for the last one.</summary>
    public static int EndOf(string text, int start)
    {
        var units = MemoryMarshal.Cast<char, ushort>(text.AsSpan());
        for (; start <= text.Length - Vector256<ushort>.Count; start += Vector256<ushort>.Count)
            if (Ends(Vector256.Create(units[start..])).ExtractMostSignificantBits() is not 0 and var ends)
                return start + BitOperations.TrailingZeroCount(ends);
        while (start < text.Length && !IsEnd(text[start]))
            start++;
        return start;
    }

    // \n \v \f \r, U+0085, U+2028 and U+2029.
    private static Vector256<ushort> Ends(Vector256<ushort> units) =>
        Vector256.LessThanOrEqual(units - Vector256.Create((ushort)'\n'), Vector256.Create((ushort)('\r' - '\n')))
        | Vector256.Equals(units, Vector256.Create((ushort)'\u0085'))
        | Vector256.Equals(units & Vector256.Create((ushort)0xFFFE), Vector256.Create((ushort)'\u2028'));

    private static bool IsEnd(char c) => c is (>= '\n' and <= '\r') or '\u0085' or '\u2028' or '\u2029';

    /// <summary>Lines with something on them, in order.</summary>
    public static List<TextSpan> Read(string text)
    {
        var lines = new List<TextSpan>(FewLines);
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            end = EndOf(text, start);
            var line = Trim(text, new TextSpan(start, end));
            if (!line.IsEmpty)
                lines.Add(line);
        }

        return lines;
    }

    public static TextSpan Trim(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && IsBlank(text[start]))
            start++;
        while (end > start && IsBlank(text[end - 1]))
            end--;
        return new TextSpan(start, end);
    }

    // No character behind U+3000 is white space.
    private static bool IsBlank(char c) => c <= '\u3000' && char.IsWhiteSpace(c);
}
