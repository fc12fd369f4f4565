using System.Text.Json.Serialization;

namespace ClaimExtractor.Datasets;

/// <param name="Name">An SPDX identifier: <c>CC-BY-4.0</c>.</param>
/// <param name="Path">Where its text stands.</param>
internal sealed record ManifestLicense(string Name, string Path);

/// <param name="LexiconHash">Of the words that the rules read: <c>sha256:…</c>.</param>
/// <param name="SchemaHash">Of the tables' columns, types and closed lists, without their descriptions: <c>sha256:…</c>.</param>
internal sealed record ManifestExtractor(string Name, string Version, string LexiconHash, string SchemaHash);

/// <summary>A document that was read.</summary>
/// <param name="Title">Its own title; its id where it has none.</param>
/// <param name="Path">As in the documents table.</param>
/// <param name="Hash">Of its bytes: <c>sha256:…</c>.</param>
internal sealed record ManifestSource(string Title, string Path, string Hash, long Bytes);

/// <summary>A file of the release.</summary>
internal sealed record ManifestResource
{
    /// <summary>Unique within the manifest; <c>claims-csv</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Below the release's folder, with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>As in version 1: <c>tabular-data-resource</c> for CSV, which its readers take for a table.</summary>
    public string? Profile { get; init; }

    /// <summary>As in version 2: <c>table</c>; null for a file that is none.</summary>
    public string? Type { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    /// <summary>The file's extension.</summary>
    public required string Format { get; init; }

    public required string Mediatype { get; init; }

    /// <summary><c>utf-8</c>; null for a binary format.</summary>
    public string? Encoding { get; init; }

    public required long Bytes { get; init; }

    /// <summary><c>sha256:</c> and 64 hexadecimal digits.</summary>
    public required string Hash { get; init; }

    /// <summary>Null where the file is no table.</summary>
    public int? Rows { get; init; }

    /// <summary>Null where the file is no table.</summary>
    public ManifestSchema? Schema { get; init; }

    /// <summary>The table that the file holds, <c>claims</c>; null where it is none.</summary>
    [JsonIgnore]
    public string? Table => Schema is null ? null : Path[..^(Format.Length + 1)];
}

/// <summary>A Table Schema.</summary>
/// <param name="MissingValues">The texts that stand for null.</param>
/// <param name="PrimaryKey">The column whose values are unique.</param>
internal sealed record ManifestSchema(
    IReadOnlyList<ManifestField> Fields,
    IReadOnlyList<string> MissingValues,
    string PrimaryKey,
    IReadOnlyList<ManifestForeignKey>? ForeignKeys = null);

/// <param name="Type"><c>string</c>, <c>integer</c>, <c>number</c>, <c>boolean</c> or <c>date</c>.</param>
/// <param name="Description">English, then Chinese.</param>
internal sealed record ManifestField(
    string Name,
    string Type,
    string Format,
    string Description,
    string Example,
    ManifestConstraints? Constraints = null
);

/// <param name="Required">The cell is not null.</param>
internal sealed record ManifestConstraints(
    bool? Required = null,
    bool? Unique = null,
    IReadOnlyList<string>? Enum = null,
    string? Pattern = null,
    long? Minimum = null,
    long? Maximum = null);

/// <param name="Fields">A column of the table itself.</param>
internal sealed record ManifestForeignKey(string Fields, ManifestReference Reference);

/// <param name="Resource">The name of a resource; empty for the table itself.</param>
internal sealed record ManifestReference(string Resource, string Fields);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false,
    WriteIndented = true)]
[JsonSerializable(typeof(DatasetManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
