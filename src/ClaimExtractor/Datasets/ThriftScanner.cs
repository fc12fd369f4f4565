namespace ClaimExtractor.Datasets;

/// <summary>Walks Thrift structs in the compact protocol, which Parquet keeps its footer and the headers of its pages in.</summary>
/// <param name="data">The struct, with whatever follows it.</param>
/// <exception cref="DatasetException">A length or a count is more than what is left of the bytes, or structs lie deeper than in any
/// Parquet file.</exception>
internal sealed class ThriftScanner(ReadOnlyMemory<byte> data)
{
    public const int True = 1, False = 2, Byte = 3, Double = 7, Binary = 8, List = 9, Set = 10, Map = 11, Struct = 12;

    private const int Deepest = 16, VarIntBits = 64;

    private int _depth;

    /// <summary>Behind what was read.</summary>
    public int At { get; private set; }

    /// <summary>Reads a struct to its end.</summary>
    /// <param name="read">Is told the id and the type of each field, and reads it or gives false: then it is skipped.</param>
    public void Fields(Func<int, int, bool> read)
    {
        if (++_depth > Deepest)
            throw Damaged();
        short id = 0;
        while (Next() is not 0 and var header)
        {
            id = header >> 4 is not 0 and var step ? (short)(id + step) : (short)Number();
            var type = header & 15;
            if (!read(id, type))
                Skip(type);
        }

        _depth--;
    }

    /// <summary>Reads a list.</summary>
    /// <param name="read">Is told the place and the type of each item, and reads it.</param>
    public void Items(Action<int, int> read)
    {
        var header = Next();
        var (type, count) = (header & 15, header >> 4 is not 15 and var few ? few : Count());
        for (var i = 0; i < count; i++)
            read(i, type);
    }

    /// <summary>A whole number with a sign.</summary>
    public long Number()
    {
        var value = VarInt();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    public void Skip(int type)
    {
        switch (type)
        {
            case True or False:
                break;
            case Byte:
                Pass(1);
                break;
            case Double:
                Pass(sizeof(double));
                break;
            case Binary:
                Pass(Count());
                break;
            case List or Set:
                Items((_, item) => SkipItem(item));
                break;
            case Struct:
                Fields(static (_, _) => false);
                break;
            case Map or > Struct:
                throw Damaged();
            default:
                VarInt();
                break;
        }
    }

    /// <summary>In a list a truth value takes a byte.</summary>
    public void SkipItem(int type) => Skip(type is True or False ? Byte : type);

    /// <summary>For what cannot be.</summary>
    public static DatasetException Damaged() => new("the file is damaged: what it says of its own columns cannot be so");

    private void Pass(int length) => At = length <= data.Length - At ? At + length : throw Damaged();

    // Of bytes or of items, of which each has at least one.
    private int Count() => VarInt() is var count && count <= (ulong)(data.Length - At) ? (int)count : throw Damaged();

    private int Next() => At < data.Length ? data.Span[At++] : throw Damaged();

    private ulong VarInt()
    {
        ulong value = 0;
        for (var shift = 0; shift < VarIntBits; shift += 7)
        {
            var next = Next();
            value |= (ulong)(next & 127) << shift;
            if (next < 128)
                return value;
        }

        throw Damaged();
    }
}
