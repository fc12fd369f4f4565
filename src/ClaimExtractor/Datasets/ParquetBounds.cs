using System.Buffers.Binary;
using Parquet.Meta;

namespace ClaimExtractor.Datasets;

/// <summary>
/// Holds a Parquet file to what its bytes can be before it is read: room is made for what the footer and the headers of pages say before a
/// byte of the page is read.
/// </summary>
internal static class ParquetBounds
{
    private const int TailLength = 8, SmallHeader = 1 << 12, LargestHeader = 1 << 20;

    private const long LargestSmall = 64L << 20, MostUnpacked = 1000;

    /// <summary>The footer, before anything else is read of the file.</summary>
    /// <param name="file">Can be sought; stands where it stood afterwards.</param>
    /// <exception cref="DatasetException">It says what cannot be.</exception>
    public static void CheckFooter(Stream file)
    {
        var start = file.Position;
        var tail = new byte[TailLength];
        file.Seek(-TailLength, SeekOrigin.End);
        file.ReadExactly(tail);
        var length = BinaryPrimitives.ReadUInt32LittleEndian(tail);
        if (length > file.Length - TailLength)
            throw new DatasetException("its footer is longer than the file");
        var footer = new byte[length];
        file.Seek(-TailLength - length, SeekOrigin.End);
        file.ReadExactly(footer);
        ParquetShape.Footer.Read(new ThriftScanner(footer));
        file.Position = start;
    }

    /// <summary>The columns that are to be read, page by page.</summary>
    /// <param name="columns">Of one row group.</param>
    /// <exception cref="DatasetException">One says what cannot be.</exception>
    public static void CheckColumns(Stream file, RowGroup group, IEnumerable<ColumnChunk> columns)
    {
        var (start, room) = (file.Position, LargestSmall + MostUnpacked * file.Length);
        foreach (var column in columns)
        {
            if (column.MetaData is not { } data || data.NumValues != group.NumRows || data.TotalUncompressedSize < 0)
                throw Impossible(file);
            CheckPages(file, data, ref room);
        }

        file.Position = start;
    }

    private static void CheckPages(Stream file, ColumnMetaData data, ref long room)
    {
        var at = data.DictionaryPageOffset is > 0 and var dictionary ? Math.Min(dictionary, data.DataPageOffset) : data.DataPageOffset;
        for (var values = 0L; values < data.NumValues;)
        {
            var page = Page.At(file, at);
            room -= page.Unpacked;
            if (page.Packed < 0 || page.Packed > file.Length - at || page.Unpacked < 0 || page.Values < 0 || page.Named < 0 || room < 0
                || page.Values > data.NumValues || page.Named > page.Unpacked + 1)
                throw Impossible(file);
            (at, values) = (at + page.Header + page.Packed, values + page.Values);
        }
    }

    private static DatasetException Impossible(Stream file) => new($"its footer says of a column what {file.Length} bytes cannot hold");

    /// <param name="Values">Of a page of data.</param>
    /// <param name="Named">Of the dictionary.</param>
    private readonly record struct Page(int Header, long Packed, long Unpacked, long Values, long Named)
    {
        private const int UnpackedId = 2, PackedId = 3, DataId = 5, DictionaryId = 7, Data2Id = 8, CountId = 1;

        public static Page At(Stream file, long at)
        {
            if (at < 0 || at >= file.Length)
                throw Impossible(file);
            try
            {
                return Of(Bytes(file, at, SmallHeader));
            }
            catch (DatasetException) when (file.Length - at > SmallHeader)
            {
                return Of(Bytes(file, at, LargestHeader));
            }
        }

        private static byte[] Bytes(Stream file, long at, int most)
        {
            var bytes = new byte[Math.Min(most, file.Length - at)];
            file.Position = at;
            file.ReadExactly(bytes);
            return bytes;
        }

        private static Page Of(byte[] bytes)
        {
            var page = default(Page);
            var scanner = new ThriftScanner(bytes);
            ParquetShape.PageHeader.Read(scanner, (outer, id, number) => page = (outer, id) switch
            {
                (0, UnpackedId) => page with { Unpacked = number },
                (0, PackedId) => page with { Packed = number },
                (DataId or Data2Id, CountId) => page with { Values = number },
                (DictionaryId, CountId) => page with { Named = number },
                _ => page,
            });
            return page with { Header = scanner.At };
        }
    }
}
