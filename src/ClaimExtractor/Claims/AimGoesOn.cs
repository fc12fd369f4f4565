using ClaimExtractor.Times;

namespace ClaimExtractor.Claims;

/// <summary>An aim goes on behind a full stop: 预期目标是生产总值增长6%。此外，财政收入增长5%。</summary>
internal static class AimGoesOn
{
    private const string Rule = "aim_goes_on";

    /// <param name="earlier">The claims before the number in its sentence.</param>
    /// <param name="paragraph">Those of the sentences before in its paragraph.</param>
    /// <returns>The noun of the aim that the sentence before sets; null where none does, or the sentence tells of another time.</returns>
    public static Facet? Of(ClaimSite site, ReadOnlySpan<ClaimFacets> earlier, ReadOnlySpan<ClaimFacets> paragraph)
    {
        if (IsDated(site) || PlanReading.IsDone(site))
            return null;
        if (earlier is [.., { Modality: Modality.Target, ModalityWord: { Rule: Rule } said }])
            return said;
        if (
            !earlier.IsEmpty
            || paragraph is not [.., { Modality: Modality.Target, ModalityWord: { } word } last]
            || last.Site.Reading.Sentence.Number != site.Reading.Sentence.Number - 1
            || !(word.Rule == Rule || last.Subject is not { Rule: SaidBefore.AimRule } && IsNoun(last.Site, word))
        )
            return null;
        return word.AsInherited() with { Rule = Rule };
    }

    // 好于5%的控制目标: behind the number it is only compared with.
    private static bool IsNoun(ClaimSite site, Facet word) =>
        site.Tokens.Span.Contains(word.Span) && word.Span.End <= site.Quantity.Span.Start
        && ModalityWord.IsAimNoun(site.Tokens, site.Tokens.IndexAt(word.Span.Start));

    private static bool IsDated(ClaimSite site)
    {
        foreach (var time in site.Reading.Times)
            if (time.Span.End <= site.Quantity.Span.Start && time.Job is not (TimeJob.Baseline or TimeJob.Name))
                return true;
        return false;
    }
}
