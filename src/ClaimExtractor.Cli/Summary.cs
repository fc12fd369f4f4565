using ClaimExtractor.Checks;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Cli;

/// <summary>What was found, what was set aside and why, and where it was written.</summary>
internal static class Summary
{
    private const int DefaultWidth = 100;
    private const int ExamplesShown = 4;

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

    public static void Write(StandardStreams streams, IReadOnlyList<Extraction> extractions, int failed, string destination)
    {
        var width = streams.ErrorWidth ?? DefaultWidth;
        var error = streams.Error;
        var claims = extractions.SelectMany(extraction => extraction.Claims).ToList();
        error.WriteLine($"{Counted.Of(claims.Count, "claim")} in {Counted.Of(extractions.Count, "document")}");
        TextTable.Write(error, [.. claims.CountBy(claim => claim.Dimension).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key)
            .Select(pair => (string[])["", EnumText.Of(pair.Key), $"{pair.Value}"])], [2], width);

        var aside = extractions.SelectMany(SetAside).GroupBy(number => number.Kind).OrderByDescending(kind => kind.Count()).ThenBy(kind => kind.Key).ToList();
        error.WriteLine($"{Counted.Of(aside.Sum(kind => kind.Count()), "number")} set aside");
        TextTable.Write(error, [.. aside.Select(kind => (string[])["", EnumText.Of(kind.Key), $"{kind.Count()}", Why[kind.Key], Examples(kind.Select(number => number.Text))])], [2], width);

        WriteChecks(error, [.. extractions.SelectMany(extraction => extraction.Findings)]);
        if (failed > 0)
            error.WriteLine($"{Counted.Of(failed, "input")} failed");
        error.WriteLine($"written to {destination}");
    }

    private static void WriteChecks(TextWriter error, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
            return;
        var verdicts = findings.CountBy(finding => finding.Verdict).OrderBy(pair => pair.Key)
            .Select(pair => $"{pair.Value} {EnumText.Of(pair.Key).Replace('_', ' ')}");
        error.WriteLine($"{Counted.Of(findings.Count, "check")}: {string.Join(", ", verdicts)}");
        foreach (var finding in findings.Where(finding => finding.Verdict == Verdict.Inconsistent))
            error.WriteLine($"  {finding.DocumentId}: {finding.Message}");
    }

    private static IEnumerable<(MentionKind Kind, string Text)> SetAside(Extraction extraction) =>
        extraction.Mentions.Where(mention => mention.Kind != MentionKind.Quantity)
            .Select(mention => (mention.Kind, mention.Span.In(extraction.Document.Text.Text).ToString()));

    private static string Examples(IEnumerable<string> texts) =>
        string.Join("  ", texts.CountBy(text => text).OrderByDescending(pair => pair.Value).Select(pair => pair.Key).Take(ExamplesShown));
}
