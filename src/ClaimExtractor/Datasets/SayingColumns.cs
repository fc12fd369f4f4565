using ClaimExtractor.Claims;
using ClaimExtractor.Numerals;
using ClaimExtractor.Quantities;
using ClaimExtractor.Series;
using ClaimExtractor.Sources;
using ClaimExtractor.Times;

namespace ClaimExtractor.Datasets;

/// <summary>What a claim says of a point, with what tells its document from another of the same name.</summary>
internal sealed record SayingRow(SeriesSaying Saying, string Sha256);

/// <summary>
/// What stands between a part of a corpus and its series: what each claim says of a point, exactly. Parts are read side by side, and the
/// series
/// are made of what they gave.
/// </summary>
internal static class SayingColumns
{
    public static TableSchema<SayingRow> Schema { get; } = new(
        "sayings", "saying", "What each claim says of a point of a series, exactly.", "每条论断对序列数据点的表述。",
        [
            Text("claim_id", row => row.Saying.ClaimId),
            Text("document_id", row => row.Saying.DocumentId),
            Text("document_sha256", row => row.Sha256),
            Day("document_date", row => row.Saying.Date),
            new("sentence", ColumnType.Integer, row => Cell.Integer(row.Saying.Sentence)) { English = "", Chinese = "", Example = "" },
            Text("metric", row => row.Saying.Key.Metric),
            Text("bearer", row => row.Saying.Key.Bearer),
            Text("predicate", row => row.Saying.Key.Predicate),
            Text("area", row => row.Saying.Key.Area),
            Text("area_code", row => row.Saying.Key.AreaCode),
            Text("kind", row => row.Saying.Key.Kind),
            Text("per", row => row.Saying.Key.Per),
            Text("measure", row => EnumText.Of(row.Saying.Key.Measure)),
            Text("baseline", row => row.Saying.Key.Baseline),
            Text("modality", row => EnumText.Of(row.Saying.Key.Modality)),
            Day("time_start", row => row.Saying.Time.Start),
            Day("time_end", row => row.Saying.Time.End),
            Text("unit", row => row.Saying.Unit),
            Text("qualifier", row => EnumText.Of(row.Saying.Figure.Qualifier)),
            Text("value", row => row.Saying.Figure.Value?.ToString()),
            Text("value_min", row => row.Saying.Figure.Min?.ToString()),
            Text("value_max", row => row.Saying.Figure.Max?.ToString()),
            Text("low", row => row.Saying.Figure.Range.Low?.ToString()),
            Text("high", row => row.Saying.Figure.Range.High?.ToString()),
        ]);

    /// <summary>The rows of a table as it was written.</summary>
    /// <exception cref="DatasetException">A column is missing, or a cell is none of ours.</exception>
    public static IEnumerable<SayingRow> Read(Table table)
    {
        if (table.Rows.Count > 0 && Schema.Columns.FirstOrDefault(column => table.IndexOf(column.Name) < 0) is { } missing)
            throw new DatasetException($"the column {missing.Name} is missing");
        for (var row = 0; row < table.Rows.Count; row++)
            yield return Read(table, row);
    }

    private static SayingRow Read(Table table, int row)
    {
        try
        {
            var figure = new SaidFigure(
                Number("value"),
                Number("value_min"),
                Number("value_max"),
                EnumText.Parse<Qualifier>(Required("qualifier")),
                new(Number("low"), Number("high"))
            );
            var key = new SeriesKey(
                Required("metric"), Text("bearer"), Text("predicate"), Text("area"), Text("area_code"), Required("kind"), Text("per"),
                EnumText.Parse<Measure>(Required("measure")), Text("baseline"), EnumText.Parse<Modality>(Required("modality")));
            var saying = new SeriesSaying(
                key,
                new TimePeriod(Day("time_start")!.Value, Day("time_end")!.Value),
                Required("claim_id"),
                Required("document_id"),
                Day("document_date"),
                (int)Get("sentence").AsInteger,
                Required("unit"),
                figure
            );
            return new SayingRow(saying, Required("document_sha256"));
        }
        catch (Exception exception) when (exception is FormatException or InvalidOperationException or ArgumentException)
        {
            throw new DatasetException($"row {table.NumberOf(row)} is none that this program writes", exception);
        }

        Cell Get(string column) => table[row, table.IndexOf(column)];

        string? Text(string column) => Get(column) is { IsNull: false } cell ? cell.AsText : null;

        string Required(string column) => Text(column) ?? throw new FormatException($"{column} is null");

        DateOnly? Day(string column) => Text(column) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd") : null;

        Fraction? Number(string column) =>
            Text(column) is not { } text ? null
            : Fraction.TryParse(text, out var number) ? number
            : throw new FormatException($"{column} is no number");
    }

    private static Column<SayingRow> Text(string name, Func<SayingRow, string?> get) =>
        new(name, ColumnType.Text, row => Cell.Text(get(row))) { Nullable = true, English = "", Chinese = "", Example = "" };

    private static Column<SayingRow> Day(string name, Func<SayingRow, DateOnly?> get) =>
        new(name, ColumnType.Date, row => Cell.Date(get(row))) { Nullable = true, English = "", Chinese = "", Example = "" };
}
