using ClaimExtractor.Checks;
using ClaimExtractor.Claims;
using ClaimExtractor.Numerals;
using ClaimExtractor.Quantities;

namespace ClaimExtractor.Series;

/// <summary>A point as one claim says it, with its sign.</summary>
/// <param name="Range">What its wording and its printed digits allow.</param>
internal readonly record struct SaidFigure(Fraction? Value, Fraction? Min, Fraction? Max, Qualifier Qualifier, Interval Range)
{
    /// <summary>In the claim's own unit; null for a claim whose numbers cannot be reckoned with.</summary>
    public static SaidFigure? Of(Claim claim)
    {
        if (Figure.Of(claim) is not { Range: var range })
            return null;
        var said = new SaidFigure(claim.Value, claim.ValueMin, claim.ValueMax, claim.Qualifier, range);
        return Falls(claim) ? said.Negative() : said;
    }

    /// <summary>In another unit of its kind; null where the number has too many digits to be brought to it.</summary>
    public SaidFigure? In(string unit, string from)
    {
        try
        {
            var factor = SeriesUnits.Factor(from, unit);
            return factor == Fraction.One ? this : new SaidFigure(Value * factor, Min * factor, Max * factor, Qualifier, Range * factor);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>How far its number may lie from what it stands for; null where an end is open.</summary>
    public Fraction? Width => Range.HalfWidth;

    // 下降5%: what is said of a change is less than nothing. What a rate fell to (涨幅回落到2.1%) is not, unless it is a rate
    // of falling (降幅收窄到3%).
    private static bool Falls(Claim claim) =>
        claim.Measure is Measure.Growth or Measure.Change
        && claim.Role switch
        {
            Role.ChangeFrom or Role.ChangeTo => claim.Rules.Contains(MetricReader.FallRule, StringComparison.Ordinal),
            _ => claim.Direction == Direction.Decrease,
        }
        && !((claim.Value ?? claim.ValueMin ?? claim.ValueMax) < Fraction.Zero);

    private SaidFigure Negative() => new(-Value, -Max, -Min, Qualifier switch
    {
        Qualifier.MoreThan => Qualifier.LessThan,
        Qualifier.AtLeast => Qualifier.AtMost,
        Qualifier.LessThan => Qualifier.MoreThan,
        Qualifier.AtMost => Qualifier.AtLeast,
        var same => same,
    }, -Range);
}
