using ClaimExtractor.Claims;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Series;

/// <summary>What the columns of values of a table stand for.</summary>
internal enum SeriesBy : byte
{
    Period,
    Area,
    Bearer,
    Document,
}

/// <summary>A row of such a table.</summary>
/// <param name="Heads">What its cells have in common, by <see cref="SeriesTable.Heads"/>.</param>
/// <param name="Points">By <see cref="SeriesTable.Columns"/>; null where nothing is said.</param>
internal sealed record SeriesTableRow(SeriesKey Key, string Unit, IReadOnlyList<string> Heads, IReadOnlyList<SeriesPoint?> Points);

/// <summary>Points as a table of two directions.</summary>
/// <param name="Heads">The names of the columns that say what a row is; those that would be empty in every row are left out.</param>
/// <param name="Columns">The columns of values, in order.</param>
internal sealed record SeriesTable(IReadOnlyList<string> Heads, IReadOnlyList<string> Columns, IReadOnlyList<SeriesTableRow> Rows)
{
    private const string PeriodHead = "period", BearerHead = "bearer", AreaHead = "area";

    private static readonly IReadOnlyList<(string Name, Func<SeriesPoint, string?> Of)> AllHeads =
    [
        ("metric", point => point.Key.Metric),
        (BearerHead, point => point.Key.Bearer),
        ("predicate", point => point.Key.Predicate),
        (AreaHead, point => point.Key.Area),
        ("measure", point => EnumText.Of(point.Key.Measure)),
        ("baseline", point => point.Key.Baseline),
        ("per", point => point.Key.Per),
        ("modality", point => EnumText.Of(point.Key.Modality)),
        ("unit", point => point.Unit),
        (PeriodHead, point => point.Period),
    ];

    /// <param name="points">Series after series, each in the order of its periods.</param>
    public static SeriesTable Of(IReadOnlyList<SeriesPoint> points, SeriesBy by)
    {
        var column = ColumnOf(points, by);
        var heads = AllHeads.Where(head => head.Name != NameOf(by) && points.Any(point => head.Of(point) is not null)).ToList();
        var columns = (by == SeriesBy.Period
            ? points.OrderBy(point => point.Time.Start).ThenBy(point => point.Time.End).Select(column)
            : points.Select(column).Order(StringComparer.Ordinal)).Distinct().ToList();
        // A unit is a series' own; where the columns are series, those of one kind may differ in it.
        var rows = points
            .GroupBy(point => (Key: KeyOf(point.Key, by), point.Unit, Period: by == SeriesBy.Period ? "" : point.Period)).ToList();
        // Two places of one name: their codes tell them apart.
        if (by != SeriesBy.Area && rows.Select(row => HeadsOf(row.First())).Distinct(StringComparer.Ordinal).Count() < rows.Count)
            heads.Insert(heads.FindIndex(head => head.Name == AreaHead) + 1, ("area_code", point => point.Key.AreaCode));
        return new SeriesTable(
            heads.ConvertAll(head => head.Name),
            columns,
            [.. rows.Select(row => Row(
                row.First(),
                [.. heads.Select(head => head.Of(row.First()) ?? "")],
                columns,
                row.ToDictionary(column)))]);

        string HeadsOf(SeriesPoint point) => string.Join('\n', heads.Select(head => head.Of(point)));
    }

    private static Func<SeriesPoint, string> ColumnOf(IReadOnlyList<SeriesPoint> points, SeriesBy by)
    {
        switch (by)
        {
            case SeriesBy.Area:
                var shared = points.Select(point => (point.Key.Area, point.Key.AreaCode)).Distinct().CountBy(area => area.Area ?? "")
                    .Where(count => count.Value > 1).Select(count => count.Key).ToHashSet(StringComparer.Ordinal);
                return point => point.Key is { AreaCode: { } code, Area: { } area } && shared.Contains(area)
                    ? $"{area} {code}" : point.Key.Area ?? "";
            case SeriesBy.Bearer:
                return point => point.Key.Bearer ?? "";
            case SeriesBy.Document:
                return point => point.DocumentId;
            default:
                return point => point.Period;
        }
    }

    // What the points of a row have in common.
    private static SeriesKey KeyOf(SeriesKey key, SeriesBy by) => by switch
    {
        SeriesBy.Area => key with { Area = null, AreaCode = null },
        SeriesBy.Bearer => key with { Bearer = null },
        _ => key,
    };

    private static string? NameOf(SeriesBy by) => by switch
    {
        SeriesBy.Period => PeriodHead,
        SeriesBy.Area => AreaHead,
        SeriesBy.Bearer => BearerHead,
        _ => null,
    };

    private static SeriesTableRow Row(
        SeriesPoint first, IReadOnlyList<string> heads, List<string> columns, Dictionary<string, SeriesPoint> cells) =>
        new(first.Key, first.Unit, heads, columns.ConvertAll(name => cells.GetValueOrDefault(name)));
}
