using ClaimExtractor.Checks;
using ClaimExtractor.Datasets;
using ClaimExtractor.Series;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Validation;

/// <summary>The checks across documents follow from the claims: they are made again and held against those that are there.</summary>
internal static class AcrossRules
{
    /// <param name="points">Those of the documents.</param>
    public static void Check(FileErrors checks, TableRows rows, IReadOnlyList<SeriesDocument> documents, IReadOnlyList<SeriesPoint> points)
    {
        var expected = AcrossChecks.Run(documents, points).ToDictionary(finding => finding.CheckId, StringComparer.Ordinal);
        var order = expected.Keys.ToList();
        var found = new List<string>();
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows[row].Text("check_id") is not { } id || !IsAcross(rows[row]) && !expected.ContainsKey(id))
                continue;
            if (expected.TryGetValue(id, out var finding))
            {
                DerivedRows.Compare(
                    checks, rows, row, CheckColumns.Schema, finding, "across_value", "as its claims give it");
                found.Add(id);
            }
            else
            {
                checks.Add(row, "check_id", "across_check", "a check that the claims of the documents give", SchemaText.Quoted(id));
            }
        }

        var there = found.ToHashSet(StringComparer.Ordinal);
        foreach (var id in order.Where(id => !there.Contains(id)))
            checks.Add(null, "across_check", $"the check {SchemaText.Quoted(id)}, which the claims of the documents give", "none");
        order.RemoveAll(id => !there.Contains(id));
        if (!order.SequenceEqual(found.Distinct(StringComparer.Ordinal), StringComparer.Ordinal))
            checks.Add(
                "check_id",
                "across_order",
                "the checks across documents by kind, and within a kind in the order of the series",
                "another order"
            );
    }

    /// <summary>A row of documents held against each other.</summary>
    internal static bool IsAcross(TableRow row) =>
        EnumText.TryParse<CheckKind>(row.Text("kind") ?? "", out var kind) && kind >= CheckKind.PointSaidAgain;
}
