using System.Globalization;
using ClaimExtractor.Datasets;

namespace ClaimExtractor.Validation;

/// <summary>What a manifest says of the release as a whole, against its folder and its tables: the version, the texts that were read, the
/// hash of all rows.</summary>
internal static class ManifestContent
{
    /// <param name="files">One file for each table.</param>
    /// <param name="sound">The tables were read, and nothing is wrong with them: only then does another hash say more than the errors
    /// that are known.</param>
    public static IEnumerable<ValidationError> Check(string folder, DatasetManifest manifest, IReadOnlyList<TableFile> files, bool sound)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        if (name is ['v', .. var version] && Version.TryParse(version, out _) && version != manifest.Version)
            yield return Error("version", $"{version}, as the folder's name", manifest.Version);
        if (files.FirstOrDefault(file => file.Schema.Name == "documents") is { } documents)
            foreach (var error in CheckSources(manifest.Sources, new TableRows(documents.Table)))
                yield return error;
        if (sound && files.Count == DatasetTables.All.Count && ContentHash.Of(files) is var hash && hash != manifest.ContentHash)
            yield return Error("contentHash", $"{hash}, of the rows of all tables", manifest.ContentHash);
    }

    private static IEnumerable<ValidationError> CheckSources(IReadOnlyList<ManifestSource> sources, TableRows documents)
    {
        if (sources.Count != documents.Count)
        {
            yield return Error("sources", $"{Shown(documents.Count)}, the rows of the documents table", Shown(sources.Count));
            yield break;
        }

        for (var i = 0; i < sources.Count; i++)
        {
            if (documents[i].Text("path") is { } path && path != sources[i].Path)
                yield return Error(
                    $"sources/{Shown(i)}/path",
                    $"{SchemaText.Quoted(path)}, as in the documents table",
                    SchemaText.Quoted(sources[i].Path)
                );
            if (documents[i].Text("sha256") is { } sha256 && $"sha256:{sha256}" != sources[i].Hash)
                yield return Error($"sources/{Shown(i)}/hash", $"sha256:{sha256}, as in the documents table", sources[i].Hash);
            if (documents[i].Number("bytes") is { } bytes && bytes != sources[i].Bytes)
                yield return Error(
                    $"sources/{Shown(i)}/bytes",
                    $"{Shown((long)bytes)}, as in the documents table",
                    Shown(sources[i].Bytes)
                );
        }
    }

    private static string Shown(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static ValidationError Error(string place, string expected, string found) =>
        new(DatasetManifest.FileName, null, place, "manifest", expected, found);
}
