using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Quantities;

namespace ClaimExtractor.Claims;

/// <summary>Finds the parts of a sentence by their sum, where no word says that they are parts.</summary>
internal static class SumReader
{
    /// <summary>投入资金90亿元，省里出60亿元，市里出30亿元: the sentence's amounts but the first sum to the first.</summary>
    public static ClaimFacets? Whole(ClaimSite site, ReadOnlySpan<ClaimFacets> earlier) =>
        earlier is [var first, ..] && first.Site.ClauseEnd < site.ClauseFirst && Adds(site.Quantity)
        && IsAlike(first.Site.Quantity, site.Quantity) && IsSum(site.Reading, first.Site.Quantity)
            ? first
            : null;

    /// <summary>代表280人，特邀代表20人，共300人: the sentence's amounts but the last sum to the last.</summary>
    public static bool IsAddend(ClaimSite site)
    {
        if (!Adds(site.Quantity) || Last(site.Reading, site.Quantity) is not { } whole || whole.Span.Start <= site.Quantity.Span.End)
            return false;
        var at = site.Tokens.IndexAt(whole.Span.Start);
        while (at > 1 && site.Tokens.KindAt(at - 1) is TokenKind.LinkVerb)
            at--;
        return at > 0 && site.Tokens.Surface(at - 1) is "共" or "共计" or "合计" or "总计" or "一共" or "总共"
            && IsSum(site.Reading, whole);
    }

    // Sums of less are found by chance.
    private const int LeastWhole = 10;

    private static bool Adds(Quantity quantity) => !NumberKind.IsRate(quantity) && quantity.Magnitude.Value is not null;

    private static bool IsAlike(Quantity one, Quantity other) => one.Unit == other.Unit && one.UnitText == other.UnitText;

    private static Quantity? Last(SentenceReading reading, Quantity quantity)
    {
        for (var i = reading.Mentions.Length - 1; i >= 0; i--)
            if (reading.Mentions[i].Quantity is { } other && IsAlike(other, quantity))
                return other;
        return null;
    }

    // The sentence's other amounts in the unit, two or more, sum to the whole.
    private static bool IsSum(SentenceReading reading, Quantity whole)
    {
        // 产量为80万吨，比乙厂的60万吨高20万吨
        if (!(whole.Magnitude.Value >= LeastWhole) || reading.Tokens.Senses.Contains(TokenKind.Comparison))
            return false;
        var (sum, count) = (Fraction.Zero, 0);
        for (var i = 0; i < reading.Mentions.Length; i++)
        {
            if (reading.Mentions[i].Quantity is not { } part || !IsAlike(part, whole) || ReferenceEquals(part, whole))
                continue;
            if (part.Magnitude.Value is not { } value)
                return false;
            (sum, count) = (sum + value, count + 1);
        }

        return count > 1 && sum == whole.Magnitude.Value;
    }
}
