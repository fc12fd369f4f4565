using ClaimExtractor.Datasets;

namespace ClaimExtractor.Releases;

/// <summary>A file of a release besides its tables: a report, the text of a document.</summary>
/// <param name="Name">Of the resource, unique: lower-case ASCII letters, digits, <c>. _ -</c>.</param>
/// <param name="Path">Below the release's folder, with forward slashes.</param>
/// <param name="MediaType"><c>text/…</c> is UTF-8.</param>
/// <param name="Write">Writes the same bytes for the same rows, whatever the release's version will be.</param>
internal sealed record ReleaseFile(string Name, string Path, string MediaType, string Title, Action<Stream> Write);

/// <summary>What is to be published.</summary>
/// <param name="DatasetFolder">Holds the releases; made if it is not there.</param>
/// <param name="Formats">Names of <see cref="DatasetFormats.All"/>, for the claims.</param>
/// <param name="License">An SPDX identifier, or null.</param>
/// <param name="LexiconHash">Of the words that the rules read.</param>
/// <param name="Files">Files besides the tables.</param>
internal sealed record ReleaseRequest(
    string DatasetFolder,
    Dataset Dataset,
    IReadOnlySet<string> Formats,
    string? License,
    string LexiconHash,
    IReadOnlyList<ReleaseFile> Files
)
{
    /// <summary>Is told what is being done, as the run goes on.</summary>
    public Action<string> Stage { get; init; } = static _ => { };

    /// <summary>The folder's own name.</summary>
    public string DatasetName => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(DatasetFolder)));
}

/// <summary>What came of a request.</summary>
/// <param name="Release">The newest release: the one that was published, or the one that stands unchanged.</param>
/// <param name="Change">Against <paramref name="Previous"/>; <see cref="ReleaseChange.None"/> where nothing was published.</param>
/// <param name="Previous">Null for the first release.</param>
/// <param name="KeptFormats">Formats that were not asked for, but that the previous release has.</param>
internal sealed record ReleaseOutcome(
    ReleaseFolder Release,
    ReleaseChange Change,
    ReleaseVersion? Previous,
    IReadOnlyList<string> KeptFormats
)
{
    /// <summary>False where the file system has no locks, so that another run may have written at the same time.</summary>
    public bool IsLocked { get; init; } = true;
}
