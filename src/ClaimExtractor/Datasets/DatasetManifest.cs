using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Datasets;

/// <summary>
/// What a release says of itself: its <c>datapackage.json</c>, a Frictionless Data Package that readers of version 1 and of version 2
/// accept.
/// It holds no time of the clock: the same release is the same bytes.
/// </summary>
internal sealed record DatasetManifest
{
    public const string FileName = "datapackage.json";

    /// <summary>What a manifest of version 2 declares itself to be.</summary>
    public const string PackageProfile = "https://datapackage.org/profiles/2.0/datapackage.json";

    private static readonly ManifestJson Json = new(new JsonSerializerOptions(ManifestJson.Default.Options)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    });

    [JsonPropertyName("$schema")]
    public string Schema { get; init; } = PackageProfile;

    /// <summary>As in version 1.</summary>
    public string Profile { get; init; } = "data-package";

    /// <summary>Lower-case ASCII letters, digits, <c>. _ -</c>; <see cref="NameOf"/> makes it.</summary>
    public required string Name { get; init; }

    /// <summary>For people, in any script.</summary>
    public required string Title { get; init; }

    public required string Description { get; init; }

    /// <summary><c>major.minor.patch</c>, as the release's folder without its <c>v</c>.</summary>
    public required string Version { get; init; }

    /// <summary>Null where nobody has said under what terms the data may be used.</summary>
    public IReadOnlyList<ManifestLicense>? Licenses { get; init; }

    /// <summary>The program that made the release.</summary>
    public required ManifestExtractor Extractor { get; init; }

    /// <summary>Of the rows of all tables, in whatever formats they were written: <c>sha256:</c> and 64 hexadecimal digits.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The documents that were read, in the order of the documents table.</summary>
    public required IReadOnlyList<ManifestSource> Sources { get; init; }

    /// <summary>Every file of the release but this one.</summary>
    public required IReadOnlyList<ManifestResource> Resources { get; init; }

    /// <summary>The manifest as indented JSON with a final line feed.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json.DatasetManifest) + "\n";

    /// <exception cref="DatasetException">The bytes are not JSON, or lack what a manifest of ours has; the message says where.</exception>
    public static DatasetManifest Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            var text = json.StartsWith(Encoding.UTF8.Preamble) ? json[Encoding.UTF8.Preamble.Length..] : json;
            return JsonSerializer.Deserialize(text, Json.DatasetManifest)
                ?? throw new DatasetException("the file holds null, not a data package");
        }
        catch (JsonException exception)
        {
            // What is no JSON has a cause of its own; else .NET tells of its types, which say nothing to who has the file.
            var cause = exception.InnerException is JsonException
                ? FirstSentence(exception.Message)
                : $"is no data package of a release (at {exception.Path ?? "$"})";
            throw new DatasetException($"line {exception.LineNumber + 1 ?? 1}: {cause}", exception);
        }
    }

    /// <summary>The manifest of a release folder.</summary>
    /// <exception cref="DatasetException">There is none, it cannot be read, or it is none of ours.</exception>
    public static DatasetManifest Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            return Parse(PlainFile.ReadAllBytes(path));
        }
        catch (DatasetException exception)
        {
            throw new DatasetException($"{path}: {exception.Message}", exception);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DatasetException($"{path}: no such file", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DatasetException($"{path}: {exception.Message.ReplaceLineEndings(" ")}", exception);
        }
    }

    /// <summary>A dataset's name as a package may have it: letters and digits beyond ASCII are left out.</summary>
    public static string NameOf(string dataset)
    {
        var name = new StringBuilder(dataset.Length);
        foreach (var c in dataset)
            name.Append(char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' ? char.ToLowerInvariant(c) : '-');
        return name.ToString().Trim('-', '.') is { Length: > 0 } kept ? kept : "dataset";
    }

    // "…" follows with the path in the JSON and the position, which the message above gives by itself.
    private static string FirstSentence(string message) =>
        message.Split(" Path:", 2)[0].Split(" LineNumber:", 2)[0].ReplaceLineEndings(" ");
}
