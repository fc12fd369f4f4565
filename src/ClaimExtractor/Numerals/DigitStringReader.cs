using ClaimExtractor.Lexicons;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Numerals;

/// <summary>Reads Chinese digits that are said one by one: 一九九八, 二○一六, 一六八, 五三年.</summary>
internal static class DigitStringReader
{
    private const int Few = 3, LongestEra = 3;

    /// <summary>Four or more digits with no power among them; three where they are no neighbours, two where they are a year.</summary>
    /// <exception cref="OverflowException">They are more than <see cref="NumeralScanner.MaxDigits"/>.</exception>
    public static NumberReading Read(ReadOnlySpan<char> text, int start, Lexicon lexicon)
    {
        var at = start;
        var value = 0L;
        for (; at < text.Length && DigitAt(text, at, start) is var digit and >= 0; at++)
        {
            if (at - start >= NumeralScanner.MaxDigits)
                throw new OverflowException();
            value = value * 10 + digit;
        }

        var length = at - start;
        var isString = length > Few || length == Few && !AreVague(text, start, at, lexicon)
            || length == 2 && (IsShortYear(text, start) || IsMeasured(text, start, at, lexicon) || IsTail(text, start, at, lexicon));
        return !isString || (at < text.Length && ChineseDigits.Power(text[at]) > 0)
            ? default
            : NumberReading.Exact(at, value, multiplied: false);
    }

    // 二0一六, 二OO八: a zero of another script is one among Chinese digits.
    private static int DigitAt(ReadOnlySpan<char> text, int at, int start) => text[at] switch
    {
        '两' => -1,
        '0' or 'O' or 'o' => at > start && EndsInDigit(text, at) ? 0 : -1,
        var c => ChineseDigits.Digit(c),
    };

    // Zeros, and then a Chinese digit or the year: 二0年 is no string by itself.
    private static bool EndsInDigit(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is '0' or 'O' or 'o')
            at++;
        return at < text.Length && (text[at] == '年' || ChineseDigits.Digit(text[at]) > 0);
    }

    // 八九|一代: three digits before a classifier, none of them zero. 三五七, 一二三线: digits that rise may be a range or a list, but not
    // before a unit of measure (一二三吨).
    private static bool AreVague(ReadOnlySpan<char> text, int start, int end, Lexicon lexicon)
    {
        var rises = true;
        for (var at = start; at < end; at++)
        {
            if (ChineseDigits.Digit(text[at]) <= 0)
                return false;
            rises &= at == start || ChineseDigits.Digit(text[at]) > ChineseDigits.Digit(text[at - 1]);
        }

        var isMeasured = end < text.Length && lexicon.Longest(text, end, TokenKind.Unit) is not null;
        return !isMeasured && !IsDated(text, end) && !IsOfEra(text, start, end, lexicon) && (rises || end < text.Length
            && lexicon.Longest(text, end, TokenKind.Classifier) is not null);
    }

    // 五〇吨, 一五吨: two digits right before a unit of measure; but 五六吨 and 三五吨 are some, and 五一 is a day.
    private static bool IsMeasured(ReadOnlySpan<char> text, int start, int end, Lexicon lexicon)
    {
        var (first, second) = (ChineseDigits.Digit(text[start]), ChineseDigits.Digit(text[start + 1]));
        return first > 0
            && second is 0 or > 1
            && (second < first || second > first + 2)
            && !(start > 0 && ChineseDigits.IsNumeralStart(text[start - 1]))
            && end < text.Length
            && lexicon.Longest(text, end, TokenKind.Unit) is not null;
    }

    // 一米七五, 三块七五: two digits behind a unit whose hundredths they are, and nothing that is counted behind them.
    private static bool IsTail(ReadOnlySpan<char> text, int start, int end, Lexicon lexicon) =>
        start > 1 && ChineseDigits.IsNumeralStart(text[start - 2]) && ChineseDigits.Digit(text[start]) > 0
        && lexicon.Longest(text[..start], start - 1, TokenKind.UnitStep)?.Of(TokenKind.UnitStep) is StepSense { Tail: UnitTail.Any }
        && (end == text.Length || !ChineseDigits.IsNumeralStart(text[end]) && lexicon.Longest(text, end, TokenKind.Unit) is null
            && lexicon.Longest(text, end, TokenKind.Classifier) is null);

    // 四五八年三月
    private static bool IsDated(ReadOnlySpan<char> text, int end) =>
        end + 2 < text.Length && text[end] == '年' && ChineseDigits.IsNumeralStart(text[end + 1])
        && text[(end + 2)..Math.Min(text.Length, end + 4)].Contains('月');

    // 公元一六八年, 公元前一二四年: the year of an era, however its digits rise.
    private static bool IsOfEra(ReadOnlySpan<char> text, int start, int end, Lexicon lexicon)
    {
        if (lexicon.Longest(text, end, TokenKind.YearUnit) is null)
            return false;
        for (var length = 2; length <= Math.Min(LongestEra, start); length++)
            if (lexicon.Longest(text[..start], start - length, TokenKind.EraUnit) is { } era && era.Length == length)
                return true;
        return false;
    }

    // 五三年, 六二年秋: the century is left out. 五六年 alone may be five or six years; a season, a month or the beginning of a clause tells.
    private static bool IsShortYear(ReadOnlySpan<char> text, int start)
    {
        if (start + 2 >= text.Length || text[start + 2] is not '年' || ChineseDigits.Digit(text[start]) < 3
            || (start > 0 && text[start - 1] is '第'))
            return false;
        if (ChineseDigits.Digit(text[start + 1]) != ChineseDigits.Digit(text[start]) + 1)
            return true;
        var next = start + 3 < text.Length ? text[start + 3] : '。';
        return next is '春' or '夏' or '秋' or '冬' or '底' or '初'
            || (ChineseDigits.IsNumeralStart(next) && start + 4 < text.Length && text[start + 4] is '月')
            || OpensClause(text, start) && Han.Contains(next) && !GoesOn(next);
    }

    private static bool OpensClause(ReadOnlySpan<char> text, int start) =>
        start == 0 || text[start - 1] is '。' or '，' or '；' or '\n' or '到' or '从' or '自';

    // 五六年来, 五六年前: a span of time.
    private static bool GoesOn(char c) =>
        c is '来' or '间' or '前' or '后' or '里' or '内' or '的' or '时' or '了' or '下' or '过' or '就' or '才' or '之' or '以' or '中' or '工';
}
