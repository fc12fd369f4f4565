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
        && SumOf(site.Reading, site.Quantity, 0) is var (whole, sum)
        && ReferenceEquals(whole, first.Site.Quantity) && whole.Magnitude.Value == sum
            ? first
            : null;

    /// <summary>代表280人，特邀代表20人，共300人: the sentence's amounts but the last sum to the last.</summary>
    public static bool IsAddend(ClaimSite site)
    {
        if (!Adds(site.Quantity) || SumOf(site.Reading, site.Quantity, -1) is not var (whole, sum) || whole.Magnitude.Value != sum)
            return false;
        var at = site.Tokens.IndexAt(whole.Span.Start);
        while (at > 1 && site.Tokens.KindAt(at - 1) is TokenKind.LinkVerb)
            at--;
        return at > 0 && whole.Span.Start > site.Quantity.Span.End
            && site.Tokens.Surface(at - 1) is "共" or "共计" or "合计" or "总计" or "一共" or "总共";
    }

    // Sums of less are found by chance.
    private const int LeastWhole = 10;

    private static bool Adds(Quantity quantity) => !NumberKind.IsRate(quantity) && quantity.Magnitude.Value is not null;

    // The sentence's first or last amount in the unit, and what the others sum to; null where they are fewer than two.
    private static (Quantity Whole, Fraction Sum)? SumOf(SentenceReading reading, Quantity quantity, int place)
    {
        var amounts = new List<Quantity>();
        for (var i = 0; i < reading.Mentions.Length; i++)
            if (reading.Mentions[i].Quantity is { } other && other.Unit == quantity.Unit && other.UnitText == quantity.UnitText)
                amounts.Add(other);
        // 产量为80万吨，比乙厂的60万吨高20万吨
        if (amounts.Count < 3 || reading.Tokens.Senses.Contains(TokenKind.Comparison)
            || amounts.Exists(amount => amount.Magnitude.Value is null))
            return null;
        var whole = amounts[place < 0 ? amounts.Count - 1 : place];
        var sum = Fraction.Zero;
        foreach (var amount in amounts)
            if (!ReferenceEquals(amount, whole))
                sum += amount.Magnitude.Value!.Value;
        return whole.Magnitude.Value >= LeastWhole ? (whole, sum) : null;
    }
}
