namespace ClaimExtractor.Datasets;

/// <summary>The data dictionary of a table as a table of its own: one row a column.</summary>
internal static class ColumnSheet
{
    public static TableSchema<Column> Schema { get; } = new(
        "columns",
        "column",
        "The columns of the first sheet.",
        "第一个工作表的各列。",
        [
            Text("column", column => column.Name, 18),
            Text("type", column => DataDictionaryPage.TypeName(column.Type), 10),
            Text("nullable", column => column.Nullable ? "yes" : "no", 10),
            Text("meaning", column => column.English, 70, wrapped: true),
            Text("含义", column => column.Chinese, 60, wrapped: true),
            Text("example", column => column.Example, 34),
            Text("values", column => string.Join('\n', column.Values.Select(value => $"{value.Name}: {value.English}")), 60, wrapped: true),
            Text("取值", column => string.Join('\n', column.Values.Select(value => $"{value.Name}：{value.Chinese}")), 50, wrapped: true),
        ]);

    private static Column<Column> Text(string name, Func<Column, string> text, int width, bool wrapped = false) =>
        new(name, ColumnType.Text, column => Cell.Text(text(column)))
        {
            English = name,
            Chinese = name,
            Example = name,
            Width = width,
            Wrapped = wrapped,
        };
}
