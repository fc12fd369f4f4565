using ClaimExtractor.Lexicons;
using ClaimExtractor.Words;

namespace ClaimExtractor.Times;

/// <summary>Reads the time of a day: 12时, 15时30分, 0—24时, 12:30, 09:40:20.</summary>
internal static class HourReader
{
    /// <summary>Whether an hour begins at token <paramref name="at"/>, which is moved behind it.</summary>
    /// <param name="dated">A day stands before it.</param>
    public static bool Read(TokenList tokens, ref int at, bool dated)
    {
        // 早上约7时
        var next = dated && tokens.KindAt(at) is TokenKind.BoundBefore or TokenKind.LooseBound ? at + 1 : at;
        if (TimeTokens.Number(tokens, next, 0, 24) < 0 || tokens.KindAt(next - 1) == TokenKind.OrdinalPrefix)
            return false;
        if (tokens.IsRangeMark(next + 1) && TimeTokens.Number(tokens, next + 2, 0, 24) >= 0 && IsHour(tokens, next + 3, dated))
        {
            at = next + 4;
            return true;
        }

        if (tokens.KindAt(next + 1) == TokenKind.Colon && TimeTokens.Number(tokens, next + 2, 0, 59) >= 0
            && tokens[next + 2].Span.Length == 2)
        {
            at = next + 3;
            if (tokens.KindAt(at) == TokenKind.Colon && TimeTokens.Number(tokens, at + 1, 0, 59) >= 0)
                at += 2;
            return true;
        }

        if (!IsHour(tokens, next + 1, dated))
            return false;
        at = next + 2;
        if (TimeTokens.Number(tokens, at, 0, 59) >= 0 && at + 1 < tokens.Count && tokens.Surface(at + 1) is "分" or "分许")
            at += 2;
        else if (at < tokens.Count && tokens.Surface(at) is "半" or "整")
            at++;
        return true;
    }

    // 点 is an hour only where a date or minutes say so; else it is the point of an index.
    private static bool IsHour(TokenList tokens, int at, bool dated) =>
        tokens.Is(at, TokenKind.HourUnit)
        && (tokens.Surface(at) is not "点" || dated || (at + 1 < tokens.Count
            && (tokens.Surface(at + 1) is "半" or "整" || TimeTokens.Number(tokens, at + 1, 0, 59) >= 0)));
}
