namespace ClaimExtractor.Datasets;

/// <summary>
/// Apache Parquet with real types: DOUBLE, INT32, INT64, BOOLEAN, DATE and UTF-8 strings (dictionary-encoded where they repeat), Snappy,
/// in row groups of 65,536 rows. The key-value metadata describes the table and each column in both languages.
/// </summary>
internal sealed class ParquetFile : IStreamedFormat
{
    private const int RowGroupRows = 1 << 16;

    private const int StreamedRows = 1 << 14;
    private const long StreamedCharacters = 1 << 20;

    public string Name => "parquet";

    public string MediaType => "application/vnd.apache.parquet";

    /// <summary>Row groups of at most 16,384 rows and about 2 MB of text, so that two jobs stay far below 300 MB.</summary>
    /// <param name="output">Can be read, written and sought.</param>
    public ITableWriter<TRow> Open<TRow>(Stream output, TableSchema<TRow> schema) =>
        new ParquetTableWriter<TRow>(output, schema, StreamedRows, StreamedCharacters);

    public void Write<TRow>(Stream output, TableSchema<TRow> schema, IEnumerable<TRow> rows)
    {
        if (output is { CanSeek: true, CanRead: true })
        {
            WriteTo(output, schema, rows);
            return;
        }

        using var buffer = new MemoryStream();
        WriteTo(buffer, schema, rows);
        buffer.WriteTo(output);
    }

    public IEnumerable<Table> ReadParts(Stream input)
    {
        if (!Ends(input, out var begins))
            throw new DatasetException($"the file is not a Parquet file: {(begins ? "its end is missing" : "it does not begin as one")}");
        // The library lets whatever a damaged file causes pass through.
        return ReadingFaults.Named(ParquetTable.ReadGroups(input), exception => exception is DatasetException or OutOfMemoryException
            ? null
            : $"the file is not a Parquet file that can be read: {exception.Message.ReplaceLineEndings(" ")}");
    }

    /// <summary>It begins and ends as every Parquet file does, and has a footer between.</summary>
    private static bool Ends(Stream input, out bool begins)
    {
        const int Mark = 4, Shortest = 2 * Mark + sizeof(int) + 1;
        var start = input.Position;
        Span<byte> first = stackalloc byte[Mark], last = stackalloc byte[Mark];
        begins = input.ReadAtLeast(first, Mark, throwOnEndOfStream: false) == Mark && first.SequenceEqual("PAR1"u8);
        if (!begins || input.Length - start < Shortest)
            return false;
        input.Seek(-Mark, SeekOrigin.End);
        input.ReadExactly(last);
        input.Position = start;
        return last.SequenceEqual("PAR1"u8);
    }

    private static void WriteTo<TRow>(Stream output, TableSchema<TRow> schema, IEnumerable<TRow> rows)
    {
        using var writer = new ParquetTableWriter<TRow>(output, schema, RowGroupRows, long.MaxValue);
        foreach (var row in rows)
            writer.Write(row);
        writer.Complete();
    }
}
