using ClaimExtractor.Claims;
using ClaimExtractor.Tests.Specs;

namespace ClaimExtractor.Tests.WholeDocuments;

/// <summary>A whole document with every claim that a reader finds in it, each with all of its facets.</summary>
/// <param name="Name">The case's file, and the neighbour's name behind <c>/</c>.</param>
/// <param name="FileName">What the document is called; its ending says in which format it is.</param>
internal sealed record DocumentCase(string Name, string FileName, string Text, IReadOnlyList<ExpectedClaim> Claims)
{
    /// <summary>What a facet is where a line does not say it; <c>null</c> where it is not named here.</summary>
    private static readonly Dictionary<string, string> Unsaid = new(StringComparer.Ordinal)
    {
        ["role"] = "level",
        ["modality"] = "asserted",
    };

    /// <summary>The facets that are checked of every claim, in groups of one test.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Groups = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["claims"] = ["missed", "extra"],
        ["value"] = ["value"],
        ["time"] = ["time", "basis"],
        ["place"] = ["place", "area", "area_code"],
        ["modality"] = ["modality", "attribution"],
        ["role"] = ["role", "direction", "baseline", "relation"],
        ["subject"] = ["subject", "bearer", "predicate", "per"],
    };

    public static string Expected(ExpectedClaim claim, string facet) =>
        claim.Facets.LastOrDefault(stated => stated.Key == facet).Value ?? Unsaid.GetValueOrDefault(facet, "null");

    /// <summary>Each claim's quote with its number among those of the same words: 5.2%#2.</summary>
    public static IEnumerable<string> Labels(IEnumerable<string> quotes)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var quote in quotes)
            yield return (seen[quote] = seen.GetValueOrDefault(quote) + 1) is var count and > 1 ? $"{quote}#{count}" : quote;
    }
}
