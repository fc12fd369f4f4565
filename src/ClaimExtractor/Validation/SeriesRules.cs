using System.Globalization;
using ClaimExtractor.Datasets;
using ClaimExtractor.Series;

namespace ClaimExtractor.Validation;

/// <summary>
/// Every point of the series follows from its claims, and none is missing: the table is made again and held against the one that is there.
/// </summary>
internal static class SeriesRules
{
    /// <param name="series">The table as it stands.</param>
    /// <param name="points">Those that the claims give.</param>
    public static void Check(FileErrors series, TableRows rows, IReadOnlyList<SeriesPoint> points)
    {
        var expected = points.ToDictionary(point => point.PointId, StringComparer.Ordinal);
        var order = new List<string>();
        for (var row = 0; row < rows.Count; row++)
        {
            var id = rows[row].Text("point_id");
            if (id is not null && expected.TryGetValue(id, out var point))
            {
                DerivedRows.Compare(
                    series, rows, row, SeriesColumns.Schema, point, "series_value", $"as {Counted(point.ClaimIds)} give it");
                order.Add(id);
            }
            else if (id is not null)
            {
                NotAPoint(series, row, id, rows[row], expected.Values);
            }
        }

        var there = order.ToHashSet(StringComparer.Ordinal);
        foreach (var missing in points.Where(point => !there.Contains(point.PointId)))
            series.Add(null, "series_point",
                $"the point {missing.PointId} ({missing.Key.Metric}, {missing.Period}), which {Counted(missing.ClaimIds)} give", "none");
        var wanted = points.Where(point => there.Contains(point.PointId)).Select(point => point.PointId).ToList();
        for (var i = 0; i < Math.Min(wanted.Count, order.Count); i++)
            if (wanted[i] != order[i])
            {
                series.Add("point_id", "series_order",
                    $"'{wanted[i]}' as point {i + 1}: a series after the other, its points by period", $"'{order[i]}'");
                return;
            }
    }

    // The claims that it names say which point it would have been.
    private static void NotAPoint(FileErrors series, int row, string id, TableRow found, IEnumerable<SeriesPoint> points)
    {
        var first = found.Text("claim_ids")?.Split('\n')[0];
        var meant = points.FirstOrDefault(point => point.ClaimIds.Contains(first));
        series.Add(row, "point_id", "series_point",
            meant is null ? "a point that the claims give" : $"'{meant.PointId}', the point of claim '{first}'", SchemaText.Quoted(id));
    }

    private static string Counted(IReadOnlyList<string> ids) =>
        ids.Count == 1 ? $"claim '{ids[0]}'" : string.Create(CultureInfo.InvariantCulture, $"{ids.Count} claims");
}
