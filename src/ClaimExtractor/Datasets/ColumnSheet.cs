namespace ClaimExtractor.Datasets;

/// <summary>The data dictionary of a workbook's sheets as a sheet of its own: one row a column.</summary>
internal static class ColumnSheet
{
    private const string Name = "Columns";

    private static readonly IReadOnlyList<Column<(string Sheet, Column Column)>> Columns =
    [
        Text("sheet", row => row.Sheet, 12),
        Text("column", row => row.Column.Name, 18),
        Text("meaning", row => row.Column.English, 60, wrapped: true),
        Text("含义", row => row.Column.Chinese, 50, wrapped: true),
        Text("type", row => DataDictionaryPage.TypeName(row.Column.Type), 10),
        Text("nullable", row => row.Column.Nullable ? "yes" : "no", 10),
        Text("example", row => row.Column.Example, 30, wrapped: true),
        Text("values", row => string.Join('\n', row.Column.Values.Select(value => $"{value.Name}: {value.English}")), 50, wrapped: true),
        Text("取值", row => string.Join('\n', row.Column.Values.Select(value => $"{value.Name}：{value.Chinese}")), 40, wrapped: true),
    ];

    /// <param name="sheets">The names of the sheets and their columns, in order.</param>
    public static XlsxSheetContent Of(params (string Sheet, IEnumerable<Column> Columns)[] sheets) => new(Name, stream => XlsxSheet.Write(
        stream,
        new SheetLayout<(string, Column)>(Columns) { Frozen = 2 },
        sheets.SelectMany(sheet => sheet.Columns.Select(column => (sheet.Sheet, column)))));

    private static Column<(string, Column)> Text(
        string name,
        Func<(string Sheet, Column Column), string> text,
        int width,
        bool wrapped = false
    ) =>
        new(name, ColumnType.Text, row => Cell.Text(text(row)))
        {
            English = name,
            Chinese = name,
            Example = name,
            Width = width,
            Wrapped = wrapped,
        };
}
