using ClaimExtractor.Sources;

namespace ClaimExtractor.Claims;

/// <summary>What a facet reader found, and where.</summary>
/// <param name="Text">The value of the column.</param>
/// <param name="Span">Where it was read, in the readable text.</param>
/// <param name="Inherited">It stands in another clause or sentence than the quantity.</param>
internal sealed record Facet(string Text, TextSpan Span, bool Inherited = false)
{
    /// <summary>The id of the rule that read it: <c>bearer_verb_metric</c>; null where its reader names none.</summary>
    public string? Rule { get; init; }

    public Facet AsInherited() => Inherited ? this : this with { Inherited = true };
}

internal static class Facets
{
    /// <summary>The same facet with the rule that read it.</summary>
    public static Facet? Ruled(this Facet? facet, string rule) => facet is null ? null : facet with { Rule = rule };
}
