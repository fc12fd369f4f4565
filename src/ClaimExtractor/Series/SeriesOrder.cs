namespace ClaimExtractor.Series;

/// <summary>Series of one metric beside each other: its measures, its areas, the outcome before its target.</summary>
internal sealed class SeriesOrder : IComparer<SeriesKey>
{
    public static SeriesOrder Instance { get; } = new();

    public int Compare(SeriesKey x, SeriesKey y) =>
        First(
            Text(x.Metric, y.Metric), Text(x.Bearer, y.Bearer), Text(x.Predicate, y.Predicate), x.Measure.CompareTo(y.Measure),
            Text(x.Baseline, y.Baseline),
            Text(x.Kind, y.Kind), Text(x.Per, y.Per), Text(x.AreaCode, y.AreaCode), Text(x.Area, y.Area), x.Modality.CompareTo(y.Modality));

    // Null before every text.
    private static int Text(string? a, string? b) => string.CompareOrdinal(a, b);

    private static int First(params ReadOnlySpan<int> orders)
    {
        foreach (var order in orders)
            if (order != 0)
                return order;
        return 0;
    }
}
