using ClaimExtractor.Tests.Specs;

namespace ClaimExtractor.Tests.WholeDocuments;

/// <summary>Reads a case: a block of the document, a block of its claims, and blocks of neighbours, as <c>README.md</c> describes
/// them.</summary>
internal static class DocumentCaseFile
{
    private const string Arrow = " -> ";
    private const string Value = "value ";

    /// <exception cref="FormatException">The file is not of that form.</exception>
    public static IReadOnlyList<DocumentCase> Read(string name, string markdown)
    {
        var blocks = Blocks(markdown.ReplaceLineEndings("\n").Split('\n')).ToList();
        var (info, text) = blocks.Single(block => block.Info[0] == "document");
        var claims = Claims(blocks.Single(block => block.Info[0] == "claims").Lines).ToList();
        var document = new DocumentCase(name, Option(info, "file"), string.Join('\n', text), claims);
        var neighbours = blocks.Where(static block => block.Info[0] == "neighbour");
        return [document, .. neighbours.Select(block => Neighbour(document, Option(block.Info, "name"), block.Lines))];
    }

    private static IEnumerable<(string[] Info, string[] Lines)> Blocks(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("```", StringComparison.Ordinal))
                continue;
            var close = Array.FindIndex(lines, i + 1, static line => line.TrimEnd() == "```");
            if (close < 0)
                throw new FormatException($"the block in line {i + 1} is not closed");
            yield return (lines[i][3..].Trim().Split(' '), lines[(i + 1)..close]);
            i = close;
        }
    }

    private static string Option(string[] info, string name) =>
        info.FirstOrDefault(word => word.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..]
        ?? throw new FormatException($"'{string.Join(' ', info)}' says no {name}=");

    /// <summary>A line of <c>*</c> gives the facets of the lines below it, up to the next; a line's own go before them.</summary>
    private static IEnumerable<ExpectedClaim> Claims(IEnumerable<string> lines)
    {
        var shared = Array.Empty<KeyValuePair<string, string>>();
        foreach (var line in lines.Where(static line => !string.IsNullOrWhiteSpace(line)))
        {
            if (line.StartsWith('*'))
                shared = [.. Cells(line).Skip(1).Select(ExpectedClaim.Facet)];
            else if (ExpectedClaim.Parse(line) is var claim)
                yield return claim with { Facets = [.. shared, .. claim.Facets] };
        }
    }

    private static string[] Cells(string line) => line.Split('|', StringSplitOptions.TrimEntries);

    private static DocumentCase Neighbour(DocumentCase document, string name, string[] lines)
    {
        var separator = Array.IndexOf(lines, "---");
        if (separator < 1)
            throw new FormatException(
                $"the neighbour {name} needs the changed words above a line '---' and what changes with them below it"
            );
        var text = lines[..separator].Select(Sides).Aggregate(document.Text, Replaced);
        var claims = lines[(separator + 1)..].Where(static line => !string.IsNullOrWhiteSpace(line)).Aggregate(document.Claims, Changed);
        return document with { Name = $"{document.Name}/{name}", Text = text, Claims = claims };
    }

    private static (string From, string To) Sides(string line) =>
        line.Split(Arrow) is [var from, var to] ? (from, to) : throw new FormatException($"'{line}' is not 'words{Arrow}other words'");

    private static string Replaced(string text, (string From, string To) change) =>
        text.Contains(change.From, StringComparison.Ordinal)
            ? text.Replace(change.From, change.To, StringComparison.Ordinal)
            : throw new FormatException($"'{change.From}' does not stand in the document");

    /// <summary><c>time A -> B</c> is of every claim that had A; <c>5.2% | time B</c> of those with that label, <c>5.2% -> 6 percent</c>
    /// nothing else.</summary>
    private static IReadOnlyList<ExpectedClaim> Changed(IReadOnlyList<ExpectedClaim> claims, string line)
    {
        if (line.Contains(Arrow, StringComparison.Ordinal))
        {
            var (from, to) = Sides(line);
            var (old, value) = (ExpectedClaim.Facet(from), ExpectedClaim.Facet($"{from.Split(' ')[0]} {to}"));
            return claims.Any(claim => DocumentCase.Expected(claim, old.Key) == old.Value)
                ? [.. claims.Select(claim => DocumentCase.Expected(claim, old.Key) == old.Value ? With(claim, [value]) : claim)]
                : throw new FormatException($"no claim has '{from}'");
        }

        var cells = Cells(line);
        var at = DocumentCase.Labels(claims.Select(claim => claim.Quote)).ToList().IndexOf(cells[0]);
        if (at < 0)
            throw new FormatException($"no claim is '{cells[0]}'");
        if (cells[1] == "none")
            return [.. claims.Where((_, i) => i != at)];
        return [.. claims.Select((claim, i) => i == at ? Stated(claim, cells[1..]) : claim)];
    }

    private static ExpectedClaim Stated(ExpectedClaim claim, string[] cells) =>
        cells[0].StartsWith(Value, StringComparison.Ordinal)
            ? Valued(claim, cells[0][Value.Length..], cells[1..])
            : With(claim, cells.Select(ExpectedClaim.Facet));

    private static ExpectedClaim Valued(ExpectedClaim claim, string value, string[] cells)
    {
        var (magnitude, unit) = ExpectedMagnitude.Parse(value);
        return With(claim with { Magnitude = magnitude, Unit = unit }, cells.Select(ExpectedClaim.Facet));
    }

    private static ExpectedClaim With(ExpectedClaim claim, IEnumerable<KeyValuePair<string, string>> facets) =>
        claim with { Facets = [.. claim.Facets, .. facets] };
}
