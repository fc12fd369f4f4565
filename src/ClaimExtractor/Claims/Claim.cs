using ClaimExtractor.Sources;

using ClaimExtractor.Quantities;

namespace ClaimExtractor.Claims;

public enum Role
{
    Level,
    ChangeFrom,
    ChangeTo,
    ChangeBy,
    Difference,
    Share,
    Part,
    Rank,
    Criterion,
}

public enum Direction
{
    Increase,
    Decrease,
}

public enum Modality
{
    Asserted,
    Target,
    Forecast,
    Hypothetical,
    Negated,
}

public enum Relation
{
    ChangeFrom,
    PartOf,
    ComparedWith,
    SameAs,
}

/// <summary>One row of the claims table. The columns and their meaning are in <c>schema/README.md</c>; the names are the same.</summary>
public sealed record Claim
{
    public required string ClaimId { get; init; }
    public required string DocumentId { get; init; }
    public string? Section { get; init; }
    public required int Paragraph { get; init; }
    public required int Sentence { get; init; }
    public required string Context { get; init; }
    public required string Quote { get; init; }

    /// <summary>Code points into <see cref="Context"/>.</summary>
    public required int QuoteStart { get; init; }

    /// <summary>Code points into the decoded source.</summary>
    public required int SourceStart { get; init; }

    /// <summary>Code points into the decoded source, exclusive.</summary>
    public required int SourceEnd { get; init; }

    public Fraction? Value { get; init; }
    public Fraction? ValueMin { get; init; }
    public Fraction? ValueMax { get; init; }
    public required Qualifier Qualifier { get; init; }
    public required string Unit { get; init; }
    public required string UnitText { get; init; }
    public required bool UnitInferred { get; init; }
    public required Dimension Dimension { get; init; }
    public Fraction? BaseValue { get; init; }
    public string? BaseUnit { get; init; }
    public string? Per { get; init; }
    public string? Subject { get; init; }
    public string? Predicate { get; init; }
    public Role Role { get; init; }
    public Direction? Direction { get; init; }
    public string? Baseline { get; init; }
    public string? TimeText { get; init; }
    public DateOnly? TimeStart { get; init; }
    public DateOnly? TimeEnd { get; init; }
    public string? Place { get; init; }
    public string? Attribution { get; init; }
    public Modality Modality { get; init; }
    public string? RelatedClaimId { get; init; }
    public Relation? Relation { get; init; }
    public string Evidence { get; init; } = "";
    public required string Rules { get; init; }
}
