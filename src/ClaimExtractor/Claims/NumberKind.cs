using ClaimExtractor.Clauses;
using ClaimExtractor.Quantities;

namespace ClaimExtractor.Claims;

/// <summary>Tells counts of things from amounts of a metric.</summary>
internal static class NumberKind
{
    /// <summary>What the number is to the frames: a letter of <see cref="Frames"/>.</summary>
    public static char KindOf(ClaimSite site, RoleReading role) => site.Quantity.Dimension switch
    {
        Dimension.People or Dimension.Count => '#',
        _ when role.Role == Role.Criterion || Counts(site.Quantity) => '#',
        Dimension.Percentage or Dimension.PercentagePoint or Dimension.Ratio or Dimension.Multiple or Dimension.Rank => '%',
        Dimension.Duration or Dimension.Age => '@',
        _ => '$',
    };

    public static bool IsRatio(Quantity quantity) =>
        quantity.Dimension is Dimension.Percentage or Dimension.Ratio or Dimension.Multiple;

    /// <summary>The quantity is a number of things, not an amount of a metric.</summary>
    public static bool Counts(Quantity quantity) =>
        quantity.Dimension is Dimension.People or Dimension.Count
        || (
            quantity.UnitInferred
            && quantity.Dimension is not (Dimension.Number or Dimension.PercentagePoint or Dimension.Percentage or Dimension.Currency)
        );

    /// <summary>A ratio or a length of time: what no part adds up to.</summary>
    public static bool IsRate(Quantity quantity) =>
        quantity.Dimension is Dimension.Percentage or Dimension.PercentagePoint or Dimension.Ratio or Dimension.Multiple
            or Dimension.Duration or Dimension.Age;
}
