using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ClaimExtractor.Claims;
using ClaimExtractor.Datasets;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Reports;

/// <summary>The rows as the page's script reads them: JSON that is safe inside a script element.</summary>
internal static class ReportData
{
    // The encoder escapes <, > and &, so that no text can end the element.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>
    /// <c>{"columns": [{"name", "values", "rows"?}], "words": {list: {name: [Chinese, English]}}}</c>. A column holds its different
    /// values once and a row its place among them; without <c>rows</c> row i has value i.
    /// </summary>
    public static void WriteClaims(Stream output, IReadOnlyList<Claim> claims)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteStartArray("columns");
        foreach (var column in ClaimColumns.Schema.RowColumns)
            WriteColumn(json, column, claims);
        json.WriteEndArray();
        json.WriteStartObject("words");
        WriteWords(json, "dimension", ReportWords.Dimensions);
        WriteWords(json, "role", ReportWords.Roles);
        WriteWords(json, "qualifier", ReportWords.Qualifiers);
        WriteWords(json, "modality", ReportWords.Modalities);
        WriteWords(json, "direction", ReportWords.Directions);
        WriteWords(json, "relation", ReportWords.Relations);
        WriteWords(json, "kind", ReportWords.Kinds);
        WriteWords(json, "verdict", ReportWords.Verdicts);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary><c>{"text", "aside": [[start, end, kind, reason]]}</c>, spans in code points of the text.</summary>
    public static void WriteSource(Stream output, string source, IReadOnlyList<MentionRow> setAside)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("text", source);
        json.WriteStartArray("aside");
        foreach (var mention in setAside)
        {
            json.WriteStartArray();
            json.WriteNumberValue(mention.SourceStart);
            json.WriteNumberValue(mention.SourceEnd);
            json.WriteStringValue(mention.Kind);
            json.WriteStringValue(mention.Reason);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary><c>{dimension: family}</c>: which colour the claims of a dimension have.</summary>
    public static void WriteFamilies(Stream output)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        foreach (var dimension in Enum.GetValues<Dimension>())
            json.WriteString(EnumText.Of(dimension), ReportWords.Family(dimension));
        json.WriteEndObject();
    }

    /// <summary><c>{document_id: page}</c>, with the page's address relative to the index.</summary>
    public static void WritePages(Stream output, IEnumerable<(string DocumentId, string Page)> pages)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        foreach (var (id, page) in pages)
            json.WriteString(id, page);
        json.WriteEndObject();
    }

    private static void WriteColumn(Utf8JsonWriter json, Column<Claim> column, IReadOnlyList<Claim> claims)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var values = new List<Cell>();
        var rows = new int[claims.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            var cell = column.Get(claims[i]);
            var key = cell.IsNull ? "\0" : cell.ToString();
            if (!places.TryGetValue(key, out rows[i]))
            {
                places.Add(key, rows[i] = values.Count);
                values.Add(cell);
            }
        }

        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteStartArray("values");
        foreach (var cell in values)
            WriteCell(json, cell);
        json.WriteEndArray();
        if (values.Count < rows.Length)
        {
            json.WriteStartArray("rows");
            foreach (var row in rows)
                json.WriteNumberValue(row);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteCell(Utf8JsonWriter json, Cell cell)
    {
        switch (cell.Kind)
        {
            case CellKind.Null:
                json.WriteNullValue();
                break;
            case CellKind.Boolean:
                json.WriteBooleanValue(cell.AsBoolean);
                break;
            case CellKind.Integer:
                json.WriteNumberValue(cell.AsInteger);
                break;
            case CellKind.Number:
                json.WriteNumberValue(cell.AsNumber);
                break;
            default:
                json.WriteStringValue(cell.ToString());
                break;
        }
    }

    private static void WriteWords(Utf8JsonWriter json, string list, IReadOnlyDictionary<string, Words> words)
    {
        json.WriteStartObject(list);
        foreach (var (name, both) in words)
        {
            json.WriteStartArray(name);
            json.WriteStringValue(both.Chinese);
            json.WriteStringValue(both.English);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
