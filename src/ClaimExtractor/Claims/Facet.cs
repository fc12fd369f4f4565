using ClaimExtractor.Quantities;
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

/// <summary>The role of a quantity with the word that says so.</summary>
/// <param name="Word">The verb or noun that decided; empty for a plain level.</param>
internal sealed record RoleReading(Role Role, Direction? Direction, TextSpan Word, Facet? Baseline = null)
{
    /// <summary>As of a <see cref="Facet"/>.</summary>
    public string? Rule { get; init; }

    public static RoleReading Level { get; } = new(Role.Level, null, default);
}

/// <summary>Everything that was read of one quantity besides the quantity itself.</summary>
internal sealed record ClaimFacets(ClaimSite Site, RoleReading Role)
{
    public Facet? Subject { get; init; }

    public Facet? Bearer { get; init; }

    public Facet? Predicate { get; init; }

    public Facet? Per { get; init; }

    public Facet? Time { get; init; }

    /// <summary>A period that ends before it begins, as a slip of the text has it, is none.</summary>
    public (DateOnly? Start, DateOnly? End) Dates { get; init => field = value.End < value.Start ? default : value; }

    public Facet? Place { get; init; }

    public Facet? Attribution { get; init; }

    public Modality Modality { get; init; }

    public Facet? ModalityWord { get; init; }

    /// <summary>The whole that this is a part of.</summary>
    public ClaimFacets? Whole { get; init; }

    /// <summary>The same claim with the direction of the change it begins.</summary>
    public ClaimFacets With(RoleReading role) => this with { Role = role };
}
