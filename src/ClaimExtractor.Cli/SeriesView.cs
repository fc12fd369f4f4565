using System.Globalization;
using ClaimExtractor.Datasets;
using ClaimExtractor.Quantities;
using ClaimExtractor.Series;

namespace ClaimExtractor.Cli;

/// <summary>Shows points as a table: aligned in a terminal, in Markdown, or as CSV with plain numbers.</summary>
internal static class SeriesView
{
    private const string RevisedMark = "*", ConflictMark = "!";

    /// <summary>Numbers in 亿 or 万 of their unit where every one of the row is so large.</summary>
    public static void WriteTable(TextWriter output, SeriesTable table, bool markdown)
    {
        var unit = table.Heads.ToList().IndexOf("unit");
        var rows = new List<string[]> { (string[])[.. table.Heads, .. table.Columns.Select(Named)] };
        foreach (var row in table.Rows)
        {
            var (scale, name) = PointShown.ScaleOf(row.Points);
            rows.Add([.. row.Heads.Select((head, i) => i == unit ? name + head : head),
                .. row.Points.Select(point => point is null ? "" : Shown(point, scale))]);
        }

        if (markdown)
            WriteMarkdown(output, rows, table.Heads.Count);
        else
            TextTable.Write(output, rows, [.. Enumerable.Range(table.Heads.Count, table.Columns.Count)], int.MaxValue);
        WriteLegend(output, table);
    }

    /// <summary>Plain numbers; where one of a column is no exact one, its bounds stand in two columns behind it.</summary>
    public static void WriteCsv(TextWriter output, SeriesTable table)
    {
        var bounded = Enumerable
            .Range(0, table.Columns.Count)
            .Select(i => table.Rows.Any(row => row.Points[i] is { Qualifier: not Qualifier.Exact }))
            .ToList();
        var heads = table.Columns.SelectMany(
            (column, i) => Named(column) is var name && bounded[i] ? (string[])[name, $"{name}_min", $"{name}_max"] : [name]
        );
        output.WriteLine(string.Join(',', table.Heads.Concat(heads).Select(Quoted)));
        foreach (var row in table.Rows)
            output.WriteLine(
                string.Join(
                    ',',
                    row.Heads.Concat(
                            row.Points.SelectMany(
                                (point, i) =>
                                    bounded[i]
                                        ? (string[])[Plain(point?.Value), Plain(point?.ValueMin), Plain(point?.ValueMax)]
                                        : [Plain(point?.Value)]
                            )
                        )
                        .Select(Quoted)
                )
            );
    }

    /// <summary>What there is, as a table, Markdown or CSV.</summary>
    public static void WriteList(TextWriter output, IReadOnlyList<SeriesListRow> list, string format)
    {
        var rows = SeriesList.Cells(list);
        if (format == "csv")
            rows.ForEach(row => output.WriteLine(string.Join(',', row.Select(Quoted))));
        else if (format == "md")
            WriteMarkdown(output, rows, 2);
        else
            TextTable.Write(output, rows, [2, 3, 5, 6, 7, 8, 9], int.MaxValue);
    }

    /// <summary>One point as a person reads it: <c>≥1,200</c>, <c>3.2–3.6</c>, with a mark where the documents differ.</summary>
    private static string Shown(SeriesPoint point, decimal scale)
    {
        var text = point.Value is { } value
            ? $"{PointShown.Sign(point)}{Text(value, scale)}" : $"{Text(point.ValueMin, scale)}–{Text(point.ValueMax, scale)}";
        return text + point.Agreement switch
        {
            Agreement.Revised => RevisedMark,
            Agreement.Conflict => ConflictMark,
            _ => "",
        };
    }

    private static string Text(double? value, decimal scale)
    {
        if (value is not { } number)
            return "";
        return Math.Abs(number) < (double)decimal.MaxValue
            ? ((decimal)number / scale).ToString("#,0.######", CultureInfo.InvariantCulture)
            : number.ToString(CultureInfo.InvariantCulture);
    }

    private static string Plain(double? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static void WriteMarkdown(TextWriter output, List<string[]> rows, int texts)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            output.WriteLine($"| {string.Join(" | ", rows[i].Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |");
            if (i == 0)
                output.WriteLine($"|{string.Concat(rows[i].Select((_, column) => column < texts ? "---|" : "--:|"))}");
        }
    }

    private static void WriteLegend(TextWriter output, SeriesTable table)
    {
        var all = table.Rows.SelectMany(row => row.Points).OfType<SeriesPoint>().Select(point => point.Agreement).ToHashSet();
        var lines = new List<string>();
        if (all.Contains(Agreement.Revised))
            lines.Add($"{RevisedMark} revised: an earlier document says another value");
        if (all.Contains(Agreement.Conflict))
            lines.Add($"{ConflictMark} conflict: documents of one date, or one document, say more than one value");
        if (lines.Count == 0)
            return;
        output.WriteLine();
        lines.ForEach(output.WriteLine);
    }

    private static string Named(string column) => column.Length == 0 ? "-" : column;

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny("\",\n\r") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
