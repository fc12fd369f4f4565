using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Datasets;

/// <summary>Differences as a person or a program reads them. Each page ends with a line feed.</summary>
internal static class DifferencePage
{
    private const int MaxCell = 200;

    /// <summary>One line a row, one line below it for each cell; <c>+</c> added, <c>-</c> removed, <c>~</c> changed.</summary>
    public static string Text(IReadOnlyList<TableDifference> differences)
    {
        var page = new StringBuilder();
        foreach (var table in differences)
        {
            page.Append(table.Table).Append(": ").Append(Summary(table)).Append('\n');
            foreach (var column in table.AddedColumns)
                page.Append($"  + column {OneLine(column)}\n");
            foreach (var column in table.RemovedColumns)
                page.Append($"  - column {OneLine(column)}\n");
            foreach (var row in table.Rows)
            {
                page.Append($"  {Sign(row.Change)} {OneLine(row.Id)}\n");
                foreach (var cell in row.Cells)
                    page.Append($"      {cell.Column}: {OneLine(cell.Old.ToString())} -> {OneLine(cell.New.ToString())}\n");
            }
        }

        return page.ToString();
    }

    /// <summary>A heading a table, a list of rows, a table of the cells that changed.</summary>
    public static string Markdown(IReadOnlyList<TableDifference> differences)
    {
        var page = new StringBuilder();
        foreach (var table in differences)
        {
            page.Append($"{(page.Length == 0 ? "" : "\n")}### {table.Table}\n\n{Summary(table)}\n");
            AddList("Columns added", table.AddedColumns);
            AddList("Columns removed", table.RemovedColumns);
            AddList("Added", [.. table.Rows.Where(row => row.Change == RowChange.Added).Select(row => row.Id)]);
            AddList("Removed", [.. table.Rows.Where(row => row.Change == RowChange.Removed).Select(row => row.Id)]);
            if (table.Count(RowChange.Changed) == 0)
                continue;
            page.Append("\n| changed row | column | old | new |\n|---|---|---|---|\n");
            foreach (var row in table.Rows)
            foreach (var cell in row.Cells)
                page.Append($"| {Escaped(row.Id)} | {cell.Column} | {Escaped(cell.Old.ToString())} | {Escaped(cell.New.ToString())} |\n");
        }

        return page.ToString();

        void AddList(string title, IReadOnlyList<string> items)
        {
            if (items.Count > 0)
                page.Append($"\n{title}:\n\n{string.Concat(items.Select(item => $"- {Escaped(item)}\n"))}");
        }
    }

    /// <summary>One object a table: <c>table, added_columns, removed_columns, added, removed, changed</c>.</summary>
    public static string Json(IReadOnlyList<TableDifference> differences)
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };
        using (var json = new Utf8JsonWriter(stream, options))
        {
            json.WriteStartArray();
            foreach (var table in differences)
                WriteTable(json, table);
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void WriteTable(Utf8JsonWriter json, TableDifference table)
    {
        json.WriteStartObject();
        json.WriteString("table", table.Table);
        WriteTexts(json, "added_columns", table.AddedColumns);
        WriteTexts(json, "removed_columns", table.RemovedColumns);
        WriteTexts(json, "added", table.Rows.Where(row => row.Change == RowChange.Added).Select(row => row.Id));
        WriteTexts(json, "removed", table.Rows.Where(row => row.Change == RowChange.Removed).Select(row => row.Id));
        json.WriteStartArray("changed");
        foreach (var row in table.Rows.Where(row => row.Change == RowChange.Changed))
        {
            json.WriteStartObject();
            json.WriteString("id", row.Id);
            json.WriteStartObject("cells");
            foreach (var cell in row.Cells)
            {
                json.WriteStartArray(cell.Column);
                WriteCell(json, cell.Old);
                WriteCell(json, cell.New);
                json.WriteEndArray();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void WriteCell(Utf8JsonWriter json, Cell cell)
    {
        switch (cell.Kind)
        {
            case CellKind.Missing or CellKind.Blank or CellKind.Null:
                json.WriteNullValue();
                break;
            case CellKind.Integer:
                json.WriteNumberValue(cell.AsInteger);
                break;
            case CellKind.Number when double.IsFinite(cell.AsNumber):
                json.WriteNumberValue(cell.AsNumber);
                break;
            case CellKind.Boolean:
                json.WriteBooleanValue(cell.AsBoolean);
                break;
            default:
                json.WriteStringValue(cell.ToString());
                break;
        }
    }

    private static string Summary(TableDifference table) =>
        table.IsEmpty
            ? "no difference"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{table.Count(RowChange.Added)} added, {table.Count(RowChange.Removed)} removed, {table.Count(RowChange.Changed)} changed"
            ) + (table.AddedColumns.Count + table.RemovedColumns.Count == 0 ? "" : ", other columns");

    private static char Sign(RowChange change) => change switch { RowChange.Added => '+', RowChange.Removed => '-', _ => '~' };

    private static string OneLine(string text)
    {
        var shown = text.Length > MaxCell ? string.Concat(text.AsSpan(0, MaxCell), "…") : text;
        return VisibleText.OneLine(shown);
    }

    private static string Escaped(string text) =>
        OneLine(text).Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
