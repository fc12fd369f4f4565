using ClaimExtractor.Lexicons;

namespace ClaimExtractor.Numerals;

/// <summary>Reads Chinese numerals below the fraction words: 一千三百万, 两万五, 七八十, 十几, 数百, 八点三.</summary>
internal static class ChineseNumeralReader
{
    /// <summary>Reads the longest numeral at <paramref name="start"/>; not found where the characters do not make one.</summary>
    /// <exception cref="OverflowException">The number is beyond 128 bits, or said in more than <see cref="NumeralScanner.MaxDigits"/> digits.</exception>
    public static NumberReading Read(ReadOnlySpan<char> text, int start, Lexicon lexicon)
    {
        if (ReadDigitString(text, start) is { Found: true } digits)
            return digits;

        Interval total = default, section = default;
        Interval? digit = null;
        var vagueness = Vagueness.None;
        int sectionPower = int.MaxValue, totalPower = int.MaxValue, lastPower = 0, at = start;
        var multiplied = false;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            // 三千瓦: the 千 is the unit's.
            if (at > start && NumeralScanner.IsUnitPrefix(text, at, lexicon))
                break;
            if (c is '几' or '数')
            {
                var leads = at == start;
                if (digit is not null || vagueness != Vagueness.None || (c == '数' && !(leads && Counts(text, at + 1, lexicon))))
                    break;
                // 几 is 2 to 9, but 十几 is 11 to 19.
                (digit, vagueness) = (new Interval(lastPower == 1 ? 1 : 2, 9), Vagueness.Several);
            }
            else if (ChineseDigits.Digit(c) is var value and >= 0)
            {
                if (digit is { IsZero: true } && at == start + 1 && value > 0)
                {
                    // 两年零三个月
                    digit = new Interval(value, value);
                }
                else if (digit is { } pending)
                {
                    if (vagueness != Vagueness.None || pending.Min != pending.Max || !AreNeighbours((int)pending.Min, value, leads: at == start + 1))
                        break;
                    (digit, vagueness) = (new Interval(pending.Min, value), Vagueness.Neighbours);
                }
                else if (value == 0 && at > start)
                {
                    if (at + 1 >= text.Length || ChineseDigits.Digit(text[at + 1]) <= 0)
                        break;
                }
                else
                {
                    digit = new Interval(value, value);
                }
            }
            else if (c is '廿' or '卅' && at == start)
            {
                // 廿三, 卅六: twenty and thirty in one character.
                section = new Interval(c == '廿' ? 20 : 30, c == '廿' ? 20 : 30);
                (sectionPower, lastPower, multiplied) = (1, 1, true);
            }
            else if (ChineseDigits.SmallPower(c) is var small and > 0)
            {
                // 百 and 千 stand for themselves (百亿, 千名); behind a larger power they need a digit.
                if (small >= sectionPower || (digit is null && at > start && !(small == 1 && lastPower > 1)))
                    break;
                section += (digit ?? new Interval(1, 1)).Times(small);
                (digit, sectionPower, lastPower, multiplied) = (null, small, small, true);
            }
            else if (ChineseDigits.LargePower(c) is var large and > 0)
            {
                var part = digit is { } rest ? section + rest : section;
                if (part.IsZero)
                {
                    // 万亿: the whole number so far is multiplied once more.
                    if (at == start)
                        part = new Interval(1, 1);
                    else if (lastPower == 4 && large == 8)
                        (part, total, totalPower) = (total, default, int.MaxValue);
                    else
                        break;
                }

                if (large >= totalPower)
                {
                    part += total;
                    total = default;
                }

                total += part.Times(large);
                (digit, section, sectionPower, totalPower, lastPower, multiplied) = (null, default, int.MaxValue, large, large, true);
            }
            else
            {
                break;
            }
        }

        if (at == start)
            return default;
        // 两万五 is 25000: a last digit right behind 万, 千 or 百 counts in the next lower power.
        if (digit is { } last)
            section += lastPower > 1 && ChineseDigits.Digit(text[at - 1]) > 0 && text[at - 2] is not ('零' or '〇') && vagueness == Vagueness.None
                ? last.Times(lastPower - 1)
                : last;
        var sum = total + section;
        var result = NumberReading.Exact(at, new Fraction(sum.Min, 1), multiplied) with { Max = new Fraction(sum.Max, 1), Vagueness = vagueness };
        return vagueness == Vagueness.None ? ReadDecimals(text, result) : result;
    }

    // 一九九八, 二〇二〇: four or more digits said one by one, with no power among them; three where one is a zero (二〇三).
    private static NumberReading ReadDigitString(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        var value = 0L;
        for (; at < text.Length && text[at] != '两' && ChineseDigits.Digit(text[at]) is var digit and >= 0; at++)
        {
            if (at - start >= NumeralScanner.MaxDigits)
                throw new OverflowException();
            value = value * 10 + digit;
        }

        var few = at - start < 4 && !(at - start == 3 && text[start + 1] is '〇' or '零') && !(at - start == 2 && IsShortYear(text, start));
        return few || (at < text.Length && ChineseDigits.Power(text[at]) > 0)
            ? default
            : NumberReading.Exact(at, value, multiplied: false);
    }

    // 五三年, 六二年秋: the century is left out. 五六年 alone may be five or six years; a season, a month or the beginning of a clause tells.
    private static bool IsShortYear(ReadOnlySpan<char> text, int start)
    {
        if (start + 2 >= text.Length || text[start + 2] is not '年' || ChineseDigits.Digit(text[start]) < 3 || (start > 0 && text[start - 1] is '第'))
            return false;
        if (ChineseDigits.Digit(text[start + 1]) != ChineseDigits.Digit(text[start]) + 1)
            return true;
        var next = start + 3 < text.Length ? text[start + 3] : '。';
        return next is '春' or '夏' or '秋' or '冬' or '底' or '初' || (ChineseDigits.IsNumeralStart(next) && start + 4 < text.Length && text[start + 4] is '月')
            || ((start == 0 || text[start - 1] is '。' or '，' or '；' or '\n' or '到' or '从' or '自') && Sources.Han.Contains(next) && next is not ('来' or '间' or '前' or '后' or '里' or '内' or '的' or '时' or '了' or '下' or '过' or '就' or '才' or '之' or '以' or '中' or '工'));
    }

    // 八点三, 一点二万亿; 三点五十分 is a time of day.
    private static NumberReading ReadDecimals(ReadOnlySpan<char> text, NumberReading whole)
    {
        var at = whole.End + 1;
        if (at >= text.Length || text[whole.End] != '点')
            return whole;
        var value = whole.Min;
        var place = new Fraction(1, 10);
        for (; at < text.Length && text[at] != '两' && ChineseDigits.Digit(text[at]) is var digit and >= 0 && at - whole.End <= NumeralScanner.MaxDigits; at++)
        {
            value += place * (long)digit;
            place /= (Fraction)10L;
        }

        if (at == whole.End + 1 || (at < text.Length && ChineseDigits.SmallPower(text[at]) > 0))
            return whole;
        var number = whole with { End = at, Min = value, Max = value, Step = place * 10L };
        while (at < text.Length && ChineseDigits.LargePower(text[at]) is var power and (4 or 8))
            number = number.Times(power, ++at);
        return number;
    }

    // 数百, 数米, 数家: 数 counts before a power, a unit or a classifier; else it ends a noun.
    private static bool Counts(ReadOnlySpan<char> text, int at, Lexicon lexicon) =>
        at < text.Length
        && (ChineseDigits.Power(text[at]) > 0
            || lexicon.Longest(text, at, TokenKind.Unit) is not null
            || lexicon.Longest(text, at, TokenKind.Classifier) is not null
            || lexicon.Longest(text, at, TokenKind.YearUnit) is not null);

    // 三五个, but 十三五 is no number.
    private static bool AreNeighbours(int first, int second, bool leads) =>
        second == first + 1 || (leads && (first, second) is (3, 5));

    private readonly record struct Interval(Int128 Min, Int128 Max)
    {
        public bool IsZero => Min == 0 && Max == 0;

        public static Interval operator +(Interval a, Interval b) => checked(new(a.Min + b.Min, a.Max + b.Max));

        public Interval Times(int power)
        {
            var factor = Fraction.PowerOfTen(power).Numerator;
            return checked(new(Min * factor, Max * factor));
        }
    }
}
