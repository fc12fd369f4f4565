using ClaimExtractor.Checks;
using ClaimExtractor.Quantities;
using ClaimExtractor.Releases;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Cli;

/// <summary>What was found, what was set aside and why, and where it was written.</summary>
internal static class Summary
{
    private const int DefaultWidth = 100;
    private const int ExamplesShown = 4;
    private const int FindingsShown = 20;

    private static readonly IReadOnlyDictionary<MentionKind, string> Why = new Dictionary<MentionKind, string>
    {
        [MentionKind.Time] = "says when",
        [MentionKind.Ordinal] = "a place in an order",
        [MentionKind.Name] = "part of a name",
        [MentionKind.Idiom] = "part of a set phrase",
        [MentionKind.Discourse] = "counts the talk's own points",
        [MentionKind.Indefinite] = "means \"a\" or \"some\"",
        [MentionKind.Identifier] = "a code",
        [MentionKind.Word] = "part of an ordinary word",
    };

    /// <param name="checks">Those of the documents, and where a release is written those across them.</param>
    public static void Write(
        StandardStreams streams,
        IReadOnlyList<ReadDocument> documents,
        IReadOnlyList<Finding> checks,
        ReleaseOutcome? outcome
    )
    {
        var width = streams.ErrorWidth ?? DefaultWidth;
        var error = streams.Error;
        var claims = documents.SelectMany(document => document.Claims).ToList();
        error.WriteLine($"{Counted.Of(claims.Count, "claim")} in {Counted.Of(documents.Count, "document")}");
        TextTable.Write(error, [.. claims.CountBy(claim => claim.Dimension).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key)
            .Select(pair => (string[])["", EnumText.Of(pair.Key), $"{pair.Value}"])], [2], width);

        var aside = documents
            .SelectMany(document => document.Page.SetAside)
            .Select(mention => (Kind: EnumText.Parse<MentionKind>(mention.Kind), mention.Text))
            .Where(number => number.Kind != MentionKind.Quantity)
            .GroupBy(number => number.Kind)
            .OrderByDescending(kind => kind.Count())
            .ThenBy(kind => kind.Key)
            .ToList();
        error.WriteLine($"{Counted.Of(aside.Sum(kind => kind.Count()), "number")} set aside");
        TextTable.Write(
            error,
            [
                .. aside.Select(kind =>
                    (string[])["", EnumText.Of(kind.Key), $"{kind.Count()}", Why[kind.Key], Examples(kind.Select(number => number.Text))]
                ),
            ],
            [2],
            width
        );

        WriteChecks(error, checks);
        foreach (var line in Destination(outcome))
            error.WriteLine(Messages.OneLine(line));
    }

    private static void WriteChecks(TextWriter error, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
            return;
        var verdicts = findings.CountBy(finding => finding.Verdict).OrderBy(pair => pair.Key)
            .Select(pair => $"{pair.Value} {EnumText.Of(pair.Key).Replace('_', ' ')}");
        error.WriteLine($"{Counted.Of(findings.Count, "check")}: {string.Join(", ", verdicts)}");
        var others = findings.Where(finding => finding.Verdict is not (Verdict.Consistent or Verdict.Met)).ToList();
        foreach (var finding in others.Take(FindingsShown))
            error.WriteLine(
                $"  {EnumText.Of(finding.Verdict).Replace('_', ' ')}: {Messages.OneLine(finding.Message)} "
                    + $"({Messages.OneLine(finding.DocumentId)})"
            );
        if (others.Count > FindingsShown)
            error.WriteLine($"  … and {others.Count - FindingsShown} more, in the table of checks");
    }

    private static IEnumerable<string> Destination(ReleaseOutcome? outcome)
    {
        if (outcome is null)
            yield return "written to standard output";
        else if (outcome.Previous is not { } previous)
            yield return $"written to {outcome.Release.Path}";
        else if (outcome.Change == ReleaseChange.None)
            yield return $"nothing changed: {outcome.Release.Path} stands";
        else
            yield return $"written to {outcome.Release.Path}: {Difference(outcome.Change)} {previous.FolderName}; "
                + $"{DatasetChangelog.FileName} says what changed";
        if (outcome is { IsLocked: false })
            yield return "the file system has no locks: let no other run write there at the same time";
        if (outcome is { KeptFormats: { Count: > 0 } kept, Change: not ReleaseChange.None })
            yield return $"with the formats of {outcome.Previous?.FolderName} that were not asked for: {string.Join(", ", kept)}";
    }

    private static string Difference(ReleaseChange change) => change switch
    {
        ReleaseChange.Major => "another schema than",
        ReleaseChange.Minor => "other rows than",
        _ => "the same rows as",
    };

    private static string Examples(IEnumerable<string> texts) =>
        string.Join("  ", texts.CountBy(text => text).OrderByDescending(pair => pair.Value).Select(pair => pair.Key).Take(ExamplesShown));
}
