using ClaimExtractor.Lexicons;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Numerals;

/// <summary>Reads the numeral that begins at a place of a text, by hand: numerals nest and pattern languages do not.</summary>
internal static class NumeralScanner
{
    /// <summary>More digits in a row are no measured number; also keeps the arithmetic inside 128 bits.</summary>
    public const int MaxDigits = 18;

    // Powers may go beyond the digits; what a unit multiplies once more must still be read back from a file.
    private static readonly Int128 Largest = Fraction.PowerOfTen(24).Numerator;

    private static readonly Int128 MostParts = Fraction.PowerOfTen(MaxDigits).Numerator;

    private static readonly Fraction Half = new(1, 2);

    private static readonly char[] WordsBehindPower = [TokenKind.Unit, TokenKind.Classifier, TokenKind.CountedNoun, TokenKind.Place];

    /// <param name="tooLong">Where the numeral ends that begins here and is too large to be a number; else
    /// <paramref name="start"/>.</param>
    /// <returns>null where no numeral begins, or where it is too large.</returns>
    public static Numeral? Read(ReadOnlySpan<char> text, int start, Lexicon lexicon, out int tooLong)
    {
        tooLong = start;
        try
        {
            var numeral = text[start] == '负' ? ReadNegative(text, start, lexicon) : ReadPositive(text, start, lexicon);
            if (numeral is not { } read || Fits(read.Max) && Fits(read.Min))
                return numeral;
            tooLong = read.Span.End;
            return null;
        }
        catch (OverflowException)
        {
            while (tooLong < text.Length && (ChineseDigits.IsNumeralStart(text[tooLong])
                || (text[tooLong] is '.' or ',' && tooLong + 1 < text.Length && char.IsAsciiDigit(text[tooLong + 1]))))
                tooLong++;
            return null;
        }
    }

    private static bool Fits(Fraction number) => number.Numerator / number.Denominator <= Largest && number.Denominator <= MostParts;

    /// <summary>千, 百 or 兆 that belongs to a unit (3千瓦, 5百帕) and does not multiply.</summary>
    public static bool IsUnitPrefix(ReadOnlySpan<char> text, int at, Lexicon lexicon) =>
        text[at] is '千' or '百' or '兆' && lexicon.Longest(text, at, TokenKind.Unit) is { } unit
        && !IsCut(text, at + 1, at + unit.Length, lexicon);

    // 四千|欧元, 三千|欧洲游客, 三千|卡车: a longer word begins behind the 千.
    private static bool IsCut(ReadOnlySpan<char> text, int start, int end, Lexicon lexicon)
    {
        foreach (var kind in WordsBehindPower)
            if (lexicon.Longest(text, start, kind) is { } word && start + word.Length > end)
                return true;
        return false;
    }

    // 负二亿元, 负百分之三点一; 两胜一负三平 are games.
    private static Numeral? ReadNegative(ReadOnlySpan<char> text, int start, Lexicon lexicon)
    {
        if (start + 1 >= text.Length || text[start + 1] == '负' || start > 0 && EndsNumeral(text[start - 1]))
            return null;
        // 负的百分之二十
        var number = text[start + 1] == '的' && text[(start + 2)..] is ['百' or '千' or '万', '分', '之', ..] ? start + 2 : start + 1;
        var next = text[number];
        if (!(ChineseDigits.IsNumeralStart(next) || next == '.' || CapitalNumerals.Is(next)) || next == '半'
            || ReadPositive(text, number, lexicon) is not { } read)
            return null;
        return read with { Span = new TextSpan(start, read.Span.End), Negative = !read.Negative };
    }

    private static bool EndsNumeral(char c) => ChineseDigits.IsNumeralStart(c) || CapitalNumerals.Is(c);

    private static Numeral? ReadPositive(ReadOnlySpan<char> text, int start, Lexicon lexicon) => text[start] switch
    {
        '半' => ReadHalf(text, start, lexicon),
        // 单位千瓦投资: a unit alone.
        '千' or '百' when IsUnitPrefix(text, start, lexicon) => null,
        '一' when Is(text, start + 1, '半') => PartReader.Ratio(start, start + 2, Half, Half, Vagueness.None),
        '.' => ReadLeadingPoint(text, start, lexicon),
        var c when CapitalNumerals.Is(c) && !CapitalNumerals.Begin(text, start, lexicon) => null,
        _ => ReadNumber(text, start, lexicon),
    };

    // .25毫米: before a unit, and no end of something else (图.3).
    private static Numeral? ReadLeadingPoint(ReadOnlySpan<char> text, int start, Lexicon lexicon)
    {
        var opens = start == 0 || !(char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '%');
        if (!opens || start + 1 >= text.Length || !char.IsAsciiDigit(text[start + 1]))
            return null;
        return ReadNumber(text, start, lexicon) is { } number && number.Span.End < text.Length
            && lexicon.Longest(text, number.Span.End, TokenKind.Unit) is not null
            ? number
            : null;
    }

    private static Numeral? ReadNumber(ReadOnlySpan<char> text, int start, Lexicon lexicon)
    {
        var arabic = char.IsAsciiDigit(text[start]) || text[start] == '.';
        var number = ArabicNumeralReader.ReadNeighbours(text, start) is { Found: true } two ? two
            : arabic ? ReadDigits(text, start, lexicon)
            : DigitStringReader.Read(text, start, lexicon) is { Found: true } digits ? digits
            : PlaceValueReader.Read(text, start, lexicon);
        if (!number.Found)
            return null;
        if (ReadScaled(text, start, number, lexicon) is { } scaled)
            return scaled;
        if (arabic)
        {
            number = WithPowers(text, start, WithLetter(text, ExponentReader.Read(text, number)), lexicon);
            if (number.Multiplied && PartReader.Read(text, start, number, lexicon) is { } part)
                return part;
        }

        number = DecimalReader.Read(text, number, arabic, lexicon);
        if (PartReader.ReadMixed(text, start, number, lexicon) is { } mixed)
            return mixed;
        number = VagueTail.Read(text, number, arabic, lexicon);
        return new Numeral(
            new TextSpan(start, number.End), number.Min, number.Max, number.Vagueness,
            arabic ? NumeralForm.Arabic : NumeralForm.Chinese, NumeralScale.None, number.Multiplied, number.Grouped)
        {
            PowerRun = PowersAtEnd(text[start..number.End]),
        };
    }

    private static NumberReading ReadDigits(ReadOnlySpan<char> text, int start, Lexicon lexicon)
    {
        var digits = ArabicNumeralReader.ReadDigits(text, start);
        return digits.Grouped && CommaReader.Parts(text, start, digits.End, lexicon) is var parts and > 0
            ? ArabicNumeralReader.ReadDigits(text[..parts], start)
            : digits;
    }

    // What says of itself what it is a number of; a decimal may be a number of tenths.
    private static Numeral? ReadScaled(ReadOnlySpan<char> text, int start, NumberReading number, Lexicon lexicon) =>
        PartReader.Read(text, start, number, lexicon) ?? TenthReader.Read(text, start, number, lexicon)
        ?? (DecimalReader.Read(text, number, arabic: false, lexicon) is var exact && exact.End > number.End
            ? TenthReader.Read(text, start, exact, lexicon)
            : null);

    // 200W+ and 10w+: ten thousands, where a plus ends them; 200W are watts.
    private static NumberReading WithLetter(ReadOnlySpan<char> text, NumberReading number) =>
        number.End + 1 < text.Length && text[number.End] is 'W' or 'w' && text[number.End + 1] == '+'
        && !(number.End + 2 < text.Length && char.IsAsciiLetterOrDigit(text[number.End + 2]))
            ? number.Times(4, number.End + 1)
            : number;

    // 1.5万, 126万亿, 2万5千
    private static NumberReading WithPowers(ReadOnlySpan<char> text, int start, NumberReading number, Lexicon lexicon)
    {
        var power = Blanks.Skip(text, number.End);
        if (power >= text.Length || ChineseDigits.Power(text[power]) < 0)
            return number;
        if (number.Vagueness == Vagueness.None && number.Min.IsInteger && number.Step >= Fraction.One && text[start] != '.')
            return PlaceValueReader.Read(text, start, lexicon) is { Found: true } whole && whole.End > number.End
                ? whole with { Grouped = number.Grouped }
                : number;
        for (var below = 0; power < text.Length && ChineseDigits.Power(text[power]) is var found and > 0 && MayFollow(below, found)
            && !IsUnitPrefix(text, power, lexicon); power++)
            (number, below) = (number.Times(found, power + 1), found);
        return number;
    }

    // 1.5百万, 3.2万亿
    private static bool MayFollow(int below, int power) => below == 0 || below == 4 && power == 8 || below < 4 && power is 4 or 8;

    // 六千万: 7; 二十万: 4, for 十 says no scale of its own.
    private static int PowersAtEnd(ReadOnlySpan<char> numeral)
    {
        var run = 0;
        for (var at = numeral.Length - 1; at >= 0 && ChineseDigits.Power(numeral[at]) is var power and > 1; at--)
            run += power;
        return run;
    }

    // 半数 and 过半 are a ratio, 半成 is a tenth's half; 半年, 半小时 a half of what follows.
    private static Numeral ReadHalf(ReadOnlySpan<char> text, int start, Lexicon lexicon)
    {
        if (Is(text, start + 1, '数'))
            return PartReader.Ratio(start, start + 2, Half, Half, Vagueness.None);
        if (Is(text, start - 1, '过'))
            return PartReader.Ratio(start, start + 1, Half, Half, Vagueness.None);
        return TenthReader.ReadHalf(text, start, lexicon)
            ?? new Numeral(new TextSpan(start, start + 1), Half, Half, Vagueness.None, NumeralForm.Chinese, NumeralScale.None,
                Multiplied: false, Grouped: true);
    }

    private static bool Is(ReadOnlySpan<char> text, int at, char c) => at >= 0 && at < text.Length && text[at] == c;
}
