using ClaimExtractor.Times;

namespace ClaimExtractor.Claims;

/// <summary>A time that holds for a quantity.</summary>
/// <param name="Dates">Null where what the text says has no dates.</param>
/// <param name="Job">Of the expression that was read.</param>
internal sealed record TimeReading(Facet Facet, TimePeriod? Dates, TimeJob Job = TimeJob.Frame)
{
    /// <summary>Where it was read.</summary>
    public required TimeBasis Basis { get; init; }

    /// <summary>上年同期, with nothing that compares before it.</summary>
    public bool IsSamePeriod { get; init; }

    /// <summary>It holds for the numbers behind it too.</summary>
    public bool Carries => Job is TimeJob.Frame or TimeJob.Deadline or TimeJob.Span or TimeJob.To;
}
