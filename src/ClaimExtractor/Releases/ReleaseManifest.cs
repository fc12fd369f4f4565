using ClaimExtractor.Datasets;

namespace ClaimExtractor.Releases;

/// <summary>Makes the manifest of a release from its rows and the files that were written.</summary>
internal static class ReleaseManifest
{
    /// <summary>The program's own.</summary>
    public static string ProgramVersion { get; } = typeof(ReleaseManifest).Assembly.GetName().Version!.ToString(3);

    /// <param name="folder">Holds the files.</param>
    /// <param name="formats">Those of the claims.</param>
    public static DatasetManifest Of(ReleaseRequest request, string folder, IReadOnlySet<string> formats, ReleaseVersion version)
    {
        var documents = request.Dataset.Documents;
        return new DatasetManifest
        {
            Name = DatasetManifest.NameOf(request.DatasetName),
            Title = documents is [{ Title: { } title }] ? $"{title} · {request.DatasetName}" : request.DatasetName,
            Description =
                "Every quantity that the documents state, as numbers with units, bounds and the sentence that says them. "
                    + "文档所述的每一个数量：数值、单位、界限与所在句子。",
            Version = version.ToString(),
            Licenses = request.License is { } license ? [new(license, $"https://spdx.org/licenses/{license}.html")] : null,
            Extractor = new ManifestExtractor(
                "claim-extractor", ProgramVersion, request.LexiconHash, SchemaHash.Of(DatasetTables.All)),
            ContentHash = ContentHash.Of(request.Dataset),
            Sources =
            [
                .. documents.Select(document => new ManifestSource(
                    document.Title ?? document.DocumentId,
                    document.Path,
                    $"sha256:{document.Sha256}",
                    document.Bytes
                )),
            ],
            Resources = [.. Tables(request.Dataset, folder, formats), .. request.Files.Select(file => Resource(folder, file))],
        };
    }

    private static IEnumerable<ManifestResource> Tables(Dataset dataset, string folder, IReadOnlySet<string> formats)
    {
        foreach (var table in dataset.Tables)
        foreach (var format in DatasetTable.FormatsOf(table.Schema.Name, formats))
        {
            var file = new FileInfo(Path.Combine(folder, $"{table.Schema.Name}.{format.Name}"));
            yield return ManifestResources.Table(
                table.Schema,
                format,
                table.RowCount,
                file.Length,
                ReleaseFolder.HashOf(file.FullName),
                name => ResourceOf(name, format, formats)
            );
        }
    }

    /// <summary>In the same format where the table has it: readers follow a key within one kind of file.</summary>
    private static string? ResourceOf(string table, IDatasetFormat format, IReadOnlySet<string> formats)
    {
        var written = DatasetTable.FormatsOf(table, formats).ToList();
        return written.Count == 0 ? null : ManifestResources.NameOf(table, written.Contains(format) ? format.Name : written[0].Name);
    }

    private static ManifestResource Resource(string folder, ReleaseFile file)
    {
        var path = Path.Combine(folder, file.Path);
        return new ManifestResource
        {
            Name = file.Name,
            Path = file.Path,
            Title = file.Title,
            Format = Path.GetExtension(file.Path).TrimStart('.'),
            Mediatype = file.MediaType,
            Encoding = file.MediaType.StartsWith("text/", StringComparison.Ordinal) ? "utf-8" : null,
            Bytes = new FileInfo(path).Length,
            Hash = ReleaseFolder.HashOf(path),
        };
    }
}
