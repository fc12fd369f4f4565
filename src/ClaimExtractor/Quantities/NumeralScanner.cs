using ClaimExtractor.Lexicons;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Quantities;

/// <summary>Reads the numeral that begins at a place of a text, by hand: numerals nest and pattern languages do not.</summary>
internal static class NumeralScanner
{
    /// <summary>Digits beyond this are no measured number; also keeps the arithmetic inside 128 bits.</summary>
    public const int MaxDigits = 18;

    /// <returns>null where no numeral begins, or where its digits are more than <see cref="MaxDigits"/>.</returns>
    public static Numeral? Read(ReadOnlySpan<char> text, int start, Lexicon lexicon)
    {
        var c = text[start];
        if (char.IsAsciiDigit(c))
            return ReadArabic(text, start, lexicon);
        if (c == '半')
            return ReadHalf(text, start);
        if (c == '一' && Is(text, start + 1, '半'))
            return Ratio(start, start + 2, new Fraction(1, 2));
        return ReadChinese(text, start, lexicon);
    }

    private static Numeral? ReadArabic(ReadOnlySpan<char> text, int start, Lexicon lexicon)
    {
        var at = start;
        if (!ReadDigits(text, ref at, out var value, out var step, out var grouped))
            return null;
        if (FractionWord(text, at) > 0 && value.IsInteger)
            return ReadPart(text, start, at, value, lexicon);
        if (ReadTenths(text, start, at, new ChineseNumeralReader.Result(at, value, value, Vagueness.None, Multiplied: false)) is { } tenths)
            return tenths;
        var number = new Interval(value, value, step, Vagueness.None);
        var multiplied = false;
        var lowest = int.MaxValue;
        while (ReadMultiplier(text, at, lexicon, lowest, out var next, out var power, out var vagueness))
        {
            // 几十万: the vague word stands between the digits and the power.
            number = number.Vaguely(vagueness).Times(power);
            (at, lowest, multiplied) = (next, power, true);
            if (vagueness == Vagueness.None && ReadLowerPart(text, at, lexicon, power, out next, out var lower))
            {
                number = new Interval(number.Min + lower, number.Max + lower, 1, Vagueness.None);
                at = next;
                break;
            }
        }

        if (MoreAt(text, at, number, lexicon) is var length and > 0)
        {
            number = number.Vaguely(Vagueness.More);
            at += length;
        }

        return new Numeral(
            new TextSpan(start, at), number.Min, number.Max, number.Vagueness, NumeralForm.Arabic, NumeralScale.None, multiplied, grouped);
    }

    private static Numeral? ReadChinese(ReadOnlySpan<char> text, int start, Lexicon lexicon)
    {
        var read = ChineseNumeralReader.Read(text, start, PrefixedUnitAt(text, start, lexicon));
        if (!read.Found)
            return null;
        if (FractionWord(text, read.End) > 0 && read.Vagueness == Vagueness.None)
            return ReadPart(text, start, read.End, read.Min, lexicon);
        if (ReadTenths(text, start, read.End, read) is { } tenths)
            return tenths;
        var number = new Interval(read.Min, read.Max, 1, read.Vagueness);
        var at = read.End;
        if (read.Multiplied && MoreAt(text, at, number, lexicon) is var length and > 0)
        {
            number = number.Vaguely(Vagueness.More);
            at += length;
            // 一百多万: the power comes after the vague word.
            if (at < text.Length && ChineseDigits.LargePower(text[at]) is var power and > 0 && !UnitAt(text, at, lexicon))
            {
                number = number.Times(power);
                at++;
                if (power == 4 && Is(text, at, '亿'))
                {
                    number = number.Times(8);
                    at++;
                }
            }
        }

        return new Numeral(
            new TextSpan(start, at), number.Min, number.Max, number.Vagueness, NumeralForm.Chinese, NumeralScale.None, read.Multiplied, Grouped: false);
    }

    // 半数 and 过半 are a ratio; 半年, 半小时 a half of what follows.
    private static Numeral? ReadHalf(ReadOnlySpan<char> text, int start)
    {
        var half = new Fraction(1, 2);
        if (Is(text, start + 1, '数') || Is(text, start - 1, '过'))
            return Ratio(start, Is(text, start + 1, '数') ? start + 2 : start + 1, half);
        return new Numeral(
            new TextSpan(start, start + 1), half, half, Vagueness.None, NumeralForm.Chinese, NumeralScale.None, Multiplied: false, Grouped: true);
    }

    // 三分之二, 百分之八点三, 千分之五, 万分之三.
    private static Numeral? ReadPart(ReadOnlySpan<char> text, int start, int at, Fraction whole, Lexicon lexicon)
    {
        var top = at + FractionWord(text, at);
        if (top >= text.Length || whole.Numerator == 0)
            return null;
        Fraction min, max;
        Vagueness vagueness;
        int end;
        if (char.IsAsciiDigit(text[top]))
        {
            end = top;
            if (!ReadDigits(text, ref end, out min, out _, out _))
                return null;
            (max, vagueness) = (min, Vagueness.None);
        }
        else
        {
            var read = ChineseNumeralReader.Read(text, top, text.Length);
            if (!read.Found)
                return null;
            (end, min, max, vagueness) = (read.End, read.Min, read.Max, read.Vagueness);
        }

        var scale = text[at - 1] switch
        {
            '百' when at - start == 1 => NumeralScale.Percent,
            '千' when at - start == 1 => NumeralScale.Permille,
            _ => NumeralScale.Ratio,
        };
        var divisor = scale == NumeralScale.Ratio ? whole : Fraction.One;
        var multiplied = new Numeral(
            new TextSpan(start, end), min / divisor, max / divisor, vagueness, NumeralForm.Chinese, scale, Multiplied: false, Grouped: true);
        return MoreAt(text, end, new Interval(min, max, 1, vagueness), lexicon) is var length and > 0 && scale != NumeralScale.Ratio
            ? multiplied with { Span = new TextSpan(start, end + length), Max = max + StepOf(max), Vagueness = Vagueness.More }
            : multiplied;
    }

    // 三成, 八成, 二成六, 六七成, 三成五, 四成多: tenths, in percent. 三成立 is none.
    private static Numeral? ReadTenths(ReadOnlySpan<char> text, int start, int at, ChineseNumeralReader.Result tenths)
    {
        const string compounds = "立为本功长员果绩交就年品型分熟效套份像群人见事名天都片排对千";
        if (!Is(text, at, '成') || tenths.Multiplied || tenths.Min > 10L || (at + 1 < text.Length && compounds.Contains(text[at + 1])))
            return null;
        var (min, max, end) = (tenths.Min * 10L, tenths.Max * 10L, at + 1);
        var vagueness = tenths.Vagueness;
        if (end < text.Length && ChineseDigits.Digit(text[end]) is var ones and > 0 && vagueness == Vagueness.None)
        {
            min = max = min + (long)ones;
            end++;
        }
        else if (Is(text, end, '半'))
        {
            min = max = min + 5L;
            end++;
        }
        else if (vagueness == Vagueness.None && end < text.Length && text[end] is '多' or '余')
        {
            (max, vagueness) = (min + 10L, Vagueness.More);
            end++;
        }

        return new Numeral(new TextSpan(start, end), min, max, vagueness, NumeralForm.Chinese, NumeralScale.Tenths, Multiplied: false, Grouped: true);
    }

    /// <summary>ASCII digits with thousands separators and a decimal point.</summary>
    /// <param name="step">The value of one in the last non-zero digit's next unit, for 多: 10 for 290, 0.1 for 1.5.</param>
    private static bool ReadDigits(ReadOnlySpan<char> text, ref int at, out Fraction value, out Fraction step, out bool grouped)
    {
        var start = at;
        Int128 digits = 0;
        int count = 0, places = 0;
        grouped = false;
        for (; at < text.Length && char.IsAsciiDigit(text[at]); at++, count++)
            digits = Append(digits, text[at], count);
        if (at - start <= 3)
        {
            while (IsGroup(text, at))
            {
                for (at++; at < text.Length && char.IsAsciiDigit(text[at]); at++, count++)
                    digits = Append(digits, text[at], count);
                grouped = true;
            }
        }

        if (at + 1 < text.Length && text[at] is '.' or '．' && char.IsAsciiDigit(text[at + 1]))
        {
            grouped = true;
            for (at++; at < text.Length && char.IsAsciiDigit(text[at]); at++, count++, places++)
                digits = Append(digits, text[at], count);
        }

        value = step = default;
        if (count > MaxDigits)
            return false;
        value = new Fraction(digits, 1) * Fraction.PowerOfTen(-places);
        step = places > 0 ? Fraction.PowerOfTen(-places) : StepOf(value);
        return true;
    }

    private static Int128 Append(Int128 digits, char digit, int count) => count < MaxDigits ? digits * 10 + (digit - '0') : digits;

    // A comma and exactly three digits: 1,234 and 1,234,567, not 2,2019.
    private static bool IsGroup(ReadOnlySpan<char> text, int at) =>
        at + 3 < text.Length && text[at] is ',' or '，' && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2])
        && char.IsAsciiDigit(text[at + 3]) && !(at + 4 < text.Length && char.IsAsciiDigit(text[at + 4]));

    private static bool ReadMultiplier(
        ReadOnlySpan<char> text, int at, Lexicon lexicon, int below, out int next, out int power, out Vagueness vagueness)
    {
        (next, power, vagueness) = (at, 0, Vagueness.None);
        var i = at;
        while (i < text.Length && text[i] is ' ' or '\u3000' && below == int.MaxValue)
            i++;
        if (i == at && i + 1 < text.Length && text[i] is '多' or '余' or '几' && ChineseDigits.Power(text[i + 1]) > 0)
        {
            vagueness = text[i] == '几' ? Vagueness.Several : Vagueness.More;
            i++;
        }

        if (i >= text.Length || ChineseDigits.Power(text[i]) is not (var found and > 0))
            return false;
        // 3千瓦: the 千 is the unit's.
        if (text[i] is '千' or '兆' or '百' && UnitAt(text, i, lexicon))
            return false;
        // 126万亿 and 3千万 multiply on; 2万5千 does not come here.
        if (below != int.MaxValue && !(below == 4 && found == 8) && !(below < 4 && found is 4 or 8))
            return false;
        (next, power) = (i + 1, found);
        return true;
    }

    // 2万5千, 652万1580, 1亿2000万: a lower part behind a power.
    private static bool ReadLowerPart(ReadOnlySpan<char> text, int at, Lexicon lexicon, int below, out int next, out Fraction value)
    {
        (next, value) = (at, default);
        if (at >= text.Length || !char.IsAsciiDigit(text[at]))
            return false;
        var end = at;
        if (!ReadDigits(text, ref end, out value, out _, out _) || !value.IsInteger)
            return false;
        if (ReadMultiplier(text, end, lexicon, int.MaxValue, out var after, out var power, out var vagueness)
            && vagueness == Vagueness.None && after == end + 1 && power < below)
        {
            value *= Fraction.PowerOfTen(power);
            end = after;
            if (ReadLowerPart(text, end, lexicon, power, out after, out var lower))
            {
                value += lower;
                end = after;
            }
        }

        // A bare number must fill the places below (652万1580), or it begins something else (5万2019年).
        else if (end - at != below || (end < text.Length && text[end] == '年'))
        {
            return false;
        }

        next = end;
        return value < Fraction.PowerOfTen(below);
    }

    // The length of 多, 余, 来 or 几 at a place where it makes the number vague: 20多个, 80余场, 20几岁; not 20余额.
    private static int MoreAt(ReadOnlySpan<char> text, int at, Interval number, Lexicon lexicon)
    {
        const string balances = "额下款粮热地量";
        if (at >= text.Length || number.Vagueness != Vagueness.None || (number.Min.IsInteger && number.Min < 10L))
            return 0;
        return text[at] switch
        {
            '多' => 1,
            '余' => at + 1 < text.Length && balances.Contains(text[at + 1]) ? 0 : 1,
            '来' => lexicon.Longest(text, at + 1, TokenKind.Classifier) is not null || UnitAt(text, at + 1, lexicon) ? 1 : 0,
            _ => 0,
        };
    }

    private static int PrefixedUnitAt(ReadOnlySpan<char> text, int start, Lexicon lexicon)
    {
        for (var i = start + 1; i < text.Length && ChineseDigits.IsNumeralStart(text[i]); i++)
            if (text[i] is '千' or '百' or '兆' && UnitAt(text, i, lexicon))
                return i;
        return text.Length;
    }

    private static bool UnitAt(ReadOnlySpan<char> text, int at, Lexicon lexicon) => lexicon.Longest(text, at, TokenKind.Unit) is not null;

    private static int FractionWord(ReadOnlySpan<char> text, int at) =>
        at + 2 < text.Length && text[at] == '分' && text[at + 1] == '之' ? 2 : 0;

    private static Numeral Ratio(int start, int end, Fraction value) => new(
        new TextSpan(start, end), value, value, Vagueness.None, NumeralForm.Chinese, NumeralScale.Ratio, Multiplied: false, Grouped: true);

    private static bool Is(ReadOnlySpan<char> text, int at, char c) => at >= 0 && at < text.Length && text[at] == c;

    private static Fraction StepOf(Fraction value)
    {
        Int128 number = value.IsInteger ? value.Numerator : 1, step = 1;
        while (number != 0 && number % 10 == 0)
            (number, step) = (number / 10, step * 10);
        return new Fraction(step, 1);
    }

    private readonly record struct Interval(Fraction Min, Fraction Max, Fraction Step, Vagueness Vagueness)
    {
        public Interval Times(int power)
        {
            var factor = Fraction.PowerOfTen(power);
            return new Interval(Min * factor, Max * factor, Step * factor, Vagueness);
        }

        public Interval Vaguely(Vagueness vagueness) => vagueness switch
        {
            Vagueness.More => this with { Max = Min + (Step < StepOf(Min) ? StepOf(Min) : Step), Vagueness = Vagueness.More },
            // 20几万: the last zero is any of 1 to 9.
            Vagueness.Several => this with { Min = Min + 1L, Max = Min + 9L, Vagueness = Vagueness.Several },
            _ => this,
        };
    }
}
