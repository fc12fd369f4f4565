namespace ClaimExtractor.Claims;

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
