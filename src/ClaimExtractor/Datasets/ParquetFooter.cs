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
        foreach (var (from, to) in new Scanner(footer).StatisticsOf(columns))
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

    private sealed class Scanner(byte[] data)
    {
        private const int True = 1, False = 2, Byte = 3, Double = 7, Binary = 8, List = 9, Set = 10, Map = 11, Struct = 12;

        private int _at;

        public List<(int From, int To)> StatisticsOf(IReadOnlySet<int> columns)
        {
            var found = new List<(int, int)>();
            InField(RowGroups, () =>
                EachItem(_ => InField(Columns, () => EachItem(column => InField(MetaData, () => InField(Statistics, () =>
                                {
                                    var from = _at;
                                    Skip(Struct);
                                    if (columns.Contains(column))
                                        found.Add((from, _at));
                                })))))
            );
            return found;
        }

        /// <summary>Reads a struct to its end: <paramref name="read"/> takes the field with that id, the others are skipped.</summary>
        private void InField(int id, Action read)
        {
            var current = 0;
            while (data[_at++] is not 0 and var header)
            {
                current = header >> 4 is not 0 and var step ? current + step : (int)ZigZag();
                if (current == id)
                    read();
                else
                    Skip(header & 15);
            }
        }

        private void EachItem(Action<int> read)
        {
            var (count, _) = ListHeader();
            for (var i = 0; i < count; i++)
                read(i);
        }

        private (int Count, int Type) ListHeader()
        {
            var header = data[_at++];
            return (header >> 4 is not 15 and var count ? count : (int)VarInt(), header & 15);
        }

        private void Skip(int type)
        {
            switch (type)
            {
                case True or False:
                    break;
                case Byte:
                    _at++;
                    break;
                case Double:
                    _at += 8;
                    break;
                case Binary:
                    var length = (int)VarInt();
                    _at += length;
                    break;
                case List or Set:
                    SkipList();
                    break;
                case Map:
                    throw new NotSupportedException("a Parquet footer has no maps");
                case Struct:
                    InField(-1, () => { });
                    break;
                default:
                    VarInt();
                    break;
            }
        }

        private void SkipList()
        {
            var (count, type) = ListHeader();
            if (type is True or False)
                _at += count;
            else
                for (var i = 0; i < count; i++)
                    Skip(type);
        }

        private long ZigZag()
        {
            var value = VarInt();
            return (long)(value >> 1) ^ -(long)(value & 1);
        }

        private ulong VarInt()
        {
            ulong value = 0;
            for (var shift = 0; ; shift += 7)
            {
                var next = data[_at++];
                value |= (ulong)(next & 127) << shift;
                if (next < 128)
                    return value;
            }
        }
    }
}
