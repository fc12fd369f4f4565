namespace ClaimExtractor.Cli;

/// <summary>The files of folders that are of no kind that is read.</summary>
internal static class PassedOver
{
    /// <summary>Nothing where there is none; else one line, the most frequent endings first.</summary>
    /// <param name="extensions">One a file, with the dot; empty for a name without one.</param>
    public static void Write(TextWriter error, IReadOnlyList<string> extensions)
    {
        if (extensions.Count == 0)
            return;
        var kinds = extensions
            .CountBy(extension => extension.ToLowerInvariant())
            .OrderByDescending(kind => kind.Value)
            .ThenBy(kind => kind.Key, StringComparer.Ordinal)
            .Select(kind => $"{(kind.Key.Length == 0 ? "without an ending" : kind.Key)} {kind.Value}");
        error.WriteLine(
            $"{Counted.Of(extensions.Count, "file")} {(extensions.Count == 1 ? "was" : "were")} passed over: "
                + $"{Messages.OneLine(string.Join(", ", kinds))}"
        );
    }
}
