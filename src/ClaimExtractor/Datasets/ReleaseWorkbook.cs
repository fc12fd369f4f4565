using ClaimExtractor.Checks;

namespace ClaimExtractor.Datasets;

/// <summary>The workbook of a release: the series, the claims, the checks, the documents, and what their columns mean.</summary>
internal static class ReleaseWorkbook
{
    private const string Checks = "Checks", Documents = "Documents";

    private static readonly SheetLayout<Finding> CheckLayout = Layout(
        CheckColumns.Schema,
        ("verdict", 13),
        ("kind", 20),
        ("message_zh", 60),
        ("message", 60),
        ("computed", 20),
        ("stated", 20),
        ("tolerance", 18),
        ("document_ids", 28)
    );

    private static readonly SheetLayout<DocumentRow> DocumentLayout = Layout(DocumentColumns.Schema,
        ("title", 50), ("date", 13), ("area", 16), ("claims", 9), ("characters", 12), ("document_id", 34), ("path", 40));

    // Of a list in a cell: a point may be said by thousands, and a cell holds 32,767 characters.
    private const int MostListed = 20;

    // What is wrong first.
    private static readonly Verdict[] Order =
    [
        Verdict.Inconsistent,
        Verdict.Missed,
        Verdict.CannotTell,
        Verdict.NotSaid,
        Verdict.Met,
        Verdict.Consistent,
    ];

    public static void Write(Stream output, Dataset dataset) =>
        XlsxWorkbook.Write(
            output,
            [
                SeriesSheet.Of(dataset.Series),
                ClaimSheet.Of(dataset.Claims, dataset.Documents),
                new(Checks, stream =>
                    XlsxSheet.Write(stream, CheckLayout, dataset.Checks.OrderBy(check => Array.IndexOf(Order, check.Verdict)))
                ),
                new(Documents, stream => XlsxSheet.Write(stream, DocumentLayout, dataset.Documents)),
                ColumnSheet.Of(
                    (SeriesSheet.Name, SeriesSheet.Columns),
                    (ClaimSheet.Name, ClaimSheet.Columns),
                    (Checks, CheckColumns.Schema.Columns),
                    (Documents, DocumentColumns.Schema.Columns)
                ),
            ]
        );

    private static Column<TRow> Short<TRow>(Column<TRow> column) =>
        !column.Name.EndsWith("_ids", StringComparison.Ordinal)
            ? column
            : column with
            {
                Get = row => column.Get(row) is { Kind: CellKind.Text } cell ? Cell.Text(Short(cell.AsText.Split('\n'))) : column.Get(row),
            };

    private static string Short(string[] ids) =>
        ids.Length <= MostListed ? string.Join('\n', ids) : $"{string.Join('\n', ids[..MostListed])}\n… {ids.Length - MostListed}";

    // Those named stand first, the others are closed behind them.
    private static SheetLayout<TRow> Layout<TRow>(TableSchema<TRow> schema, params (string Name, int Width)[] first)
    {
        var shown = first
            .Select(column => Short(schema.RowColumns.Single(one => one.Name == column.Name)) with { Width = column.Width })
            .ToList();
        var technical = schema.RowColumns.Where(column => shown.TrueForAll(one => one.Name != column.Name)).Select(Short).ToList();
        return new SheetLayout<TRow>([.. shown, .. technical]) { Frozen = 1, Grouped = technical.Count };
    }
}
