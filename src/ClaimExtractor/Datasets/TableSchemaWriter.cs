namespace ClaimExtractor.Datasets;

/// <summary>A table's columns as a Frictionless Table Schema.</summary>
internal static class TableSchemaWriter
{
    /// <param name="format">In CSV and XLSX an empty cell is null or empty text, and in CSV an apostrophe may stand before a text.</param>
    /// <param name="resourceOf">The name of a resource that holds a table, null if there is none.</param>
    public static ManifestSchema Of(TableSchema table, IDatasetFormat format, Func<string, string?> resourceOf)
    {
        var blanks = format is CsvFile or XlsxFile;
        var keys = (
            from key in table.ForeignKeys
            let resource = key.Table == table.Name ? "" : resourceOf(key.Table)
            where resource is not null
            select new ManifestForeignKey(key.Column, new ManifestReference(resource, key.ReferencedColumn))).ToList();
        return new ManifestSchema(
            [.. table.Columns.Select(column => Field(column, blanks, format is CsvFile, column.Name == table.PrimaryKey))],
            blanks ? [""] : [],
            table.PrimaryKey,
            keys.Count > 0 ? keys : null);
    }

    private static ManifestField Field(Column column, bool blanks, bool guarded, bool unique)
    {
        var whole = column.Type is ColumnType.Integer or ColumnType.Long;
        var constraints = new ManifestConstraints(
            Required: column.Nullable || (blanks && column.MayBeEmpty) ? null : true,
            Unique: unique ? true : null,
            Enum: column.Values.Count > 0 ? [.. column.Values.Select(value => value.Name)] : null,
            Pattern: guarded && column.Pattern is ['^', .. var rest] ? $"^'?{rest}" : column.Pattern,
            Minimum: whole ? column.Minimum : null,
            Maximum: column.Type == ColumnType.Integer ? int.MaxValue : null);
        return new ManifestField(
            column.Name,
            FieldType(column.Type),
            "default",
            $"{column.English} {column.Chinese}",
            column.Example,
            constraints == new ManifestConstraints() ? null : constraints);
    }

    private static string FieldType(ColumnType type) => type switch
    {
        ColumnType.Text => "string",
        ColumnType.Integer or ColumnType.Long => "integer",
        ColumnType.Number => "number",
        ColumnType.Boolean => "boolean",
        _ => "date",
    };
}
