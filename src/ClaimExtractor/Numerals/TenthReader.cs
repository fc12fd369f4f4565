using ClaimExtractor.Lexicons;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Numerals;

/// <summary>Tenths, in percent: 三成, 二成六, 六七成, 十成, 半成; and what is left of a price: 8折, 八五折.</summary>
internal static class TenthReader
{
    /// <summary>The tenths that <paramref name="number"/> counts, or null.</summary>
    public static Numeral? Read(ReadOnlySpan<char> text, int start, NumberReading number, Lexicon lexicon) =>
        ReadTenths(text, start, number, lexicon) ?? ReadDiscount(text, start, number, lexicon);

    // 三成, 二成六, 六七成, 三成半, 四成多; 十成 is all of it.
    private static Numeral? ReadTenths(ReadOnlySpan<char> text, int start, NumberReading tenths, Lexicon lexicon)
    {
        var at = Blanks.Skip(text, tenths.End);
        if (tenths.Multiplied && tenths.Max != 10L || CodeAt(text, at, lexicon) is not "tenth" || tenths.Min > 10L)
            return null;
        at++;
        var percent = tenths with { End = at, Min = tenths.Min * 10L, Max = tenths.Max * 10L, Step = 10L };
        if (percent.Vagueness == Vagueness.None && at < text.Length)
        {
            if (ChineseDigits.Digit(text[at]) is var ones and > 0)
                percent = percent.Plus(ones, at + 1);
            // 六成 七, where nothing follows that six could count
            else if (Blanks.Skip(text, at) is var apart && apart > at && apart < text.Length && EndsThere(text, apart + 1)
                && ChineseDigits.Digit(text[apart]) is var last and > 0)
                percent = percent.Plus(last, apart + 1);
            else if (char.IsAsciiDigit(text[start]) && char.IsAsciiDigit(text[at]) && OneDigit(text, at) is { Found: true } digit)
                percent = percent.Plus(digit.Min, at + 1);
            else if (text[at] == '半')
                percent = percent.Plus(5L, at + 1);
            else if (text[at] is '多' or '余')
                percent = percent.Vaguely(Vagueness.More, at + 1);
        }

        return Tenths(start, percent.End, percent.Min, percent.Max, percent.Vagueness);
    }

    private static bool EndsThere(ReadOnlySpan<char> text, int at) =>
        at >= text.Length || !char.IsLetterOrDigit(text[at]) && text[at] is not (' ' or '、');

    /// <summary>半成, 半折, or null.</summary>
    public static Numeral? ReadHalf(ReadOnlySpan<char> text, int start, Lexicon lexicon) => CodeAt(text, start + 1, lexicon) switch
    {
        "tenth" => Tenths(start, start + 2, 5L, 5L, Vagueness.None),
        "discount" => Tenths(start, start + 2, 50L, 50L, Vagueness.None),
        _ => null,
    };

    private static NumberReading OneDigit(ReadOnlySpan<char> text, int at) =>
        ArabicNumeralReader.ReadDigits(text, at) is { Grouped: false } digit && digit.End == at + 1
        && !(digit.End < text.Length && ChineseDigits.Power(text[digit.End]) > 0)
            ? digit
            : default;

    // 8折, 8.5折, 85折, 八五折: what is left of the price, in percent.
    private static Numeral? ReadDiscount(ReadOnlySpan<char> text, int start, NumberReading number, Lexicon lexicon)
    {
        var (end, value) = (number.End, number.Min);
        // 八五折, 八 八 折
        if (end == start + 1 && Blanks.Skip(text, end) is var next && next < text.Length && ChineseDigits.Digit(text[start]) > 0
            && (next == end || EndsThere(text, Blanks.Skip(text, next + 1) + 1))
            && ChineseDigits.Digit(text[next]) is var ones and > 0)
            (end, value) = (next + 1, value * 10L + ones);
        else if (number.Vagueness != Vagueness.None || number.Multiplied)
            return null;
        if (!char.IsAsciiDigit(text[start]))
            end = Blanks.Skip(text, end);
        if (CodeAt(text, end, lexicon) is not "discount" || value >= 100L || value <= Fraction.Zero)
            return null;
        if (value < 10L)
            value *= 10L;
        return Tenths(start, end + 1, value, value, Vagueness.None);
    }

    private static string? CodeAt(ReadOnlySpan<char> text, int at, Lexicon lexicon) =>
        at < text.Length ? lexicon.Longest(text, at, TokenKind.Tenth)?.Of(TokenKind.Tenth)!.Code : null;

    private static Numeral Tenths(int start, int end, Fraction min, Fraction max, Vagueness vagueness) => new(
        new TextSpan(start, end), min, max, vagueness, NumeralForm.Chinese, NumeralScale.Tenths, Multiplied: false, Grouped: true);
}
