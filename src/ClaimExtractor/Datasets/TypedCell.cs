using System.Globalization;

namespace ClaimExtractor.Datasets;

/// <summary>Reads a cell as it stands in a file as the value that its column calls for.</summary>
internal static class TypedCell
{
    /// <summary>
    /// The same value whatever format it was read from: null where the column may be null, else a cell of the column's type.
    /// A CSV cell loses its apostrophe, an empty cell becomes null or empty text.
    /// </summary>
    /// <returns>False where the cell is no value of the column.</returns>
    public static bool TryRead(Column column, Cell raw, out Cell cell)
    {
        cell = raw.Kind switch
        {
            CellKind.Null => column.Nullable ? raw : default,
            CellKind.Blank => column.Nullable ? Cell.Null : column.MayBeEmpty ? Cell.Text("") : default,
            CellKind.Untyped => Parse(column.Type, raw.AsText),
            CellKind.Text when column.Type == ColumnType.Date => ParseDate(raw.AsText),
            CellKind.Text => column.Type == ColumnType.Text ? raw : default,
            CellKind.Integer => FromInteger(column.Type, raw.AsInteger),
            CellKind.Number => FromNumber(column.Type, raw.AsNumber),
            CellKind.Boolean => column.Type == ColumnType.Boolean ? raw : default,
            CellKind.Date => column.Type == ColumnType.Date ? raw : default,
            _ => default,
        };
        return cell.Kind != CellKind.Missing;
    }

    /// <summary>The table with every cell that is a value of its column as such; the others as they stand.</summary>
    internal static Table Typed(TableSchema schema, Table table) =>
        Typed(schema, table, (column, raw) => TryRead(column, raw, out var cell) ? cell : raw);

    /// <param name="read">Gives the cell that stands in place of the one read; it is asked for the columns of the schema alone.</param>
    internal static Table Typed(TableSchema schema, Table table, Func<Column, Cell, Cell> read)
    {
        var columns = table.Names.Select(name => schema.Columns.FirstOrDefault(column => column.Name == name)).ToArray();
        foreach (var row in table.Rows)
            for (var i = 0; i < row.Length && i < columns.Length; i++)
                if (columns[i] is { } column)
                    row[i] = read(column, row[i]);
        return table;
    }

    private static Cell Parse(ColumnType type, string text)
    {
        switch (type)
        {
            case ColumnType.Text:
                return Cell.Text(CsvFile.Unguard(text));
            case ColumnType.Integer or ColumnType.Long:
                return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
                    ? FromInteger(type, whole)
                    : default;
            case ColumnType.Number:
                return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                    ? FromNumber(type, number)
                    : default;
            case ColumnType.Boolean:
                // Excel and LibreOffice write truth values in capitals.
                return bool.TryParse(text, out var flag) ? Cell.Boolean(flag) : default;
            default:
                return ParseDate(text);
        }
    }

    private static Cell ParseDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? Cell.Date(date)
            : default;

    private static Cell FromInteger(ColumnType type, long value) => type switch
    {
        ColumnType.Integer when value is < int.MinValue or > int.MaxValue => default,
        ColumnType.Integer or ColumnType.Long => Cell.Integer(value),
        ColumnType.Number => Cell.Number(value),
        _ => default,
    };

    private static Cell FromNumber(ColumnType type, double value) =>
        type switch
        {
            ColumnType.Number when double.IsFinite(value) => Cell.Number(value),
            ColumnType.Integer or ColumnType.Long when Math.Abs(value) < 1L << 53 && value == Math.Floor(value) => FromInteger(
                type,
                (long)value
            ),
            _ => default,
        };
}
