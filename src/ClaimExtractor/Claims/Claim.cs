using ClaimExtractor.Sources;

using ClaimExtractor.Quantities;

namespace ClaimExtractor.Claims;

public enum Role : byte
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

public enum Direction : byte
{
    Increase,
    Decrease,
}

public enum Modality : byte
{
    Asserted,
    Target,
    Forecast,
    Hypothetical,
    Negated,
}

public enum Relation : byte
{
    ChangeFrom,
    PartOf,
    ComparedWith,
    SameAs,
}

/// <summary>One row of the claims table. The columns and their meaning are in <c>schema/README.md</c>; the names are the same.</summary>
public sealed record Claim
{
    // The default for a number that is not there, which takes less room than a null.
    private readonly Fraction _baseValue;

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

    internal Magnitude Magnitude { get; init; }

    public Fraction? Value
    {
        get => Magnitude.Value;
        init => Magnitude = Magnitude with { Value = value };
    }

    public Fraction? ValueMin
    {
        get => Magnitude.Min;
        init => Magnitude = Magnitude with { Min = value };
    }

    public Fraction? ValueMax
    {
        get => Magnitude.Max;
        init => Magnitude = Magnitude with { Max = value };
    }

    public required Qualifier Qualifier
    {
        get => Magnitude.Qualifier;
        init => Magnitude = Magnitude with { Qualifier = value };
    }

    public required string Unit { get; init; }
    public required string UnitText { get; init; }
    public required bool UnitInferred { get; init; }
    public required Dimension Dimension { get; init; }

    public Fraction? BaseValue
    {
        get => _baseValue.IsDefault ? null : _baseValue;
        init => _baseValue = value ?? default;
    }

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
