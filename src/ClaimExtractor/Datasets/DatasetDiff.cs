namespace ClaimExtractor.Datasets;

internal enum RowChange
{
    Added,
    Removed,
    Changed,
}

/// <summary>A cell of a row that both tables have. Cells are of the column's type; null where the row has none.</summary>
internal sealed record CellDifference(string Column, Cell Old, Cell New);

/// <summary>A row that differs.</summary>
/// <param name="Id">What stands in the table's first column.</param>
/// <param name="OldRow">Index in the older table; −1 for an added row.</param>
/// <param name="NewRow">Index in the newer table; −1 for a removed row.</param>
/// <param name="Cells">In the order of the columns; empty unless the row is <see cref="RowChange.Changed"/>.</param>
internal sealed record RowDifference(RowChange Change, string Id, int OldRow, int NewRow, IReadOnlyList<CellDifference> Cells);

/// <summary>What differs between two states of one table.</summary>
/// <param name="AddedColumns">Columns that only the newer table has.</param>
/// <param name="RemovedColumns">Columns that only the older table has.</param>
/// <param name="Rows">Changed and added rows in the order of the newer table, then removed ones in that of the older.</param>
internal sealed record TableDifference(
    string Table, IReadOnlyList<string> AddedColumns, IReadOnlyList<string> RemovedColumns, IReadOnlyList<RowDifference> Rows)
{
    public bool IsEmpty => AddedColumns.Count + RemovedColumns.Count + Rows.Count == 0;

    public int Count(RowChange change) => Rows.Count(row => row.Change == change);
}

/// <summary>
/// Says row by row what changed. Rows are the same by what stands in the first column of the table (claim_id, mention_id …), where it
/// repeats by order; cells by their value, whatever format they were read from. The order of rows and of columns is no difference.
/// </summary>
internal static class DatasetDiff
{
    public static TableDifference Compare(TableSchema schema, Table older, Table newer)
    {
        // A table without rows has no columns in JSON.
        var known = older.Rows.Count > 0 && newer.Rows.Count > 0;
        return new TableDifference(
            schema.Name,
            known ? [.. newer.Names.Except(older.Names)] : [],
            known ? [.. older.Names.Except(newer.Names)] : [],
            [.. Rows(schema, older, newer)]);
    }

    /// <summary>The rows that differ, one by one, in the order of <see cref="TableDifference.Rows"/>.</summary>
    /// <exception cref="DatasetException">A table with rows lacks the column that names them.</exception>
    public static IEnumerable<RowDifference> Rows(TableSchema schema, Table older, Table newer)
    {
        var id = schema.Columns[0];
        var (oldId, newId) = (PlaceOfId(id, older), PlaceOfId(id, newer));
        var unmatched = new Dictionary<string, Queue<int>>(older.Rows.Count, StringComparer.Ordinal);
        for (var row = 0; row < older.Rows.Count; row++)
        {
            var key = Value(id, older[row, oldId]).ToString();
            if (!unmatched.TryGetValue(key, out var rows))
                unmatched[key] = rows = new Queue<int>(1);
            rows.Enqueue(row);
        }

        var columns = SharedColumns(schema, older, newer);
        for (var row = 0; row < newer.Rows.Count; row++)
        {
            var key = Value(id, newer[row, newId]).ToString();
            if (!unmatched.TryGetValue(key, out var rows) || !rows.TryDequeue(out var oldRow))
                yield return new RowDifference(RowChange.Added, key, -1, row, []);
            else if (Cells(columns, older, oldRow, newer, row) is { Count: > 0 } cells)
                yield return new RowDifference(RowChange.Changed, key, oldRow, row, cells);
        }

        foreach (var (key, row) in unmatched.SelectMany(pair => pair.Value.Select(row => (pair.Key, row))).OrderBy(pair => pair.row))
            yield return new RowDifference(RowChange.Removed, key, row, -1, []);
    }

    private static List<CellDifference> Cells(
        IReadOnlyList<(string Name, Column? Column, int Old, int New)> columns, Table older, int oldRow, Table newer, int newRow)
    {
        var cells = new List<CellDifference>();
        foreach (var (name, column, oldPlace, newPlace) in columns)
        {
            var (before, after) = (Value(column, older[oldRow, oldPlace]), Value(column, newer[newRow, newPlace]));
            if (before != after)
                cells.Add(new CellDifference(name, before, after));
        }

        return cells;
    }

    /// <summary>Those of the schema in its order, then what else both tables have.</summary>
    private static IReadOnlyList<(string Name, Column? Column, int Old, int New)> SharedColumns(
        TableSchema schema,
        Table older,
        Table newer
    )
    {
        var known = schema.Columns.Select(column => (column.Name, Column: (Column?)column));
        var others = older.Names.Except(schema.Columns.Select(column => column.Name)).Select(name => (Name: name, Column: (Column?)null));
        return [.. known.Concat(others)
            .Select(column => (column.Name, column.Column, Old: older.IndexOf(column.Name), New: newer.IndexOf(column.Name)))
            .Where(column => column is { Old: >= 0, New: >= 0 })];
    }

    /// <summary>The value that the cell stands for in its column; as it stands in the file where it is none, or the column is not
    /// ours.</summary>
    private static Cell Value(Column? column, Cell raw)
    {
        if (column is not null)
            return TypedCell.TryRead(column, raw, out var cell) ? cell
                : raw.Kind == CellKind.Untyped ? Cell.Text(CsvFile.Unguard(raw.AsText))
                : raw;
        return raw.Kind switch
        {
            CellKind.Missing or CellKind.Blank => Cell.Null,
            CellKind.Null => raw,
            CellKind.Untyped => Cell.Text(CsvFile.Unguard(raw.AsText)),
            _ => Cell.OptionalText(raw.ToString()),
        };
    }

    private static int PlaceOfId(Column id, Table table) => table.IndexOf(id.Name) is var place && (place >= 0 || table.Rows.Count == 0)
        ? place
        : throw new DatasetException($"the column {id.Name} is missing");
}
