using ClaimExtractor.Datasets;
using Parquet;

namespace ClaimExtractor.Corpora;

/// <summary>Tells by its content whether a file that no manifest names is a part: a run that was killed before its manifest leaves
/// such.</summary>
internal static class PartContent
{
    /// <summary>Of a row; a line that is longer is none of ours.</summary>
    private const int LongestLine = 1 << 24;

    /// <summary>Whether the file has the table's columns in their order. One without a byte, as of a table without rows, can be any
    /// table's.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static bool IsOf(TableSchema table, IStreamedFormat format, string path)
    {
        using var file = CorpusFile.Open(path);
        if (file.Length == 0)
            return true;
        try
        {
            return Names(file, format).SequenceEqual(table.Columns.Select(column => column.Name));
        }
        catch (Exception error) when (error is not (IOException or UnauthorizedAccessException or OutOfMemoryException))
        {
            // Not of the format; the Parquet library lets whatever a damaged file causes pass through.
            return false;
        }
    }

    private static IReadOnlyList<string> Names(FileStream file, IStreamedFormat format)
    {
        if (format is not ParquetFile)
            return format.Read(new MemoryStream(FirstLine(file))).Names;
        var reader = ParquetReader.CreateAsync(new SynchronousStream(file), leaveStreamOpen: true).GetAwaiter().GetResult();
        try
        {
            return [.. reader.Schema.Fields.Select(field => field.Name)];
        }
        finally
        {
            reader.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private static byte[] FirstLine(FileStream file)
    {
        var line = new MemoryStream();
        var piece = new byte[1 << 12];
        while (line.Length < LongestLine && file.Read(piece) is > 0 and var read)
        {
            var end = Array.IndexOf(piece, (byte)'\n', 0, read);
            line.Write(piece, 0, end < 0 ? read : end);
            if (end >= 0)
                break;
        }

        return line.ToArray();
    }
}
