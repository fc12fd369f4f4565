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
/// beginning; the files by first character; files and first characters by kind; the beginnings, their hash and first row, in the order
/// of the hash; the rows; the texts, a length (2 bytes) and UTF-8 each, of which the first is empty.
/// </remarks>
internal sealed class SenseTable
{
    /// <summary>
    /// One bit for each beginning, at a place of its own but for one in fourteen: most of what a text asks for begins nothing.
    /// </summary>
    public const int FilterBits = 18;

    /// <summary>A character shares its files with those whose number is the same but for a multiple of this.</summary>
    public const int FirstPlaces = 1 << 13;

    internal const int FilterAt = 4 * sizeof(int);
    internal const int FilesAt = FilterAt + (1 << (FilterBits - 3));
    internal const int KindsAt = FilesAt + FirstPlaces * sizeof(uint);
    internal const int KindBytes = 2 * sizeof(uint);
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
        var bits = _table.Span[FilterAt..FilesAt];
        for (var at = 0; at < filter.Length; at++)
            filter[at] |= BinaryPrimitives.ReadUInt64LittleEndian(bits[(at * sizeof(ulong))..]);
    }

    /// <summary>Sets a bit for each file, by the first character of its surfaces and by the kinds of its senses.</summary>
    public void AddFiles(uint[] byFirst, uint[] byKind)
    {
        for (var at = 0; at < byFirst.Length; at++)
            byFirst[at] |= (uint)Number(FilesAt + at * sizeof(uint));
        for (var kind = 0; kind < byKind.Length; kind++)
            byKind[kind] |= (uint)Number(KindsAt + kind * KindBytes);
    }

    /// <summary>The characters that surfaces with a sense of that kind begin with.</summary>
    public string Firsts(char kind) => Text(Number(KindsAt + kind * KindBytes + sizeof(uint)));

    /// <summary>
    /// Adds the rows of the surfaces with that beginning: the shorter surface first, of one surface in the order of the files.
    /// </summary>
    public void AddRows(uint beginning, List<SenseRow> rows)
    {
        var (low, high) = (0, _beginnings);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if ((uint)Number(BeginningsAt + middle * BeginningBytes) < beginning)
                low = middle + 1;
            else
                high = middle;
        }

        if (low == _beginnings || (uint)Number(BeginningsAt + low * BeginningBytes) != beginning)
            return;
        var end = Number(BeginningsAt + (low + 1) * BeginningBytes + sizeof(uint));
        for (var row = Number(BeginningsAt + low * BeginningBytes + sizeof(uint)); row < end; row++)
            rows.Add(Row(row));
    }

    /// <param name="row">From 0.</param>
    public SenseRow Row(int row)
    {
        var at = _rowsAt + row * RowBytes;
        var rest = _table.Span[(at + 6 * sizeof(int))..];
        var (kind, form, file) = ((char)rest[0], (SenseForm)rest[1], rest[2]);
        var (before, after) = (Alternatives.In(Utf8(Number(at + 8))), Alternatives.In(Utf8(Number(at + 12))));
        var (code, first, second) = (Text(Number(at + 4)), Number(at + 16), Number(at + 20));
        return new SenseRow(Text(Number(at)), file, form switch
        {
            SenseForm.Unit => new UnitSense(code, Text(first), second == 0 ? null : Text(second), before, after) { Kind = kind },
            SenseForm.Steps => new StepSense(UnitStep.ListOf(Text(first)), (UnitTail)second),
            SenseForm.Clause => new ClauseSense((ClauseRole)second),
            _ => new Sense(kind, code, before, after),
        });
    }

    private int Number(int at) => BinaryPrimitives.ReadInt32LittleEndian(_table.Span[at..]);

    private string Text(int at) => at == 0 ? "" : Encoding.UTF8.GetString(Utf8(at).Span);

    private ReadOnlyMemory<byte> Utf8(int at)
    {
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
