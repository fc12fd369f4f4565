using System.Globalization;
using System.Numerics;

namespace ClaimExtractor.Sources;

/// <summary>What no text holds, told before anything is made of it.</summary>
internal static class UnusableText
{
    /// <summary>Digits in a row; a text of numbers has a few dozen, a file of more is no text.</summary>
    public const int LongestNumber = 10_000;

    /// <summary>Where a run of more ASCII digits than <see cref="LongestNumber"/> begins; −1 for none.</summary>
    /// <param name="text">Characters, or bytes of an encoding that keeps ASCII.</param>
    public static int LongNumber<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T>
    {
        // Such a run holds one of these places, whichever it begins at.
        for (var at = LongestNumber; at < text.Length; at += LongestNumber)
        {
            int start = at, end = at;
            while (start > 0 && IsDigit(text[start - 1]))
                start--;
            while (end < text.Length && IsDigit(text[end]) && end - start <= LongestNumber)
                end++;
            if (end - start > LongestNumber)
                return start;
        }

        return -1;
    }

    private static bool IsDigit<T>(T unit)
        where T : unmanaged, IBinaryInteger<T> =>
        unit >= T.CreateTruncating('0') && unit <= T.CreateTruncating('9');

    /// <summary>One line that names the first half of a surrogate pair without the other half; null where there is none.</summary>
    public static string? LoneSurrogate(ReadOnlySpan<char> text)
    {
        for (var at = NextSurrogate(text, 0); at < text.Length; at = NextSurrogate(text, at + 2))
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
                return $"holds half of a character, U+{((int)text[at]).ToString("X4", CultureInfo.InvariantCulture)} at offset {at}";
        return null;
    }

    private static int NextSurrogate(ReadOnlySpan<char> text, int from)
    {
        var length = text[from..].IndexOfAnyInRange('\uD800', '\uDFFF');
        return length < 0 ? text.Length : from + length;
    }
}
