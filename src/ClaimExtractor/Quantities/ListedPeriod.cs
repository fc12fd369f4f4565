using ClaimExtractor.Lexicons;
using ClaimExtractor.Times;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>未来五年、十年及十五年, 3个月及6个月内: what opens the first of several periods, or closes the last, holds for all of them.</summary>
internal static class ListedPeriod
{
    // Tokens of one period of the list.
    private const int Longest = 4;

    /// <summary>The period at token <paramref name="at"/> goes on a list that 过去 or 未来 opens, or that 内 closes.</summary>
    public static bool Is(TokenList tokens, int at) => IsOpened(tokens, at) || IsClosed(tokens, at);

    private static bool IsClosed(TokenList tokens, int at)
    {
        var (first, end) = (CountedPeriod.End(tokens, at), 0);
        for (var next = first; next > 0 && Joins(tokens, next); next = CountedPeriod.End(tokens, next + 1))
            end = CountedPeriod.End(tokens, next + 1);
        return end > first && TimeTokens.After(tokens, end) is "within";
    }

    private static bool Joins(TokenList tokens, int at) => tokens.KindAt(at) == TokenKind.Join
        || at < tokens.Count && tokens.Surface(at) is "、";

    private static bool IsOpened(TokenList tokens, int at)
    {
        if (CountedPeriod.End(tokens, at) <= 0)
            return false;
        var first = at;
        while (first > 2 && Joins(tokens, first - 1))
        {
            var before = first - 2;
            while (before > 0 && before > first - Longest && tokens.KindAt(before) != TokenKind.Number)
                before--;
            if (CountedPeriod.End(tokens, before) != first - 1)
                return false;
            first = before;
        }

        return first < at && TimeTokens.Before(tokens, first - 1) is "past" or "future";
    }
}
