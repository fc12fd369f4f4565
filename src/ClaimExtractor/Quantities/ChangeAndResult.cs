using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>减少8512手至18.6万手, 下跌325元至14845元/吨: not a range but an amount and what it led to.</summary>
internal static class ChangeAndResult
{
    // 增加3万元至5万元 may be a range; nobody gives one whose ends are farther apart than this.
    private const long WidestRange = 4;
    private const int VerbBefore = 3;

    public static bool Are(TokenList tokens, int first, UnitReference own, Numeral low, UnitReference shared, Numeral high)
    {
        if (own.Dimension != shared.Dimension || own.Code != shared.Code
            || (own.Per is null && shared.Per is not null && Changes(tokens, first)))
            return true;
        if (own.Dimension is Dimension.Percentage or Dimension.PercentagePoint or Dimension.Ratio || low.Vagueness != Vagueness.None
            || !Changes(tokens, first))
            return false;
        var (from, to) = (low.Min * own.Scale, high.Min * shared.Scale);
        return to < from || to > from * WidestRange;
    }

    public static bool Changes(TokenList tokens, int first)
    {
        for (var at = first - 1; at >= Math.Max(0, first - VerbBefore); at--)
        {
            if (tokens.Is(at, TokenKind.ChangeBy) || tokens.Is(at, TokenKind.Stock))
                return true;
            if (tokens.KindAt(at) is TokenKind.Pause or TokenKind.Stop or TokenKind.Number)
                return false;
        }

        return false;
    }
}
