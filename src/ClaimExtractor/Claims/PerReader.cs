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
            if (tokens.KindAt(at) != TokenKind.Every)
                continue;
            if (tokens[at].Code.Length == 0)
            {
                if (Amount(site, at) is { } amount)
                    return amount;
                continue;
            }

            var average = tokens.Surface(at) is [.., '均'];
            // 年均 right before a change says how fast it is; before a stock or a concentration it is part of the name.
            if (!average || at + 1 == site.First || (role.Role == Role.ChangeBy && Governor.KindOf(tokens, at + 1) != ' '))
                return new Facet(tokens[at].Code, tokens[at].Span);
        }

        if (subject is null || site.Quantity.Dimension is Dimension.Percentage or Dimension.PercentagePoint or Dimension.Multiple or Dimension.Ratio or Dimension.Number or Dimension.Rank)
            return null;
        return Denominator(site, subject) is { } per ? new Facet(per, subject.Span, subject.Inherited) : null;
    }

    // 每亩增产60公斤, 每万人拥有医生28名
    private static Facet? Amount(ClaimSite site, int every)
    {
        var tokens = site.Tokens;
        var at = every + 1;
        var amount = tokens.KindAt(at) == TokenKind.Number ? tokens[at++].Numeral!.Value.WholeNumber : 1;
        if (amount < 1 || at >= site.First || (tokens[at].As(TokenKind.Unit) ?? tokens[at].As(TokenKind.Classifier)) is not { } unit)
            return null;
        var own = unit.Code == UnitCode.OwnCurrency;
        if (own && site.Quantity.Dimension != Dimension.Currency)
            return null;
        var code = own ? site.Quantity.Unit : unit.Code;
        return new Facet(amount == 1 ? code : $"{amount} {code}", tokens.Cover(every, at + 1));
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
