using ClaimExtractor.Claims;
using ClaimExtractor.Quantities;

namespace ClaimExtractor.Checks;

/// <summary>A claim as a number to reckon with.</summary>
/// <param name="Value">As it stands: of a range, null.</param>
/// <param name="Range">What its wording and its printed digits allow.</param>
/// <param name="IsLoose">Its wording (约, 近, 几) leaves its ends open: a number outside is no contradiction.</param>
internal sealed record Figure(Claim Claim, Fraction? Value, Interval Range, bool IsLoose)
{
    // 约 and 左右 within a tenth.
    private static readonly Fraction Loosely = new(1, 10);

    public string Id => Claim.ClaimId;

    public bool Equals(Figure? other) => other is not null && Id == other.Id;

    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    /// <summary>As messages call it: 9899万人 (贫困人口).</summary>
    public string Name => Claim.Subject is { } subject ? $"{Claim.Quote} ({subject})" : Claim.Quote;

    /// <summary>Null for a claim whose numbers cannot be reckoned with.</summary>
    public static Figure? Of(Claim claim)
    {
        try
        {
            var half = PrintedDigits.HalfStep(claim);
            var range = claim.Qualifier switch
            {
                Qualifier.Exact => claim.Value is { } value ? Interval.Around(value, half) : (Interval?)null,
                Qualifier.About => claim.Value is { } value ? Around(value, value * Loosely) : null,
                Qualifier.Nearly => claim.Value is { } value ? new Interval(value - value * Loosely, value + half) : null,
                _ => new Interval(claim.ValueMin, claim.ValueMax),
            };
            return range is { } known ? new Figure(claim, claim.Value, known, claim.Qualifier is Qualifier.About or Qualifier.Nearly or Qualifier.Several) : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>Less than nothing where the claim says that something fell.</summary>
    public (Fraction? Value, Interval Range) Signed() =>
        Claim.Direction == Direction.Decrease && !(Value < Fraction.Zero) ? (-Value, -Range) : (Value, Range);

    private static Interval Around(Fraction value, Fraction half) => Interval.Around(value, half < Fraction.Zero ? -half : half);
}
