using System.Buffers.Binary;
using System.Text;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Lexicons;

/// <summary>One sense of one surface.</summary>
/// <param name="File">Its place in <see cref="LexiconFiles.All"/>.</param>
internal readonly record struct SenseRow(string Surface, int File, Sense Sense);

/// <summary>
/// The senses of surfaces as <see cref="SenseTableWriter"/> lays them out: what ships is made by the build, a user's own when it is
/// loaded. Nothing of it is read before a text asks for it.
/// </summary>
/// <remarks>
/// Lowest byte first. Four numbers: beginnings, rows, the most bytes of a surface, and the bytes before the texts. Then a bit for each
/// beginning; the first characters by kind; the beginnings, their hash and first row, in the order of the hash; the rows; the texts, a
/// length (2 bytes) and UTF-8 each, of which the first is empty.
/// </remarks>
internal sealed class SenseTable
{
    /// <summary>
    /// One bit for each beginning, at a place of its own but for one in fourteen: most of what a text asks for begins nothing.
    /// </summary>
    public const int FilterBits = 18;

    internal const int FilterAt = 4 * sizeof(int);
    internal const int KindsAt = FilterAt + (1 << (FilterBits - 3));
    internal const int KindBytes = sizeof(uint);
    internal const int BeginningsAt = KindsAt + KindSet.End * KindBytes;
    internal const int BeginningBytes = 2 * sizeof(uint);
    internal const int RowBytes = 6 * sizeof(int) + 4;

    private readonly ReadOnlyMemory<byte> _table;
    private readonly int _beginnings, _rowsAt, _textsAt;

    /// <param name="table">As <see cref="SenseTableWriter.Write"/> makes it.</param>
    public SenseTable(ReadOnlyMemory<byte> table)
    {
        _table = table;
        (_beginnings, Rows, LongestSurface, _textsAt) = (Number(0), Number(4), Number(8), Number(12));
        _rowsAt = BeginningsAt + (_beginnings + 1) * BeginningBytes;
    }

    public static SenseTable Shipped { get; } = new(ShippedFile.Read("senses.bin"));

    /// <summary>How many rows there are.</summary>
    public int Rows { get; }

    /// <summary>In bytes of UTF-8.</summary>
    public int LongestSurface { get; }

    /// <summary>The hash of a beginning of two characters; <c>\0</c> stands for one that a surface does not have.</summary>
    // An odd factor keeps all pairs apart: those of one hash are the same.
    public static uint Beginning(char first, char second) => ((uint)first << 16 | second) * 0x9E3779B1u;

    public static uint Beginning(string surface) => Beginning(surface[0], surface.Length > 1 ? surface[1] : '\0');

    /// <summary>Sets the bits of the beginnings: bit <c>hash &gt;&gt; 32 − FilterBits</c> of all.</summary>
    public void AddBeginnings(ulong[] filter)
    {
        var bits = _table.Span[FilterAt..KindsAt];
        for (var at = 0; at < filter.Length; at++)
            filter[at] |= BinaryPrimitives.ReadUInt64LittleEndian(bits[(at * sizeof(ulong))..]);
    }

    /// <summary>The characters that surfaces with a sense of that kind begin with.</summary>
    public string Firsts(char kind) => Text(Number(KindsAt + kind * KindBytes));

    /// <summary>
    /// Adds the rows of the surfaces with that beginning: the shorter surface first, of one surface in the order of the files.
    /// </summary>
    public void AddRows(uint beginning, List<SenseRow> rows)
    {
        var beginnings = _table.Span[BeginningsAt.._rowsAt];
        var (low, high) = (0, _beginnings);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if ((uint)Number(beginnings, middle * BeginningBytes) < beginning)
                low = middle + 1;
            else
                high = middle;
        }

        if (low == _beginnings || (uint)Number(beginnings, low * BeginningBytes) != beginning)
            return;
        var end = Number(beginnings, (low + 1) * BeginningBytes + sizeof(uint));
        for (var row = Number(beginnings, low * BeginningBytes + sizeof(uint)); row < end; row++)
            rows.Add(Row(row));
    }

    /// <param name="row">From 0.</param>
    public SenseRow Row(int row)
    {
        var cells = _table.Span.Slice(_rowsAt + row * RowBytes, RowBytes);
        var rest = cells[(6 * sizeof(int))..];
        var (kind, form, file) = ((char)rest[0], (SenseForm)rest[1], rest[2]);
        var (before, after) = (Alternatives.In(Utf8(Number(cells, 8))), Alternatives.In(Utf8(Number(cells, 12))));
        var (code, first, second) = (Text(Number(cells, 4)), Number(cells, 16), Number(cells, 20));
        return new SenseRow(Text(Number(cells, 0)), file, form switch
        {
            SenseForm.Unit => new UnitSense(code, Text(first), second == 0 ? null : Text(second), before, after) { Kind = kind },
            SenseForm.Steps => new StepSense(UnitStep.ListOf(Text(first)), (UnitTail)second),
            SenseForm.Clause => new ClauseSense((ClauseRole)second),
            _ => new Sense(kind, code, before, after),
        });
    }

    private int Number(int at) => Number(_table.Span, at);

    private static int Number(ReadOnlySpan<byte> numbers, int at) => BinaryPrimitives.ReadInt32LittleEndian(numbers[at..]);

    private string Text(int at) => at == 0 ? "" : Encoding.UTF8.GetString(Utf8(at).Span);

    private ReadOnlyMemory<byte> Utf8(int at)
    {
        if (at == 0)
            return default;
        var text = _table[(_textsAt + at)..];
        return text.Slice(sizeof(ushort), BinaryPrimitives.ReadUInt16LittleEndian(text.Span));
    }
}

/// <summary>How the last two numbers of a row are to be read.</summary>
internal enum SenseForm : byte
{
    /// <summary>Not at all.</summary>
    Plain,

    /// <summary>The texts of scale and dimension.</summary>
    Unit,

    /// <summary>The text of the steps, and the tail.</summary>
    Steps,

    /// <summary>The second is the role.</summary>
    Clause,
}
