using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>年旅客吞吐量900万人次、邮件吞吐量20万吨: a period before what flows says per what the numbers behind it are.</summary>
internal static class FlowReader
{
    // 年|旅客|吞吐量|900万|人次|、|邮件|吞吐量: tokens from the period to the end of what flows.
    private const int LongestFlow = 10;

    // 每天到站货车90列，卸煤量4000吨
    public static bool IsLink(ClaimSite site, int at) =>
        site.Tokens.Is(at, TokenKind.LinkVerb) && Cue.EndsBefore(site.Tokens, at, "flow", site.Tokens.Lexicon);

    // 年旅客吞吐量900万人次、邮件吞吐量20万吨; 固体废物年综合利用量: the period stands before what flows.
    public static Facet? Period(ClaimSite site)
    {
        var tokens = site.Tokens;
        if (!IsAmount(site.Quantity.Dimension))
            return null;
        var flow = site.First - 1;
        while (
            flow > site.ClauseFirst
                && tokens.KindAt(flow)
                    is TokenKind.LinkVerb
                        or TokenKind.BoundBefore
                        or TokenKind.Adverb
                        or TokenKind.Modality
                        or TokenKind.LooseBound
            || flow > 0 && tokens.Surface(flow) is "可"
        )
            flow--;
        if (flow < site.ClauseFirst || !Cue.EndsBefore(tokens, flow + 1, "flow", tokens.Lexicon))
            return null;
        for (var at = flow - 1; at >= Math.Max(site.ClauseFirst, flow - LongestFlow); at--)
            if (tokens[at].Span.Length == 1 && PeriodCode(tokens, at) is { } period)
                return tokens.KindAt(at - 1) is TokenKind.Number or TokenKind.RelativeYear or TokenKind.Demonstrative or TokenKind.Every
                    || site.Reading.TimeAt(at) is not null
                    ? null
                    : new Facet(period, tokens[at].Span);
            else if (
                !Phrase.IsNominal(tokens, at)
                && tokens.Surface(at) is not "、"
                && !(site.Previous is { } before && at >= before.First && at < before.End)
                && tokens.KindAt(at) is not TokenKind.LinkVerb
                && tokens.Surface(at) is not "可"
            )
                return null;
        return null;
    }

    // What may be counted out over persons, days or acres.
    public static bool IsAmount(Dimension dimension) =>
        dimension
            is not (
                Dimension.Percentage
                or Dimension.PercentagePoint
                or Dimension.Multiple
                or Dimension.Ratio
                or Dimension.Number
                or Dimension.Rank
                or Dimension.Duration
            );

    public static string? PeriodCode(TokenList tokens, int at) => tokens.KindAt(at) switch
    {
        TokenKind.YearUnit => "year",
        TokenKind.MonthUnit => "month",
        TokenKind.DayUnit => "day",
        _ => null,
    };
}
