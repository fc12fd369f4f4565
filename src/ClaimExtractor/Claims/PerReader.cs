using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;

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
            // 年均 says how fast a thing changes; before a stock or a concentration it is part of the name.
            if (!average || role.Role == Role.ChangeBy || Phrase.IsNominal(tokens, at) && at + 1 == site.First)
                return new Facet(tokens[at].Code, tokens[at].Span);
        }

        if (subject is null || site.Quantity.Dimension is Dimension.Percentage or Dimension.PercentagePoint or Dimension.Multiple or Dimension.Ratio or Dimension.Number or Dimension.Rank)
            return null;
        if (subject.Text.Contains("人均", StringComparison.Ordinal))
            return new Facet("person", subject.Span, subject.Inherited);
        return Flow(subject.Text) is { } period ? new Facet(period, subject.Span, subject.Inherited) : null;
    }

    // 日供气量, 城镇污水日处理能力, 年产量: a flow or a capacity named by its period.
    private static string? Flow(string subject)
    {
        for (var i = 0; i + 1 < subject.Length; i++)
        {
            var period = subject[i] switch { '日' => "day", '月' => "month", '年' => "year", _ => null };
            if (period is null || (i > 0 && char.IsAsciiDigit(subject[i - 1])))
                continue;
            var rest = subject.AsSpan(i + 1);
            if (rest.StartsWith("产") || rest.StartsWith("处理") || rest.StartsWith("供") || rest.StartsWith("用") || rest.StartsWith("发电") || rest.StartsWith("吞吐") || rest.StartsWith("输"))
                return period;
        }

        return null;
    }
}
