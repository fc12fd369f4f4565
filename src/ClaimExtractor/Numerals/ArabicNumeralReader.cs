using ClaimExtractor.Sources;

namespace ClaimExtractor.Numerals;

/// <summary>Reads ASCII digits with separators and a decimal point: 1,234.5, 4 386 217, 3,1415, .25; and 4、50 as Taiwan
/// writes it.</summary>
internal static class ArabicNumeralReader
{
    private const int Thousands = 3, Myriads = 4;

    /// <summary>四十到五十 as Taiwan writes it: 4、50 or 四、五十, not at the start of a line.</summary>
    public static NumberReading ReadNeighbours(ReadOnlySpan<char> text, int start)
    {
        if (start == 0 || start + 3 >= text.Length || text[start + 1] != '、' || char.IsAscii(text[start - 1])
            || !char.IsLetter(text[start - 1]))
            return default;
        if (ChineseDigits.Digit(text[start]) is var first and > 0 && ChineseDigits.Digit(text[start + 2]) == first + 1
            && ChineseDigits.SmallPower(text[start + 3]) is var small and > 0)
        {
            var step = Fraction.PowerOfTen(small);
            return new NumberReading(start + 4, step * first, step * (first + 1), step, Vagueness.Neighbours, Multiplied: true,
                Grouped: false);
        }

        var listed = char.IsAsciiDigit(text[start]) && text[start + 2] == text[start] + 1 && text[start + 3] == '0' && text[start] != '0'
            && !IsDigit(text, start + 4) && !IsPoint(text, start + 4);
        if (!listed)
            return default;
        Fraction low = (text[start] - '0') * 10L;
        return new NumberReading(start + 4, low, low + 10L, 10L, Vagueness.Neighbours, Multiplied: false, Grouped: true);
    }

    /// <summary>Digits without powers, from a digit or from a leading point on.</summary>
    /// <exception cref="OverflowException">More than <see cref="NumeralScanner.MaxDigits"/> stand before or behind the point.</exception>
    public static NumberReading ReadDigits(ReadOnlySpan<char> text, int start)
    {
        var whole = 0L;
        var count = 0;
        var at = start;
        for (; IsDigit(text, at); at++)
            Append(text[at], ref whole, ref count);
        var end = GroupsEnd(text, start, at);
        var grouped = end > at;
        for (; at < end; at++)
            if (char.IsAsciiDigit(text[at]))
                Append(text[at], ref whole, ref count);
        var blank = IsSplit(text, start, at) ? 1 : 0;
        if (blank == 0 && !IsPoint(text, at) || IsNumbered(text, start, at))
            return NumberReading.Exact(at, whole, multiplied: false) with { Grouped = grouped };

        var (parts, places) = (0L, 0);
        for (at += 1 + blank; IsDigit(text, at); at++)
            Append(text[at], ref parts, ref places);
        var step = Fraction.PowerOfTen(-places);
        var value = whole + parts * step;
        return new NumberReading(at, value, value, step, Vagueness.None, Multiplied: false, Grouped: true);
    }

    // Leading zeros count: what is so long is a code.
    private static void Append(char digit, ref long digits, ref int count)
    {
        if (++count > NumeralScanner.MaxDigits)
            throw new OverflowException();
        digits = digits * 10 + (digit - '0');
    }

    private static bool IsDigit(ReadOnlySpan<char> text, int at) => at < text.Length && char.IsAsciiDigit(text[at]);

    private static bool IsPoint(ReadOnlySpan<char> text, int at) => at < text.Length && text[at] is '.' or '．' && IsDigit(text, at + 1);

    // Fewer digits before a point may number a list.
    private const int LongestMark = 2;

    // 生产总值6835. 27亿元, 增长率6. 2‰: a blank behind the point, in the middle of a phrase.
    private static bool IsSplit(ReadOnlySpan<char> text, int start, int point)
    {
        if (start == 0 || point + 2 >= text.Length || text[point] != '.' || text[point + 1] != ' ')
            return false;
        var end = point + 2;
        while (IsDigit(text, end))
            end++;
        if (end == point + 2 || end == text.Length)
            return false;
        // 上涨 1. 8 %: blanks everywhere; but 特点 1. 30%的企业 numbers a list.
        if (!IsHan(text[start - 1]) && !(text[end] == ' ' && start > 1 && text[start - 1] == ' ' && IsHan(text[start - 2])))
            return false;
        var sign = text[end] == ' ' && end + 1 < text.Length ? text[end + 1] : text[end];
        return sign is '%' or '‰' || point - start > LongestMark && ChineseDigits.LargePower(text[end]) > 0;
    }

    private static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';

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

    // Behind the groups that follow the digits from start to at; at itself where none do.
    private static int GroupsEnd(ReadOnlySpan<char> text, int start, int at)
    {
        var end = at;
        while ((end > at || at - start <= Thousands) && IsGroup(text, end, Thousands))
            end += Thousands + 1;
        if (end == at && at - start <= Myriads && text[start] != '0' && !IsYear(text[start..at]))
            end = MyriadsEnd(text, start, at);
        return end == at ? SpacedGroupsEnd(text, start, at) : end;
    }

    // A comma and exactly so many digits: 1,234 and 1,234,567, 1’234 as the Swiss write, not 2,2019.
    private static bool IsGroup(ReadOnlySpan<char> text, int at, int digits)
    {
        if (at >= text.Length || text[at] is not (',' or '，' or '’' or '\''))
            return false;
        for (var i = 1; i <= digits; i++)
            if (!IsDigit(text, at + i))
                return false;
        return !IsDigit(text, at + digits + 1);
    }

    // 3,1415人: groups of four, with a word right behind that makes no year of them, and in no list.
    private static int MyriadsEnd(ReadOnlySpan<char> text, int start, int at)
    {
        var end = at;
        while (end < text.Length && text[end] == ',' && IsGroup(text, end, Myriads))
            end += Myriads + 1;
        var isCounted = end < text.Length && Han.Contains(text[end]) && text[end] is not ('年' or '月' or '日');
        return isCounted && !(start > 0 && text[start - 1] is ',' or '，' or '、') ? end : at;
    }

    private static bool IsYear(ReadOnlySpan<char> digits) => digits is ['1', '9', _, _] or ['2', '0', _, _];

    // 4 386 217人: one to three digits, then blanks and three digits each, with a word right behind. Columns of a table have blanks on
    // both sides.
    private static int SpacedGroupsEnd(ReadOnlySpan<char> text, int start, int at)
    {
        if (at == start || at - start > Thousands || text[start] == '0'
            || (start > 1 && text[start - 1] is ' ' && char.IsAsciiLetterOrDigit(text[start - 2])))
            return at;
        var end = at;
        while (end + 3 < text.Length && text[end] is ' ' && IsDigit(text, end + 1) && IsDigit(text, end + 2) && IsDigit(text, end + 3)
            && !IsDigit(text, end + 4))
            end += 4;
        if (end == at)
            return at;
        var behind = end;
        if (IsPoint(text, behind))
            for (behind++; IsDigit(text, behind); behind++)
            {
            }

        return behind < text.Length && Han.Contains(text[behind]) ? end : at;
    }
}
