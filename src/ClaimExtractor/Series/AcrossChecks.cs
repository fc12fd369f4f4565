using ClaimExtractor.Checks;

namespace ClaimExtractor.Series;

/// <summary>What the points of the series allow to be tested: by metric, area and period, whatever documents they are said in.</summary>
internal static class AcrossChecks
{
    /// <summary>The findings by kind, and within a kind in the order of the points. The order of the documents changes nothing.</summary>
    /// <param name="points">Those of the documents.</param>
    public static IReadOnlyList<Finding> Run(IReadOnlyList<SeriesDocument> documents, IReadOnlyList<SeriesPoint> points)
    {
        var all = new AcrossPoints(documents, points);
        var findings = new FindingList();
        foreach (var point in points)
        {
            findings.Add(Exactly.OrNull(PointSaidAgain.Check, point, all));
            findings.Add(Exactly.OrNull(LevelsAndGrowth.Check, point, all));
            findings.Add(Exactly.OrNull(TargetAndOutcome.Check, point, all));
        }

        AreasAndWhole.Run(all, findings);
        return findings.InOrder();
    }
}
