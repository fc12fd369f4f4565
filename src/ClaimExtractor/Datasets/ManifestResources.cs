namespace ClaimExtractor.Datasets;

/// <summary>Describes the files of a release.</summary>
internal static class ManifestResources
{
    /// <summary>The name of a table's resource in a format: <c>claims-csv</c>.</summary>
    public static string NameOf(string table, string format) => $"{table}-{format}";

    /// <param name="hash"><c>sha256:…</c>.</param>
    /// <param name="resourceOf">As for <see cref="TableSchemaWriter.Of"/>.</param>
    public static ManifestResource Table(
        TableSchema table,
        IDatasetFormat format,
        int rows,
        long bytes,
        string hash,
        Func<string, string?> resourceOf
    ) =>
        new()
        {
            Name = NameOf(table.Name, format.Name),
            Path = $"{table.Name}.{format.Name}",
            Profile = format is CsvFile ? "tabular-data-resource" : null,
            Type = "table",
            Description = $"{table.English} {table.Chinese}",
            Format = format.Name,
            Mediatype = format.MediaType,
            Encoding = format is XlsxFile or ParquetFile ? null : "utf-8",
            Bytes = bytes,
            Hash = hash,
            Rows = rows,
            Schema = TableSchemaWriter.Of(table, format, resourceOf),
        };
}
