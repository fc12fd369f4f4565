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

    public Table Read(Stream input)
    {
        var json = Utf8Text.Read(input);
        var table = new JsonTableBuilder(json.Length);
        var (counted, line) = (0, 1);
        try
        {
            var reader = new Utf8JsonReader(json.Span);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
                throw new DatasetException("the file is not an array of rows");
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                var start = (int)reader.TokenStartIndex;
                line += json.Span[counted..start].Count((byte)'\n');
                counted = start;
                reader.Skip();
                table.Add(json[start..(int)reader.BytesConsumed], line);
            }

            while (reader.Read())
            {
                // Whatever follows the array is no JSON: the reader throws.
            }

            return table.Build();
        }
        catch (JsonException exception)
        {
            throw new DatasetException($"line {exception.LineNumber + 1}: {JsonTableBuilder.Cause(exception)}", exception);
        }
    }
}
