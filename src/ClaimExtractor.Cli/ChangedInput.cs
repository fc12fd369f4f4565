using ClaimExtractor.Corpora;

namespace ClaimExtractor.Cli;

/// <summary>A corpus that somebody wrote while it was read: its parts are of neither content.</summary>
internal static class ChangedInput
{
    private const int Shown = 5;

    /// <returns>Whether nothing changed.</returns>
    public static bool Write(TextWriter error, PartRun run, IReadOnlyList<CorpusPartition> done)
    {
        var changed = done.Select(partition => (partition.Part, File: run.Corpus.ChangedFile(partition)))
            .Where(part => part.File is not null)
            .ToList();
        if (changed.Count == 0)
            return true;
        var parts = string.Join(", ", changed.Take(Shown).Select(part => part.Part));
        var more = changed.Count > Shown ? $" and {changed.Count - Shown} more" : "";
        var others = changed.Select(part => part.File).Distinct().Count() > 1 ? " and others" : "";
        Messages.WriteFailure(
            error,
            null,
            $"{changed[0].File}{others} changed during the run: what {parts}{more} hold may be of neither content; "
                + "the same command with --resume does them again"
        );
        return false;
    }
}
