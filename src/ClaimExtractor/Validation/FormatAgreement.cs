using ClaimExtractor.Datasets;

namespace ClaimExtractor.Validation;

/// <summary>The files of one table hold the same rows in the same order, cell by cell.</summary>
internal static class FormatAgreement
{
    /// <returns>Whether they do.</returns>
    public static bool Check(FileErrors reference, FileErrors other)
    {
        var (expected, found) = (reference.File.Table, other.File.Table);
        if (expected.Rows.Count != found.Rows.Count)
            other.Add(null, "agreement", $"{expected.Rows.Count} rows, as in {reference.Name}", $"{found.Rows.Count}");
        IReadOnlyList<RowDifference> differences;
        try
        {
            differences = DatasetDiff.Compare(other.File.Schema, expected, found).Rows;
        }
        catch (DatasetException)
        {
            // Without ids there is nothing to compare by; that the column is missing is reported with the schema.
            return false;
        }

        foreach (var row in differences)
            switch (row.Change)
            {
                case RowChange.Added:
                    other.Add(row.NewRow, null, "agreement", $"a row that {reference.Name} has", SchemaText.Quoted(row.Id));
                    break;
                case RowChange.Removed:
                    other.Add(
                        null,
                        "agreement",
                        $"the row {SchemaText.Quoted(row.Id)}, row {expected.NumberOf(row.OldRow)} of {reference.Name}",
                        "none"
                    );
                    break;
                default:
                    foreach (var cell in row.Cells)
                        other.Add(
                            row.NewRow,
                            cell.Column,
                            "agreement",
                            $"{Shown(cell.Old)}, as in row {expected.NumberOf(row.OldRow)} of {reference.Name}",
                            Shown(cell.New)
                        );
                    break;
            }

        return differences.Count == 0 && CheckOrder(reference, other);
    }

    private static bool CheckOrder(FileErrors reference, FileErrors other)
    {
        var id = other.File.Schema.Columns[0].Name;
        var (expected, found) = (new TableRows(reference.File.Table), new TableRows(other.File.Table));
        for (var row = 0; row < expected.Count; row++)
            if (expected[row].Text(id) is { } name && found[row].Text(id) is { } there && name != there)
            {
                other.Add(
                    row,
                    id,
                    "order",
                    $"{SchemaText.Quoted(name)}, as in row {reference.File.Table.NumberOf(row)} of {reference.Name}",
                    SchemaText.Quoted(there)
                );
                return false;
            }

        return true;
    }

    private static string Shown(Cell cell) => cell.Kind is CellKind.Text ? SchemaText.Quoted(cell.AsText) : cell.ToString();
}
