using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ClaimExtractor.Validation;

/// <summary>
/// Reads a JSON Schema of draft 2020-12 that keeps to the keywords listed here; with any other keyword, or one with a value that is not
/// understood, it is refused, so that nothing is passed over in silence.
/// </summary>
internal static class SchemaReader
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";
    private static readonly string[] Types = ["null", "boolean", "integer", "number", "string", "array", "object"];
    private static readonly string[] Formats = ["date"];

    /// <exception cref="FormatException">A keyword or its value is not understood; the message names it and where it stands.</exception>
    public static SchemaNode Read(JsonElement schema) => Read(schema, schema, "#", []);

    private static SchemaNode Read(JsonElement root, JsonElement schema, string at, IReadOnlyList<string> references)
    {
        if (schema.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return schema.ValueKind == JsonValueKind.True ? SchemaNode.Anything : SchemaNode.Nothing;
        if (schema.ValueKind != JsonValueKind.Object)
            throw new FormatException($"{at}: a schema is an object or a truth value");
        var node = SchemaNode.Anything;
        foreach (var (keyword, value) in schema.EnumerateObject().Select(property => (property.Name, property.Value)))
            node = Read(node, keyword, value);
        return node;

        SchemaNode Read(SchemaNode node, string keyword, JsonElement value)
        {
            switch (keyword)
            {
                case "$schema":
                    return Text() == Dialect ? node : throw Refused($"is not {Dialect}");
                case "$id" or "$comment" or "title" or "description" or "examples" or "$defs":
                    return node;
                case "$ref":
                    return node with { AllOf = [.. node.AllOf, Resolve(Text())] };
                case "type":
                    return node with { Types = KnownTypes(value.ValueKind == JsonValueKind.Array ? Texts() : [Text()]) };
                case "enum":
                    return node with { Enum = [.. Items()] };
                case "const":
                    return node with { Enum = [value] };
                case "required":
                    return node with { Required = Texts() };
                case "properties":
                    return node with
                    {
                        Properties = Members()
                            .ToDictionary(
                                member => member.Name,
                                member => Sub(member.Value, $"properties/{member.Name}"),
                                StringComparer.Ordinal
                            ),
                    };
                case "additionalProperties":
                    return node with { AdditionalProperties = Sub(value, keyword) };
                case "items":
                    return node with { Items = Sub(value, keyword) };
                case "minimum":
                    return node with { Minimum = Number() };
                case "maximum":
                    return node with { Maximum = Number() };
                case "minLength":
                    return node with { MinLength = Number() };
                case "maxLength":
                    return node with { MaxLength = Number() };
                case "minItems":
                    return node with { MinItems = Number() };
                case "maxItems":
                    return node with { MaxItems = Number() };
                case "uniqueItems":
                    return node with { UniqueItems = value.ValueKind == JsonValueKind.True };
                case "pattern":
                    return node with { PatternText = Text(), Pattern = Compile(Text()) };
                case "format":
                    return node with { Format = Formats.Contains(Text()) ? Text() : throw Refused("is no format that is known") };
                case "allOf":
                    return node with { AllOf = [.. node.AllOf, .. Items().Select((item, i) => Sub(item, $"allOf/{i}"))] };
                case "anyOf":
                    return node with { AnyOf = [.. Items().Select((item, i) => Sub(item, $"anyOf/{i}"))] };
                case "if":
                    return node with { If = Sub(value, keyword) };
                case "then":
                    return node with { Then = Sub(value, keyword) };
                case "else":
                    return node with { Else = Sub(value, keyword) };
                default:
                    throw new FormatException($"{at}: the keyword '{keyword}' is not known");
            }

            FormatException Refused(string why) => new($"{at}/{keyword}: {value.GetRawText()} {why}");

            string Text() => value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Refused("is no text");

            double Number() => value.ValueKind == JsonValueKind.Number ? value.GetDouble() : throw Refused("is no number");

            IReadOnlyList<JsonElement> Items() =>
                value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : throw Refused("is no array");

            IReadOnlyList<JsonProperty> Members() =>
                value.ValueKind == JsonValueKind.Object ? [.. value.EnumerateObject()] : throw Refused("is no object");

            IReadOnlyList<string> Texts() =>
                [
                    .. Items()
                        .Select(item =>
                            item.ValueKind == JsonValueKind.String ? item.GetString()! : throw Refused("holds more than texts")
                        ),
                ];

            IReadOnlyList<string> KnownTypes(IReadOnlyList<string> types) =>
                types.Except(Types).Any() ? throw Refused("is no type") : types;

            SchemaNode Sub(JsonElement part, string name) => SchemaReader.Read(root, part, $"{at}/{name}", references);

            SchemaNode Resolve(string reference)
            {
                if (references.Contains(reference))
                    throw Refused("refers to itself");
                if (
                    !reference.StartsWith("#/$defs/", StringComparison.Ordinal)
                    || !root.TryGetProperty("$defs", out var definitions)
                    || !definitions.TryGetProperty(reference["#/$defs/".Length..], out var part)
                )
                    throw Refused("is no definition of this schema");
                return SchemaReader.Read(root, part, reference, [.. references, reference]);
            }

            Regex Compile(string pattern)
            {
                try
                {
                    // In time that grows with the text alone, whatever the pattern.
                    return new Regex(AtTheVeryEnd(pattern), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
                }
                catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
                {
                    throw Refused("is no regular expression");
                }
            }
        }
    }

    /// <summary>In ECMA-262 <c>$</c> is the end of the text; here it would also stand before a last line feed.</summary>
    private static string AtTheVeryEnd(string pattern)
    {
        var text = new StringBuilder(pattern.Length + 2);
        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\' && i + 1 < pattern.Length)
            {
                text.Append(pattern[i]).Append(pattern[++i]);
                continue;
            }

            inClass = pattern[i] switch { '[' => true, ']' => false, _ => inClass };
            text.Append(pattern[i] == '$' && !inClass ? "\\z" : $"{pattern[i]}");
        }

        return text.ToString();
    }
}
