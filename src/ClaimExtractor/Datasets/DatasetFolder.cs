using ClaimExtractor.Sources;

namespace ClaimExtractor.Datasets;

/// <summary>What lies in the folders of a dataset.</summary>
internal static class DatasetFolder
{
    /// <summary>In a dataset's folder, the name of the file that names its latest release: <c>v1.0.0</c> and a line feed.</summary>
    public const string Latest = "latest";

    /// <summary>Exact and quick to read first: the first format of a table that is there stands for it.</summary>
    private static readonly string[] Formats = ["jsonl", "parquet", "json", "csv", "xlsx"];

    /// <summary>The folder itself, or the release that its <see cref="Latest"/> names.</summary>
    /// <exception cref="DatasetException">The release is not there.</exception>
    public static string Release(string folder)
    {
        if (Pointer(folder)?.Trim() is not { } name)
            return folder;
        var release = Path.Combine(folder, name);
        return name is not ("" or "." or "..") && name == Path.GetFileName(name) && Directory.Exists(release)
            ? release
            : throw new DatasetException($"{Path.Combine(folder, Latest)}: names '{name}', which is no folder beside it");
    }

    /// <summary>What stands in <see cref="Latest"/>; null where it is not there.</summary>
    /// <exception cref="DatasetException">It is no file, or cannot be read.</exception>
    public static string? Pointer(string folder)
    {
        var path = Path.Combine(folder, Latest);
        try
        {
            return File.Exists(path) ? PlainFile.ReadAllText(path) : null;
        }
        catch (Exception exception) when (DatasetWriter.IsOfTheDisk(exception))
        {
            throw new DatasetException($"{path}: {DatasetWriter.Cause(exception)}", exception);
        }
    }

    /// <summary>The files of a release that hold tables, table by table, the format that stands for a table first.</summary>
    public static IReadOnlyList<string> Tables(string folder) =>
        [
            .. DatasetTables
                .All.SelectMany(_ => Formats, (table, format) => Path.Combine(folder, $"{table.Name}.{format}"))
                .Where(File.Exists),
        ];
}
