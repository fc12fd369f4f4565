using ClaimExtractor.Corpora;

namespace ClaimExtractor.Cli;

/// <summary>The inputs of a run that failed, at its end: how many, and each with its place and cause.</summary>
internal static class FailureTable
{
    /// <param name="shown">Those that are listed.</param>
    /// <param name="failed">All that failed.</param>
    /// <param name="others">Where those are named that are not shown.</param>
    public static void Write(TextWriter error, IReadOnlyList<CorpusFailure> shown, long failed, string? others = null)
    {
        if (failed == 0)
            return;
        error.WriteLine($"{Counted.Of(failed, "input")} failed");
        var isPlaced = shown.Any(failure => failure.Place.Length > 0);
        TextTable.Write(error, [.. shown.Select(failure => Row(failure, isPlaced))], [], int.MaxValue);
        if (failed > shown.Count)
            error.WriteLine($"  … and {failed - shown.Count} more; {others}");
        foreach (var thrown in shown.Select(failure => failure.Error).OfType<Exception>())
            Messages.WriteTrace(error, thrown);
    }

    private static string[] Row(CorpusFailure failure, bool isPlaced) =>
        ["", Messages.NameOf(failure.Path), .. isPlaced ? [failure.Place] : Array.Empty<string>(), Messages.OneLine(failure.Cause)];
}
