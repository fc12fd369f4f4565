using ClaimExtractor.Lexicons;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>Finds the other end of a change: 由10.2%降至0.6%; 由八万个增加三倍，发展到三十二万个; 由前年30班，至今年剩12班.</summary>
/// <param name="Direction">null where its word says none.</param>
internal readonly record struct ChangeEnd(Direction? Direction)
{
    /// <summary>The end behind a start, before the sentence's next start; the change may be said between.</summary>
    public static ChangeEnd? Ahead(ClaimSite site)
    {
        var tokens = site.Tokens;
        ChangeEnd? change = null;
        for (var at = site.End; at < tokens.Count; at++)
        {
            if (tokens[at].As(TokenKind.ChangeTo) is { } end)
                return new ChangeEnd(ChangeWord.DirectionOf(end.Code));
            if (change is not null && (tokens.Surface(at) is "达到" or "达" || IsTo(tokens, at)))
                return change;
            // 由前年30班，至今年剩12班
            if (change is null && at == site.ClauseEnd + 1 && IsTo(tokens, at) && LeftBehind(site, at + 1))
                return new ChangeEnd(Claims.Direction.Decrease);
            if (tokens.KindAt(at) == TokenKind.Stop || tokens.Is(at, TokenKind.ChangeFrom) && at > site.End)
                return null;
            if ((tokens[at].As(TokenKind.ChangeBy) ?? tokens[at].As(TokenKind.Stock) ?? MoreOrLess(tokens, at)) is { } by)
                change = new ChangeEnd(ChangeWord.DirectionOf(by.Code));
            else if (at > site.End && tokens.KindAt(at) == TokenKind.Number && site.Reading.TimeAt(at) is null && change is null)
                return null;
        }

        return null;
    }

    /// <summary>The token of 至 or 到 before a number, times and 剩 between; −1 where there is none.</summary>
    /// <param name="first">The first token that it may be.</param>
    public static int ToBefore(ClaimSite site, int first)
    {
        var tokens = site.Tokens;
        for (var at = site.First - 1; at >= first; at--)
        {
            if (site.Reading.TimeAt(at) is { } time)
                at = Math.Max(tokens.IndexAt(time.Span.Start), first);
            if (IsTo(tokens, at))
                return at;
            if (site.Reading.TimeAt(at) is null && tokens.KindAt(at) is not (TokenKind.Adverb or TokenKind.BoundBefore)
                && !IsLeft(tokens, at))
                return -1;
        }

        return -1;
    }

    private static bool IsTo(TokenList tokens, int at) => tokens.Surface(at) is "至" or "到";

    private static bool IsLeft(TokenList tokens, int at) => tokens.Surface(at) is "剩" or "剩下" or "只剩" or "仅剩" or "余" or "仅余" or "只余";

    // 少了三成: a change where nothing is compared.
    private static Sense? MoreOrLess(TokenList tokens, int at) =>
        tokens.Surface(at) is "多" or "少" ? tokens[at].As(TokenKind.Difference) : null;

    private static bool LeftBehind(ClaimSite site, int at)
    {
        while (at < site.Tokens.Count && (site.Reading.TimeAt(at) is not null || site.Tokens.KindAt(at) == TokenKind.Adverb))
            at++;
        return at < site.Tokens.Count && IsLeft(site.Tokens, at);
    }
}
