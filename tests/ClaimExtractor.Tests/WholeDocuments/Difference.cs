using ClaimExtractor.Claims;
using ClaimExtractor.Tests.Specs;

namespace ClaimExtractor.Tests.WholeDocuments;

/// <summary>A facet of a document's claim that is not as a reader says.</summary>
/// <param name="Claim">The quote, with its number where it is not the first of its words.</param>
/// <param name="Facet">A column; <c>missed</c> for a claim that was not found, <c>extra</c> for one that is none.</param>
internal sealed record Difference(string Document, string Claim, string Facet, string Expected, string Found)
{
    /// <summary>The line of the list of known failures.</summary>
    public string Line => $"{Document}\t{Claim}\t{Facet}";

    public override string ToString() => $"{Line}\texpected {Expected}, found {Found}";

    public static IEnumerable<Difference> Between(DocumentCase document, IReadOnlyList<Claim> found)
    {
        var pairs = Pairs(document.Claims, found);
        var labels = DocumentCase.Labels(document.Claims.Select(claim => claim.Quote)).ToArray();
        for (var i = 0; i < labels.Length; i++)
        {
            if (pairs[i] is not { } at)
                yield return new(document.Name, labels[i], "missed", document.Claims[i].Quote, "nothing");
            else
                foreach (var (facet, expected, read) in Facets(document.Claims[i], found[at], found))
                    yield return new(document.Name, labels[i], facet, expected, read);
        }

        var foundLabels = DocumentCase.Labels(found.Select(claim => claim.Quote)).ToArray();
        for (var i = 0; i < found.Count; i++)
            if (!pairs.Contains(i))
                yield return new(document.Name, foundLabels[i], "extra", "nothing", $"{found[i].Quote} in {found[i].Context}");
    }

    private static IEnumerable<(string Facet, string Expected, string Found)> Facets(
        ExpectedClaim expected, Claim claim, IReadOnlyList<Claim> all)
    {
        if (!ExpectedClaim.HasValue(claim, expected.Magnitude, expected.Unit))
            yield return ("value", ExpectedMagnitude.Print(expected.Magnitude, expected.Unit), ExpectedClaim.Print(claim));
        foreach (
            var facet in DocumentCase.Groups.Values.SelectMany(group => group).Where(facet => facet is not ("missed" or "extra" or "value"))
        )
        {
            var (read, wanted) = (ExpectedClaim.Found(facet, claim, all), DocumentCase.Expected(expected, facet));
            if (read != wanted && wanted != Open)
                yield return (facet, wanted, read);
        }
    }

    private const string Open = "*";

    /// <summary>The found claim of each expected one, by the longest sequence of quotes that both have.</summary>
    private static int?[] Pairs(IReadOnlyList<ExpectedClaim> expected, IReadOnlyList<Claim> found)
    {
        var longest = new int[expected.Count + 1, found.Count + 1];
        for (var i = expected.Count - 1; i >= 0; i--)
        for (var j = found.Count - 1; j >= 0; j--)
            longest[i, j] =
                expected[i].Quote == found[j].Quote ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
        var pairs = new int?[expected.Count];
        for (var (i, j) = (0, 0); i < expected.Count && j < found.Count;)
        {
            if (expected[i].Quote == found[j].Quote)
                pairs[i++] = j++;
            else if (longest[i + 1, j] >= longest[i, j + 1])
                i++;
            else
                j++;
        }

        return pairs;
    }
}
