using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using ClaimExtractor.Datasets;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Validation;

/// <summary>A release's <c>datapackage.json</c> against the files beside it: each resource is there with its bytes, and no other file
/// is.</summary>
internal static class ManifestRules
{
    private const string FileName = DatasetManifest.FileName;

    private static readonly Lazy<SchemaValidator> Schema = new(() => new SchemaValidator(ManifestSchemaWriter.Write(DatasetTables.All)));

    /// <param name="rows">How many rows each table's file has, by its path below the folder.</param>
    public static IEnumerable<ValidationError> Check(string folder, IReadOnlyDictionary<string, int> rows)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            return [new ValidationError(FileName, null, null, "exists", "a file", "none")];
        try
        {
            using var manifest = JsonDocument.Parse(PlainFile.ReadAllBytes(path));
            var broken = Schema.Value.Validate(manifest.RootElement).Select(error =>
                new ValidationError(FileName, null, error.Path.Length > 0 ? error.Path : null, error.Keyword, error.Expected, error.Found));
            return [.. broken, .. Check(folder, manifest.RootElement, rows)];
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or IOException)
        {
            return
            [
                new ValidationError(FileName, null, null, "readable", "a data package in JSON", exception.Message.ReplaceLineEndings(" ")),
            ];
        }
    }

    private static IEnumerable<ValidationError> Check(string folder, JsonElement manifest, IReadOnlyDictionary<string, int> rows)
    {
        if (
            manifest.ValueKind != JsonValueKind.Object
            || !manifest.TryGetProperty("resources", out var resources)
            || resources.ValueKind != JsonValueKind.Array
        )
        {
            yield break;
        }

        var listed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var resource in resources.EnumerateArray())
        {
            if (Text(resource, "path") is not { } path)
                continue;
            if (!listed.Add(path))
                yield return new ValidationError(FileName, null, path, "manifest", "the path once", "it twice");
            foreach (var error in CheckFile(folder, path, resource, rows))
                yield return error;
        }

        // Hidden files, and those that office programs lay beside an open one, are nobody's edit.
        foreach (
            var file in FilesBelow(folder).Where(file => Path.GetFileName(file)[0] is not ('.' or '~')).Except(listed).Except([FileName])
        )
            yield return new ValidationError(file, null, null, "listed", $"no file that {FileName} does not list", "one");
    }

    private static IEnumerable<ValidationError> CheckFile(
        string folder,
        string path,
        JsonElement resource,
        IReadOnlyDictionary<string, int> rows
    )
    {
        var file = new FileInfo(Path.Combine(folder, path));
        if (
            !Path.GetFullPath(file.FullName)
                .StartsWith(
                    Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar,
                    StringComparison.Ordinal
                )
        )
        {
            yield return new ValidationError(FileName, null, path, "manifest", "a path below the release", "one outside of it");
            yield break;
        }

        if (!file.Exists)
        {
            yield return new ValidationError(path, null, null, "exists", $"a file, {FileName} lists it", "none");
            yield break;
        }

        if (PlainFile.OtherKind(file.FullName) is { } kind)
        {
            yield return new ValidationError(path, null, null, "exists", $"a file, {FileName} lists it", kind);
            yield break;
        }

        if (Number(resource, "bytes") is var bytes && bytes != file.Length)
            yield return new ValidationError(path, null, null, "bytes", $"{Shown(bytes)} bytes, as in {FileName}", Shown(file.Length));
        using (var content = PlainFile.Open(file.FullName))
        {
            var digest = $"sha256:{Convert.ToHexStringLower(SHA256.HashData(content))}";
            if (Text(resource, "hash") is var stated && stated != digest)
                yield return new ValidationError(path, null, null, "hash", $"{stated ?? "nothing"}, as in {FileName}", digest);
        }

        if (rows.TryGetValue(path, out var count) && Number(resource, "rows") is var expected && expected != count)
            yield return new ValidationError(path, null, null, "rows", $"{Shown(expected)} rows, as in {FileName}", Shown(count));
    }

    private static IEnumerable<string> FilesBelow(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/')).Order(StringComparer.Ordinal);

    private static string? Text(JsonElement resource, string name) =>
        resource.ValueKind == JsonValueKind.Object
        && resource.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static long? Number(JsonElement resource, string name) =>
        resource.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number)
            ? number
            : null;

    private static string Shown(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "nothing";
}
