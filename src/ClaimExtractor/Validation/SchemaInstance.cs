using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using ClaimExtractor.Datasets;

namespace ClaimExtractor.Validation;

/// <summary>What JSON Schema calls a type; a number without a fraction is an integer too.</summary>
internal enum InstanceType
{
    Absent,
    Null,
    Boolean,
    Number,
    Text,
    Array,
    Object,
}

/// <summary>A row of a table as an object: a cell by its column's name.</summary>
/// <param name="Places">Of the names in <paramref name="Cells"/>.</param>
internal sealed record SchemaRow(FrozenDictionary<string, int> Places, Cell[] Cells);

/// <summary>A value that a schema is applied to: a JSON element, a row of a table, or a cell. The default is an absent value.</summary>
internal readonly struct SchemaInstance
{
    private readonly JsonElement _element;
    private readonly Cell _cell;
    private readonly SchemaRow? _row;

    public SchemaInstance(JsonElement element) => (_element, Type) = (element, TypeOf(element.ValueKind));

    public SchemaInstance(SchemaRow row) => (_row, Type) = (row, InstanceType.Object);

    private SchemaInstance(Cell cell) => (_cell, Type) = (cell, TypeOf(cell.Kind));

    public InstanceType Type { get; }

    public string Text => _cell.Kind switch
    {
        CellKind.Missing => _element.GetString()!,
        CellKind.Date => _cell.ToString(),
        _ => _cell.AsText,
    };

    public double Number => _cell.Kind switch
    {
        CellKind.Integer => _cell.AsInteger,
        CellKind.Number => _cell.AsNumber,
        _ => _element.GetDouble(),
    };

    /// <summary>The cell is a date by its type and needs no test of its text.</summary>
    public bool IsDate => _cell.Kind == CellKind.Date;

    public SchemaInstance this[string property]
    {
        get
        {
            if (_row is not null)
                return _row.Places.TryGetValue(property, out var place) && place < _row.Cells.Length
                    ? new SchemaInstance(_row.Cells[place])
                    : default;
            return _element.TryGetProperty(property, out var element) ? new SchemaInstance(element) : default;
        }
    }

    public IEnumerable<string> Properties =>
        _row is { } row ? PresentColumns(row) : _element.EnumerateObject().Select(property => property.Name);

    public IReadOnlyList<SchemaInstance> Items =>
        _element.ValueKind == JsonValueKind.Array ? [.. _element.EnumerateArray().Select(item => new SchemaInstance(item))] : [];

    /// <summary>The same value by JSON Schema: numbers by their value.</summary>
    public bool Equals(JsonElement other) => Type == TypeOf(other.ValueKind) && Type switch
    {
        InstanceType.Text => Text == other.GetString(),
        InstanceType.Number => Number == other.GetDouble(),
        InstanceType.Boolean => ToString() == other.GetRawText(),
        InstanceType.Null => true,
        _ => JsonElement.DeepEquals(_element, other),
    };

    /// <summary>For a message: text in quotes, everything else as JSON writes it, long ones cut.</summary>
    public override string ToString() => Type switch
    {
        InstanceType.Absent => "nothing",
        InstanceType.Text => SchemaText.Quoted(Text),
        InstanceType.Number when _cell.Kind == CellKind.Missing => _element.GetRawText(),
        InstanceType.Number => Number.ToString(CultureInfo.InvariantCulture),
        InstanceType.Array => _cell.Kind == CellKind.Other ? _cell.AsText : "an array",
        InstanceType.Object => "an object",
        _ when _cell.Kind == CellKind.Missing => _element.GetRawText(),
        _ => _cell.ToString(),
    };

    public string ToJson() => _element.GetRawText();

    public static int CodePoints(string text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
            count++;
        return count;
    }

    private static IEnumerable<string> PresentColumns(SchemaRow row) =>
        row
            .Places.Where(place => place.Value < row.Cells.Length && row.Cells[place.Value].Kind != CellKind.Missing)
            .Select(place => place.Key);

    private static InstanceType TypeOf(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Null => InstanceType.Null,
        JsonValueKind.True or JsonValueKind.False => InstanceType.Boolean,
        JsonValueKind.Number => InstanceType.Number,
        JsonValueKind.String => InstanceType.Text,
        JsonValueKind.Array => InstanceType.Array,
        JsonValueKind.Object => InstanceType.Object,
        _ => InstanceType.Absent,
    };

    private static InstanceType TypeOf(CellKind kind) => kind switch
    {
        CellKind.Missing => InstanceType.Absent,
        CellKind.Blank or CellKind.Null => InstanceType.Null,
        CellKind.Boolean => InstanceType.Boolean,
        CellKind.Integer or CellKind.Number => InstanceType.Number,
        // What no column takes, an array or an error value, is none of the types; as text it fails where text would not be right.
        CellKind.Other => InstanceType.Array,
        _ => InstanceType.Text,
    };
}
