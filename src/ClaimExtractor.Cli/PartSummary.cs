using ClaimExtractor.Corpora;
using ClaimExtractor.Datasets;

namespace ClaimExtractor.Cli;

/// <summary>What came of a run over a corpus.</summary>
internal static class PartSummary
{
    private const int FailuresShown = 20;

    public static void Write(TextWriter error, PartRun run, IReadOnlyList<CorpusPartition> asked, IReadOnlyList<PartManifest> done, string output)
    {
        error.WriteLine($"{Counted.Of(Rows(done, "claims"), "claim")} in {Counted.Of(Rows(done, "documents"), "document")}");
        var failed = done.Sum(part => part.Failed);
        if (failed > 0)
        {
            error.WriteLine($"{Counted.Of(failed, "document")} failed");
            var shown = done.SelectMany(part => part.Failures).Take(FailuresShown).ToList();
            TextTable.Write(error, [.. shown.Select(failure => (string[])["", Messages.OneLine(failure.Path), failure.Place, Messages.OneLine(failure.Cause)])], [], int.MaxValue);
            if (failed > shown.Count)
                error.WriteLine($"  … and {failed - shown.Count} more; {PartFolder.Manifests}/ names those of each part");
        }

        error.WriteLine($"{Counted.Of(done.Count, "partition")} of {run.Partitions.Count} written to {output}");
    }

    private static long Rows(IEnumerable<PartManifest> parts, string table) =>
        parts.SelectMany(part => part.Files).Where(file => file.Path.StartsWith($"{table}/", StringComparison.Ordinal)).Sum(file => file.Rows);
}
