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
/// <param name="Value">Null for a range and for 几 or 数.</param>
/// <param name="Min">The lower bound; null where the wording gives none.</param>
/// <param name="Max">The upper bound; null where the wording gives none.</param>
/// <param name="Qualifier">How the wording bounds the value.</param>
public readonly record struct Magnitude(Fraction? Value, Fraction? Min, Fraction? Max, Qualifier Qualifier)
{
    // The default for a number that is not there, which takes less room than a null.
    private readonly Fraction _value = Value ?? default, _min = Min ?? default, _max = Max ?? default;

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

    private static Fraction? OrNull(Fraction number) => number.IsDefault ? null : number;
}

/// <summary>A number with its unit, as one run of the readable text.</summary>
/// <param name="Span">The quote.</param>
/// <param name="Magnitude">In <paramref name="Unit"/>, multipliers and subunits applied.</param>
/// <param name="Unit">Canonical code, see <c>units.tsv</c>.</param>
/// <param name="UnitText">As written; empty where the text leaves it out.</param>
/// <param name="UnitInferred">The unit comes from the counted noun or from a neighbour.</param>
/// <param name="Dimension">That of the unit.</param>
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
