using System.Text.Json;

namespace ClaimExtractor.Datasets;

/// <summary>One JSON array of objects, indented, UTF-8, LF.</summary>
public sealed class JsonFile : IDatasetFormat
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
        try
        {
            using var document = JsonDocument.Parse(input, JsonTableBuilder.Options);
            if (document.RootElement.ValueKind != JsonValueKind.Array)
                throw new DatasetException("the file is not an array of rows");
            var table = new JsonTableBuilder();
            foreach (var row in document.RootElement.EnumerateArray())
                table.Add(row);
            return table.Build();
        }
        catch (JsonException exception)
        {
            throw new DatasetException($"line {exception.LineNumber + 1}: {exception.Message}", exception);
        }
    }
}
