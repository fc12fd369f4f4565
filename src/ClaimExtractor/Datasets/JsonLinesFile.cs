using System.Text;
using System.Text.Json;

namespace ClaimExtractor.Datasets;

/// <summary>One JSON object a line, UTF-8, LF.</summary>
public sealed class JsonLinesFile : IDatasetFormat
{
    public string Name => "jsonl";

    public string MediaType => "application/jsonl";

    public void Write<TRow>(Stream output, TableSchema<TRow> schema, IEnumerable<TRow> rows)
    {
        var json = new JsonRowWriter<TRow>(output, schema, indented: false);
        foreach (var row in rows)
        {
            json.WriteRow(row);
            json.WriteRaw("\n"u8);
        }

        json.Flush();
    }

    public Table Read(Stream input)
    {
        var table = new JsonTableBuilder();
        using var lines = new StreamReader(input, new UTF8Encoding(false, throwOnInvalidBytes: true), leaveOpen: true);
        var number = 0;
        try
        {
            while (lines.ReadLine() is { } line)
            {
                number++;
                if (string.IsNullOrWhiteSpace(line))
                    continue;
                using var row = JsonDocument.Parse(line, JsonTableBuilder.Options);
                table.Add(row.RootElement);
            }
        }
        catch (Exception exception) when (exception is JsonException or DecoderFallbackException)
        {
            throw new DatasetException($"line {Math.Max(number, 1)}: {exception.Message}", exception);
        }

        return table.Build();
    }
}
