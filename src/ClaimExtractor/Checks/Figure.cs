using System.Runtime.CompilerServices;
using ClaimExtractor.Claims;
using ClaimExtractor.Numerals;
using ClaimExtractor.Quantities;

namespace ClaimExtractor.Checks;

/// <summary>A claim as a number to reckon with; one a claim.</summary>
internal sealed class Figure
{
    // 约 and 左右 within a tenth.
    private static readonly Fraction Loosely = new(1, 10);

    // Whatever the digits of so short a quote are, the range of such a value stays within 128 bits.
    private const int LongestShortQuote = 10, LargestShortDenominator = 1000;
    private const long LargestShortNumerator = 1_000_000_000_000_000;

    // Most figures are never held against another.
    private StrongBox<Interval>? _range;

    private Figure(Claim claim) => Claim = claim;

    public Claim Claim { get; }

    public string Id => Claim.ClaimId;

    /// <summary>As it stands: of a range, null.</summary>
    public Fraction? Value => Claim.Value;

    /// <summary>What its wording and its printed digits allow.</summary>
    public Interval Range => (_range ??= new StrongBox<Interval>(RangeOf(Claim))).Value;

    /// <summary>Its wording (约, 近, 几) leaves its ends open: a number outside is no contradiction.</summary>
    public bool IsLoose => Claim.Qualifier is Qualifier.About or Qualifier.Nearly or Qualifier.Several;

    /// <summary>As messages call it: 9899万人 (贫困人口).</summary>
    public string Name => Claim.Phrase is { } phrase ? $"{Claim.Quote} ({phrase})" : Claim.Quote;

    /// <summary>As messages in Chinese call it.</summary>
    public string ChineseName => Claim.Phrase is { } phrase ? $"{Claim.Quote}（{phrase}）" : Claim.Quote;

    /// <summary>Null for a claim whose numbers cannot be reckoned with.</summary>
    public static Figure? Of(Claim claim)
    {
        if (claim.Value is null && claim.Qualifier is Qualifier.Exact or Qualifier.About or Qualifier.Nearly)
            return null;
        var figure = new Figure(claim);
        return IsShort(claim) || figure.HasRange() ? figure : null;
    }

    /// <summary>Less than nothing where the claim says that something fell.</summary>
    public (Fraction? Value, Interval Range) Signed() =>
        Claim.Direction == Direction.Decrease && !(Value < Fraction.Zero) ? (-Value, -Range) : (Value, Range);

    private static bool IsShort(Claim claim) =>
        claim.Value is not { } value
        || claim.Quote.Length <= LongestShortQuote && value.Denominator <= LargestShortDenominator
            && value.Numerator <= LargestShortNumerator && value.Numerator >= -LargestShortNumerator;

    private bool HasRange()
    {
        try
        {
            _ = Range;
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    private static Interval RangeOf(Claim claim)
    {
        var half = PrintedDigits.HalfStep(claim);
        return claim switch
        {
            { Qualifier: Qualifier.Exact, Value: { } value } => Interval.Around(value, half),
            { Qualifier: Qualifier.About, Value: { } value } => Around(value, value * Loosely),
            { Qualifier: Qualifier.Nearly, Value: { } value } => new Interval(value - value * Loosely, value + half),
            _ => new Interval(claim.ValueMin, claim.ValueMax),
        };
    }

    private static Interval Around(Fraction value, Fraction half) => Interval.Around(value, half < Fraction.Zero ? -half : half);
}
