using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Words;

namespace ClaimExtractor.Times;

/// <summary>03年, 零四年, 94至98年: years whose century is left out.</summary>
internal static class ShortYear
{
    // Two digits up to this one are of this century; and no range of years is longer, or begins earlier: 30至50年 is how long.
    private const int LastOfCentury = 29, LongestRange = 25, FirstOfRange = 70;

    private const int FirstEarly = 100, LastEarly = 999;

    // 一千年 is a length of time.
    private const int FirstSpelled = 2000, LastSpelled = 2050;

    /// <summary>The year that the two digits of a token stand for.</summary>
    public static int Of(TokenList tokens, int at) =>
        tokens[at].Numeral!.WholeNumber is var number && number <= LastOfCentury ? 2000 + number : 1900 + number;

    /// <summary>03年, 零四年: nothing is counted with a zero before it.</summary>
    public static bool IsZeroed(TokenList tokens, int at) => HasZero(tokens, at) && tokens.Is(at + 1, TokenKind.YearUnit);

    /// <summary>The last year of 94至98年, 05至08年, where <paramref name="at"/> is its first number; or 0.</summary>
    public static int LastOfRange(TokenList tokens, int at)
    {
        if (!IsTwoDigits(tokens, at) || !IsTwoDigits(tokens, at + 2) || !tokens.Is(at + 3, TokenKind.YearUnit)
            || tokens.Is(at - 1, TokenKind.DurationVerb))
            return 0;
        var (first, last) = (Of(tokens, at), Of(tokens, at + 2));
        var dated = HasZero(tokens, at) || HasZero(tokens, at + 2) || tokens[at].Numeral!.WholeNumber >= FirstOfRange;
        return dated && tokens.KindAt(at - 1) != TokenKind.BoundBefore && last > first && last - first <= LongestRange ? last : 0;
    }

    /// <summary>The year of 92年 behind 1987年至; 0 where it is no later one.</summary>
    public static int SameCentury(TokenList tokens, int at, int first) =>
        IsTwoDigits(tokens, at) && tokens.Is(at + 1, TokenKind.YearUnit) && tokens.Surface(at + 1) is "年"
        && tokens[at].Numeral!.WholeNumber > first % 100
            ? first / 100 * 100 + tokens[at].Numeral!.WholeNumber
            : 0;

    /// <summary>17年4月5日, 19年年底, 从15年1月: two digits of this century, with a day, an edge, or a word that a date follows. 刑期12年6月
    /// may be how long.</summary>
    public static bool IsRecent(TokenList tokens, int at)
    {
        if (TimeTokens.Number(tokens, at, 0, LastOfCentury) < 0 || tokens[at].Numeral is not { IsPlain: true, Span.Length: 2 }
            || !tokens.Is(at + 1, TokenKind.YearUnit) || tokens.Is(at - 1, TokenKind.DurationVerb)
            || tokens.KindAt(at - 1) == TokenKind.BoundBefore)
            return false;
        if (at + 2 < tokens.Count && tokens[at + 2].As(TokenKind.PartOfPeriod)?.Code is "year_end" or "year_start" or "half_1" or "half_2")
            return true;
        // ，19年修例风波
        if (tokens[at].Numeral!.WholeNumber > 10 && TimeTokens.OpensClause(tokens, at)
            && Cue.Begins(tokens, at + 2, "of_year", tokens.Lexicon))
            return true;
        return TimeTokens.Number(tokens, at + 2, 1, 12) > 0 && tokens.Is(at + 3, TokenKind.MonthUnit)
            && (TimeTokens.Number(tokens, at + 4, 1, 31) > 0 && tokens.Is(at + 5, TokenKind.DayUnit)
                || TimeTokens.Before(tokens, at - 1) is "from" or "until");
    }

    /// <summary>两千零五年, 二千年: a year that is spelled with its thousand; but 两千年来, 历时一千年.</summary>
    public static bool IsSpelled(TokenList tokens, int at)
    {
        if (TimeTokens.Number(tokens, at, FirstSpelled, LastSpelled) < 0 || !tokens.Is(at + 1, TokenKind.YearUnit)
            || tokens[at].Numeral is not { Form: NumeralForm.Chinese, Multiplied: true, Vagueness: Vagueness.None } year)
            return false;
        if (tokens.Is(at - 1, TokenKind.DurationVerb) && tokens.KindAt(at - 1) != TokenKind.LinkVerb
            || tokens.KindAt(at - 1) == TokenKind.BoundBefore
            || TimeTokens.After(tokens, at + 2) is not null || at > 0 && tokens.Surface(at - 1) is [.., '有'])
            return false;
        return year.WholeNumber > FirstSpelled || TimeTokens.Number(tokens, at + 2, 1, 12) > 0 && tokens.Is(at + 3, TokenKind.MonthUnit)
            || TimeTokens.OpensClause(tokens, at) && tokens.Is(at + 2, TokenKind.Metric);
    }

    /// <summary>在843年, 四五八年三月二日: three digits behind 在, where no length of time is, or before a day; but 在100年间.</summary>
    public static bool IsEarly(TokenList tokens, int at) =>
        TimeTokens.Number(tokens, at, FirstEarly, LastEarly) > 0 && tokens[at].Numeral is { IsPlain: true, Span.Length: 3 }
        && tokens.Is(at + 1, TokenKind.YearUnit) && tokens.Surface(at + 1) is "年"
        && (at > 0 && tokens.Surface(at - 1) is "在" && tokens.KindAt(at + 2) is ' ' or TokenKind.Pause or TokenKind.Stop
            || TimeTokens.Number(tokens, at + 2, 1, 12) > 0 && tokens.Is(at + 3, TokenKind.MonthUnit)
                && TimeTokens.Number(tokens, at + 4, 1, 31) > 0 && tokens.Is(at + 5, TokenKind.DayUnit));

    /// <summary>54年春, 56年3月, 58年底, 98年在: the century is left out.</summary>
    public static bool IsPlain(TokenList tokens, int at) =>
        TimeTokens.Number(tokens, at, 30, 99) > 0 && tokens[at].Numeral is { IsPlain: true, Span.Length: 2 } digits
            && tokens.Is(at + 1, TokenKind.YearUnit)
        && (digits.Form == NumeralForm.Chinese || (IsDated(tokens, at + 2) || IsOpened(tokens, at, digits.WholeNumber))
            && tokens.KindAt(at - 1) is not (TokenKind.BoundBefore or TokenKind.RangeMark or TokenKind.Minus or TokenKind.DurationVerb));

    private static bool IsDated(TokenList tokens, int behind) =>
        tokens.TextAfter(behind, 1) is "在" && tokens[behind - 2].Numeral is { WholeNumber: >= FirstOfRange }
        || tokens.TextAfter(behind, 1) is "春" or "夏" or "秋" or "冬" || tokens.Is(behind, TokenKind.PartOfPeriod)
        || (TimeTokens.Number(tokens, behind, 1, 12) > 0 && tokens.Is(behind + 1, TokenKind.MonthUnit));

    // 自97年, 直至92年, 在98年的文章, 99年回归; but 在80年里, 在75年的历史中.
    private static bool IsOpened(TokenList tokens, int at, int digits)
    {
        if (Cue.Begins(tokens, at + 2, "of_year", tokens.Lexicon))
            return digits >= FirstOfRange;
        if (TimeTokens.After(tokens, at + 2) is not null || Cue.Begins(tokens, at + 2, "while", tokens.Lexicon))
            return false;
        // ，99年城规会订下愿景, 与89年某某的声明: somebody acts in that year.
        if (digits > FirstOfRange && digits % 10 != 0 && at + 2 < tokens.Count && IsActor(tokens, at + 2)
            && (TimeTokens.OpensClause(tokens, at) || tokens.KindAt(at - 1) is TokenKind.Preposition or TokenKind.Join))
            return true;
        if (at == 0)
            return false;
        return Cue.EndsBefore(tokens, at, "year_from", tokens.Lexicon)
            || tokens.Surface(at - 1) is "在" or "比" && digits > FirstOfRange && digits % 10 != 0;
    }

    private static bool IsActor(TokenList tokens, int at) =>
        tokens.KindAt(at) is TokenKind.Owner or TokenKind.Place
        || tokens[at].Tag is PartOfSpeech.Place or PartOfSpeech.Organisation or PartOfSpeech.Person or PartOfSpeech.Pronoun;

    private static bool HasZero(TokenList tokens, int at) => IsTwoDigits(tokens, at) && tokens.Surface(at)[0] is '0' or '零' or '〇' or '○';

    private static bool IsTwoDigits(TokenList tokens, int at) =>
        TimeTokens.Number(tokens, at, 0, 99) >= 0 && tokens[at].Numeral is { Multiplied: false, Span.Length: 2 };
}
