using System.Globalization;
using System.Text.Json;
using ClaimExtractor.Datasets;
using ClaimExtractor.Tests.Datasets;

namespace ClaimExtractor.Tests.OutsideReaders;

/// <summary>
/// A dataset on disk in every format, the hazardous rows and those of the speech, and what its JSON says, so that other readers can be held
/// against it.
/// </summary>
public sealed class Sample : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public Sample()
    {
        var speech = DocumentExtractor.Extract(Speech.Source, new() { DocumentId = "speech" });
        var (mentions, document) = DatasetRows.From("speech", speech.Document, speech.Mentions, speech.Claims);
        var dataset = new Dataset(
            [.. ClaimRows.All, .. speech.Claims],
            [.. ClaimRows.Mentions, .. mentions],
            [.. ClaimRows.Documents, document],
            [.. ClaimRows.Findings, .. speech.Findings]
        );
        DatasetWriter.Write(_folder.Path, dataset, DatasetFormats.All.Select(format => format.Name).ToHashSet());
        DatasetWriter.Write(PathOf("empty"), new Dataset([], [], [], []), DatasetFormats.All.Select(format => format.Name).ToHashSet());
        Claims = ReadJson(PathOf("claims.json"));
    }

    /// <summary>The rows of <c>claims.json</c>, read by the framework: a text for each column, null for null.</summary>
    internal IReadOnlyList<string?[]> Claims { get; }

    public void Dispose() => _folder.Dispose();

    public string PathOf(string file) => _folder.PathTo(file);

    /// <summary>The rows of <c>mentions.jsonl</c> or <c>documents.jsonl</c>, as <see cref="Claims"/>.</summary>
    internal IReadOnlyList<string?[]> Lines(string file) =>
        [.. File.ReadLines(PathOf(file)).Select(line => Texts(JsonDocument.Parse(line).RootElement))];

    /// <summary>The one text that a value is compared by, whatever type a reader gives it.</summary>
    internal static string? Text(object? value) => value switch
    {
        null or DBNull => null,
        string text => text,
        bool flag => flag ? "true" : "false",
        double number => number.ToString(CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static IReadOnlyList<string?[]> ReadJson(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return [.. document.RootElement.EnumerateArray().Select(Texts)];
    }

    private static string?[] Texts(JsonElement row) => [.. row.EnumerateObject().Select(property => property.Value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => property.Value.GetString(),
        JsonValueKind.Number => Text(property.Value.GetDouble()),
        var kind => kind == JsonValueKind.True ? "true" : "false",
    })];
}
