using ClaimExtractor.Claims;
using ClaimExtractor.Documents;
using ClaimExtractor.Lexicons;

namespace ClaimExtractor.Checks;

/// <summary>What the numbers of a document allow to be tested.</summary>
public static class ClaimChecks
{
    /// <summary>The findings by kind, and within a kind in the order of the text. At most one for a kind and the same claims.</summary>
    /// <param name="claims">Of this document, in its order.</param>
    /// <param name="lexicon">The words that some checks look for.</param>
    public static IReadOnlyList<Finding> Run(SpeechDocument document, IReadOnlyList<Claim> claims, Lexicon lexicon)
    {
        var words = new CheckWords(lexicon);
        var figures = new CheckedClaims(claims, lexicon);
        return [.. Findings(figures, document.Date, words, Changes.Find(figures)).OfType<Finding>().DistinctBy(finding => finding.CheckId).OrderBy(finding => finding.Kind)];
    }

    private static IEnumerable<Finding?> Findings(CheckedClaims claims, DateOnly? document, CheckWords words, IReadOnlyList<StatedChange> changes) =>
    [
        .. PartsAndWhole.Run(claims, words),
        .. OfChanges(changes),
        .. Elsewhere.Run(claims),
        .. SaidTwice.Run(claims),
        .. claims.Ends.Select(ends => Exactly.OrNull(() => Directions.Check(ends))),
        .. UnitMagnitude.Run(claims, words),
        .. claims.Figures.Except(changes.Select(change => change.By)).Select(figure => Points.Unclear(figure, words)),
        .. claims.Figures.SelectMany(figure => OfOne(figure, document, words)),
    ];

    private static IEnumerable<Finding?> OfChanges(IReadOnlyList<StatedChange> changes)
    {
        var flows = StockAndFlow.Find(changes);
        var together = flows.SelectMany(flow => flow).ToHashSet();
        foreach (var flow in flows)
            yield return Exactly.OrNull(() => StockAndFlow.Check(flow));
        foreach (var change in changes)
        {
            yield return Exactly.OrNull(() => Growth.Check(change));
            yield return Exactly.OrNull(() => Points.Check(change));
            if (!together.Contains(change))
                yield return Exactly.OrNull(() => Amounts.Check(change));
        }
    }

    private static IEnumerable<Finding?> OfOne(Figure figure, DateOnly? document, CheckWords words)
    {
        yield return Exactly.OrNull(() => ShareRange.Check(figure, words));
        yield return Exactly.OrNull(() => DaySpan.Check(figure, document, words));
    }
}
