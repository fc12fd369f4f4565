using System.Text;
using ClaimExtractor.Datasets;
using ClaimExtractor.Sources;
using ClaimExtractor.Validation;

namespace ClaimExtractor.Releases;

/// <summary>
/// A release as it stands in its dataset: its manifest byte by byte, and the changelog, which seals each manifest with its hash. What
/// <c>extract</c> would refuse to write beside is an error here too.
/// </summary>
internal static class PublishedRules
{
    private const string Manifest = DatasetManifest.FileName, Changelog = DatasetChangelog.FileName;

    /// <param name="path">As for <see cref="DatasetValidator"/>; a file has no such errors.</param>
    public static IEnumerable<ValidationError> Check(string path)
    {
        if (!Directory.Exists(path))
            return [];
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(DatasetFolder.Release(path)));
        if (ManifestOf(folder) is not { } manifest)
            return [];
        return [.. CheckBytes(folder, manifest), .. CheckChangelog(folder), .. CheckSeal(folder)];
    }

    /// <summary>The manifest by itself has the hash that stands in the changelog beside the release, or, where none does, the bytes that
    /// the program writes.</summary>
    /// <param name="release">With a manifest that can be read.</param>
    /// <exception cref="DatasetException">It cannot.</exception>
    public static bool IsAsPublished(string release)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(release));
        return EntryFor(folder) is (_, var text, var version) && DatasetChangelog.EntryIn(text, version) is not null
            ? !CheckSeal(folder).Any()
            : !CheckBytes(folder, DatasetManifest.Read(folder)).Any();
    }

    private static IEnumerable<ValidationError> CheckBytes(string folder, DatasetManifest manifest)
    {
        var found = PlainFile.ReadAllBytes(Path.Combine(folder, Manifest));
        var expected = Encoding.UTF8.GetBytes(manifest.ToJson());
        var same = found.AsSpan().CommonPrefixLength(expected);
        if (same < Math.Max(found.Length, expected.Length))
            yield return new ValidationError(Manifest, found.AsSpan(0, same).Count((byte)'\n') + 1, null, "bytes",
                "the bytes as they were published", same < found.Length ? "others from here on" : "an end");
    }

    private static IEnumerable<ValidationError> CheckChangelog(string folder)
    {
        if (EntryFor(folder) is not var (dataset, text, _))
            yield break;
        var versions = ReleaseFolder.Versions(dataset);
        var name = Path.Combine("..", Changelog);
        var header = DatasetChangelog.Header(dataset);
        if (!text.StartsWith(header, StringComparison.Ordinal))
            yield return new ValidationError(
                name,
                1,
                null,
                "changelog",
                SchemaText.Quoted(header.TrimEnd()),
                SchemaText.Quoted(text.Split('\n')[0])
            );
        var listed = Headings(text).ToList();
        foreach (var (line, heading) in listed)
            if (!versions.Any(known => known.FolderName == heading))
                yield return new ValidationError(name, line, null, "changelog", "a release that is there", SchemaText.Quoted(heading));
        var order = listed.ConvertAll(entry => entry.Name);
        var expected = versions.Reverse().Select(known => known.FolderName).ToList();
        if (order.Except(expected).Any() || expected.Except(order).Any())
        {
            foreach (var missing in expected.Except(order))
                yield return new ValidationError(name, null, null, "changelog", $"an entry for {missing}", "none");
        }
        else if (!order.SequenceEqual(expected))
        {
            yield return new ValidationError(
                name,
                null,
                null,
                "changelog",
                $"the newest first, each once: {string.Join(", ", expected)}",
                string.Join(", ", order)
            );
        }

        foreach (var known in versions)
        foreach (var error in ErrorsOf(dataset, text, versions, known))
            yield return error.File == Changelog ? error with { File = name } : error;
    }

    private static IEnumerable<ValidationError> CheckSeal(string folder)
    {
        if (
            EntryFor(folder) is var (dataset, text, version)
            && DatasetChangelog.EntryIn(text, version) is var (_, entry)
            && !entry.Contains(DatasetChangelog.SealOf(ReleaseFolder.Open(dataset, version)), StringComparison.Ordinal)
        )
            yield return new ValidationError(Manifest, null, null, "seal", $"the bytes whose hash stands in {Changelog}", "others");
    }

    // A release that was copied to another place has no changelog beside it.
    private static (string Dataset, string Changelog, ReleaseVersion Version)? EntryFor(string folder)
    {
        var dataset = Path.GetDirectoryName(folder)!;
        var path = Path.Combine(dataset, Changelog);
        return ReleaseVersion.TryParseFolderName(Path.GetFileName(folder), out var version) && File.Exists(path)
            ? (dataset, PlainFile.ReadAllText(path), version)
            : null;
    }

    // A release that is damaged says so by itself.
    private static IReadOnlyList<ValidationError> ErrorsOf(
        string dataset,
        string text,
        IReadOnlyList<ReleaseVersion> versions,
        ReleaseVersion version
    )
    {
        try
        {
            return [.. CheckEntry(dataset, text, versions, version)];
        }
        catch (DatasetException)
        {
            return [];
        }
    }

    private static IEnumerable<ValidationError> CheckEntry(
        string dataset,
        string text,
        IReadOnlyList<ReleaseVersion> versions,
        ReleaseVersion version
    )
    {
        if (DatasetChangelog.EntryIn(text, version) is not var (line, found))
            yield break;
        var at = versions.ToList().IndexOf(version);
        var release = ReleaseFolder.Open(dataset, version);
        var lines = found.Split('\n');
        var seal = DatasetChangelog.SealOf(release);
        if (lines.Length < 3 || lines[2] != seal)
        {
            yield return new ValidationError(
                Changelog,
                line + 2,
                null,
                "seal",
                SchemaText.Quoted(seal),
                SchemaText.Quoted(lines.ElementAtOrDefault(2) ?? "")
            );
            yield break;
        }

        // Other programs may have said it otherwise.
        if (!IsOurs(release.Manifest.Extractor) || at < 0)
            yield break;
        var expected = DatasetChangelog.Written(at > 0 ? ReleaseFolder.Open(dataset, versions[at - 1]) : null, release).Split('\n');
        for (var i = 0; i < Math.Max(lines.Length, expected.Length); i++)
            if (lines.ElementAtOrDefault(i) != expected.ElementAtOrDefault(i))
            {
                yield return new ValidationError(Changelog, line + i, null, "changelog", Shown(expected, i), Shown(lines, i));
                yield break;
            }
    }

    private static bool IsOurs(ManifestExtractor extractor) =>
        extractor.Version == ReleaseManifest.ProgramVersion && extractor.SchemaHash == SchemaHash.Of(DatasetTables.All);

    private static string Shown(string[] lines, int at) => at < lines.Length ? SchemaText.Quoted(lines[at]) : "no further line";

    private static IEnumerable<(int Line, string Name)> Headings(string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
            if (lines[i].StartsWith("## ", StringComparison.Ordinal))
                yield return (i + 1, lines[i][3..]);
    }

    /// <summary>Null where it is not there or not whole, which is said already.</summary>
    private static DatasetManifest? ManifestOf(string folder)
    {
        try
        {
            return DatasetManifest.Read(folder);
        }
        catch (DatasetException)
        {
            return null;
        }
    }
}
