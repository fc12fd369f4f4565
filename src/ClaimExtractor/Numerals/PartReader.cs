using ClaimExtractor.Lexicons;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Numerals;

/// <summary>Parts of a whole: 三分之二, 百分之八点三, 千分之五, 1/3; and what has one behind a whole number: 3又1/4, 二又三分之一.</summary>
internal static class PartReader
{
    private const long LargestPart = 100, LargestWidePart = 10;

    /// <summary>The part that begins with <paramref name="whole"/>, or null.</summary>
    public static Numeral? Read(ReadOnlySpan<char> text, int start, NumberReading whole, Lexicon lexicon) =>
        ReadPart(text, start, whole, lexicon) ?? ReadSpokenPart(text, start, whole) ?? ReadSlash(text, start, whole);

    /// <summary>三百五又三分之一: a whole number and a part of one; null where no part follows.</summary>
    public static Numeral? ReadMixed(ReadOnlySpan<char> text, int start, NumberReading whole, Lexicon lexicon)
    {
        var and = Blanks.Skip(text, whole.End);
        if (and + 1 >= text.Length || text[and] != '又' || whole.Vagueness != Vagueness.None || !whole.Min.IsInteger)
            return null;
        var at = Blanks.Skip(text, and + 1);
        if (at >= text.Length || WholeAt(text, at, lexicon) is not { Found: true } bottom
            || Read(text, at, bottom, lexicon) is not { Scale: NumeralScale.Ratio, Negative: false } part || part.Max >= Fraction.One)
            return null;
        return new Numeral(
            new TextSpan(start, part.Span.End), whole.Min + part.Min, whole.Min + part.Max, part.Vagueness, part.Form, NumeralScale.Ratio,
            whole.Multiplied, Grouped: true);
    }

    private static NumberReading WholeAt(ReadOnlySpan<char> text, int at, Lexicon lexicon)
    {
        if (!char.IsAsciiDigit(text[at]))
            return ChineseAt(text, at, lexicon);
        var digits = ArabicNumeralReader.ReadDigits(text, at);
        return digits.Min.IsInteger ? digits : default;
    }

    private static NumberReading ChineseAt(ReadOnlySpan<char> text, int at, Lexicon lexicon) =>
        DigitStringReader.Read(text, at, lexicon) is { Found: true } digits ? digits : PlaceValueReader.Read(text, at, lexicon);

    // 百分之负四 is a sign of the number, as 负百分之四 is.
    private static Numeral? ReadPart(ReadOnlySpan<char> text, int start, NumberReading whole, Lexicon lexicon)
    {
        var of = Blanks.Skip(text, whole.End);
        if (of + 1 >= text.Length || text[of] != '分' || whole.Vagueness != Vagueness.None || whole.Min.Numerator == 0)
            return null;
        var top = Blanks.Skip(text, of + 1);
        if (top >= text.Length || text[top] != '之')
            return IsAllOfIt(text, start, of)
                ? new Numeral(new TextSpan(start, of + 2), 100L, 100L, Vagueness.None, NumeralForm.Chinese, NumeralScale.Percent,
                    Multiplied: false, Grouped: true)
                : null;
        top = Blanks.Skip(text, top + 1);
        var negative = top + 1 < text.Length && text[top] == '负';
        if (negative)
            top++;
        if (top >= text.Length)
            return null;
        var arabic = char.IsAsciiDigit(text[top]);
        var part = arabic ? ArabicNumeralReader.ReadDigits(text, top) : ChineseAt(text, top, lexicon);
        if (!part.Found)
            return null;
        part = DecimalReader.Read(text, part, arabic, lexicon);
        var scale = whole.End - start > 1 ? NumeralScale.Ratio : text[start] switch
        {
            '百' or '佰' => NumeralScale.Percent,
            '千' or '仟' => NumeralScale.Permille,
            _ => NumeralScale.Ratio,
        };
        if (scale == NumeralScale.Ratio)
            return Ratio(start, part.End, part.Min / whole.Min, part.Max / whole.Min, part.Vagueness) with { Negative = negative };
        part = VagueTail.Read(text, part, arabic, lexicon);
        return new Numeral(
            new TextSpan(start, part.End), part.Min, part.Max, part.Vagueness, NumeralForm.Chinese, scale, Multiplied: false, Grouped: true)
        {
            Negative = negative,
        };
    }

    // 三分一, 四分三, 三份一, in Cantonese; 三分一秒 is a time, 三分二号 none, nor 两份一样的.
    private static Numeral? ReadSpokenPart(ReadOnlySpan<char> text, int start, NumberReading whole)
    {
        var top = whole.End + 1;
        if (whole.End == start + 1 && top + 1 < text.Length && char.IsAsciiDigit(text[start]) && text[whole.End] == '分')
            return ReadArabicPart(text, start, top);
        if (whole.End != start + 1 || top >= text.Length || text[whole.End] is not ('分' or '份')
            || ChineseDigits.Digit(text[start]) is not (> 2 and var parts)
            || ChineseDigits.Digit(text[top]) is not (> 0 and var part) || part >= parts || text[top] == '两')
            return null;
        if (top + 1 < text.Length
            && (ChineseDigits.IsNumeralStart(text[top + 1]) || text[top + 1] is '秒' or '个' or '号' or '分' or '次' or '点'))
            return null;
        return text[whole.End] == '份' && top + 1 < text.Length && Han.Contains(text[top + 1])
            && text[top + 1] is not ('的' or '嘅' or '以' or '人')
            ? null
            : Ratio(start, top + 1, new Fraction(part, parts), new Fraction(part, parts), Vagueness.None);
    }

    // 5分1港人, 3分2顾客; but 5分1秒, 6分2助攻.
    private static Numeral? ReadArabicPart(ReadOnlySpan<char> text, int start, int top)
    {
        var (parts, part, behind) = (text[start] - '0', text[top] - '0', text[top + 1]);
        if (part is < 1 or > 9 || part >= parts || parts < 3 || !Han.Contains(behind) || ChineseDigits.IsNumeralStart(behind)
            || start > 0 && (char.IsAsciiDigit(text[start - 1]) || text[start - 1] is '.' or ':' or '时' or '点')
            || behind is '秒' or '个' or '号' or '分' or '次' or '点' or '篮' or '助' or '抢' or '盖' or '厘' or '角' or '毛')
            return null;
        return Ratio(start, top + 1, new Fraction(part, parts), new Fraction(part, parts), Vagueness.None);
    }

    // 合格率为百分百; elsewhere 百分百 is an adverb.
    private static bool IsAllOfIt(ReadOnlySpan<char> text, int start, int of) =>
        of == start + 1 && text[start] == '百' && of + 1 < text.Length && text[of + 1] == '百'
        && start > 0 && text[start - 1] is '为' or '达' or '到' or '至';

    // 1/3, 2/5: not 2020/21, 24/7 or a date; 7／21 is one more often than not.
    private static Numeral? ReadSlash(ReadOnlySpan<char> text, int start, NumberReading top)
    {
        if (!IsSlash(text, top.End) || !char.IsAsciiDigit(text[start]) || top.End + 1 >= text.Length
            || !char.IsAsciiDigit(text[top.End + 1]) || start > 0 && IsSlash(text, start - 1) || !top.Min.IsInteger)
            return null;
        var bottom = ArabicNumeralReader.ReadDigits(text, top.End + 1);
        var largest = text[top.End] == '/' ? LargestPart : LargestWidePart;
        if (!bottom.Min.IsInteger || bottom.Min > largest || top.Min >= bottom.Min || top.Min < 1L || IsSlash(text, bottom.End))
            return null;
        return Ratio(start, bottom.End, top.Min / bottom.Min, top.Min / bottom.Min, Vagueness.None);
    }

    private static bool IsSlash(ReadOnlySpan<char> text, int at) => at < text.Length && text[at] is '/' or '／';

    /// <summary>So much of a whole.</summary>
    public static Numeral Ratio(int start, int end, Fraction min, Fraction max, Vagueness vagueness) => new(
        new TextSpan(start, end), min, max, vagueness, NumeralForm.Chinese, NumeralScale.Ratio, Multiplied: false, Grouped: true);
}
