using System.Globalization;

namespace ClaimExtractor.Datasets;

/// <summary>Cells in the guises that a spreadsheet program gives them when a person saves the file, read as what they stand for.</summary>
internal static class SpreadsheetCell
{
    private static readonly string[] YearFirst = ["yyyy-MM-dd", "yyyy/M/d", "yyyy-M-d", "yyyy年M月d日"];

    /// <summary>
    /// The table with its cells as the columns call for: numbers that became text, text that became a number, a date as its serial or with
    /// another separator, TRUE and FALSE. What could mean two things (3/6/2020; 1,200) and every other cell stays as it is.
    /// </summary>
    public static Table Typed(TableSchema schema, Table table) => TypedCell.Typed(schema, table, Typed);

    private static Cell Typed(Column column, Cell raw) =>
        raw.Kind switch
        {
            CellKind.Text or CellKind.Untyped when column.MayBeDay && DayOf(raw.AsText) is { } day => Cell.Text($"{Cell.Date(day)}"),
            _ when TypedCell.TryRead(column, raw, out var cell) => cell,
            CellKind.Blank => Cell.Null,
            CellKind.Number when column.Type == ColumnType.Text => Cell.Text(raw.ToString()),
            CellKind.Boolean when column.Type == ColumnType.Text => Cell.Text(raw.AsBoolean ? "TRUE" : "FALSE"),
            CellKind.Number when column.Type == ColumnType.Date => Serial(raw.AsNumber) ?? raw,
            CellKind.Text or CellKind.Untyped => FromText(column, raw.AsText.Trim())
                ?? (raw.Kind == CellKind.Untyped ? Cell.Text(raw.AsText) : raw),
            _ => raw,
        };

    private static Cell? FromText(Column column, string text)
    {
        if (column.Type != ColumnType.Date)
            return column.Type != ColumnType.Text && TypedCell.TryRead(column, Cell.Untyped(CsvFile.Unguard(text)), out var cell)
                ? cell
                : null;
        if (DayOf(text) is { } date)
            return Cell.Date(date);
        return text.Length == 5 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var serial)
            ? Serial(serial)
            : null;
    }

    private static DateOnly? DayOf(string text) =>
        DateOnly.TryParseExact(text.Trim(), YearFirst, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Days of a workbook that counts from 1900; a whole number of them.</summary>
    private static Cell? Serial(double days)
    {
        var day = days + XlsxSheet.Epoch.DayNumber;
        return days == Math.Floor(days) && day >= XlsxSheet.FirstDate.DayNumber && day <= DateOnly.MaxValue.DayNumber
            ? Cell.Date(DateOnly.FromDayNumber((int)day))
            : null;
    }
}
