using ClaimExtractor.Lexicons;

namespace ClaimExtractor.Numerals;

/// <summary>20多, 80余, 20几, 十来; a power may follow: 一百多万, 十 余 万.</summary>
internal static class VagueTail
{
    private const int MyriadPower = 4;

    /// <summary>The number with the vague word behind it; as it is where it has none.</summary>
    public static NumberReading Read(ReadOnlySpan<char> text, NumberReading number, bool arabic, Lexicon lexicon)
    {
        var at = Blanks.Skip(text, number.End);
        if (number.Vagueness != Vagueness.None || at >= text.Length)
            return number;
        var power = PowerBehind(text, at + 1, lexicon);
        // 5多 says nothing, but 5多亿 does.
        var isRound = arabic ? !(number.Min.IsInteger && number.Min < 10L) : number.Multiplied;
        if (at > number.End && power == 0 || !isRound && !(arabic && power > 0))
            return number;
        if (text[at] == '几' && number.Step >= 10L)
            number = number.Vaguely(Vagueness.Several, at + 1);
        else if (Word(text, at, lexicon) is { } vagueness)
            number = number.Vaguely(vagueness, at + 1);
        else
            return number;
        while (PowerBehind(text, number.End, lexicon) is var large and > 0)
            number = Scaled(number, large, Blanks.Skip(text, number.End) + 1);
        return number;
    }

    // 1亿3千多万: the power is of what stands behind 亿; but 3万2千多亿.
    private static NumberReading Scaled(NumberReading number, int power, int end)
    {
        var size = Fraction.PowerOfTen(power);
        if (!number.Min.IsInteger || number.Min < size * Fraction.PowerOfTen(MyriadPower))
            return number.Times(power, end);
        Fraction low = (long)(number.Min.Numerator % size.Numerator);
        var high = number.Min - low;
        return number with
        {
            End = end,
            Min = high + low * size,
            Max = high + (number.Max - high) * size,
            Step = number.Step * size,
            Multiplied = true,
        };
    }

    private static int PowerBehind(ReadOnlySpan<char> text, int at, Lexicon lexicon)
    {
        at = Blanks.Skip(text, at);
        return at < text.Length && ChineseDigits.LargePower(text[at]) is var power and > 0
            && !NumeralScanner.IsUnitPrefix(text, at, lexicon)
            ? power
            : 0;
    }

    // 来 makes vague only before a unit or a classifier: 十来里, not 二十来源.
    private static Vagueness? Word(ReadOnlySpan<char> text, int at, Lexicon lexicon)
    {
        if (lexicon.Longest(text, at, TokenKind.More) is not { } entry)
            return null;
        if (entry.Surface is not "来")
            return Vagueness.More;
        return lexicon.Longest(text, at + 1, TokenKind.Classifier) is not null || lexicon.Longest(text, at + 1, TokenKind.Unit) is not null
            || (at + 1 < text.Length && text[at + 1] is '万' or '亿' or '年')
            ? Vagueness.Around
            : null;
    }
}
