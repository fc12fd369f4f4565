using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>Reads the threshold of a definition: 60岁及以上人口, 300兆瓦以上火电机组, 消费满3千送.</summary>
internal static class CriterionReader
{
    public static bool Holds(ClaimSite site) => Read(site, site.Governor) is not null;

    public static RoleReading? Read(ClaimSite site, Governor governor) =>
        Bounded(site, governor) ?? OfCount(site) ?? OfRange(site) ?? Picks(site) ?? Full(site);

    private static RoleReading? Bounded(ClaimSite site, Governor governor)
    {
        var tokens = site.Tokens;
        var bounded = tokens.KindAt(site.End - 1) == TokenKind.BoundAfter && site.Quantity.Magnitude.Qualifier != Qualifier.About;
        return
            bounded
            && !IsLasting(site)
            && IsMeasure(site.Quantity)
            && (BeginsNoun(site) || IsOfCounted(site))
            && !governor.Is(TokenKind.LinkVerb)
            ? new RoleReading(Role.Criterion, null, tokens[site.End - 1].Span).By("criterion")
            : null;
    }

    // 要花7年以上的时间: how long it takes.
    private static bool IsLasting(ClaimSite site) =>
        site.Quantity.Dimension == Dimension.Duration && Cue.Begins(site.Tokens, site.End, "lasted", site.Tokens.Lexicon);

    // 死亡人数超过10人的火警: how many of what tells the thing from others.
    private static RoleReading? OfCount(ClaimSite site)
    {
        var tokens = site.Tokens;
        var bounded =
            site.Quantity.Magnitude.Qualifier is Qualifier.MoreThan or Qualifier.AtLeast or Qualifier.LessThan or Qualifier.AtMost;
        return
            bounded
            && NumberKind.Counts(site.Quantity)
            && site.First > site.LeftFirst
            && tokens.KindAt(site.First) == TokenKind.BoundBefore
            && tokens.Surface(site.First - 1) is [.., '数']
            && Phrase.IsParticleDe(tokens, site.End)
            && BeginsNoun(site)
            && !tokens.Is(site.End + 1, TokenKind.Place)
                ? new RoleReading(Role.Criterion, null, tokens[site.First].Span).By("criterion_count")
                : null;
    }

    // 1038位|18岁或以上，操粤语的居民
    private static bool IsOfCounted(ClaimSite site) => site.Quantity.Dimension == Dimension.Age
        && site.Previous is { Quantity.Dimension: Dimension.People } counted && counted.End == site.First;

    // 25至35岁的申请人, 七座及七座以下小型客车: an age from, to; what is bounded behind and says its number twice.
    private static RoleReading? OfRange(ClaimSite site)
    {
        var tokens = site.Tokens;
        if (site.Quantity.Dimension == Dimension.Age && site.Quantity.Magnitude.Qualifier == Qualifier.Range && BeginsNoun(site))
            return new RoleReading(Role.Criterion, null, tokens[site.First].Span).By("criterion_range");
        return tokens.KindAt(site.End) == TokenKind.Join && tokens.KindAt(site.End + 1) == TokenKind.Number
            && tokens.KindAt(site.First) == TokenKind.Number
            && tokens.Surface(site.End + 1).SequenceEqual(tokens.Surface(site.First)) && IsBoundedBehind(tokens, site.End + 2)
                ? new RoleReading(Role.Criterion, null, tokens[site.First].Span).By("criterion_range")
                : null;
    }

    private static bool IsBoundedBehind(TokenList tokens, int at)
    {
        while (tokens.KindAt(at) is TokenKind.Unit or TokenKind.Classifier)
            at++;
        return tokens.KindAt(at) == TokenKind.BoundAfter;
    }

    // 总投资超3亿元企业7家: what picks out the things that are counted.
    private static RoleReading? Picks(ClaimSite site)
    {
        var tokens = site.Tokens;
        return IsMeasure(site.Quantity) && site.Quantity.Magnitude.Qualifier is Qualifier.MoreThan or Qualifier.AtLeast
            && tokens.KindAt(site.RightEnd) == TokenKind.Number && site.RightEnd < site.ClauseEnd && site.RightEnd > site.End
            && IsNominalRun(tokens, site.End, site.RightEnd) && tokens.KindAt(site.RightEnd + 1) == TokenKind.Classifier
                ? new RoleReading(Role.Criterion, null, tokens[site.First].Span).By("criterion_picks")
                : null;
    }

    // 消费满3千送
    private static RoleReading? Full(ClaimSite site)
    {
        var full = site.Quantity.Magnitude.Qualifier == Qualifier.AtLeast ? site.First : site.First - 1;
        return site.First > 0 && site.Tokens.Surface(full) is "满" && site.End < site.ClauseEnd
            ? new RoleReading(Role.Criterion, null, site.Tokens[site.First].Span).By("criterion_full")
            : null;
    }

    private static bool IsMeasure(Quantity quantity) => quantity.Dimension is not (Dimension.People or Dimension.Count
        or Dimension.Percentage or Dimension.Ratio or Dimension.PercentagePoint or Dimension.Multiple);

    private static bool BeginsNoun(ClaimSite site)
    {
        var next = Phrase.IsParticleDe(site.Tokens, site.End) ? site.End + 1 : site.End;
        return next < site.ClauseEnd && Phrase.IsNominal(site.Tokens, next)
            && site.Tokens.KindAt(next) is not (TokenKind.Number or TokenKind.Pause or TokenKind.Close or TokenKind.Join);
    }

    private static bool IsNominalRun(TokenList tokens, int first, int end)
    {
        for (var at = first; at < end; at++)
            if (!Phrase.IsNominal(tokens, at) || tokens.Surface(at) is "、")
                return false;
        return true;
    }
}
