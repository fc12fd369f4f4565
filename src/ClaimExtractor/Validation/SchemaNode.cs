using System.Text.Json;
using System.Text.RegularExpressions;

namespace ClaimExtractor.Validation;

/// <summary>One schema, read once; what it does not say is null or empty.</summary>
internal sealed record SchemaNode
{
    /// <summary>A schema that is <c>true</c> or says nothing.</summary>
    public static readonly SchemaNode Anything = new();

    public static readonly SchemaNode Nothing = new() { IsFalse = true };

    public bool IsFalse { get; init; }

    /// <summary>As JSON Schema names them; empty for any.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    public IReadOnlyList<JsonElement>? Enum
    {
        get;
        init
        {
            field = value;
            EnumTexts = (value ?? [])
                .Where(item => item.ValueKind == JsonValueKind.String)
                .Select(item => item.GetString()!)
                .ToHashSet(StringComparer.Ordinal);
        }
    }

    /// <summary>The texts of <see cref="Enum"/>, of which a schema may have hundreds.</summary>
    public IReadOnlySet<string> EnumTexts { get; private init; } = new HashSet<string>();

    public IReadOnlyList<string> Required { get; init; } = [];

    public IReadOnlyDictionary<string, SchemaNode> Properties
    {
        get;
        init => (field, PropertyList) = (value, [.. value.Select(property => (property.Key, property.Value))]);
    } = new Dictionary<string, SchemaNode>();

    /// <summary><see cref="Properties"/>, to go through for each of many rows.</summary>
    public (string Name, SchemaNode Schema)[] PropertyList { get; private init; } = [];

    public SchemaNode? AdditionalProperties { get; init; }

    public SchemaNode? Items { get; init; }

    public double? Minimum { get; init; }

    public double? Maximum { get; init; }

    public double? MinLength { get; init; }

    public double? MaxLength { get; init; }

    public double? MinItems { get; init; }

    public double? MaxItems { get; init; }

    public bool UniqueItems { get; init; }

    public Regex? Pattern { get; init; }

    /// <summary>As written, for messages.</summary>
    public string? PatternText { get; init; }

    public string? Format { get; init; }

    public IReadOnlyList<SchemaNode> AllOf { get; init; } = [];

    public IReadOnlyList<SchemaNode> AnyOf { get; init; } = [];

    public SchemaNode? If { get; init; }

    public SchemaNode? Then { get; init; }

    public SchemaNode? Else { get; init; }
}
