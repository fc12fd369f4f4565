using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ClaimExtractor.Datasets;

/// <summary>Writes the JSON Schema (2020-12) of a table's rows. The schema is closed: every column is required, no other is
/// allowed.</summary>
internal static class SchemaWriter
{
    public static string FileName(TableSchema schema) => $"{schema.RowName}.schema.json";

    /// <summary>The schema as indented JSON with a final line feed.</summary>
    public static string Write(TableSchema schema) => Document(json => WriteRow(json, schema));

    /// <summary>A schema document whose keywords <paramref name="write"/> writes.</summary>
    internal static string Document(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };
        using (var json = new Utf8JsonWriter(stream, options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    /// <summary>Opens one object in another.</summary>
    internal static void Within(Utf8JsonWriter json, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            json.WriteStartObject(name);
    }

    internal static void End(Utf8JsonWriter json, int objects)
    {
        for (var i = 0; i < objects; i++)
            json.WriteEndObject();
    }

    internal static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string?> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void WriteRow(Utf8JsonWriter json, TableSchema schema)
    {
        json.WriteString("title", schema.RowName);
        json.WriteString("description", $"{schema.English} {schema.Chinese}");
        json.WriteString("type", "object");
        WriteStrings(json, "required", schema.Columns.Select(column => column.Name));
        json.WriteBoolean("additionalProperties", false);
        json.WriteStartObject("properties");
        foreach (var column in schema.Columns)
            WriteColumn(json, column);
        json.WriteEndObject();
        if (schema.Rules.Count > 0)
        {
            json.WriteStartArray("allOf");
            foreach (var rule in schema.Rules)
                WriteRule(json, schema, rule);
            json.WriteEndArray();
        }
    }

    private static void WriteColumn(Utf8JsonWriter json, Column column)
    {
        json.WriteStartObject(column.Name);
        json.WriteString("description", $"{column.English} {column.Chinese}");
        if (column.Nullable)
            WriteStrings(json, "type", [JsonType(column.Type), "null"]);
        else
            json.WriteString("type", JsonType(column.Type));
        WriteConstraints(json, column);
        json.WriteStartArray("examples");
        WriteExample(json, column);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteConstraints(Utf8JsonWriter json, Column column)
    {
        switch (column.Type)
        {
            case ColumnType.Text when column.Values.Count > 0:
                WriteStrings(
                    json,
                    "enum",
                    [.. column.Values.Select(value => value.Name), .. column.Nullable ? [null] : Array.Empty<string?>()]
                );
                break;
            case ColumnType.Text:
                if (!column.MayBeEmpty)
                    json.WriteNumber("minLength", 1);
                if (column.Pattern is not null)
                    json.WriteString("pattern", column.Pattern);
                break;
            case ColumnType.Integer or ColumnType.Long:
                json.WriteNumber("minimum", column.Minimum);
                if (column.Type == ColumnType.Integer)
                    json.WriteNumber("maximum", int.MaxValue);
                break;
            case ColumnType.Date:
                json.WriteString("format", "date");
                json.WriteString("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
                break;
        }
    }

    private static void WriteExample(Utf8JsonWriter json, Column column)
    {
        if (column.Type is ColumnType.Text or ColumnType.Date)
            json.WriteStringValue(column.Example);
        else
            json.WriteRawValue(column.Example);
    }

    private static void WriteRule(Utf8JsonWriter json, TableSchema schema, RowRule rule)
    {
        json.WriteStartObject();
        Within(json, "if", "properties", rule.Column);
        if (rule.Values.Count > 0)
            WriteStrings(json, "enum", rule.Values);
        else
            json.WriteString("type", TypeOf(schema, rule.Column));
        End(json, 3);
        Within(json, "then", "properties");
        foreach (var column in rule.Present)
            WriteType(json, column, TypeOf(schema, column));
        foreach (var column in rule.Absent)
            WriteType(json, column, "null");
        End(json, 3);
    }

    private static void WriteType(Utf8JsonWriter json, string column, string type)
    {
        json.WriteStartObject(column);
        json.WriteString("type", type);
        json.WriteEndObject();
    }

    private static string TypeOf(TableSchema schema, string column) => JsonType(schema.Columns.Single(c => c.Name == column).Type);

    private static string JsonType(ColumnType type) => type switch
    {
        ColumnType.Integer or ColumnType.Long => "integer",
        ColumnType.Number => "number",
        ColumnType.Boolean => "boolean",
        _ => "string",
    };
}
