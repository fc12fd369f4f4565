using ClaimExtractor.Corpora;
using ClaimExtractor.Datasets;

namespace ClaimExtractor.Cli;

/// <summary>What came of a run over a corpus.</summary>
internal static class PartSummary
{
    private const int FailuresShown = 20;

    /// <param name="unread">Paths that gave nothing to read.</param>
    public static void Write(
        TextWriter error,
        PartRun run,
        IReadOnlyList<PartManifest> done,
        IReadOnlyList<CorpusFailure> unread,
        string output
    )
    {
        error.WriteLine($"{Counted.Of(Rows(done, "claims"), "claim")} in {Counted.Of(Rows(done, "documents"), "document")}");
        var documents = done.SelectMany(part => part.Failures)
            .Select(failure => new CorpusFailure(failure.Path, failure.Place, failure.Cause));
        FailureTable.Write(
            error,
            [.. unread, .. documents.Take(FailuresShown)],
            unread.Count + done.Sum(part => part.Failed),
            $"{PartFolder.Manifests}/ names those of each part"
        );
        error.WriteLine($"{Counted.Of(done.Count, "partition")} of {run.Partitions.Count} written to {Messages.OneLine(output)}");
    }

    private static long Rows(IEnumerable<PartManifest> parts, string table) =>
        parts
            .SelectMany(part => part.Files)
            .Where(file => file.Path.StartsWith($"{table}/", StringComparison.Ordinal))
            .Sum(file => file.Rows);
}
