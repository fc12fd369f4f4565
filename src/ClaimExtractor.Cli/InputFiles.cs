using ClaimExtractor.Corpora;
using ClaimExtractor.Datasets;
using ClaimExtractor.Releases;

namespace ClaimExtractor.Cli;

/// <summary>A file to read.</summary>
/// <param name="Path">As a person would name it: the path given, with what lies below a folder; <c>-</c> for standard input.</param>
/// <param name="RelativePath">Below the deepest folder that all paths share, with <c>/</c>.</param>
internal sealed record InputFile(string Path, string RelativePath);

/// <summary>What a list of paths means.</summary>
/// <param name="PassedOver">The endings of the folders' other files.</param>
internal sealed record FoundFiles(IReadOnlyList<InputFile> Files, IReadOnlyList<CorpusFailure> Failures, IReadOnlyList<string> PassedOver);

/// <summary>Which files a list of paths means.</summary>
internal static class InputFiles
{
    public const string StandardInput = "-";

    /// <summary>Stands for the ending of what a folder has links to.</summary>
    private const string Link = "links (--follow reads them)";

    public static readonly IReadOnlyList<string> TextExtensions = [".txt", ".md", ".html", ".htm", ".docx", ".pdf"];

    /// <summary>Files in the order of the paths; a folder gives its text files, recursively, in ordinal order,
    /// without names that begin with a dot and without releases of a dataset. A file named twice is read once.</summary>
    /// <param name="skippedFolders">Full paths of folders that are not walked into: where datasets are written.</param>
    /// <param name="follow">Also read files that links inside the folders lead to.</param>
    public static FoundFiles Find(IReadOnlyList<string> paths, IReadOnlyList<string> skippedFolders, bool follow = false)
    {
        var failures = new List<CorpusFailure>();
        var passedOver = new List<string>();
        var files = new List<(string Shown, string Full)>();
        foreach (var path in paths)
        {
            if (path != StandardInput && Directory.Exists(path))
                files.AddRange(Walk(path, skippedFolders, follow, failures, passedOver));
            else
                files.Add((path, path == StandardInput ? path : Path.GetFullPath(path)));
        }

        var distinct = files.DistinctBy(file => file.Full, StringComparer.Ordinal).ToList();
        var root = CommonFolder([.. paths.Where(path => path != StandardInput).Select(Folder)]);
        return new FoundFiles([.. distinct.Select(file => new InputFile(file.Shown, Relative(root, file.Full)))], failures, passedOver);
    }

    private static List<(string Shown, string Full)> Walk(
        string folder, IReadOnlyList<string> skippedFolders, bool follow, List<CorpusFailure> failures, List<string> passedOver)
    {
        var found = new List<string>();
        var pending = new Stack<string>([""]);
        var failed = false;
        while (pending.TryPop(out var below))
        {
            try
            {
                var here = new DirectoryInfo(Path.Combine(folder, below));
                var isDataset =
                    File.Exists(Path.Combine(here.FullName, DatasetFolder.Latest)) && ReleaseFolder.Versions(here.FullName).Count > 0;
                foreach (var entry in here.EnumerateFileSystemInfos())
                {
                    // Word's owner file ~$a.docx is no document, and what a run has written is no text to read.
                    if (
                        entry.Name.StartsWith('.')
                        || entry.Name.StartsWith("~$", StringComparison.Ordinal)
                        || (isDataset && IsPublished(entry))
                    )
                        continue;
                    var relative = below.Length == 0 ? entry.Name : $"{below}/{entry.Name}";
                    if (entry is FileInfo { LinkTarget: not null } && !follow)
                        passedOver.Add(Link);
                    else if (entry is FileInfo && TextExtensions.Contains(entry.Extension, StringComparer.OrdinalIgnoreCase))
                        found.Add(relative);
                    else if (entry is FileInfo)
                        passedOver.Add(entry.Extension);
                    // A link to a folder may lead back up: it is read only where it is itself a path of the command.
                    else if (entry is DirectoryInfo { LinkTarget: null } && !skippedFolders.Contains(entry.FullName))
                        pending.Push(relative);
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                failed = true;
                failures.Add(
                    new CorpusFailure(Shown(folder, below), "", e is UnauthorizedAccessException ? "permission denied" : e.Message)
                );
            }
        }

        if (found.Count == 0 && !failed)
            failures.Add(new CorpusFailure(folder, "", $"the folder holds no text file ({string.Join(", ", TextExtensions)})"));
        return
        [
            .. found
                .Order(StringComparer.Ordinal)
                .Select(relative => (Shown(folder, relative), Path.GetFullPath(Path.Combine(folder, relative)))),
        ];
    }

    private static bool IsPublished(FileSystemInfo entry) =>
        entry is FileInfo ? entry.Name == DatasetChangelog.FileName : ReleaseVersion.TryParseFolderName(entry.Name, out _);

    private static string Shown(string folder, string relative) =>
        folder is "." or "./" ? relative : relative.Length == 0 ? folder : $"{folder.TrimEnd('/', Path.DirectorySeparatorChar)}/{relative}";

    private static string Folder(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        return Directory.Exists(full) ? full : Path.GetDirectoryName(full) ?? full;
    }

    private static string CommonFolder(IReadOnlyList<string> folders)
    {
        if (folders.Count == 0)
            return "";
        var common = folders[0].Split(Path.DirectorySeparatorChar);
        foreach (var folder in folders.Skip(1))
        {
            var parts = folder.Split(Path.DirectorySeparatorChar);
            common = [.. common.Zip(parts).TakeWhile(pair => pair.First == pair.Second).Select(pair => pair.First)];
        }

        return string.Join(Path.DirectorySeparatorChar, common) is { Length: > 0 } root ? root : Path.DirectorySeparatorChar.ToString();
    }

    private static string Relative(string root, string full) =>
        full == StandardInput ? full : Path.GetRelativePath(root, full).Replace(Path.DirectorySeparatorChar, '/');
}
