namespace ClaimExtractor.Cli;

/// <summary>Names for documents and datasets, made from paths.</summary>
internal static class DocumentIds
{
    /// <summary>One id a file: its stem; files of equal stems take their relative path; what is still equal is numbered.</summary>
    public static IReadOnlyList<string> Assign(IReadOnlyList<InputFile> files)
    {
        var stems = files.Select(file => Stem(file.RelativePath)).ToList();
        var frequency = stems.CountBy(stem => stem, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var taken = frequency.Where(pair => pair.Value == 1).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
        var ids = new string[files.Count];
        for (var i = 0; i < files.Count; i++)
        {
            ids[i] = frequency[stems[i]] == 1
                ? stems[i]
                : Candidates(files[i].RelativePath).First(taken.Add);
        }

        return ids;
    }

    /// <summary>The name of a file without its last extension, of a folder in full; <c>stdin</c> for <c>-</c>.</summary>
    public static string Stem(string path)
    {
        if (path == InputFiles.StandardInput)
            return "stdin";
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var name = Path.GetFileName(full);
        if (!Directory.Exists(path) && Path.GetFileNameWithoutExtension(name) is { Length: > 0 } stem)
            name = stem;
        return name.Length == 0 ? "dataset" : Safe(name);
    }

    /// <summary>A name can stand as a file's or a folder's name, and in an identifier.</summary>
    public static bool IsSafe(string name) => !string.IsNullOrWhiteSpace(name) && name is not ("." or "..") && name == Safe(name);

    private static IEnumerable<string> Candidates(string relativePath)
    {
        yield return Safe(Path.ChangeExtension(relativePath, null));
        yield return Safe(relativePath);
        for (var i = 2; ; i++)
            yield return $"{Safe(relativePath)}-{i}";
    }

    private static string Safe(string name) =>
        string.Concat(
            name.Select(c =>
                c is '/' or '\\' ? '-'
                : char.IsControl(c) || c is ':' or '*' or '?' or '"' or '<' or '>' or '|' ? '_'
                : c
            )
        );
}
