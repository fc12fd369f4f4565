using System.Text;

namespace ClaimExtractor.Lexicons;

/// <summary>One data row of a lexicon file; a cell is decoded when it is asked for.</summary>
/// <param name="Index">0-based, among the rows of its table.</param>
internal readonly record struct LexiconRow(LexiconTable Table, int Index)
{
    /// <summary>The cell of a column that every row must fill.</summary>
    public string Required(string column) =>
        this[column] is { Length: > 0 } cell ? cell : throw Error($"'{column}' is empty");

    /// <summary>The values of a cell, separated by <c>|</c>; none where the table has no such column.</summary>
    public Alternatives Values(string column) =>
        Table.HasColumn(column) ? Alternatives.In(Table.Cell(Index, Table.ColumnIndex(column))) : Alternatives.None;

    public string this[string column] => Encoding.UTF8.GetString(Table.Cell(Index, Table.ColumnIndex(column)).Span);

    public LexiconException Error(string cause) => Table.Error(Index, cause);
}

/// <summary>A tab-separated file with a header row. Blank lines are passed over. Only the beginnings of the rows are looked for until a row
/// is asked for.</summary>
internal sealed class LexiconTable
{
    private static readonly byte[] IdeographicSpace = [0xE3, 0x80, 0x80];

    private readonly ReadOnlyMemory<byte> _utf8;
    private readonly string[] _header;
    private readonly ReadOnlyMemory<int> _starts;
    private readonly int _headerStart;

    private LexiconTable(string name, ReadOnlyMemory<byte> utf8, string[] header, int headerStart, ReadOnlyMemory<int> starts) =>
        (Name, _utf8, _header, _headerStart, _starts) = (name, utf8, header, headerStart, starts);

    /// <summary>For messages: the file's name, or its path for a user's own file.</summary>
    public string Name { get; }

    /// <summary>The number of rows.</summary>
    public int Count => _starts.Length;

    /// <exception cref="LexiconException">While they are read: a row has another number of cells than the header.</exception>
    public IEnumerable<LexiconRow> Rows => Enumerable.Range(0, Count).Select(Row);

    /// <param name="utf8">With or without a byte-order mark.</param>
    /// <exception cref="LexiconException">There is no header, or it lacks one of the columns.</exception>
    public static LexiconTable Parse(string name, ReadOnlyMemory<byte> utf8, params ReadOnlySpan<string> columns)
    {
        if (utf8.Span.StartsWith(Encoding.UTF8.Preamble))
            utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        var bytes = utf8.Span;
        var header = -1;
        var starts = new int[bytes.Count((byte)'\n') + 1];
        var count = 0;
        for (var at = 0; at < bytes.Length;)
        {
            var length = bytes[at..].IndexOf((byte)'\n');
            var line = length < 0 ? bytes[at..] : bytes.Slice(at, length);
            if (!IsBlank(line) && header < 0)
                header = at;
            else if (!IsBlank(line))
                starts[count++] = at;
            at += line.Length + 1;
        }

        if (header < 0)
            throw new LexiconException($"{name}: the file is empty");
        var table = new LexiconTable(name, utf8, Encoding.UTF8.GetString(LineAt(utf8, header).Span).Split('\t'), header,
            starts.AsMemory(0, count));
        foreach (var column in columns)
            if (!table.HasColumn(column))
                throw new LexiconException($"{name}:{LineOf(bytes, header)}: the header has no column '{column}'");
        return table;
    }

    /// <exception cref="LexiconException">It has another number of cells than the header.</exception>
    public LexiconRow Row(int index)
    {
        var cells = Line(index).Span.Count((byte)'\t') + 1;
        return cells == _header.Length
            ? new LexiconRow(this, index)
            : throw Error(index, $"{cells} cells where the header has {_header.Length}");
    }

    /// <summary>A cell in UTF-8; empty where the row has so few.</summary>
    public ReadOnlyMemory<byte> Cell(int index, int column)
    {
        var rest = Line(index);
        for (; column > 0 && rest.Span.IndexOf((byte)'\t') is >= 0 and var tab; column--)
            rest = rest[(tab + 1)..];
        return column > 0 ? default : rest.Span.IndexOf((byte)'\t') is >= 0 and var end ? rest[..end] : rest;
    }

    public bool HasColumn(string column) => Array.IndexOf(_header, column) >= 0;

    public int ColumnIndex(string column)
    {
        var index = Array.IndexOf(_header, column);
        return index >= 0 ? index : throw new LexiconException($"{Name}:1: the header has no column '{column}'");
    }

    /// <summary>Refuses a column that nothing reads.</summary>
    /// <param name="shipped">The shipped table of the name.</param>
    /// <param name="alsoRead">Columns that are read where they stand, be there none in the shipped table.</param>
    /// <exception cref="LexiconException">It has such a column.</exception>
    public void CheckColumns(LexiconTable shipped, string[] alsoRead)
    {
        foreach (var column in _header)
            if (!shipped.HasColumn(column) && !alsoRead.Contains(column))
                throw new LexiconException($"{Name}:{LineOf(_utf8.Span, _headerStart)}: unknown column '{column}'"
                    + (column == "surface" && shipped.HasColumn("aliases") ? ": `surface` is now `aliases`"
                        : $": one of {string.Join(", ", shipped._header)}"));
    }

    public LexiconException Error(int index, string cause) => new($"{Name}:{LineOf(_utf8.Span, _starts.Span[index])}: {cause}");

    private static int LineOf(ReadOnlySpan<byte> bytes, int start) => bytes[..start].Count((byte)'\n') + 1;

    private ReadOnlyMemory<byte> Line(int index) => LineAt(_utf8, _starts.Span[index]);

    private static ReadOnlyMemory<byte> LineAt(ReadOnlyMemory<byte> utf8, int start)
    {
        var rest = utf8[start..];
        return (rest.Span.IndexOf((byte)'\n') is >= 0 and var end ? rest[..end] : rest).TrimEnd((byte)'\r');
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) =>
        line is [] || (line[0] <= ' ' || line.StartsWith(IdeographicSpace)) && Encoding.UTF8.GetString(line).AsSpan().IsWhiteSpace();
}
