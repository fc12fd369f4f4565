using ClaimExtractor.Lexicons;

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
            var inherited = at < site.ClauseFirst;
            return new Facet(tokens.Surface(at).ToString(), tokens[at].Span, inherited);
        }

        return null;
    }

    private static bool IsInBaseline(RoleReading role, int position) => role.Baseline is { } baseline && baseline.Span.Contains(position);
}
