using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;

namespace ClaimExtractor.Claims;

/// <summary>Reads what a number does in its clause: a level, an end or an amount of a change, a difference, a share, a criterion. The
/// first rule that holds decides, and leaves its id.</summary>
internal static class RoleReader
{
    /// <param name="earlier">What was read of the quantities before it in the sentence.</param>
    public static RoleReading Read(ClaimSite site, ReadOnlySpan<ClaimFacets> earlier)
    {
        var governor = site.Governor;
        if (site.Quantity.Dimension == Dimension.Rank)
            return RankReader.Read(site, earlier);
        var baseline = ComparisonReader.Baseline(site, governor) ?? ComparisonReader.Start(site);
        if (DifferenceReader.IsComparedWith(site))
            return RoleReading.Level.By("compared_with");
        if (Lasts(site))
            return RoleReading.Level.By("lasting");
        return Listed(site, earlier)
            ?? StockReader.OfItem(site, earlier)
            ?? ChangeReader.Reached(site, earlier)
            ?? ShareReader.MoreThanShare(site)
            ?? DifferenceReader.Above(site)
            ?? ChangeReader.Read(site, governor, baseline)
            ?? StockReader.Cut(site, governor)
            ?? ShareReader.Read(site, governor, earlier)
            ?? DifferenceReader.Read(site, governor, baseline)
            ?? CriterionReader.Read(site, governor)
            ?? StockReader.Read(site, governor)
            ?? ChangeReader.NamedBefore(site, governor)
            ?? ChangeReader.OfAmount(site, governor, earlier)
            ?? RoleReading.Level;
    }

    // 增速连续6个季度: how long is no change.
    private static bool Lasts(ClaimSite site) =>
        site.Quantity.Dimension == Dimension.Duration && site.First > 0 && site.Tokens.Surface(site.First - 1) is "连续" or "已连续";

    // 分别增长6.5%、9.4%; 相当于5年前1.5万辆、10年前3万辆: the later item of a list does what the earlier does.
    private static RoleReading? Listed(ClaimSite site, ReadOnlySpan<ClaimFacets> earlier)
    {
        if (earlier is not [.., var last] || last.Site.End >= site.First || last.Site.Quantity.Dimension != site.Quantity.Dimension
            || last.Role.Role is Role.ChangeFrom or Role.Criterion or Role.Part)
            return null;
        for (var at = last.Site.End; at < site.First; at++)
            if (site.Tokens.KindAt(at) != TokenKind.Join && site.Tokens.Surface(at) is not "、" && site.Reading.TimeAt(at) is null)
                return null;
        return site.Reading.TimeAt(last.Site.End) is null ? last.Role.By("listed") : null;
    }
}
