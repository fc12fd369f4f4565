using System.Security.Cryptography;

namespace ClaimExtractor.Datasets;

/// <summary>One hash of the rows of all tables, whatever formats they are written in: SHA-256 of their JSON Lines, one table after
/// another.</summary>
internal static class ContentHash
{
    /// <returns><c>sha256:</c> and 64 hexadecimal digits.</returns>
    public static string Of(Dataset dataset) => Of(stream =>
    {
        foreach (var table in dataset.Tables)
            table.Write(new JsonLinesFile(), stream);
    });

    /// <param name="files">One for each table; their cells are of their columns' types.</param>
    /// <returns>The hash of the dataset that the files were written from.</returns>
    public static string Of(IReadOnlyList<TableFile> files) => Of(stream =>
    {
        foreach (var schema in DatasetTables.All)
            if (files.FirstOrDefault(file => file.Schema == schema) is { Table: var table })
                new JsonLinesFile().Write(stream, Cells(schema, table), table.Rows);
    });

    private static string Of(Action<Stream> write)
    {
        using var hash = SHA256.Create();
        using (var stream = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write))
            write(stream);
        return $"sha256:{Convert.ToHexStringLower(hash.Hash!)}";
    }

    private static TableSchema<Cell[]> Cells(TableSchema schema, Table table) =>
        new(
            schema.Name,
            schema.RowName,
            schema.English,
            schema.Chinese,
            [.. schema.Columns.Select(column => Cells(column, table.IndexOf(column.Name)))]
        );

    private static Column<Cell[]> Cells(Column column, int place) => new(column.Name, column.Type, row => row[place])
    {
        Nullable = column.Nullable,
        English = column.English,
        Chinese = column.Chinese,
        Example = column.Example,
    };
}
