using ClaimExtractor.Lexicons;

namespace ClaimExtractor.Numerals;

/// <summary>Reads ASCII digits with thousands separators, a decimal point and Chinese powers: 1,234.5, 25.5万, 2万5千, 652万1580.</summary>
internal static class ArabicNumeralReader
{
    /// <summary>The powers behind digits that were read.</summary>
    /// <exception cref="OverflowException">The digits behind a power are more than <see cref="NumeralScanner.MaxDigits"/>.</exception>
    public static NumberReading ReadPowers(ReadOnlySpan<char> text, NumberReading number, Lexicon lexicon)
    {
        var below = int.MaxValue;
        while (ReadPower(text, number.End, lexicon, below, out var end, out var power, out var vagueness))
        {
            // 几十万: the vague word stands between the digits and the power.
            number = (vagueness == Vagueness.None ? number : number.Vaguely(vagueness, number.End)).Times(power, end);
            below = power;
            if (number.Vagueness == Vagueness.None && ReadLowerPart(text, end, lexicon, power, out end, out var lower))
            {
                number = number.Plus(lower, end);
                // 5千3百万: what was said so far is multiplied once more.
                below = power is < 4 ? 1 : 0;
            }
        }

        return number;
    }

    /// <summary>四十到五十 as Taiwan writes it: 4、50 or 四、五十, not at the start of a line.</summary>
    public static NumberReading ReadNeighbours(ReadOnlySpan<char> text, int start)
    {
        if (start == 0 || start + 3 >= text.Length || text[start + 1] != '、' || char.IsAscii(text[start - 1]) || !char.IsLetter(text[start - 1]))
            return default;
        if (ChineseDigits.Digit(text[start]) is var first and > 0 && ChineseDigits.Digit(text[start + 2]) == first + 1 && ChineseDigits.SmallPower(text[start + 3]) is var small and > 0)
        {
            var step = Fraction.PowerOfTen(small);
            return new NumberReading(start + 4, step * first, step * (first + 1), step, Vagueness.Neighbours, Multiplied: true, Grouped: false);
        }

        var listed = char.IsAsciiDigit(text[start]) && text[start + 2] == text[start] + 1 && text[start + 3] == '0' && text[start] != '0'
            && !IsDigit(text, start + 4) && !IsPoint(text, start + 4);
        if (!listed)
            return default;
        Fraction low = (text[start] - '0') * 10L;
        return new NumberReading(start + 4, low, low + 10L, 10L, Vagueness.Neighbours, Multiplied: false, Grouped: true);
    }

    /// <summary>Digits without powers.</summary>
    /// <exception cref="OverflowException">They are more than <see cref="NumeralScanner.MaxDigits"/>.</exception>
    public static NumberReading ReadDigits(ReadOnlySpan<char> text, int start)
    {
        var digits = 0L;
        int count = 0, places = 0;
        var at = start;
        for (; IsDigit(text, at); at++)
            Append(text[at], ref digits, ref count);
        var grouped = false;
        while ((grouped || at - start <= 3) && IsGroup(text, at))
        {
            for (at++; IsDigit(text, at); at++)
                Append(text[at], ref digits, ref count);
            grouped = true;
        }

        if (!grouped && SpacedGroupsEnd(text, start, at) is var end && end > at)
        {
            for (; at < end; at++)
                if (text[at] is not ' ')
                    Append(text[at], ref digits, ref count);
            grouped = true;
        }

        if (IsPoint(text, at) && !IsNumbered(text, start, at))
        {
            grouped = true;
            for (at++; IsDigit(text, at); at++, places++)
                Append(text[at], ref digits, ref count);
        }

        if (count > NumeralScanner.MaxDigits)
            throw new OverflowException();
        if (places == 0)
            return NumberReading.Exact(at, digits, multiplied: false) with { Grouped = grouped };
        var step = Fraction.PowerOfTen(-places);
        var value = digits * step;
        return new NumberReading(at, value, value, step, Vagueness.None, Multiplied: false, grouped);
    }

    private static void Append(char digit, ref long digits, ref int count)
    {
        // Leading zeros count: what is so long is a code.
        if (++count <= NumeralScanner.MaxDigits)
            digits = digits * 10 + (digit - '0');
    }

    private static bool IsDigit(ReadOnlySpan<char> text, int at) => at < text.Length && char.IsAsciiDigit(text[at]);

    private static bool IsPoint(ReadOnlySpan<char> text, int at) => at < text.Length && text[at] is '.' or '．' && IsDigit(text, at + 1);

    // 2011.05.12 and 1.2.3: numbers with several points are none.
    private static bool IsNumbered(ReadOnlySpan<char> text, int start, int at)
    {
        if (start >= 2 && text[start - 1] is '.' or '．' && char.IsAsciiDigit(text[start - 2]))
            return true;
        for (at++; IsDigit(text, at); at++)
        {
        }

        return IsPoint(text, at);
    }

    // A comma and exactly three digits: 1,234 and 1,234,567, not 2,2019.
    private static bool IsGroup(ReadOnlySpan<char> text, int at) =>
        at + 3 < text.Length && text[at] is ',' or '，' && IsDigit(text, at + 1) && IsDigit(text, at + 2) && IsDigit(text, at + 3) && !IsDigit(text, at + 4);

    // 4 386 217人: one to three digits, then blanks and three digits each, with a word right behind. Columns of a table have blanks on both sides.
    private static int SpacedGroupsEnd(ReadOnlySpan<char> text, int start, int at)
    {
        if (at - start > 3 || text[start] == '0' || (start > 1 && text[start - 1] is ' ' && char.IsAsciiLetterOrDigit(text[start - 2])))
            return at;
        var end = at;
        while (end + 3 < text.Length && text[end] is ' ' && IsDigit(text, end + 1) && IsDigit(text, end + 2) && IsDigit(text, end + 3) && !IsDigit(text, end + 4))
            end += 4;
        if (end == at)
            return at;
        var behind = end;
        if (IsPoint(text, behind))
            for (behind++; IsDigit(text, behind); behind++)
            {
            }

        return behind < text.Length && Sources.Han.Contains(text[behind]) ? end : at;
    }

    /// <param name="below">The power that was read before: 126万亿 and 3千万 multiply on, 2万5千 does not come here.</param>
    private static bool ReadPower(
        ReadOnlySpan<char> text, int at, Lexicon lexicon, int below, out int end, out int power, out Vagueness vagueness)
    {
        (end, power, vagueness) = (at, 0, Vagueness.None);
        var i = at;
        while (below == int.MaxValue && i < text.Length && text[i] is ' ' or '\u3000')
            i++;
        if (i == at && i + 1 < text.Length && text[i] is '多' or '余' or '几' && ChineseDigits.Power(text[i + 1]) > 0)
        {
            vagueness = text[i] == '几' ? Vagueness.Several : Vagueness.More;
            i++;
        }

        if (i >= text.Length || ChineseDigits.Power(text[i]) is not (var found and > 0) || NumeralScanner.IsUnitPrefix(text, i, lexicon))
            return false;
        if (below != int.MaxValue && !(below == 4 && found == 8) && !(below is > 0 and < 4 && found is 4 or 8))
            return false;
        (end, power) = (i + 1, found);
        return true;
    }

    private static bool EndsNumber(ReadOnlySpan<char> text, int at) =>
        at >= text.Length || (text[at] is '、' && !(at + 1 < text.Length && ChineseDigits.IsNumeralStart(text[at + 1]))) || text[at] is '，' or '。' or '；' or '！' or '？' or '」' or '”' or '\n' or '的';

    // 1万2,008: the separator fills no place.
    private static int DigitCount(ReadOnlySpan<char> text, int start, int end) => end - start - text[start..end].CountAny(',', '，');

    // 2万5千, 652万1580, 1亿2000万, 5千3百: a lower part behind a power.
    private static bool ReadLowerPart(ReadOnlySpan<char> text, int at, Lexicon lexicon, int below, out int end, out Fraction value)
    {
        (end, value) = (at, default);
        if (!IsDigit(text, at))
            return false;
        var digits = ReadDigits(text, at);
        if (!digits.Min.IsInteger)
            return false;
        value = digits.Min;
        if (ReadPower(text, digits.End, lexicon, int.MaxValue, out var after, out var power, out var vagueness)
            && vagueness == Vagueness.None && after == digits.End + 1 && power < below)
        {
            value *= Fraction.PowerOfTen(power);
            end = after;
            // 1兆2千亿: the 2千 is multiplied once more.
            if (power < 4 && end < text.Length && ChineseDigits.LargePower(text[end]) is var large and > 0 && large < below)
            {
                (end, value) = (end + 1, value * Fraction.PowerOfTen(large));
                return value < Fraction.PowerOfTen(below);
            }

            if (ReadLowerPart(text, end, lexicon, power, out after, out var lower))
                (value, end) = (value + lower, after);
        }

        // A bare number must fill the places below (652万1580), or it begins something else (5万2019年).
        else if (DigitCount(text, at, digits.End) == below && !(digits.End < text.Length && text[digits.End] == '年'))
        {
            end = digits.End;
        }

        // 1万2 is 12000 in speech.
        else if (below == 4 && digits.End == at + 1 && EndsNumber(text, digits.End))
        {
            (end, value) = (digits.End, value * 1000L);
        }

        return end > at && value < Fraction.PowerOfTen(below);
    }
}
