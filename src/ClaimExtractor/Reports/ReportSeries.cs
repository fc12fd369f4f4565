using ClaimExtractor.Lexicons;
using ClaimExtractor.Series;

namespace ClaimExtractor.Reports;

/// <param name="Points">By period; never empty.</param>
internal sealed record SeriesOfPoints(SeriesKey Key, IReadOnlyList<SeriesPoint> Points)
{
    public int Claims => Points.Sum(point => point.ClaimIds.Count);
}

/// <summary>The series that a page shows.</summary>
/// <param name="Omitted">How many points it leaves to the table.</param>
internal sealed record ReportSeries(IReadOnlyList<SeriesOfPoints> All, int Omitted)
{
    // A browser reads and draws so many while nobody waits long: some 6 MB.
    private const int MostPoints = 60_000;

    /// <summary>All, in their order; of more than a page can hold those that are said more than once, known metrics first.</summary>
    public static ReportSeries Of(IReadOnlyList<SeriesPoint> points)
    {
        var all = points.GroupBy(point => point.SeriesId).Select(group => new SeriesOfPoints(group.First().Key, [.. group])).ToList();
        if (points.Count <= MostPoints)
            return new ReportSeries(all, 0);
        var (kept, room) = (new HashSet<SeriesKey>(), MostPoints);
        foreach (var one in all.Where(one => one.Claims > 1).OrderByDescending(one => Lexicon.Default.Metric(one.Key.Metric) is not null))
            if ((room -= one.Points.Count) >= 0)
                kept.Add(one.Key);
        var shown = all.FindAll(one => kept.Contains(one.Key));
        return new ReportSeries(shown, points.Count - shown.Sum(one => one.Points.Count));
    }
}
