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
        Func<SeriesPoint, string> column = by switch
        {
            SeriesBy.Area => point => point.Key.Area ?? "",
            SeriesBy.Bearer => point => point.Key.Bearer ?? "",
            SeriesBy.Document => point => point.DocumentId,
            _ => point => point.Period,
        };
        var heads = AllHeads.Where(head => head.Name != NameOf(by) && points.Any(point => head.Of(point) is not null)).ToList();
        var columns = (by == SeriesBy.Period
            ? points.OrderBy(point => point.Time.Start).ThenBy(point => point.Time.End).Select(column)
            : points.Select(column).Order(StringComparer.Ordinal)).Distinct().ToList();
        // A unit is a series' own; where the columns are series, those of one kind may differ in it.
        var rows = points.GroupBy(point => string.Join('\n', heads.Select(head => head.Of(point))));
        return new SeriesTable(
            heads.ConvertAll(head => head.Name),
            columns,
            [.. rows.Select(row => Row(
                row.First(),
                [.. heads.Select(head => head.Of(row.First()) ?? "")],
                columns,
                row.GroupBy(column).ToDictionary(cell => cell.Key, cell => cell.First())))]);
    }

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
