using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClaimExtractor.Datasets;

/// <summary>
/// What the parts of one partition of a corpus are and what they were made from; the last file of a partition that is written.
/// It holds no time of the clock and no name of a machine: the same partition and program give the same bytes.
/// </summary>
internal sealed record PartManifest
{
    /// <summary>Of the failures that are listed one by one; more are only counted.</summary>
    public const int MostFailures = 1000;

    private static readonly PartManifestJson Json = new(new JsonSerializerOptions(PartManifestJson.Default.Options)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    });

    /// <summary>The stem of the parts: <c>part-00007</c>.</summary>
    public required string Part { get; init; }

    /// <summary>From 0.</summary>
    public required int Partition { get; init; }

    /// <summary>How many the corpus has.</summary>
    public required int Partitions { get; init; }

    public required PartInput Input { get; init; }

    public required PartOptions Options { get; init; }

    /// <summary>The program that made the parts.</summary>
    public required PartExtractor Extractor { get; init; }

    public required IReadOnlyList<PartFile> Files { get; init; }

    /// <summary>Documents that could not be read.</summary>
    public required long Failed { get; init; }

    /// <summary>The first <see cref="MostFailures"/> of them.</summary>
    public required IReadOnlyList<PartFailure> Failures { get; init; }

    /// <summary>Whether both come from the same input, in the same way, by the same program.</summary>
    public bool IsOfTheSameRunAs(PartManifest other) =>
        Partition == other.Partition
        && Partitions == other.Partitions
        && Input == other.Input
        && Options == other.Options
        && Extractor == other.Extractor;

    /// <summary>Indented JSON with a final line feed.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json.PartManifest) + "\n";

    /// <exception cref="DatasetException">The bytes are not JSON, or lack what a manifest of ours has.</exception>
    public static PartManifest Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, Json.PartManifest) ?? throw new DatasetException("the file holds null, not a manifest");
        }
        catch (JsonException exception)
        {
            throw new DatasetException($"line {exception.LineNumber + 1 ?? 1}: is no manifest of a part", exception);
        }
    }
}

/// <param name="Kind"><c>jsonl</c>, <c>parquet</c> or <c>files</c>.</param>
/// <param name="Name">Of the corpus.</param>
/// <param name="Bytes">Of the whole corpus.</param>
/// <param name="Start">The first byte of a text file, the first row group of a Parquet file, the first of the files; from 0.</param>
/// <param name="End">Exclusive.</param>
/// <param name="Hash">Of the partition's input: <c>sha256:…</c>.</param>
internal sealed record PartInput(string Kind, string Name, long Bytes, long Start, long End, string Hash);

/// <param name="SourceHash">Of the program's sources: another one may have other rules: <c>sha256:…</c>.</param>
/// <param name="LexiconHash">Of the words that the rules read: <c>sha256:…</c>.</param>
/// <param name="SchemaHash">Of the tables' columns, types and closed lists, without their descriptions: <c>sha256:…</c>.</param>
internal sealed record PartExtractor(string Name, string Version, string SourceHash, string LexiconHash, string SchemaHash);

/// <summary>What was asked for, as far as it changes the rows.</summary>
/// <param name="PartitionSize">In bytes of input.</param>
/// <param name="Format">Of the parts: <c>parquet</c>.</param>
/// <param name="Mentions">Whether the mentions are written.</param>
/// <param name="TextColumn">Null where the corpus has no columns; so the next two.</param>
/// <param name="Date">The date of documents that have none of their own.</param>
/// <param name="Currency">Of 元; null to tell it from the text.</param>
/// <param name="Encoding">Null to tell it from the bytes.</param>
internal sealed record PartOptions(
    long PartitionSize,
    string Format,
    bool Mentions,
    string? TextColumn = null,
    string? IdColumn = null,
    string? DateColumn = null,
    DateOnly? Date = null,
    string? Currency = null,
    string? Encoding = null);

/// <param name="Path">Below the folder, with forward slashes: <c>claims/part-00007.parquet</c>.</param>
/// <param name="Hash"><c>sha256:…</c>.</param>
internal sealed record PartFile(string Path, long Rows, long Bytes, string Hash);

/// <param name="Path">Of the file.</param>
/// <param name="Place">Where in it: <c>line 12</c>; empty where the file is the document.</param>
internal sealed record PartFailure(string Path, string Place, string Cause);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false,
    WriteIndented = true)]
[JsonSerializable(typeof(PartManifest))]
internal sealed partial class PartManifestJson : JsonSerializerContext;
