using System.Globalization;

namespace ClaimExtractor.Datasets;

/// <summary>What a cell holds. The first three and the last two occur only in what was read, never in what is written.</summary>
internal enum CellKind : byte
{
    /// <summary>The row does not have the column at all (a JSON object without the key). The default.</summary>
    Missing,

    /// <summary>An empty cell of a file that cannot tell null from empty text (CSV, XLSX).</summary>
    Blank,

    /// <summary>Text of unknown type (CSV); the column decides what it is.</summary>
    Untyped,

    Null,
    Text,
    Integer,
    Number,
    Boolean,
    Date,

    /// <summary>Something that no column takes: a JSON array or object, an error value of a spreadsheet.</summary>
    Other,
}

/// <summary>One value of a table: null, text, a whole number, a double, a truth value or a date, without boxing.</summary>
internal readonly record struct Cell
{
    private readonly string? _text;
    private readonly long _bits;

    private Cell(CellKind kind, string? text, long bits)
    {
        Kind = kind;
        _text = text;
        _bits = bits;
    }

    public CellKind Kind { get; }

    public static Cell Null => new(CellKind.Null, null, 0);

    public static Cell Blank => new(CellKind.Blank, null, 0);

    public bool IsNull => Kind == CellKind.Null;

    /// <summary>The text of a <see cref="CellKind.Text"/>, <see cref="CellKind.Untyped"/> or <see cref="CellKind.Other"/> cell.</summary>
    public string AsText => _text ?? throw Mismatch(nameof(AsText));

    public long AsInteger => Kind == CellKind.Integer ? _bits : throw Mismatch(nameof(AsInteger));

    public double AsNumber => Kind == CellKind.Number ? BitConverter.Int64BitsToDouble(_bits) : throw Mismatch(nameof(AsNumber));

    public bool AsBoolean => Kind == CellKind.Boolean ? _bits != 0 : throw Mismatch(nameof(AsBoolean));

    public DateOnly AsDate => Kind == CellKind.Date ? DateOnly.FromDayNumber((int)_bits) : throw Mismatch(nameof(AsDate));

    public static Cell Text(string? text) => text is null ? Null : new Cell(CellKind.Text, text, 0);

    /// <summary>Null for null and for empty text: a nullable column never holds empty text, so that every format can tell.</summary>
    public static Cell OptionalText(string? text) => string.IsNullOrEmpty(text) ? Null : new Cell(CellKind.Text, text, 0);

    public static Cell Untyped(string text) => new(CellKind.Untyped, text, 0);

    public static Cell Other(string text) => new(CellKind.Other, text, 0);

    public static Cell Integer(long value) => new(CellKind.Integer, null, value);

    public static Cell Number(double? value) =>
        value is { } number ? new Cell(CellKind.Number, null, BitConverter.DoubleToInt64Bits(number)) : Null;

    public static Cell Boolean(bool value) => new(CellKind.Boolean, null, value ? 1 : 0);

    public static Cell Date(DateOnly? value) => value is { } date ? new Cell(CellKind.Date, null, date.DayNumber) : Null;

    /// <summary>As in JSON Lines: shortest form of a number, ISO dates, <c>null</c>, text without quotes.</summary>
    public override string ToString() => Kind switch
    {
        CellKind.Missing or CellKind.Blank => "nothing",
        CellKind.Null => "null",
        CellKind.Integer => _bits.ToString(CultureInfo.InvariantCulture),
        CellKind.Number => AsNumber.ToString(CultureInfo.InvariantCulture),
        CellKind.Boolean => AsBoolean ? "true" : "false",
        CellKind.Date => AsDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => _text!,
    };

    private InvalidOperationException Mismatch(string member) => new($"{member} of a cell that holds {Kind}");
}
