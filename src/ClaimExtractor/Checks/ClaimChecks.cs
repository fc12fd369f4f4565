using ClaimExtractor.Claims;
using ClaimExtractor.Documents;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;

namespace ClaimExtractor.Checks;

/// <summary>What the numbers of a document allow to be tested.</summary>
internal static class ClaimChecks
{
    /// <summary>The findings of a document and its claims.</summary>
    public static IReadOnlyList<Finding> Run(SourceDocument document, IReadOnlyList<Claim> claims, Lexicon lexicon) =>
        Run(document.Date, claims, lexicon);

    /// <summary>The findings by kind, and within a kind in the order of the text. At most one for a kind and the same claims.</summary>
    /// <param name="date">The document's.</param>
    /// <param name="claims">Of this document, in its order.</param>
    /// <param name="lexicon">The words that some checks look for.</param>
    public static IReadOnlyList<Finding> Run(DateOnly? date, IReadOnlyList<Claim> claims, Lexicon lexicon)
    {
        var words = new CheckWords(lexicon);
        var figures = new CheckedClaims(claims, lexicon);
        var changes = Changes.Find(figures);
        var findings = new FindingList();
        PartsAndWhole.Run(figures, words, findings);
        OfChanges(changes, findings);
        Elsewhere.Run(figures, findings);
        SaidTwice.Run(figures, findings);
        foreach (var ends in figures.Ends)
            findings.Add(Exactly.OrNull(Directions.Check, ends));
        UnitMagnitude.Run(figures, words, findings);
        Points.Unclear(figures, changes, words, findings);
        foreach (var figure in figures.Figures)
        {
            if (figure.Claim.Role == Role.Share)
                findings.Add(Exactly.OrNull(ShareRange.Check, figure, words));
            if (figure.Claim.Dimension == Dimension.Duration)
                findings.Add(Exactly.OrNull(DaySpan.Check, figure, (date, words)));
        }

        return findings.InOrder();
    }

    private static void OfChanges(List<StatedChange> changes, FindingList findings)
    {
        var flows = StockAndFlow.Find(changes);
        var together = flows.Count == 0 ? null : flows.SelectMany(static flow => flow).ToHashSet();
        foreach (var flow in flows)
            findings.Add(Exactly.OrNull(StockAndFlow.Check, flow));
        foreach (var change in changes)
        {
            findings.Add(Exactly.OrNull(Growth.Check, change));
            findings.Add(Exactly.OrNull(Points.Check, change));
            if (together?.Contains(change) != true)
                findings.Add(Exactly.OrNull(Amounts.Check, change));
        }
    }
}
