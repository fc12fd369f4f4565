using ClaimExtractor.Lexicons;
using ClaimExtractor.Words;

namespace ClaimExtractor.Times;

/// <summary>A number of years, months or days, as far as it reaches: 两年, 两个多月, 一年多, 5至10年, 5年至10年.</summary>
internal static class CountedPeriod
{
    /// <summary>Behind the period that begins at token <paramref name="at"/>, with what is left of it; or 0.</summary>
    public static int End(TokenList tokens, int at) => End(tokens, at, out _);

    /// <param name="unit">The last unit of time in it.</param>
    public static int End(TokenList tokens, int at, out int unit)
    {
        unit = at + 1;
        if (tokens.KindAt(at) != TokenKind.Number)
            return 0;
        if (TimeTokens.PeriodUnit(tokens, unit) is { } first)
        {
            // 5年至10年
            if (tokens.IsRangeMark(unit + 1) && Rises(tokens, at, unit + 2)
                && TimeTokens.PeriodUnit(tokens, unit + 3) == first && !NamesPart(tokens, unit + 3))
                return (unit += 3) + 1;
            return unit + (IsRest(tokens, unit + 1) ? 2 : 1);
        }

        // 5至10年
        if (tokens.IsRangeMark(at + 1) && Rises(tokens, at, at + 2) && TimeTokens.PeriodUnit(tokens, at + 3) is not null
            && !NamesPart(tokens, at + 3))
            return (unit = at + 3) + 1;
        // 两个多月, 一个半月
        if (tokens.KindAt(at + 1) == TokenKind.Classifier && IsRest(tokens, at + 2)
            && (TimeTokens.PeriodUnit(tokens, at + 3) is not null || tokens.KindAt(at + 3) == TokenKind.MonthUnit))
            return (unit = at + 3) + 1;
        return 0;
    }

    private static bool Rises(TokenList tokens, int first, int last) =>
        tokens.KindAt(last) == TokenKind.Number && tokens[first].Numeral!.WholeNumber is > 0 and var low
            && low < tokens[last].Numeral!.WholeNumber;

    // 8月, 4日: the month and the day themselves.
    private static bool NamesPart(TokenList tokens, int unit) => tokens.KindAt(unit) is TokenKind.MonthUnit or TokenKind.DayUnit;

    // 三年多, 两个余月, 一年半; 来 of 三年来 is none.
    private static bool IsRest(TokenList tokens, int at) => at < tokens.Count && tokens.Surface(at) is "多" or "余" or "半";
}
