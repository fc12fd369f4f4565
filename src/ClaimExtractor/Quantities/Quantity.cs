using ClaimExtractor.Numerals;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Quantities;

/// <summary>How the wording bounds a value.</summary>
public enum Qualifier
{
    /// <summary>The number as it stands; both bounds are the value.</summary>
    Exact,

    /// <summary>约, 左右, 上下: near the value, no bound.</summary>
    About,

    /// <summary>近, 将近, 接近: the value is the upper bound.</summary>
    Nearly,

    /// <summary>超过, 逾, 多, 余: the value is the lower bound; 多 and 余 also have an upper one.</summary>
    MoreThan,

    /// <summary>以上, 至少, 不少于: the value is the lower bound and is included.</summary>
    AtLeast,

    /// <summary>不到, 不足: the value is the upper bound.</summary>
    LessThan,

    /// <summary>以下, 以内, 不超过: the value is the upper bound and is included.</summary>
    AtMost,

    /// <summary>Two ends are stated; no single value.</summary>
    Range,

    /// <summary>几, 数, 若干: only bounds, no single value.</summary>
    Several,
}

/// <summary>What kind of quantity a unit measures.</summary>
public enum Dimension
{
    /// <summary>Persons.</summary>
    People,

    /// <summary>Households, person-times and counted things.</summary>
    Count,

    /// <summary>Money.</summary>
    Currency,

    /// <summary>A percentage or per mille.</summary>
    Percentage,

    /// <summary>A difference of percentages: percentage points, basis points.</summary>
    PercentagePoint,

    /// <summary>A fraction of a whole: 三分之二.</summary>
    Ratio,

    /// <summary>Times: 2.5倍, 翻一番.</summary>
    Multiple,

    /// <summary>A place in an order: 第二位.</summary>
    Rank,

    /// <summary>A span of time.</summary>
    Duration,

    /// <summary>Years of age.</summary>
    Age,

    /// <summary>Length or distance.</summary>
    Length,

    /// <summary>Area, 亩 included.</summary>
    Area,

    /// <summary>Volume.</summary>
    Volume,

    /// <summary>Mass; the base unit is the kilogram.</summary>
    Mass,

    /// <summary>Energy, electricity and standard coal.</summary>
    Energy,

    /// <summary>Power and capacity.</summary>
    Power,

    /// <summary>Degrees.</summary>
    Temperature,

    /// <summary>Distance in a time.</summary>
    Speed,

    /// <summary>An amount of a substance in a volume.</summary>
    Concentration,

    /// <summary>An amount of data, such as 字节.</summary>
    Data,

    /// <summary>An index, a coefficient, a rate or points: measured, but without a unit.</summary>
    Number,

    /// <summary>Any other unit.</summary>
    Other,
}

/// <summary>A number and what its wording bounds, in the unit of its <see cref="Quantity"/>.</summary>
public readonly record struct Magnitude
{
    // The default for a number that is not there, which takes less room than a null.
    private readonly Fraction _value, _min, _max;

    internal Magnitude(Fraction? value, Fraction? min, Fraction? max, Qualifier qualifier) =>
        (_value, _min, _max, Qualifier) = (value ?? default, min ?? default, max ?? default, qualifier);

    /// <summary>Null for a range and for 几 or 数.</summary>
    public Fraction? Value
    {
        get => OrNull(_value);
        init => _value = value ?? default;
    }

    /// <summary>The lower bound; null where the wording gives none.</summary>
    public Fraction? Min
    {
        get => OrNull(_min);
        init => _min = value ?? default;
    }

    /// <summary>The upper bound; null where the wording gives none.</summary>
    public Fraction? Max
    {
        get => OrNull(_max);
        init => _max = value ?? default;
    }

    /// <summary>How the wording bounds the value.</summary>
    public Qualifier Qualifier { get; init; }

    private static Fraction? OrNull(Fraction number) => number.IsDefault ? null : number;
}

/// <summary>A number with its unit, as one run of the readable text.</summary>
public sealed record Quantity
{
    /// <summary>The quote, in the readable text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>In <see cref="Unit"/>, multipliers and subunits applied.</summary>
    public required Magnitude Magnitude { get; init; }

    /// <summary>Canonical code, see <c>units.tsv</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>As written; empty where the text leaves it out.</summary>
    public string UnitText { get; init; } = "";

    /// <summary>The unit comes from the counted noun or from a neighbour.</summary>
    public bool UnitInferred { get; init; }

    /// <summary>That of the unit.</summary>
    public required Dimension Dimension { get; init; }

    /// <summary>The denominator that is written in the unit (<c>元/吨</c>), else null.</summary>
    public string? Per { get; init; }

    /// <summary>Ids of the rules that fired, in order.</summary>
    public required IReadOnlyList<string> Rules { get; init; }
}
