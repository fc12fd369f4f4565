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
        foreach (var property in row.EnumerateObject())
        {
            if (!_places.TryGetValue(property.Name, out var place))
                _places[property.Name] = place = _places.Count;
            if (place >= cells.Length)
                Array.Resize(ref cells, _places.Count);
            cells[place] = Read(property.Value);
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

    private static Cell Read(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => Cell.Null,
        JsonValueKind.String => ReadText(value),
        JsonValueKind.True => Cell.Boolean(true),
        JsonValueKind.False => Cell.Boolean(false),
        JsonValueKind.Number when value.TryGetInt64(out var whole) => Cell.Integer(whole),
        JsonValueKind.Number when value.TryGetDouble(out var number) && double.IsFinite(number) => Cell.Number(number),
        _ => Cell.Other(value.GetRawText()),
    };

    private static Cell ReadText(JsonElement value)
    {
        try
        {
            return Cell.Text(value.GetString());
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, escaped: JSON, but no text.
            return Cell.Other(value.GetRawText());
        }
    }
}
