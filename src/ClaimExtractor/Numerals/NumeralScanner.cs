using ClaimExtractor.Lexicons;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Numerals;

/// <summary>Reads the numeral that begins at a place of a text, by hand: numerals nest and pattern languages do not.</summary>
internal static class NumeralScanner
{
    /// <summary>Digits beyond this are no measured number; also keeps the arithmetic inside 128 bits.</summary>
    public const int MaxDigits = 18;

    // Powers may go beyond the digits; what a unit multiplies once more must still be read back from a file.
    private static readonly Int128 Largest = Fraction.PowerOfTen(24).Numerator;

    private static readonly Int128 MostParts = Fraction.PowerOfTen(MaxDigits).Numerator;

    private static readonly Fraction Half = new(1, 2);

    /// <param name="tooLong">Where the numeral ends that begins here and is too large to be a number; else <paramref name="start"/>.</param>
    /// <returns>null where no numeral begins, or where it is too large.</returns>
    public static Numeral? Read(ReadOnlySpan<char> text, int start, Lexicon lexicon, out int tooLong)
    {
        tooLong = start;
        try
        {
            Numeral? numeral = text[start] switch
            {
                '半' => ReadHalf(text, start),
                // 单位千瓦投资: a unit alone.
                '千' or '百' when IsUnitPrefix(text, start, lexicon) => null,
                '一' when Is(text, start + 1, '半') => Ratio(start, start + 2, Half, Half, Vagueness.None),
                _ => ReadNumber(text, start, lexicon),
            };
            if (numeral is not { } read || read.Max.Numerator <= Largest && read.Max.Denominator <= MostParts && read.Min.Denominator <= MostParts)
                return numeral;
            tooLong = read.Span.End;
            return null;
        }
        catch (OverflowException)
        {
            while (tooLong < text.Length && (ChineseDigits.IsNumeralStart(text[tooLong]) || (text[tooLong] is '.' or ',' && tooLong + 1 < text.Length && char.IsAsciiDigit(text[tooLong + 1]))))
                tooLong++;
            return null;
        }
    }

    /// <summary>千, 百 or 兆 that belongs to a unit (3千瓦, 5百帕) and does not multiply.</summary>
    public static bool IsUnitPrefix(ReadOnlySpan<char> text, int at, Lexicon lexicon) =>
        text[at] is '千' or '百' or '兆' && lexicon.Longest(text, at, TokenKind.Unit) is not null;

    private static Numeral? ReadNumber(ReadOnlySpan<char> text, int start, Lexicon lexicon)
    {
        var arabic = char.IsAsciiDigit(text[start]);
        var number = ArabicNumeralReader.ReadNeighbours(text, start) is { Found: true } two ? two
            : arabic ? ArabicNumeralReader.ReadDigits(text, start) : ChineseNumeralReader.Read(text, start, lexicon);
        if (!number.Found)
            return null;
        if (ReadPart(text, start, number, lexicon) is { } part)
            return part;
        if (ReadTenths(text, start, number, lexicon) is { } tenths)
            return tenths;
        if (ReadDiscount(text, start, number, lexicon) is { } discount)
            return discount;
        if (arabic)
        {
            if (ReadSlash(text, start, number) is { } ratio)
                return ratio;
            number = ArabicNumeralReader.ReadPowers(text, number, lexicon);
        }

        number = WithVagueTail(text, number, arabic, lexicon);
        return new Numeral(
            new TextSpan(start, number.End), number.Min, number.Max, number.Vagueness,
            arabic ? NumeralForm.Arabic : NumeralForm.Chinese, NumeralScale.None, number.Multiplied, number.Grouped);
    }

    // 20多, 80余, 20几, 十来; behind a Chinese numeral a power may follow: 一百多万.
    private static NumberReading WithVagueTail(ReadOnlySpan<char> text, NumberReading number, bool arabic, Lexicon lexicon)
    {
        if (number.Vagueness != Vagueness.None || (arabic ? number.Min.IsInteger && number.Min < 10L : !number.Multiplied))
            return number;
        if (Is(text, number.End, '几') && number.Step >= 10L)
            return number.Vaguely(Vagueness.Several, number.End + 1);
        if (VagueWord(text, number.End, lexicon) is not { } vagueness)
            return number;
        number = number.Vaguely(vagueness, number.End + 1);
        while (!arabic && number.End < text.Length && ChineseDigits.LargePower(text[number.End]) is var power and > 0 && !IsUnitPrefix(text, number.End, lexicon))
            number = number.Times(power, number.End + 1);
        return number;
    }

    // 来 makes vague only before a unit or a classifier: 十来里, not 二十来源.
    private static Vagueness? VagueWord(ReadOnlySpan<char> text, int at, Lexicon lexicon)
    {
        if (at >= text.Length || lexicon.Longest(text, at, TokenKind.More) is not { } entry)
            return null;
        if (entry.Surface is not "来")
            return Vagueness.More;
        return lexicon.Longest(text, at + 1, TokenKind.Classifier) is not null || lexicon.Longest(text, at + 1, TokenKind.Unit) is not null || (at + 1 < text.Length && text[at + 1] is '万' or '亿' or '年')
            ? Vagueness.Around
            : null;
    }

    // 半数 and 过半 are a ratio; 半年, 半小时 a half of what follows.
    private static Numeral ReadHalf(ReadOnlySpan<char> text, int start)
    {
        if (Is(text, start + 1, '数'))
            return Ratio(start, start + 2, Half, Half, Vagueness.None);
        if (Is(text, start - 1, '过'))
            return Ratio(start, start + 1, Half, Half, Vagueness.None);
        return new Numeral(new TextSpan(start, start + 1), Half, Half, Vagueness.None, NumeralForm.Chinese, NumeralScale.None, Multiplied: false, Grouped: true);
    }

    // 三分之二, 百分之八点三, 千分之五, 万分之三.
    private static Numeral? ReadPart(ReadOnlySpan<char> text, int start, NumberReading whole, Lexicon lexicon)
    {
        var top = whole.End + 2;
        if (top >= text.Length || text[whole.End] != '分' || text[whole.End + 1] != '之' || whole.Vagueness != Vagueness.None || whole.Min.Numerator == 0)
            return null;
        var arabic = char.IsAsciiDigit(text[top]);
        var part = arabic ? ArabicNumeralReader.ReadDigits(text, top) : ChineseNumeralReader.Read(text, top, lexicon);
        if (!part.Found)
            return null;
        var scale = whole.End - start > 1 ? NumeralScale.Ratio : text[start] switch
        {
            '百' => NumeralScale.Percent,
            '千' => NumeralScale.Permille,
            _ => NumeralScale.Ratio,
        };
        if (scale == NumeralScale.Ratio)
            return Ratio(start, part.End, part.Min / whole.Min, part.Max / whole.Min, part.Vagueness);
        part = WithVagueTail(text, part, arabic, lexicon);
        return new Numeral(new TextSpan(start, part.End), part.Min, part.Max, part.Vagueness, NumeralForm.Chinese, scale, Multiplied: false, Grouped: true);
    }

    // 1/3, 2/5: not 2020/21, 24/7 or a date.
    private static Numeral? ReadSlash(ReadOnlySpan<char> text, int start, NumberReading top)
    {
        if (!Is(text, top.End, '/') || top.End + 1 >= text.Length || !char.IsAsciiDigit(text[top.End + 1]) || Is(text, start - 1, '/') || !top.Min.IsInteger)
            return null;
        var bottom = ArabicNumeralReader.ReadDigits(text, top.End + 1);
        if (!bottom.Min.IsInteger || bottom.Min > 100L || top.Min >= bottom.Min || top.Min < 1L || Is(text, bottom.End, '/'))
            return null;
        return Ratio(start, bottom.End, top.Min / bottom.Min, top.Min / bottom.Min, Vagueness.None);
    }

    // 三成, 二成六, 六七成, 三成半, 四成多: tenths, in percent.
    private static Numeral? ReadTenths(ReadOnlySpan<char> text, int start, NumberReading tenths, Lexicon lexicon)
    {
        if (tenths.Multiplied || lexicon.Longest(text, tenths.End, TokenKind.Tenth)?.Of(TokenKind.Tenth)!.Code is not "tenth" || tenths.Min > 10L)
            return null;
        var at = tenths.End + 1;
        var percent = tenths with { End = at, Min = tenths.Min * 10L, Max = tenths.Max * 10L, Step = 10L };
        if (percent.Vagueness == Vagueness.None && at < text.Length)
        {
            if (ChineseDigits.Digit(text[at]) is var ones and > 0)
                percent = percent.Plus(ones, at + 1);
            else if (char.IsAsciiDigit(text[start]) && ArabicNumeralReader.ReadDigits(text, at) is { Grouped: false } digit && digit.End == at + 1 && !(digit.End < text.Length && ChineseDigits.Power(text[digit.End]) > 0))
                percent = percent.Plus(digit.Min, at + 1);
            else if (text[at] == '半')
                percent = percent.Plus(5L, at + 1);
            else if (text[at] is '多' or '余')
                percent = percent.Vaguely(Vagueness.More, at + 1);
        }

        return new Numeral(
            new TextSpan(start, percent.End), percent.Min, percent.Max, percent.Vagueness, NumeralForm.Chinese, NumeralScale.Tenths, Multiplied: false, Grouped: true);
    }

    // 8折, 8.5折, 85折, 八五折: what is left of the price, in percent.
    private static Numeral? ReadDiscount(ReadOnlySpan<char> text, int start, NumberReading number, Lexicon lexicon)
    {
        var (end, value) = (number.End, number.Min);
        if (end == start + 1 && end < text.Length && ChineseDigits.Digit(text[start]) > 0 && ChineseDigits.Digit(text[end]) is var ones and > 0)
            (end, value) = (end + 1, value * 10L + ones);
        else if (number.Vagueness != Vagueness.None || number.Multiplied)
            return null;
        if (lexicon.Longest(text, end, TokenKind.Tenth)?.Of(TokenKind.Tenth)!.Code is not "discount" || value >= 100L || value <= Fraction.Zero)
            return null;
        if (value < 10L)
            value *= 10L;
        return new Numeral(
            new TextSpan(start, end + 1), value, value, Vagueness.None, NumeralForm.Chinese, NumeralScale.Tenths, Multiplied: false, Grouped: true);
    }

    private static Numeral Ratio(int start, int end, Fraction min, Fraction max, Vagueness vagueness) => new(
        new TextSpan(start, end), min, max, vagueness, NumeralForm.Chinese, NumeralScale.Ratio, Multiplied: false, Grouped: true);

    private static bool Is(ReadOnlySpan<char> text, int at, char c) => at >= 0 && at < text.Length && text[at] == c;
}
