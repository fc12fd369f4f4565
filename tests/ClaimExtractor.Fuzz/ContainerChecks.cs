using ClaimExtractor.Datasets;

namespace ClaimExtractor.Fuzz;

/// <summary>The readers of tables in containers: a table, or a refusal in one line.</summary>
internal static class ContainerChecks
{
    public static void Xlsx(byte[] bytes) => Reads(new XlsxFile(), bytes);

    public static void Parquet(byte[] bytes) => Reads(new ParquetFile(), bytes);

    private static void Reads(IDatasetFormat format, byte[] bytes)
    {
        try
        {
            var table = format.Read(new MemoryStream(bytes, writable: false));
            Promise.Keep(table.Rows.All(row => row is not null), "every row is one");
        }
        catch (DatasetException refusal)
        {
            Promise.Keep(!refusal.Message.AsSpan().ContainsAny('\n', '\r'), "a refusal is one line");
        }
    }
}
