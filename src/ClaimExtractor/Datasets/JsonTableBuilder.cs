using System.Text;
using System.Text.Json;

namespace ClaimExtractor.Datasets;

/// <summary>Collects JSON objects into a table whose columns are all keys, in the order in which they first occur.</summary>
/// <param name="bytes">Of the file.</param>
internal sealed class JsonTableBuilder(long bytes)
{
    /// <summary>A key that occurs twice would hide a value.</summary>
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    private readonly TableBudget _budget = new(bytes);
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private List<Cell[]> _rows = [];
    private List<int> _numbers = [];
    private int _count;
    // The same keys in UTF-8: most rows have them in one order.
    private readonly List<byte[]> _keys = [];

    /// <param name="json">One row.</param>
    /// <param name="line">On which it begins.</param>
    /// <exception cref="DatasetException">It is not JSON, no object, or has a key twice.</exception>
    public void Add(ReadOnlyMemory<byte> json, int line)
    {
        try
        {
            using var row = JsonDocument.Parse(json, Options);
            Add(row.RootElement, line);
        }
        catch (JsonException exception)
        {
            throw new DatasetException($"line {line + (exception.LineNumber ?? 0)}: {Cause(exception)}", exception);
        }
    }

    /// <summary>What is wrong, without the place that .NET adds.</summary>
    public static string Cause(JsonException exception) => exception.Message.Split(" LineNumber:", 2)[0].Split(" Path:", 2)[0];

    private void Add(JsonElement row, int line)
    {
        if (row.ValueKind != JsonValueKind.Object)
            throw new DatasetException($"line {line}: row {_count + 1} is not an object");
        _budget.Add(_places.Count);
        var cells = new Cell[_places.Count];
        var expected = 0;
        foreach (var property in row.EnumerateObject())
        {
            var place = expected < _keys.Count && property.NameEquals(_keys[expected]) ? expected : PlaceOf(property.Name);
            expected = place + 1;
            if (place >= cells.Length)
                Array.Resize(ref cells, _places.Count);
            cells[place] = Read(property.Value, before: _rows is [.., var last] && place < last.Length ? last[place] : default);
        }

        _rows.Add(cells);
        _numbers.Add(line);
        _count++;
    }

    /// <summary>The rows that were added since it was last called, under all columns so far.</summary>
    public Table Take()
    {
        var table = new Table([.. _places.Keys], _rows) { Numbers = _numbers };
        (_rows, _numbers) = ([], []);
        return table;
    }

    private int PlaceOf(string key)
    {
        if (!_places.TryGetValue(key, out var place))
        {
            _places[key] = place = _places.Count;
            _keys.Add(Encoding.UTF8.GetBytes(key));
        }

        return place;
    }

    /// <param name="before">The column's cell in the row before, whose text often is the same.</param>
    private static Cell Read(JsonElement value, Cell before) => value.ValueKind switch
    {
        JsonValueKind.Null => Cell.Null,
        JsonValueKind.String => ReadText(value, before),
        JsonValueKind.True => Cell.Boolean(true),
        JsonValueKind.False => Cell.Boolean(false),
        JsonValueKind.Number when value.TryGetInt64(out var whole) => Cell.Integer(whole),
        JsonValueKind.Number when value.TryGetDouble(out var number) && double.IsFinite(number) => Cell.Number(number),
        _ => Cell.Other(value.GetRawText()),
    };

    private static Cell ReadText(JsonElement value, Cell before)
    {
        try
        {
            return before.Kind == CellKind.Text && value.ValueEquals(before.AsText) ? before : Cell.Text(value.GetString());
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, escaped: JSON, but no text.
            return Cell.Other(value.GetRawText());
        }
    }
}
