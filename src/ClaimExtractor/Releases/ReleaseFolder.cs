using System.Security.Cryptography;
using System.Text;
using ClaimExtractor.Datasets;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Releases;

/// <summary>A release as it stands on the disk.</summary>
/// <param name="Path">Its folder, <c>output/speech/v1.0.0</c>.</param>
internal sealed record ReleaseFolder(string Path, ReleaseVersion Version, DatasetManifest Manifest)
{
    /// <summary>The releases of a dataset, the oldest first; empty for a folder that is not there.</summary>
    public static IReadOnlyList<ReleaseVersion> Versions(string datasetFolder)
    {
        if (!Directory.Exists(datasetFolder))
            return [];
        var versions = new List<ReleaseVersion>();
        foreach (var folder in new DirectoryInfo(datasetFolder).EnumerateDirectories())
            if (ReleaseVersion.TryParseFolderName(folder.Name, out var version))
                versions.Add(version);
        versions.Sort();
        return versions;
    }

    /// <exception cref="DatasetException">The folder has no manifest, or one that cannot be read.</exception>
    public static ReleaseFolder Open(string datasetFolder, ReleaseVersion version)
    {
        var path = System.IO.Path.Combine(datasetFolder, version.FolderName);
        return new ReleaseFolder(path, version, DatasetManifest.Read(path));
    }

    /// <summary>What is no longer as it was published: files that were changed, removed or added. One line each; empty for a whole
    /// release.</summary>
    /// <remarks>Hidden files, and those that office programs lay beside an open one, are nobody's edit.</remarks>
    public IReadOnlyList<string> Faults()
    {
        var faults = new List<string>();
        if (Manifest.Version != Version.ToString())
            faults.Add($"{DatasetManifest.FileName} is that of version {Manifest.Version}");
        if (!PlainFile.ReadAllBytes(PathTo(DatasetManifest.FileName)).AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(Manifest.ToJson())))
            faults.Add($"{DatasetManifest.FileName} has been changed");
        var published = new HashSet<string>(StringComparer.Ordinal) { DatasetManifest.FileName };
        foreach (var resource in Manifest.Resources)
        {
            published.Add(resource.Path);
            var file = new FileInfo(PathTo(resource.Path));
            if (!file.Exists)
                faults.Add($"{resource.Path} is missing");
            else if (PlainFile.OtherKind(file.FullName) is { } kind)
                faults.Add($"{resource.Path} {PlainFile.Refusal(kind)}");
            else if (file.Length != resource.Bytes || HashOf(file.FullName) != resource.Hash)
                faults.Add($"{resource.Path} has been changed");
        }

        foreach (var file in Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var relative = System.IO.Path.GetRelativePath(Path, file).Replace(System.IO.Path.DirectorySeparatorChar, '/');
            if (System.IO.Path.GetFileName(file)[0] is not ('.' or '~') && !published.Contains(relative))
                faults.Add($"{relative} is not part of the release");
        }

        return faults;
    }

    /// <summary>A table of the release, from the file that is read fastest; null where the release has none of that name.</summary>
    /// <exception cref="DatasetException">The file cannot be read.</exception>
    public Table? ReadTable(string table)
    {
        foreach (var format in (IDatasetFormat[])[new JsonLinesFile(), new ParquetFile(), new CsvFile(), new JsonFile(), new XlsxFile()])
        {
            if (
                Manifest.Resources.FirstOrDefault(resource => resource.Table == table && resource.Format == format.Name) is not { } resource
            )
                continue;
            try
            {
                using var file = PlainFile.Open(PathTo(resource.Path));
                return format.Read(file);
            }
            catch (Exception exception) when (exception is DatasetException or IOException or UnauthorizedAccessException)
            {
                throw new DatasetException($"{PathTo(resource.Path)}: {exception.Message}", exception);
            }
        }

        return null;
    }

    /// <summary><c>sha256:</c> and the digest of a file's bytes.</summary>
    internal static string HashOf(string path)
    {
        using var file = PlainFile.Open(path);
        return $"sha256:{Convert.ToHexStringLower(SHA256.HashData(file))}";
    }

    private string PathTo(string file) => System.IO.Path.Combine(Path, file);
}
