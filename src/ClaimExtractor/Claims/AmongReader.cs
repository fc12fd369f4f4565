using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>Tells what is some of a group that 中, 包括…在内 or 占 names: 贫困人口中有近200万人, 包括80位部长在内的近百名代表.</summary>
internal static class AmongReader
{
    /// <summary>已脱贫人口中有近200万人: a part of a whole whose number is not said.</summary>
    public static bool IsAmongUncounted(ClaimSite site)
    {
        // 口罩卖了2.8亿元，该厂占1.2亿元
        if (
            !NumberKind.IsRate(site.Quantity)
            && site.Governor.Is(TokenKind.LinkVerb)
            && site.Tokens.Surface(site.Governor.At) is "占" or "约占" or "仅占"
            && site.Quantity.Dimension is Dimension.People or Dimension.Count or Dimension.Currency
        )
            return true;
        if (site.Quantity.Dimension is not (Dimension.People or Dimension.Count))
            return false;
        // 包括80位部长在内的近百名代表; 23位议员中，14席来自直选
        if (IsIncluded(site) || IsOfCountedBefore(site))
            return true;
        // 板块活跃。其中，21只股票: of what the sentence before speaks of.
        if (site.Previous is null && site.ClauseFirst is 2 or 0 && site.Tokens.Surface(0) is "其中" or "当中")
            return true;
        for (var at = site.First - 1; at > site.LeftFirst; at--)
            if (IsAmong(site.Tokens, at))
                return true;
        return false;
    }

    private static bool IsOfCountedBefore(ClaimSite site) =>
        site.First == site.ClauseFirst
        && site.Tokens.KindAt(site.First - 1) == TokenKind.Pause
        && IsAmong(site.Tokens, site.ClauseFirst - 2)
        && site.Previous is { Quantity.Dimension: Dimension.People or Dimension.Count } counted
        && counted.ClauseEnd == site.ClauseFirst - 1
        && counted.Quantity.Magnitude.Value is { } all
        && site.Quantity.Magnitude.Value is { } some
        && some < all;

    private static bool IsIncluded(ClaimSite site)
    {
        var tokens = site.Tokens;
        var included = site.First - 1;
        while (included >= site.LeftFirst && tokens.Surface(included) is not "包括")
            included--;
        for (var at = site.End; included >= site.LeftFirst && at < site.RightEnd; at++)
            if (tokens.Surface(at) is "在内")
                return true;
        return false;
    }

    /// <summary>中 behind a noun and before what is said of some of it: 贫困县中已有601个; not the 中 of 中西部.</summary>
    public static bool IsAmong(TokenList tokens, int at) =>
        at > 0
        && !IsOccasion(tokens, at - 1)
        && tokens.Surface(at) is ['中', ..] and ("中" or "中有" or "中已有")
        && Phrase.IsNominal(tokens, at - 1)
        && (
            tokens.Surface(at) is not "中"
            || Clause.IsBoundary(tokens, at + 1)
            || tokens.KindAt(at + 1) is TokenKind.LinkVerb or TokenKind.Adverb or TokenKind.Number or TokenKind.BoundBefore
        );

    // 案中12名被告, 事故中有3人受伤: where it happens or is told, no whole.
    private static bool IsOccasion(TokenList tokens, int at) =>
        Cue.Is(tokens, at, "occasion", tokens.Lexicon) || tokens.Surface(at) is [.., '人', '案'];
}
