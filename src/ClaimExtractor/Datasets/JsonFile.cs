using System.Text.Json;

namespace ClaimExtractor.Datasets;

/// <summary>One JSON array of objects, indented, UTF-8, LF.</summary>
internal sealed class JsonFile : IDatasetFormat
{
    public string Name => "json";

    public string MediaType => "application/json";

    public void Write<TRow>(Stream output, TableSchema<TRow> schema, IEnumerable<TRow> rows)
    {
        var json = new JsonRowWriter<TRow>(output, schema, indented: true);
        var first = true;
        foreach (var row in rows)
        {
            json.WriteRaw(first ? "[\n"u8 : ",\n"u8);
            json.WriteRow(row);
            first = false;
        }

        json.WriteRaw(first ? "[]\n"u8 : "\n]\n"u8);
        json.Flush();
    }

    public IEnumerable<Table> ReadParts(Stream input)
    {
        var window = new TextWindow(input);
        var table = new JsonTableBuilder(window.Bytes);
        var state = default(JsonReaderState);
        while (window.Read())
        {
            state = AddTo(table, window, state);
            yield return table.Take();
        }
    }

    /// <summary>Takes the rows that stand whole in the window.</summary>
    private static JsonReaderState AddTo(JsonTableBuilder table, TextWindow window, JsonReaderState state)
    {
        var json = window.Text;
        var (counted, line) = (0, window.Line);
        var reader = new Utf8JsonReader(json.Span, window.IsLast, state);
        var whole = reader;
        try
        {
            while (reader.Read())
            {
                var start = (int)reader.TokenStartIndex;
                if (reader.CurrentDepth > 0)
                {
                    if (!reader.TrySkip())
                        break;
                    line += json.Span[counted..start].Count((byte)'\n');
                    counted = start;
                    table.Add(json[start..(int)reader.BytesConsumed], line);
                }
                else if (reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.EndArray))
                {
                    throw new DatasetException("the file is not an array of rows");
                }

                whole = reader;
            }
        }
        catch (JsonException exception)
        {
            throw new DatasetException($"line {exception.LineNumber + 1}: {JsonTableBuilder.Cause(exception)}", exception);
        }

        window.Take((int)whole.BytesConsumed);
        return whole.CurrentState;
    }
}
