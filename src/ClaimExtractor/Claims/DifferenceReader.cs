using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;

namespace ClaimExtractor.Claims;

/// <summary>Reads what sets two things against each other: 比西部高12个百分点, 高于全国增幅3.77个百分点, 提前10年.</summary>
internal static class DifferenceReader
{
    public static RoleReading? Read(ClaimSite site, Governor governor, Facet? baseline)
    {
        var tokens = site.Tokens;
        // 较计划超过了5万个
        if (site.First > 0 && tokens[site.First - 1].As(TokenKind.BoundBefore)?.Code is "more_than" or "less_than"
            && ComparisonReader.Than(tokens, site.LeftFirst, site.First - 1) is var than and >= 0 && Phrase.Of(tokens, than + 1, site.First - 1) is { } compared)
        {
            var direction = tokens[site.First - 1].As(TokenKind.BoundBefore)!.Code == "more_than" ? Direction.Increase : Direction.Decrease;
            return new RoleReading(ComparisonReader.IsOwnPast(site, compared) ? Role.ChangeBy : Role.Difference, direction, tokens[site.First - 1].Span, compared);
        }

        if (governor.Is(TokenKind.Difference) && baseline is not null)
        {
            var role = ComparisonReader.IsOwnPast(site, baseline) ? Role.ChangeBy : Role.Difference;
            return RoleReader.Changed(site, governor.At, TokenKind.Difference, role, baseline);
        }

        // 提前10年
        if (site.Quantity.Dimension == Dimension.Duration && site.First > site.LeftFirst && tokens.Surface(site.First - 1) is "提前" or "提早" or "推迟" or "延迟" or "推后" or "延后" or "晚" or "早")
            return new RoleReading(Role.Difference, null, tokens[site.First - 1].Span);
        return null;
    }

    // 高于全国增幅3.77个百分点
    public static RoleReading? Above(ClaimSite site)
    {
        var tokens = site.Tokens;
        for (var at = site.First - 2; at >= site.LeftFirst; at--)
        {
            if (tokens[at].As(TokenKind.Comparison)?.Code is "above" or "below" && Phrase.IsNominal(tokens, site.First - 1))
            {
                var direction = tokens[at].As(TokenKind.Comparison)!.Code == "above" ? Direction.Increase : Direction.Decrease;
                return new RoleReading(Role.Difference, direction, tokens[at].Span, Phrase.Of(tokens, at + 1, site.First));
            }

            if (Governor.KindOf(tokens, at) is not (' ' or TokenKind.ChangeNoun))
                return null;
        }

        return null;
    }
}
