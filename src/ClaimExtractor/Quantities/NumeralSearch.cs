using System.Buffers;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;

namespace ClaimExtractor.Quantities;

/// <summary>Where a text holds a numeral.</summary>
internal static class NumeralSearch
{
    /// <summary>The first character of a numeral from <paramref name="start"/> on; capital ones are parts of words too.</summary>
    /// <returns><paramref name="end"/> where there is none.</returns>
    public static int Next(string text, int start, int end, Lexicon lexicon)
    {
        while (text.AsSpan(start, end - start).IndexOfAny(WithCapitals) is var found and >= 0)
        {
            start += found;
            if (!CapitalNumerals.Is(text[start]) || CapitalNumerals.Begin(text, start, lexicon))
                return start;
            start++;
        }

        return end;
    }

    /// <summary>The characters that every mention is counted by.</summary>
    public static readonly SearchValues<char> Characters =
        SearchValues.Create("0123456789０１２３４５６７８９" + ChineseDigits.All);

    private static readonly SearchValues<char> WithCapitals =
        SearchValues.Create("0123456789０１２３４５６７８９" + ChineseDigits.All + ChineseDigits.Capitals);
}
