namespace ClaimExtractor.Datasets;

/// <summary>One JSON object a line, UTF-8, LF.</summary>
internal sealed class JsonLinesFile : IStreamedFormat
{
    public string Name => "jsonl";

    public string MediaType => "application/jsonl";

    public void Write<TRow>(Stream output, TableSchema<TRow> schema, IEnumerable<TRow> rows)
    {
        using var writer = Open(output, schema);
        foreach (var row in rows)
            writer.Write(row);
        writer.Complete();
    }

    public ITableWriter<TRow> Open<TRow>(Stream output, TableSchema<TRow> schema) =>
        new Writer<TRow>(new JsonRowWriter<TRow>(output, schema, indented: false));

    public IEnumerable<Table> ReadParts(Stream input)
    {
        var window = new TextWindow(input);
        var table = new JsonTableBuilder(window.Bytes);
        while (window.Read())
        {
            AddTo(table, window.Text, window.Line);
            window.Take(window.Text.Length);
            yield return table.Take();
        }
    }

    private static void AddTo(JsonTableBuilder table, ReadOnlyMemory<byte> rest, int number)
    {
        for (; rest.Length > 0; number++)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            if (line.Span.ContainsAnyExcept(" \t\r"u8))
                table.Add(line, number);
        }
    }

    private sealed class Writer<TRow>(JsonRowWriter<TRow> json) : ITableWriter<TRow>
    {
        public void Write(TRow row)
        {
            json.WriteRow(row);
            json.WriteRaw("\n"u8);
        }

        public void Flush() => json.Flush();

        public void Complete() => json.Flush();

        public void Dispose()
        {
        }
    }
}
