using System.Text;
using ClaimExtractor.Checks;
using ClaimExtractor.Claims;
using ClaimExtractor.Documents;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Tests.Specs;

/// <summary>Runs the extractor on a block's text and says what differs from what the block lists.</summary>
public static class SpecComparison
{
    /// <summary>Null when all is as expected, else a message with file, line, what was expected and what was found.</summary>
    /// <exception cref="SpecFormatException">A line of the block cannot be read.</exception>
    public static string? Compare(SpecBlock block, Func<SourceFile, DateOnly?, Extraction> extract)
    {
        if (block.Kind == SpecKind.Mentions)
        {
            var expectedMentions = block.Expected.Select(line => Mention(block, line)).ToList();
            var extracted = extract(ReadableText.Verbatim(block.Text).Source, block.Date);
            return Message(
                block,
                expectedMentions,
                extracted.Mentions,
                (e, m) => Different(e, Print(m, extracted.Document)),
                m => Print(m, extracted.Document)
            );
        }

        if (block.Kind == SpecKind.Checks)
        {
            var expectedFindings = block.Expected.Select(line => Check(block, line)).ToList();
            var findings = extract(ReadableText.Verbatim(block.Text).Source, block.Date)
                .Findings.Where(finding => block.Only is null || Name(finding.Kind) == block.Only)
                .ToList();
            return Message(block, expectedFindings, findings, (e, f) => Different(e, Print(f)), Print);
        }

        var expected = block.Expected.Select(line => Claim(block, line)).ToList();
        var claims = extract(ReadableText.Verbatim(block.Text).Source, block.Date).Claims;
        return Message(block, expected, claims, (e, c) => e.Differences(c, claims), ExpectedClaim.Print);
    }

    private static string? Message<TExpected, TFound>(
        SpecBlock block,
        List<TExpected> expected,
        IReadOnlyList<TFound> found,
        Func<TExpected, TFound, IEnumerable<string>> differences,
        Func<TFound, string> print)
    {
        var message = new StringBuilder();
        if (expected.Count == found.Count)
        {
            for (var i = 0; i < expected.Count; i++)
                foreach (var difference in differences(expected[i], found[i]))
                    message
                        .AppendLine($"{block.File}:{block.Expected[i].Number}: {block.Expected[i].Text}")
                        .AppendLine($"    {difference}");
        }
        else
        {
            message.AppendLine($"{block.Place}: {expected.Count} expected, {found.Count} found");
        }

        if (message.Length == 0)
            return null;
        message.AppendLine("text:");
        foreach (var line in block.Text.Split('\n'))
            message.AppendLine($"    {line}");
        message.AppendLine("expected:");
        foreach (var line in block.Expected)
            message.AppendLine($"    {line.Text}");
        message.AppendLine("found:");
        foreach (var item in found)
            message.AppendLine($"    {print(item)}");
        return message.ToString();
    }

    private static ExpectedClaim Claim(SpecBlock block, SpecLine line)
    {
        try
        {
            return ExpectedClaim.Parse(line.Text);
        }
        catch (FormatException e)
        {
            throw new SpecFormatException(block.File, line.Number, e.Message);
        }
    }

    private static string Mention(SpecBlock block, SpecLine line)
    {
        var words = line.Text.Split(' ', 2, StringSplitOptions.TrimEntries);
        if (words.Length != 2 || !Enum.GetValues<MentionKind>().Any(kind => Name(kind) == words[0]))
            throw new SpecFormatException(
                block.File,
                line.Number,
                $"a mention is 'kind text', where kind is one of {string.Join(", ", Enum.GetValues<MentionKind>().Select(Name))}"
            );
        return $"{words[0]} {words[1]}";
    }

    private static string Check(SpecBlock block, SpecLine line)
    {
        var cells = line.Text.Split('|', StringSplitOptions.TrimEntries);
        var words = cells[0].Split(' ');
        if (
            cells.Length != 2
            || words.Length != 2
            || !Enum.GetValues<Verdict>().Any(verdict => Name(verdict) == words[0])
            || !Enum.GetValues<CheckKind>().Any(kind => Name(kind) == words[1])
        )
            throw new SpecFormatException(
                block.File,
                line.Number,
                "a check is 'verdict kind | formula', such as 'consistent parts_and_whole | 7 + 3 = 10'"
            );
        return $"{cells[0]} | {cells[1]}";
    }

    private static string Print(Finding finding) => $"{Name(finding.Verdict)} {Name(finding.Kind)} | {finding.Formula}";

    private static string Print(Mention mention, SourceDocument document) => $"{Name(mention.Kind)} {mention.Span.In(document.Text.Text)}";

    private static IEnumerable<string> Different(string expected, string found)
    {
        if (expected != found)
            yield return $"found {found}";
    }

    private static string Name<TEnum>(TEnum value)
        where TEnum : struct, Enum => EnumText.Of(value);
}
