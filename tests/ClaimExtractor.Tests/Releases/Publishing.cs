using System.Text;
using ClaimExtractor.Datasets;
using ClaimExtractor.Releases;
using ClaimExtractor.Tests.Datasets;

namespace ClaimExtractor.Tests.Releases;

/// <summary>A dataset's folder of a test's own, and releases of hazardous rows in it.</summary>
public sealed class Publishing : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    internal static Dataset Rows { get; } = new(ClaimRows.All, ClaimRows.Mentions, ClaimRows.Documents, ClaimRows.Findings);

    public string Folder => _temporary.PathTo("报告 2020");

    public void Dispose() => _temporary.Dispose();

    /// <summary>The rows are hazardous to write and not all valid, so nobody validates them.</summary>
    internal ReleaseOutcome Publish(
        Dataset? dataset = null,
        string formats = "csv,jsonl",
        string? license = null,
        string lexicon = "a",
        string? note = null
    ) => ReleaseWriter.Publish(Request(dataset, formats, license, lexicon, note), _ => []);

    internal ReleaseRequest Request(
        Dataset? dataset = null,
        string formats = "csv,jsonl",
        string? license = null,
        string lexicon = "a",
        string? note = null
    ) =>
        new(
            Folder,
            dataset ?? Rows,
            formats.Split(',').ToHashSet(),
            license,
            $"sha256:{new string(lexicon[0], 64)}",
            note is null
                ? []
                : [new ReleaseFile("note", "texts/说明.txt", "text/plain", "A note", stream => stream.Write(Encoding.UTF8.GetBytes(note)))]
        );

    public string PathTo(params string[] parts) => Path.Combine([Folder, .. parts]);

    /// <summary>Everything in the folder but the lock, by relative path with forward slashes.</summary>
    public IReadOnlyDictionary<string, string> Snapshot() =>
        Directory
            .EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(path) != ".lock")
            .ToDictionary(
                path => Path.GetRelativePath(Folder, path).Replace('\\', '/'),
                path => Convert.ToBase64String(File.ReadAllBytes(path))
            );
}
