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

    public Table Read(Stream input)
    {
        var rest = Utf8Text.Read(input);
        var table = new JsonTableBuilder(rest.Length);
        for (var number = 1; rest.Length > 0; number++)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            if (line.Span.ContainsAnyExcept(" \t\r"u8))
                table.Add(line, number);
        }

        return table.Build();
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
