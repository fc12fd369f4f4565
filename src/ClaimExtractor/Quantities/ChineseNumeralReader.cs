namespace ClaimExtractor.Quantities;

/// <summary>Reads Chinese numerals below the fraction words: 一千三百万, 两万五, 七八十, 十几, 数百, 八点三.</summary>
internal static class ChineseNumeralReader
{
    internal readonly record struct Result(int End, Fraction Min, Fraction Max, Vagueness Vagueness, bool Multiplied)
    {
        public bool Found => End > 0;
    }

    /// <summary>Reads the longest numeral at <paramref name="start"/>; not found where the characters do not make one.</summary>
    /// <param name="end">No character at or behind it is read.</param>
    public static Result Read(ReadOnlySpan<char> text, int start, int end)
    {
        if (ReadDigitString(text, start, end) is { Found: true } digits)
            return digits;

        Interval total = default, section = default;
        Interval? digit = null;
        var vagueness = Vagueness.None;
        int sectionPower = int.MaxValue, totalPower = int.MaxValue, lastPower = 0, at = start;
        var multiplied = false;
        for (; at < end; at++)
        {
            var c = text[at];
            if (c is '几' or '数')
            {
                var leads = at == start;
                if (digit is not null || vagueness != Vagueness.None || (c == '数' && !(leads && at + 1 < end && ChineseDigits.Power(text[at + 1]) > 0)))
                    break;
                // 几 is 2 to 9, but 十几 is 11 to 19.
                (digit, vagueness) = (new Interval(lastPower == 1 ? 1 : 2, 9), Vagueness.Several);
            }
            else if (ChineseDigits.Digit(c) is var value and >= 0)
            {
                if (digit is { } pending)
                {
                    if (vagueness != Vagueness.None || pending.Min != pending.Max || !AreNeighbours((int)pending.Min, value))
                        break;
                    (digit, vagueness) = (new Interval(pending.Min, value), Vagueness.Neighbours);
                }
                else if (value == 0 && at > start)
                {
                    if (at + 1 >= end || ChineseDigits.Digit(text[at + 1]) <= 0)
                        break;
                }
                else
                {
                    digit = new Interval(value, value);
                }
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
        var result = new Result(at, new Fraction(sum.Min, 1), new Fraction(sum.Max, 1), vagueness, multiplied);
        return ReadDecimals(text, end, result);
    }

    // 一九九八, 二〇二〇: two or more digits said one by one, with no power among them.
    private static Result ReadDigitString(ReadOnlySpan<char> text, int start, int end)
    {
        var at = start;
        Int128 value = 0;
        while (at < end && text[at] != '两' && ChineseDigits.Digit(text[at]) is var digit and >= 0 && at - start < 20)
        {
            value = value * 10 + digit;
            at++;
        }

        if (at - start < 4 || (at < end && ChineseDigits.Power(text[at]) > 0))
            return default;
        var number = new Fraction(value, 1);
        return new Result(at, number, number, Vagueness.None, Multiplied: false);
    }

    private static Result ReadDecimals(ReadOnlySpan<char> text, int end, Result whole)
    {
        if (whole.Vagueness != Vagueness.None || whole.End + 1 >= end || text[whole.End] != '点')
            return whole;
        var at = whole.End + 1;
        var value = whole.Min;
        var place = new Fraction(1, 10);
        for (; at < end && text[at] != '两' && ChineseDigits.Digit(text[at]) is var digit and >= 0 && at - whole.End < 20; at++)
        {
            value += place * (long)digit;
            place /= (Fraction)10L;
        }

        // 三点五十分 is a time of day.
        if (at == whole.End + 1 || (at < end && ChineseDigits.SmallPower(text[at]) > 0))
            return whole;
        var power = at < end ? ChineseDigits.LargePower(text[at]) : -1;
        if (power > 0)
        {
            value *= Fraction.PowerOfTen(power);
            at++;
            if (power == 4 && at < end && text[at] == '亿')
            {
                value *= Fraction.PowerOfTen(8);
                at++;
            }
        }

        return new Result(at, value, value, Vagueness.None, whole.Multiplied || power > 0);
    }

    private static bool AreNeighbours(int first, int second) =>
        second == first + 1 || (first, second) is (3, 5);

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
