using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Claims;

/// <summary>Reads the denominator of a number: 每年, 年均, 人均, 日处理能力.</summary>
internal static class PerReader
{
    public static Facet? Read(ClaimSite site, RoleReading role, Facet? subject)
    {
        if (site.Quantity.Per is { } written)
            return new Facet(written, site.Quantity.Span);
        var tokens = site.Tokens;
        for (var at = site.First - 1; at >= site.LeftFirst; at--)
        {
            if (tokens.KindAt(at) != TokenKind.Every || tokens[at].Code.Length == 0)
                continue;
            var average = tokens.Surface(at) is [.., '均'];
            // 年均 right before a change says how fast it is; before a stock or a concentration it is part of the name.
            if (!average || at + 1 == site.First || (role.Role == Role.ChangeBy && Governor.KindOf(tokens, at + 1) != ' '))
                return new Facet(tokens[at].Code, tokens[at].Span);
        }

        if (subject is null || site.Quantity.Dimension is Dimension.Percentage or Dimension.PercentagePoint or Dimension.Multiple or Dimension.Ratio or Dimension.Number or Dimension.Rank)
            return null;
        return Denominator(site, subject) is { } per ? new Facet(per, subject.Span, subject.Inherited) : null;
    }

    // 人均可支配收入, 日供气量, 吨钢综合能耗: the subject names the denominator.
    private static string? Denominator(ClaimSite site, Facet subject)
    {
        var tokens = site.Tokens;
        if (subject.Span.IsEmpty || !new TextSpan(tokens.Span.Start, tokens.Span.End).Contains(subject.Span))
            return null;
        for (var at = tokens.IndexAt(subject.Span.Start); at < tokens.IndexAt(subject.Span.End); at++)
            if (tokens[at].As(TokenKind.Denominator) is { } denominator)
                return denominator.Code;
        return null;
    }
}
