using ClaimExtractor.Claims;
using ClaimExtractor.Quantities;
using ClaimExtractor.Times;

namespace ClaimExtractor.Series;

/// <summary>Whether all that say a point say the same.</summary>
internal enum Agreement : byte
{
    /// <summary>It is said once.</summary>
    Single,

    /// <summary>It is said more than once, always the same within the rounding and the wording.</summary>
    Agreed,

    /// <summary>A later document says another value, which is the point's.</summary>
    Revised,

    /// <summary>One document, or two of one date, say two values: the point has their bounds and no value.</summary>
    Conflict,
}

/// <summary>What the points of a series have in common.</summary>
/// <param name="Metric">The canonical name, else the subject.</param>
/// <param name="Bearer">Null where the metric's name says it.</param>
/// <param name="Predicate">What is said of things that are counted; null for a known metric.</param>
/// <param name="Kind">The unit that all units of the series are compared in.</param>
internal readonly record struct SeriesKey(
    string Metric, string? Bearer, string? Predicate, string? Area, string? AreaCode, string Kind,
    string? Per, Measure Measure, string? Baseline, Modality Modality);

/// <summary>A row of the series table: one figure of one period.</summary>
internal sealed record SeriesPoint
{
    public required string SeriesId { get; init; }

    public required SeriesKey Key { get; init; }

    /// <summary>The one that most claims of the series are said in.</summary>
    public required string Unit { get; init; }

    public required TimePeriod Time { get; init; }

    /// <summary>The time as one label.</summary>
    public required string Period { get; init; }

    /// <summary>With its sign: a fall is less than zero. Null for a range and for a conflict.</summary>
    public double? Value { get; init; }

    public double? ValueMin { get; init; }

    public double? ValueMax { get; init; }

    public required Qualifier Qualifier { get; init; }

    /// <summary>All that say it, from the oldest document to the newest, in the order of the text.</summary>
    public required IReadOnlyList<string> ClaimIds { get; init; }

    /// <summary>The claim whose value it is; null in a conflict.</summary>
    public string? Teller { get; init; }

    /// <summary>The newest of those that say it.</summary>
    public required string DocumentId { get; init; }

    public required Agreement Agreement { get; init; }

    /// <summary>One a series and period.</summary>
    public string PointId => $"{SeriesId}@{Period}";
}
