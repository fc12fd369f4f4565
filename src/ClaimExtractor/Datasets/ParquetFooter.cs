using System.Buffers.Binary;

namespace ClaimExtractor.Datasets;

/// <summary>
/// Takes the stored bounds of columns out of a Parquet file's footer. Parquet.Net compares texts in UTF-16, while Parquet orders them by
/// their
/// UTF-8 bytes; the orders differ for characters beyond the BMP, and a reader that trusts the bounds would then pass over rows.
/// </summary>
/// <remarks>The footer is a Thrift struct in the compact protocol; only the path to the statistics is walked, the rest is copied.</remarks>
internal static class ParquetFooter
{
    private const int TailLength = 8;
    private const int RowGroups = 4, Columns = 1, MetaData = 3, Statistics = 12;

    /// <summary>Rewrites the end of the file in <paramref name="file"/>, which can be read, written and sought.</summary>
    public static void ClearBounds(Stream file, IReadOnlySet<int> columns)
    {
        var tail = new byte[TailLength];
        file.Seek(-TailLength, SeekOrigin.End);
        file.ReadExactly(tail);
        var footer = new byte[BinaryPrimitives.ReadInt32LittleEndian(tail)];
        var start = file.Seek(-TailLength - footer.Length, SeekOrigin.End);
        file.ReadExactly(footer);

        file.Position = start;
        var copied = 0;
        foreach (var (from, to) in StatisticsOf(footer, columns))
        {
            file.Write(footer, copied, from - copied);
            file.WriteByte(0); // an empty struct
            copied = to;
        }

        file.Write(footer, copied, footer.Length - copied);
        BinaryPrimitives.WriteInt32LittleEndian(tail, (int)(file.Position - start));
        file.Write(tail);
        file.SetLength(file.Position);
    }

    private static List<(int From, int To)> StatisticsOf(byte[] footer, IReadOnlySet<int> columns)
    {
        var (scanner, found) = (new ThriftScanner(footer), new List<(int, int)>());
        In(RowGroups, () => scanner.Items((_, _) => In(Columns, () => scanner.Items((column, _) => In(MetaData, () => In(Statistics, () =>
        {
            var from = scanner.At;
            scanner.Skip(ThriftScanner.Struct);
            if (columns.Contains(column))
                found.Add((from, scanner.At));
        }))))));
        return found;

        // Reads a struct to its end: the field with that id is read, the others are skipped.
        void In(int wanted, Action read) => scanner.Fields((id, _) =>
        {
            if (id == wanted)
                read();
            return id == wanted;
        });
    }
}
