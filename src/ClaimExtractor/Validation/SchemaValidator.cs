using System.Globalization;
using System.Text.Json;

namespace ClaimExtractor.Validation;

/// <summary>What a value breaks of a schema.</summary>
/// <param name="Path">The names and indexes that lead to the value, joined by <c>/</c>; for a row the column. Empty for the value
/// itself.</param>
/// <param name="Keyword">Of JSON Schema: <c>enum</c>.</param>
internal readonly record struct SchemaError(string Path, string Keyword, string Expected, string Found);

/// <summary>What was found so far; most values are valid, and have no list.</summary>
internal sealed class SchemaErrors
{
    private List<SchemaError>? _errors;

    public IReadOnlyList<SchemaError> Found => _errors ?? (IReadOnlyList<SchemaError>)[];

    public void Add(SchemaError error) => (_errors ??= []).Add(error);
}

/// <summary>A JSON Schema of draft 2020-12, as far as the schemas of a dataset go; <c>format</c> is asserted.</summary>
internal sealed class SchemaValidator
{
    private readonly SchemaNode _schema;

    /// <exception cref="FormatException">The schema is not JSON, or uses a keyword that this validator does not know.</exception>
    public SchemaValidator(string schema)
    {
        try
        {
            using var document = JsonDocument.Parse(schema);
            _schema = SchemaReader.Read(document.RootElement.Clone());
        }
        catch (JsonException exception)
        {
            throw new FormatException(exception.Message, exception);
        }
    }

    /// <summary>All errors; empty for a valid value.</summary>
    public IReadOnlyList<SchemaError> Validate(JsonElement value) => Validate(new SchemaInstance(value));

    internal IReadOnlyList<SchemaError> Validate(SchemaInstance value)
    {
        var errors = new SchemaErrors();
        Check(_schema, value, "", errors);
        return errors.Found;
    }

    private static bool IsValid(SchemaNode schema, SchemaInstance value)
    {
        var errors = new SchemaErrors();
        Check(schema, value, "", errors);
        return errors.Found.Count == 0;
    }

    private static void Check(SchemaNode schema, SchemaInstance value, string path, SchemaErrors errors)
    {
        if (schema.IsFalse)
            errors.Add(new SchemaError(path, "false", "nothing", value.ToString()));
        if (schema.Types.Count > 0 && !HasType(schema.Types, value))
        {
            // The other keywords would only say the same again.
            errors.Add(new SchemaError(path, "type", string.Join(" or ", schema.Types), value.ToString()));
            return;
        }

        if (
            schema.Enum is { } allowed
            && !(value.Type == InstanceType.Text ? schema.EnumTexts.Contains(value.Text) : allowed.Any(value.Equals))
        )
            errors.Add(
                new SchemaError(
                    path,
                    "enum",
                    allowed.Count == 1 ? Shown(allowed[0]) : $"one of {string.Join(", ", allowed.Select(Shown))}",
                    value.ToString()
                )
            );
        switch (value.Type)
        {
            case InstanceType.Text:
                CheckText(schema, value, path, errors);
                break;
            case InstanceType.Number:
                if (schema.Minimum is { } minimum && !(value.Number >= minimum))
                    errors.Add(new SchemaError(path, "minimum", $"at least {Shown(minimum)}", value.ToString()));
                if (schema.Maximum is { } maximum && !(value.Number <= maximum))
                    errors.Add(new SchemaError(path, "maximum", $"at most {Shown(maximum)}", value.ToString()));
                break;
            case InstanceType.Array:
                CheckItems(schema, value, path, errors);
                break;
            case InstanceType.Object:
                CheckProperties(schema, value, path, errors);
                break;
        }

        foreach (var part in schema.AllOf)
            Check(part, value, path, errors);
        if (schema.AnyOf.Count > 0 && !schema.AnyOf.Any(part => IsValid(part, value)))
            errors.Add(new SchemaError(path, "anyOf", "one of the forms that the schema lists", value.ToString()));
        if (schema.If is { } condition && (IsValid(condition, value) ? schema.Then : schema.Else) is { } consequence)
            CheckConsequence(condition, consequence, value, path, errors);
    }

    private static void CheckConsequence(
        SchemaNode condition,
        SchemaNode consequence,
        SchemaInstance value,
        string path,
        SchemaErrors errors
    )
    {
        var own = new SchemaErrors();
        Check(consequence, value, path, own);
        foreach (var error in own.Found)
            errors.Add(error with { Expected = $"{error.Expected} where {Condition(condition)}" });
    }

    /// <summary>For people: qualifier is exact.</summary>
    private static string Condition(SchemaNode condition)
    {
        var parts = condition.Properties.Select(property => property.Value.Enum is { } values
            ? $"{property.Key} is {string.Join(" or ", values.Select(Shown))}"
            : $"{property.Key} is a {string.Join(" or ", property.Value.Types)}").ToList();
        return parts.Count > 0 ? string.Join(" and ", parts) : "the rest is as it is";
    }

    private static bool HasType(IReadOnlyList<string> types, SchemaInstance value)
    {
        foreach (var type in types)
        {
            var has = value.Type switch
            {
                InstanceType.Null => type == "null",
                InstanceType.Boolean => type == "boolean",
                InstanceType.Number => type == "number"
                    || (type == "integer" && Math.Floor(value.Number) == value.Number && double.IsFinite(value.Number)),
                InstanceType.Text => type == "string",
                InstanceType.Array => type == "array",
                InstanceType.Object => type == "object",
                _ => false,
            };
            if (has)
                return true;
        }

        return false;
    }

    private static void CheckText(SchemaNode schema, SchemaInstance value, string path, SchemaErrors errors)
    {
        var text = value.Text;
        if (schema.MinLength is { } shortest && text.Length < 2 * shortest && SchemaInstance.CodePoints(text) < shortest)
            errors.Add(
                new SchemaError(
                    path,
                    "minLength",
                    shortest == 1 ? "a text that is not empty" : $"at least {Shown(shortest)} characters",
                    value.ToString()
                )
            );
        if (schema.MaxLength is { } longest && text.Length > longest && SchemaInstance.CodePoints(text) > longest)
            errors.Add(new SchemaError(path, "maxLength", $"at most {Shown(longest)} characters", value.ToString()));
        if (
            schema.Format == "date"
            && !value.IsDate
            && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        )
            errors.Add(new SchemaError(path, "format", "a date as 2020-03-06", value.ToString()));
        else if (schema.Pattern is { } pattern && !value.IsDate && !pattern.IsMatch(text))
            errors.Add(new SchemaError(path, "pattern", $"a text that matches {schema.PatternText}", value.ToString()));
    }

    private static void CheckItems(SchemaNode schema, SchemaInstance value, string path, SchemaErrors errors)
    {
        var items = value.Items;
        if (items.Count < schema.MinItems)
            errors.Add(new SchemaError(path, "minItems", $"at least {Shown(schema.MinItems.Value)} items", $"{items.Count}"));
        if (items.Count > schema.MaxItems)
            errors.Add(new SchemaError(path, "maxItems", $"at most {Shown(schema.MaxItems.Value)} items", $"{items.Count}"));
        if (schema.UniqueItems && items.Select(item => item.ToJson()).Distinct(StringComparer.Ordinal).Count() < items.Count)
            errors.Add(new SchemaError(path, "uniqueItems", "no item twice", $"{items.Count} items"));
        if (schema.Items is not { } each)
            return;
        for (var i = 0; i < items.Count; i++)
            Check(each, items[i], Below(path, i.ToString(CultureInfo.InvariantCulture)), errors);
    }

    private static void CheckProperties(SchemaNode schema, SchemaInstance value, string path, SchemaErrors errors)
    {
        foreach (var name in schema.Required)
            if (value[name].Type == InstanceType.Absent)
                errors.Add(new SchemaError(Below(path, name), "required", "a value", "nothing"));
        foreach (var (name, part) in schema.PropertyList)
            if (value[name] is { Type: not InstanceType.Absent } member)
                Check(part, member, Below(path, name), errors);
        if (schema.AdditionalProperties is not { } additional)
            return;
        foreach (var name in value.Properties)
            if (!schema.Properties.ContainsKey(name))
            {
                if (additional.IsFalse)
                    errors.Add(
                        new SchemaError(
                            Below(path, name),
                            "additionalProperties",
                            "no other member than those of the schema",
                            value[name].ToString()
                        )
                    );
                else
                    Check(additional, value[name], Below(path, name), errors);
            }
    }

    private static string Below(string path, string name) => path.Length == 0 ? name : $"{path}/{name}";

    private static string Shown(double number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Shown(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
