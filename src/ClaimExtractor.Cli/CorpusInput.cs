using ClaimExtractor.Corpora;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Cli;

/// <summary>The corpus that paths mean.</summary>
internal static class CorpusInput
{
    private static readonly string[] JsonExtensions = [".jsonl", ".ndjson"];
    private const string ParquetExtension = ".parquet";

    /// <summary>The paths that were given, and those of the list.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    /// <exception cref="SourceException">The list cannot be read.</exception>
    public static IReadOnlyList<string> Paths(IReadOnlyList<string> given, string? filesFrom, Stream input)
    {
        if (filesFrom is null)
            return given.Count > 0 ? given : throw new UsageException("a PATH is needed, or --files-from LIST");
        if (filesFrom == InputFiles.StandardInput && given.Contains(InputFiles.StandardInput))
            throw new UsageException("standard input cannot be both a document and the list of them");
        var source = filesFrom == InputFiles.StandardInput ? SourceFile.Read(input, filesFrom, encoding: null) : SourceFile.Read(filesFrom);
        return [.. given, .. source.Text.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0)];
    }

    /// <summary>A file of records, whatever is asked for.</summary>
    public static bool IsOfRecords(string path) => (IsJson(path) || IsParquet(path)) && !Directory.Exists(path);

    /// <param name="output">Full paths of folders that are not walked into.</param>
    /// <param name="found">Paths that give nothing to read, and files that are passed over.</param>
    /// <exception cref="SourceException">The corpus cannot be read.</exception>
    /// <exception cref="UsageException">The paths are no one corpus.</exception>
    public static ICorpus Open(
        IReadOnlyList<string> paths,
        CorpusChoice choice,
        string? encoding,
        IReadOnlyList<string> output,
        out FoundFiles found
    )
    {
        found = new FoundFiles([], [], []);
        if (paths.FirstOrDefault(IsOfRecords) is { } records)
        {
            if (paths.Count > 1)
                throw new UsageException($"{records} is a corpus of records and is read by itself; {paths.Count} paths are given");
            if (encoding is not null)
                throw new UsageException($"--encoding is for texts, and {records} is a corpus of records, which is UTF-8");
            return IsParquet(records) ? new ParquetCorpus(records, choice.Columns) : new JsonLinesCorpus(records, choice.Columns);
        }

        if (paths.Contains(InputFiles.StandardInput))
            throw new UsageException("standard input cannot be read in partitions; 'stream' reads it");
        var files = InputFiles.Find(paths, output, choice.Follow);
        found = files;
        return new FileCorpus(
            DocumentIds.Stem(paths[0]),
            [.. files.Files.Zip(DocumentIds.Assign(files.Files), (file, id) => new CorpusFileEntry(file.Path, file.RelativePath, id))],
            encoding);
    }

    private static bool IsJson(string path) => JsonExtensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private static bool IsParquet(string path) => Path.GetExtension(path).Equals(ParquetExtension, StringComparison.OrdinalIgnoreCase);
}
