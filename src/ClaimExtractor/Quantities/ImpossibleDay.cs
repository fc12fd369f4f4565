using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>13月45日, 2月45日: no day that there is, and no length of time either.</summary>
internal static class ImpossibleDay
{
    private const int LastMonth = 12, LastDay = 31;

    /// <summary>Behind the day of an impossible month, or an impossible day behind its month; 0 where there is none.</summary>
    public static int End(TokenList tokens, int at, Numeral numeral)
    {
        if (!numeral.IsPlain)
            return 0;
        if (numeral.WholeNumber is < 1 or > LastMonth && IsMonth(tokens, at + 1) && tokens.KindAt(at + 2) == TokenKind.Number
            && IsDay(tokens, at + 3))
            return at + 4;
        return
            numeral.WholeNumber > LastDay && IsDay(tokens, at + 1) && IsMonth(tokens, at - 1) && tokens.KindAt(at - 2) == TokenKind.Number
            ? at + 2
            : 0;
    }

    private static bool IsMonth(TokenList tokens, int at) => tokens.KindAt(at) == TokenKind.MonthUnit && tokens.Surface(at) is "月";

    private static bool IsDay(TokenList tokens, int at) => tokens.KindAt(at) == TokenKind.DayUnit && tokens.Surface(at) is "日" or "号";
}
