using ClaimExtractor.Lexicons;
using ClaimExtractor.Times;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>未来五年、十年及十五年: what opens the first of several periods holds for all of them.</summary>
internal static class ListedPeriod
{
    // Tokens of one period of the list.
    private const int Longest = 4;

    /// <summary>The period at token <paramref name="at"/> goes on a list that 过去 or 未来 opens.</summary>
    public static bool Is(TokenList tokens, int at)
    {
        if (CountedPeriod.End(tokens, at) <= 0)
            return false;
        var first = at;
        while (first > 2 && (tokens.KindAt(first - 1) == TokenKind.Join || tokens.Surface(first - 1) is "、"))
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
