using ClaimExtractor.Lexicons;

namespace ClaimExtractor.Numerals;

/// <summary>What 点 opens behind a whole number: 八点三, 一点二万亿, 26点5度; 三点五十分 and 8点20 are times of day.</summary>
internal static class DecimalReader
{
    /// <summary>The number with its decimals and the powers behind them; as it is where it has none.</summary>
    /// <param name="arabic">ASCII digits: then a unit of measure has to follow, and none of time.</param>
    public static NumberReading Read(ReadOnlySpan<char> text, NumberReading whole, bool arabic, Lexicon lexicon)
    {
        var point = Blanks.Skip(text, whole.End);
        if (point + 1 >= text.Length || text[point] != '点' || whole.Vagueness != Vagueness.None || whole.Grouped)
            return whole;
        return arabic ? ReadDigits(text, whole, point, lexicon) : ReadChinese(text, whole, Blanks.Skip(text, point + 1));
    }

    private static NumberReading ReadChinese(ReadOnlySpan<char> text, NumberReading whole, int start)
    {
        var value = whole.Min;
        var place = new Fraction(1, 10);
        var at = start;
        for (; at < text.Length && text[at] != '两' && ChineseDigits.Digit(text[at]) is var digit and >= 0
            && at - start < NumeralScanner.MaxDigits; at++)
        {
            value += place * (long)digit;
            place /= (Fraction)10L;
        }

        if (at == start || (at < text.Length && ChineseDigits.SmallPower(text[at]) > 0))
            return whole;
        return WithPowers(text, whole with { End = at, Min = value, Max = value, Step = place * 10L });
    }

    private static NumberReading ReadDigits(ReadOnlySpan<char> text, NumberReading whole, int point, Lexicon lexicon)
    {
        if (!char.IsAsciiDigit(text[point + 1]))
            return whole;
        var decimals = ArabicNumeralReader.ReadDigits(text, point + 1);
        if (decimals.Grouped || !IsMeasured(text, decimals.End, lexicon))
            return whole;
        var step = Fraction.PowerOfTen(point + 1 - decimals.End);
        var value = whole.Min + decimals.Min * step;
        return WithPowers(text, whole with { End = decimals.End, Min = value, Max = value, Step = step, Grouped = true });
    }

    private static NumberReading WithPowers(ReadOnlySpan<char> text, NumberReading number)
    {
        while (number.End < text.Length && ChineseDigits.LargePower(text[number.End]) is var power and (4 or 8))
            number = number.Times(power, number.End + 1);
        return number;
    }

    // 8点5分 is a time of day: 分 is a mark there only by its look.
    private static bool IsMeasured(ReadOnlySpan<char> text, int at, Lexicon lexicon) =>
        at < text.Length
        && (ChineseDigits.LargePower(text[at]) > 0
            || lexicon.Longest(text, at, TokenKind.Unit)?.Of(TokenKind.Unit) is { Code: var code }
                && code != "point" && lexicon.Units.TryGetValue(code, out var unit) && unit.Dimension != "duration");
}
