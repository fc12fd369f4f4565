using ClaimExtractor.Sources;

namespace ClaimExtractor.Quantities;

/// <summary>How the wording bounds a value.</summary>
public enum Qualifier
{
    Exact,
    About,
    Nearly,
    MoreThan,
    AtLeast,
    LessThan,
    AtMost,
    Range,
    Several,
}

public enum Dimension
{
    People,
    Count,
    Currency,
    Percentage,
    PercentagePoint,
    Ratio,
    Multiple,
    Rank,
    Duration,
    Age,
    Length,
    Area,
    Volume,
    Mass,
    Energy,
    Power,
    Temperature,
    Speed,
    Concentration,
    Data,
    Number,
    Other,
}

/// <summary>A number and what its wording bounds. <see cref="Value"/> is null for a range or 几/数; an open end is null.</summary>
public readonly record struct Magnitude(Fraction? Value, Fraction? Min, Fraction? Max, Qualifier Qualifier)
{
    // The default for a number that is not there, which takes less room than a null.
    private readonly Fraction _value = Value ?? default, _min = Min ?? default, _max = Max ?? default;

    public Fraction? Value
    {
        get => OrNull(_value);
        init => _value = value ?? default;
    }

    public Fraction? Min
    {
        get => OrNull(_min);
        init => _min = value ?? default;
    }

    public Fraction? Max
    {
        get => OrNull(_max);
        init => _max = value ?? default;
    }

    private static Fraction? OrNull(Fraction number) => number.IsDefault ? null : number;
}

/// <summary>A number with its unit, as one run of the readable text.</summary>
/// <param name="Span">The quote.</param>
/// <param name="Magnitude">In <paramref name="Unit"/>, multipliers and subunits applied.</param>
/// <param name="Unit">Canonical code, see <c>units.tsv</c>.</param>
/// <param name="UnitText">As written; empty where the text leaves it out.</param>
/// <param name="UnitInferred">The unit comes from the counted noun or from a neighbour.</param>
/// <param name="Per">The denominator that is written in the unit (<c>元/吨</c>), else null.</param>
/// <param name="Rules">Ids of the rules that fired, in order.</param>
public sealed record Quantity(
    TextSpan Span,
    Magnitude Magnitude,
    string Unit,
    string UnitText,
    bool UnitInferred,
    Dimension Dimension,
    string? Per,
    IReadOnlyList<string> Rules);
