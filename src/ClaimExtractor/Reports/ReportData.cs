using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ClaimExtractor.Checks;
using ClaimExtractor.Claims;
using ClaimExtractor.Datasets;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Reports;

/// <summary>The rows as the page's script reads them: JSON that is safe inside a script element.</summary>
internal static class ReportData
{
    // The encoder escapes <, > and &, so that no text can end the element.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    // Of a figure that thousands of documents give, the page of each would name all the others.
    private const int MostClaims = 50;

    // A release of before has no such column.
    private static readonly Column<Finding>? ChineseMessage =
        CheckColumns.Schema.RowColumns.FirstOrDefault(column => column.Name == "message_zh");

    public static Utf8JsonWriter Writer(Stream output) => new(output, Options);

    /// <summary>
    /// <c>{"count", "columns": [{"name", "values", "rows"?}]}</c>. A column holds its different values once and a row its place among
    /// them; without <c>rows</c> row i has value i.
    /// </summary>
    public static void WriteClaims(Stream output, IReadOnlyList<Claim> claims)
    {
        using var json = Writer(output);
        json.WriteStartObject();
        json.WriteNumber("count", claims.Count);
        json.WriteStartArray("columns");
        foreach (var column in ClaimColumns.Schema.RowColumns)
            WriteColumn(json, column, claims);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary><c>{"text", "aside": [[start, end, kind]]}</c>, spans in code points of the text.</summary>
    public static void WriteSource(Stream output, string source, IReadOnlyList<MentionRow> setAside)
    {
        using var json = Writer(output);
        json.WriteStartObject();
        json.WriteString("text", source);
        json.WriteStartArray("aside");
        foreach (var mention in setAside)
        {
            json.WriteStartArray();
            json.WriteNumberValue(mention.SourceStart);
            json.WriteNumberValue(mention.SourceEnd);
            json.WriteStringValue(mention.Kind);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary><c>[{"kind", "verdict", "formula", "zh", "en", "claims": [[claim_id, quote]], "more"?}]</c>, of any kind; of very many
    /// claims some, and how many more there are.</summary>
    /// <param name="claim">Of the whole release, by id.</param>
    /// <param name="document">Whose claims go before others; null for none.</param>
    public static void WriteChecks(Stream output, IEnumerable<Finding> findings, Func<string, Claim?> claim, string? document)
    {
        using var json = Writer(output);
        json.WriteStartArray();
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("kind", EnumText.Of(finding.Kind));
            json.WriteString("verdict", EnumText.Of(finding.Verdict));
            json.WriteString("formula", finding.Formula);
            json.WriteString("zh", ChineseMessage is { } column ? column.Get(finding).ToString() : ReportWords.ChineseOf(finding));
            json.WriteString("en", finding.Message);
            json.WriteStartArray("claims");
            var shown = Shown(finding.ClaimIds, $"{document}@");
            foreach (var id in shown)
            {
                json.WriteStartArray();
                json.WriteStringValue(id);
                json.WriteStringValue(claim(id)?.Quote ?? id);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            if (shown.Count < finding.ClaimIds.Count)
                json.WriteNumber("more", finding.ClaimIds.Count - shown.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static IReadOnlyList<string> Shown(IReadOnlyList<string> ids, string own)
    {
        if (ids.Count <= MostClaims)
            return ids;
        var first = ids.OrderByDescending(id => id.StartsWith(own, StringComparison.Ordinal)).Take(MostClaims)
            .ToHashSet(StringComparer.Ordinal);
        return [.. ids.Where(first.Contains)];
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
}
