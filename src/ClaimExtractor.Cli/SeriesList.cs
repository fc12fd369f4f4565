using System.Globalization;
using ClaimExtractor.Datasets;
using ClaimExtractor.Series;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Cli;

/// <summary>What there is of a metric.</summary>
internal sealed record SeriesListRow(
    string Metric, string Measures, int Areas, int Bearers, string Periods, int Series, int Points, int Claims, int Revised, int Conflicts);

/// <summary>What there is: a row a metric, with counts, the most frequent first.</summary>
internal static class SeriesList
{
    public static TableSchema<SeriesListRow> Schema { get; } = new("metrics", "metric", "What the series tell of.", "序列所涉的指标。",
    [
        Text("metric", "What is measured.", "指标。", row => row.Metric),
        Text("measures", "What is said of it.", "度量方面。", row => row.Measures),
        Count("areas", "How many areas it is said of.", "行政区数。", row => row.Areas),
        Count("bearers", "How many bearers.", "主体数。", row => row.Bearers),
        Text("periods", "The first period and the last.", "首末时间。", row => row.Periods),
        Count("series", "How many series.", "序列数。", row => row.Series),
        Count("points", "How many points.", "数据点数。", row => row.Points),
        Count("claims", "How many claims say them.", "论断数。", row => row.Claims),
        Count("revised", "Points that are revised.", "修订的点数。", row => row.Revised),
        Count("conflicts", "Points in conflict.", "冲突的点数。", row => row.Conflicts),
    ]);

    public static IReadOnlyList<SeriesListRow> Of(IReadOnlyList<SeriesPoint> points) =>
    [
        .. points.GroupBy(point => point.Key.Metric)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(metric => new SeriesListRow(
                metric.Key,
                string.Join(' ', metric.Select(point => point.Key.Measure).Distinct().Order().Select(measure => EnumText.Of(measure))),
                Different(metric.Select(point => point.Key.Area)),
                Different(metric.Select(point => point.Key.Bearer)),
                $"{metric.MinBy(point => (point.Time.Start, point.Time.End))!.Period}.."
                    + metric.MaxBy(point => (point.Time.End, point.Time.Start))!.Period,
                Different(metric.Select(point => point.SeriesId)),
                metric.Count(),
                metric.Sum(point => point.ClaimIds.Count),
                metric.Count(point => point.Agreement == Agreement.Revised),
                metric.Count(point => point.Agreement == Agreement.Conflict))),
    ];

    /// <summary>The names of the columns, and the rows as text.</summary>
    public static List<string[]> Cells(IReadOnlyList<SeriesListRow> rows) =>
    [
        [.. Schema.Columns.Select(column => column.Name)],
        .. rows.Select(row => (string[])
        [
            row.Metric, row.Measures, Number(row.Areas), Number(row.Bearers), row.Periods, Number(row.Series), Number(row.Points),
            Number(row.Claims), Number(row.Revised), Number(row.Conflicts),
        ]),
    ];

    private static int Different(IEnumerable<string?> names) => names.Where(name => name is not null).Distinct().Count();

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static Column<SeriesListRow> Text(string name, string english, string chinese, Func<SeriesListRow, string> of) =>
        new(name, ColumnType.Text, row => Cell.Text(of(row))) { English = english, Chinese = chinese, Example = "", Width = 24 };

    private static Column<SeriesListRow> Count(string name, string english, string chinese, Func<SeriesListRow, int> of) =>
        new(name, ColumnType.Integer, row => Cell.Integer(of(row))) { English = english, Chinese = chinese, Example = "1" };
}
