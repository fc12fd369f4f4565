using ClaimExtractor.Times;

namespace ClaimExtractor.Claims;

/// <summary>Everything that was read of one quantity besides the quantity itself.</summary>
internal sealed record ClaimFacets(ClaimSite Site, RoleReading Role)
{
    public Facet? Subject { get; init; }

    public Facet? Bearer { get; init; }

    public Facet? Predicate { get; init; }

    public Facet? Per { get; init; }

    public TimeReading? Time { get; init; }

    /// <summary>The time that its place of the text stands in.</summary>
    public required TimeScope Scope { get; init; }

    /// <summary>The dates of the time; null where it has none.</summary>
    public TimePeriod? Dates => Time?.Dates;

    public Facet? Place { get; init; }

    public Facet? Attribution { get; init; }

    public Modality Modality { get; init; }

    public Facet? ModalityWord { get; init; }

    /// <summary>The whole that this is a part of.</summary>
    public ClaimFacets? Whole { get; init; }

    /// <summary>The same claim with another statement.</summary>
    public ClaimFacets With(Statement statement) =>
        this with { Subject = statement.Subject, Bearer = statement.Bearer, Predicate = statement.Predicate };

    /// <summary>The same claim with the direction of the change it begins.</summary>
    public ClaimFacets With(RoleReading role) => this with { Role = role };
}
