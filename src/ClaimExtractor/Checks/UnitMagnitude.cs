using ClaimExtractor.Claims;
using ClaimExtractor.Quantities;

namespace ClaimExtractor.Checks;

/// <summary>A unit that cannot be meant: energy for a power, a part or one of a series that is 万 times smaller than its neighbours.</summary>
internal static class UnitMagnitude
{
    private const int FewestNeighbours = 2;

    private static readonly Fraction TenThousand = 10_000;
    private static readonly Fraction Ten = 10;

    public static IEnumerable<Finding?> Run(CheckedClaims claims, CheckWords words)
    {
        foreach (var figure in claims.Figures)
        {
            yield return OtherDimension(figure, words);
            if (claims.Related(figure, Relation.PartOf) is { } whole)
                yield return Exactly.OrNull(() => LostInPart(figure, whole));
        }

        foreach (var series in claims.Groups(IsMeasured, figure => (figure.Claim.Subject, figure.Claim.Unit, figure.Claim.Per, figure.Claim.Role)))
            if (series.Count > FewestNeighbours)
                foreach (var figure in series)
                    yield return Exactly.OrNull(() => LostInSeries(figure, series));
    }

    // 最大负荷850万千瓦时, 用电量23亿千瓦: the metric's own noun says which of the two it is.
    private static Finding? OtherDimension(Figure figure, CheckWords words)
    {
        if (figure.Claim is not { Per: null, Role: not Role.Criterion })
            return null;
        var (isPower, isEnergy) = (CheckWords.Ends(figure.Claim.Subject, words.Power), CheckWords.Ends(figure.Claim.Subject, words.Energy));
        if (isPower && figure.Claim.Dimension == Dimension.Energy || isEnergy && figure.Claim.Dimension == Dimension.Power)
        {
            var test = new Comparison(CheckKind.UnitMagnitude, figure, [], $"{figure.Claim.Subject}: {figure.Claim.Unit}") { Stated = figure.Value };
            return test.Row(Verdict.Inconsistent, $"{figure.Name} is {(isPower ? "a power in a unit of energy" : "an energy in a unit of power")}.");
        }

        return null;
    }

    private static bool IsMeasured(Figure figure) =>
        figure.Claim.Subject is not null && figure.Value > Fraction.Zero
        && figure.Claim.Dimension is Dimension.Mass or Dimension.Energy or Dimension.Volume or Dimension.Area or Dimension.Currency or Dimension.Power or Dimension.Length;

    // 1200万吨，其中…500吨: the part is printed without the 万 that its whole has, and would fit with it.
    private static Finding? LostInPart(Figure part, Figure whole)
    {
        if (!IsMeasured(part) || part.Claim.Unit != whole.Claim.Unit || part.Claim.Per != whole.Claim.Per || !IsMultiplied(whole) || IsMultiplied(part)
            || part.Value is not { } value || whole.Value is not { } all)
            return null;
        var mended = value * TenThousand;
        return mended <= all && mended * 100 >= all ? Row(part, [whole], all) : null;
    }

    private static bool IsMultiplied(Figure figure) => figure.Claim.Quote.AsSpan().IndexOfAny('万', '亿') >= 0;

    private static Finding? LostInSeries(Figure figure, IReadOnlyList<Figure> series)
    {
        var others = series.Where(other => other != figure).Select(other => other.Value!.Value).Order().ToList();
        var (least, most) = (others[0], others[^1]);
        if (figure.Value is not { } value || most > least * Ten)
            return null;
        var mended = value * TenThousand;
        return mended * 3 >= least && mended <= most * 3 ? Row(figure, [.. series.Where(other => other != figure)], others[others.Count / 2]) : null;
    }

    private static Finding Row(Figure figure, IReadOnlyList<Figure> others, Fraction neighbour)
    {
        var test = new Comparison(CheckKind.UnitMagnitude, figure, others, $"{Comparison.Show(figure.Value)} beside {Comparison.Show(neighbour)}") { Stated = figure.Value };
        return test.Row(Verdict.CannotTell, $"{figure.Name} is small beside {others[0].Name}; a 万 may be missing.");
    }
}
