using ClaimExtractor.Lexicons;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>Reads where a number holds: the nearest place before it in its sentence.</summary>
internal static class PlaceReader
{
    public static Facet? Read(ClaimSite site, RoleReading role)
    {
        var tokens = site.Tokens;
        if (!tokens.Senses.Contains(TokenKind.Place))
            return null;
        for (var at = site.First - 1; at >= 0; at--)
        {
            if (!tokens.Is(at, TokenKind.Place) || IsInBaseline(role, tokens[at].Span.Start))
                continue;
            // 居全国第五位: the field of a rank is no place of the figure.
            if (role.Role == Role.Rank && at >= site.ClauseFirst && IsField(tokens, at, site))
                continue;
            var inherited = at < site.ClauseFirst;
            return new Facet(tokens.Surface(at).ToString(), tokens[at].Span, inherited);
        }

        return null;
    }

    private static bool IsField(TokenList tokens, int place, ClaimSite site)
    {
        for (var at = place - 1; at >= site.ClauseFirst; at--)
            if (tokens.KindAt(at) is TokenKind.RankVerb or TokenKind.ChangeTo or TokenKind.LinkVerb)
                return true;
        return false;
    }

    private static bool IsInBaseline(RoleReading role, int position) => role.Baseline is { } baseline && baseline.Span.Contains(position);
}
