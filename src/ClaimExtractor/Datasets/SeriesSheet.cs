using System.Globalization;
using ClaimExtractor.Claims;
using ClaimExtractor.Series;

namespace ClaimExtractor.Datasets;

/// <summary>The series as an economist reads them: a row a series, a column a period. Targets and forecasts are marked, and so is what
/// differs.</summary>
internal static class SeriesSheet
{
    public const string Name = "Series";

    // Of periods: a sheet has no more than 16,384, and nobody reads so many.
    private const int MostPeriods = 1_000;

    private const string Unit = "unit";

    private static readonly string[] Heads =
    [
        "metric",
        "bearer",
        "predicate",
        "area",
        "measure",
        "baseline",
        "per",
        "modality",
        Unit,
        "series_id",
    ];

    /// <summary>What the columns are, for the sheet that says so.</summary>
    public static IEnumerable<Column> Columns { get; } =
    [
        .. SeriesColumns.Schema.Columns.Where(column => Heads.Contains(column.Name)),
        new Column("2019 …", ColumnType.Number)
        {
            Nullable = true,
            English =
                "A column a period: the value in unit, with 亿 or 万 where the unit says so; ≈ ≥ ≤ > < before it is shown, "
                    + "the cell holds the number. Blue: a target or a forecast. "
                + "Orange: an earlier document says another value, or a range of what documents in conflict say.",
            Chinese = "每个时间一列：以unit计的数值（unit带亿、万时已换算）；≈ ≥ ≤ > <仅为显示，单元格内是数。蓝色为目标或预测；橙色为已修订的数，或各文档说法不一时的范围。",
            Example = "0.6",
        },
    ];

    private static readonly Dictionary<string, int> Widths = new(StringComparer.Ordinal)
    {
        ["metric"] = 26, ["bearer"] = 18, ["predicate"] = 16, ["area"] = 14, ["baseline"] = 11, ["modality"] = 11, [Unit] = 12,
    };

    public static XlsxSheetContent Of(IReadOnlyList<SeriesPoint> points)
    {
        var shown = Shown(points);
        var table = SeriesTable.Of(shown, SeriesBy.Period);
        // Without a point nothing tells which heads there would be.
        var heads = table.Heads.Count > 0 ? table.Heads : Heads[..1];
        List<Column<SeriesTableRow>> columns =
        [
            .. heads.Select(
                (name, i) =>
                    Text(name, Widths.GetValueOrDefault(name, 10), row =>
                        name == Unit ? $"{PointShown.ScaleOf(row.Points).Name}{row.Heads[i]}" : row.Heads[i]
                    )
            ),
            .. table.Columns.Select((period, i) => Value(period, i)),
            Text("series_id", 16, row => SeriesBuilder.IdOf(row.Key)),
        ];
        return new XlsxSheetContent(Name, stream => XlsxSheet.Write(
                stream,
                new SheetLayout<SeriesTableRow>(columns)
                {
                    Frozen = 1,
                    Grouped = 1,
                    Style = (row, i) => StyleOf(row, i - heads.Count),
                },
                table.Rows
            ));
    }

    // Where there are too many periods, those of which most is said.
    private static IReadOnlyList<SeriesPoint> Shown(IReadOnlyList<SeriesPoint> points)
    {
        var periods = points.CountBy(point => point.Time).ToList();
        if (periods.Count <= MostPeriods)
            return points;
        var kept = periods.OrderByDescending(period => period.Value).ThenBy(period => period.Key.Start).ThenBy(period => period.Key.End)
            .Take(MostPeriods).Select(period => period.Key).ToHashSet();
        return [.. points.Where(point => kept.Contains(point.Time))];
    }

    private static int? StyleOf(SeriesTableRow row, int place)
    {
        if (place < 0 || place >= row.Points.Count || row.Points[place] is not { } point)
            return null;
        if (point.Value is not { } value)
            return XlsxStyles.DifferentText;
        var scaled = PointShown.Scaled(value, PointShown.ScaleOf(row.Points).Scale);
        var mark = point.Agreement is Agreement.Revised or Agreement.Conflict ? NumberMark.Differs
            : point.Key.Modality is Modality.Target or Modality.Forecast ? NumberMark.Target : NumberMark.None;
        return XlsxStyles.Number(scaled == Math.Floor(scaled), PointShown.Sign(point), mark);
    }

    private static Column<SeriesTableRow> Value(string period, int place) =>
        new(period, ColumnType.Number, row =>
            row.Points[place] is { } point ? Value(point, PointShown.ScaleOf(row.Points).Scale) : Cell.Null
        )
        {
            English = period,
            Chinese = period,
            Example = "1",
            Width = 14,
        };

    private static Cell Value(SeriesPoint point, decimal scale) => point.Value is { } value
        ? Cell.Number(PointShown.Scaled(value, scale)) : Cell.Text($"{Text(point.ValueMin, scale)}–{Text(point.ValueMax, scale)}");

    private static string Text(double? value, decimal scale) =>
        value is { } number ? PointShown.Scaled(number, scale).ToString("#,0.######", CultureInfo.InvariantCulture) : "";

    private static Column<SeriesTableRow> Text(string name, int width, Func<SeriesTableRow, string> get) =>
        new(name, ColumnType.Text, row => Cell.Text(get(row))) { English = name, Chinese = name, Example = name, Width = width };
}
