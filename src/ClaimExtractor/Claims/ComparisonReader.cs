using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Times;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>Reads what a change or a difference is compared with: 同比, 环比, 比2015年, 比同期全国增幅.</summary>
internal static class ComparisonReader
{
    /// <summary>The baseline that stands between the clause's beginning and the governing word; null where nothing is compared.</summary>
    public static Facet? Baseline(ClaimSite site, Governor governor)
    {
        var tokens = site.Tokens;
        if (!tokens.Senses.Contains(TokenKind.Comparison))
            return null;
        // 比2010年|翻一番: nothing but the time stands between.
        var end = governor.At >= 0 && tokens[governor.At].As(TokenKind.Comparison)?.Code is not "than" ? governor.At : site.First;
        for (var at = end - 1; at >= Limit(site, end); at--)
        {
            switch (tokens[at].As(TokenKind.Comparison)?.Code)
            {
                case "year_on_year" or "month_on_month":
                    return Compared(tokens, at);
                case "than":
                    return Phrase.Of(tokens, at + 1, end);
            }
        }

        return null;
    }

    // 比上年同期, 与去年同月相比: the time alone; 同比 is a word.
    private static Facet Compared(TokenList tokens, int at)
    {
        var span = tokens[at].Span;
        var text = span.In(tokens.Text);
        var begin = text.IndexOfAny('上', '去');
        if (begin <= 0 || text[..begin] is not ("比" or "较" or "与" or "同" or "和" or "相比"))
            return new Facet(Phrase.WithoutBlanks(text), span);
        var end = text.EndsWith("相比") ? text.Length - "相比".Length : text.Length;
        return new Facet(Phrase.WithoutBlanks(text[begin..end]), span);
    }

    // 比乙厂的60万吨高20万吨: a number right before the governing word is part of what is compared with.
    private static int Limit(ClaimSite site, int end) =>
        site.Previous is { } previous && previous.End == end && previous.First > site.ClauseFirst ? previous.LeftFirst : site.LeftFirst;

    /// <summary>The two times of 2010年与2005年相比 before the number, the later first; null where there is no such frame.</summary>
    public static (TimeExpression Later, TimeExpression Sooner)? Frame(ClaimSite site)
    {
        var tokens = site.Tokens;
        for (var i = 0; i + 1 < site.Reading.Times.Length; i++)
        {
            var (later, sooner) = (site.Reading.Times[i], site.Reading.Times[i + 1]);
            var between = tokens.IndexAt(later.Span.End);
            if (tokens.Surface(between) is not ("与" or "同" or "和" or "较" or "比"))
                continue;
            var behind = tokens.IndexAt(sooner.Span.End);
            if (behind >= site.First || tokens.IndexAt(sooner.Span.Start) != between + 1)
                continue;
            if (tokens.Surface(between) is "较" or "比" || (behind < tokens.Count && tokens[behind].As(TokenKind.Comparison)?.Code is "than"))
                return (later, sooner);
        }

        return null;
    }

    /// <summary>The time with which such a frame begins its comparison.</summary>
    public static Facet? Start(ClaimSite site) =>
        Frame(site) is var (_, sooner) && sooner.Span.End < site.Tokens[site.ClauseFirst].Span.Start
            ? new Facet(Phrase.WithoutBlanks(sooner.Span.In(site.Tokens.Text)), sooner.Span, Inherited: true)
            : null;

    // Numbers between a figure and what is compared with it.
    private const int FarthestCompared = 16;

    /// <summary>The figure that a difference or a share is set against, where it stands as a claim of its own: 比乙厂的60万吨高20万吨.</summary>
    /// <param name="before">The claims of the document before it.</param>
    public static ClaimFacets? Compared(ClaimFacets claim, ReadOnlySpan<ClaimFacets> before)
    {
        if (claim.Role.Baseline is not { } baseline || claim.Role.Role is not (Role.Difference or Role.Share or Role.ChangeBy))
            return null;
        for (var i = before.Length - 1; i >= Math.Max(0, before.Length - FarthestCompared); i--)
        {
            var other = before[i];
            if (other.Site.Reading.Sentence.Paragraph != claim.Site.Reading.Sentence.Paragraph)
                return null;
            if (baseline.Span.Contains(other.Site.Quantity.Span))
                return other;
            if (
                claim.Role.Role != Role.ChangeBy
                && other.Role.Role is Role.Level or Role.ChangeTo or Role.Part
                && other.Subject is { } subject
                && IsAmountOf(claim.Site.Quantity, other.Site.Quantity)
                && (Names(baseline.Text, subject.Text) || IsOwner(baseline.Text, other) && subject.Text == claim.Subject?.Text)
            )
                return other;
        }

        return null;
    }

    // 北岸是南岸的3倍: whose figure it is, or where.
    private static bool IsOwner(string baseline, ClaimFacets other) => baseline == other.Place?.Text || baseline == other.Bearer?.Text;

    // 高12个百分点 is set against a percentage, 高3万元 against money, a share or a multiple against any amount.
    private static bool IsAmountOf(Quantity compared, Quantity figure) =>
        compared.Dimension switch
        {
            Dimension.PercentagePoint => figure.Dimension is Dimension.Percentage,
            Dimension.Percentage or Dimension.Ratio or Dimension.Multiple => figure.Dimension
                is not (
                    Dimension.Percentage
                    or Dimension.PercentagePoint
                    or Dimension.Ratio
                    or Dimension.Multiple
                    or Dimension.Duration
                    or Dimension.Age
                    or Dimension.Rank
                ),
            _ => figure.Unit == compared.Unit,
        };

    // 农村的2.6倍 is of 农村居民收入.
    private static bool Names(string baseline, string subject) =>
        baseline.Length > 1
        && (subject.StartsWith(baseline, StringComparison.Ordinal) || baseline.EndsWith(subject, StringComparison.Ordinal));

    /// <summary>The token of 比 or 较 in <c>[first, end)</c>, or −1: a noun phrase before it is the subject, behind it the
    /// baseline.</summary>
    public static int Than(TokenList tokens, int first, int end)
    {
        if (tokens.Senses.Contains(TokenKind.Comparison))
            for (var at = end - 1; at >= first; at--)
                if (tokens[at].As(TokenKind.Comparison)?.Code is "than")
                    return at;
        return -1;
    }

    /// <summary>The baseline is the thing's own past (比上月, 同比), not another thing.</summary>
    public static bool IsOwnPast(ClaimSite site, Facet baseline)
    {
        var first = site.Tokens.IndexAt(baseline.Span.Start);
        var end = site.Tokens.IndexAt(baseline.Span.End);
        if (site.Tokens[first].As(TokenKind.Comparison) is not null)
            return true;
        var dated = 0;
        for (var at = first; at < end; at++)
            if (
                site.Reading.TimeAt(at) is not null
                || site.Tokens.Surface(at) is "同期" or "期" or "水平" or "的" or "初" or "末" or "底" or "还" or "更" or "要" or "前"
            )
                dated++;
        // 比我几年前就任时要多: when it was.
        return dated == end - first && dated > 0
            || end - 1 > first
                && site.Tokens.Surface(end - 1) is "时" or "时候"
                && site.Reading.TimeAt(first) is null
                && HoldsTime(site, first, end);
    }

    private static bool HoldsTime(ClaimSite site, int first, int end)
    {
        for (var at = first; at < end; at++)
            if (site.Reading.TimeAt(at) is not null)
                return true;
        return false;
    }
}
