using ClaimExtractor.Datasets;

namespace ClaimExtractor.Validation;

/// <summary>Rows that follow from others are made again; here they are held against those that are there, cell by cell.</summary>
internal static class DerivedRows
{
    /// <param name="schema">Of the table.</param>
    /// <param name="expected">In place of the row.</param>
    /// <param name="source">What gives the row, for the message: <c>as its claims give it</c>.</param>
    public static void Compare<TRow>(
        FileErrors errors, TableRows rows, int row, TableSchema<TRow> schema, TRow expected, string rule, string source)
    {
        foreach (var column in schema.RowColumns)
            if (
                rows.Places.ContainsKey(column.Name)
                && column.Get(expected) is var wanted
                && rows.Cell(row, column.Name) is var found
                && !Same(wanted, found)
            )
                errors.Add(row, column.Name, rule, $"{Shown(wanted)}, {source}", Shown(found));
    }

    private static bool Same(Cell expected, Cell found) => expected == found || expected.Kind == CellKind.Number && found.Kind switch
    {
        CellKind.Number => StoredNumber.Near(found.AsNumber, expected.AsNumber),
        CellKind.Integer => StoredNumber.Near(found.AsInteger, expected.AsNumber),
        _ => false,
    };

    private static string Shown(Cell cell) => cell.Kind == CellKind.Text ? SchemaText.Quoted(cell.AsText) : cell.ToString();
}
