namespace ClaimExtractor.Datasets;

public static class DataDictionaryPage
{
    public static string TypeName(ColumnType type) => type switch
    {
        ColumnType.Text => "string",
        ColumnType.Integer => "int32",
        ColumnType.Long => "int64",
        ColumnType.Number => "double",
        ColumnType.Boolean => "bool",
        _ => "date",
    };
}
