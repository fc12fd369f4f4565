using ClaimExtractor.Claims;
using ClaimExtractor.Numerals;
using ClaimExtractor.Quantities;

namespace ClaimExtractor.Checks;

/// <summary>A unit that cannot be meant: energy for a power, a part or one of a series that is 万 times smaller than its
/// neighbours.</summary>
internal static class UnitMagnitude
{
    private const int FewestNeighbours = 2;

    private static readonly Fraction TenThousand = 10_000;
    private static readonly Fraction Ten = 10;

    public static void Run(CheckedClaims claims, CheckWords words, FindingList findings)
    {
        foreach (var figure in claims.Figures)
        {
            findings.Add(OtherDimension(figure, words));
            if (claims.Related(figure, Relation.PartOf) is { } whole)
                findings.Add(Exactly.OrNull(LostInPart, figure, whole));
        }

        foreach (var series in claims.Groups(IsMeasured, new SameMetric()))
            if (series.Count > FewestNeighbours)
                foreach (var figure in series)
                    findings.Add(Exactly.OrNull(LostInSeries, figure, series));
    }

    // 最大负荷850万千瓦时, 用电量23亿千瓦: the metric's own noun says which of the two it is.
    private static Finding? OtherDimension(Figure figure, CheckWords words)
    {
        if (figure.Claim is not { Per: null, Role: not Role.Criterion, Dimension: Dimension.Energy or Dimension.Power })
            return null;
        var (isPower, isEnergy) = (CheckWords.Ends(figure.Claim.Subject, words.Power), CheckWords.Ends(figure.Claim.Subject, words.Energy));
        return isPower && figure.Claim.Dimension == Dimension.Energy || isEnergy && figure.Claim.Dimension == Dimension.Power
            ? InOtherDimension(figure, isPower)
            : null;
    }

    private static Finding InOtherDimension(Figure figure, bool isPower)
    {
        var test = new Comparison(CheckKind.UnitMagnitude, figure, [], () => $"{figure.Claim.Phrase}: {figure.Claim.Unit}")
        {
            Stated = figure.Value,
        };
        return test.Row(
            Verdict.Inconsistent,
            () => $"{figure.Name} is {(isPower ? "a power in a unit of energy" : "an energy in a unit of power")}.",
            () => $"{figure.ChineseName}{(isPower ? "是功率，却用了能量单位" : "是能量，却用了功率单位")}。"
        );
    }

    private static bool IsMeasured(Figure figure) =>
        figure.Claim
            is {
                Subject: not null,
                Dimension: Dimension.Mass
                    or Dimension.Energy
                    or Dimension.Volume
                    or Dimension.Area
                    or Dimension.Currency
                    or Dimension.Power
                    or Dimension.Length
            }
        && figure.Value > Fraction.Zero;

    // 1200万吨，其中…500吨: the part is printed without the 万 that its whole has, and would fit with it.
    private static Finding? LostInPart(Figure part, Figure whole)
    {
        if (
            !IsMeasured(part)
            || part.Claim.Unit != whole.Claim.Unit
            || part.Claim.Per != whole.Claim.Per
            || !IsMultiplied(whole)
            || IsMultiplied(part)
            || part.Value is not { } value
            || whole.Value is not { } all
        )
            return null;
        var mended = value * TenThousand;
        return mended <= all && mended * 100 >= all ? Row(part, [whole], all) : null;
    }

    private static bool IsMultiplied(Figure figure) => figure.Claim.Quote.AsSpan().IndexOfAny('万', '亿') >= 0;

    private static Finding? LostInSeries(Figure figure, List<Figure> series)
    {
        if (figure.Value is not { } value || EndsOf(series, figure) is not var (least, most) || most > least * Ten)
            return null;
        var mended = value * TenThousand;
        if (mended * 3 < least || mended > most * 3)
            return null;
        Figure[] others = [.. series.Where(other => other != figure)];
        return Row(figure, others, others.Select(other => other.Value!.Value).Order().ElementAt(others.Length / 2));
    }

    // The least and the most that the others of a series say.
    private static (Fraction Least, Fraction Most)? EndsOf(List<Figure> series, Figure without)
    {
        (Fraction Least, Fraction Most)? ends = null;
        foreach (var figure in series)
            if (figure != without && figure.Value is { } value)
                ends = ends is var (least, most) ? (value < least ? value : least, value > most ? value : most) : (value, value);
        return ends;
    }

    private static Finding Row(Figure figure, Figure[] others, Fraction neighbour)
    {
        var test = new Comparison(CheckKind.UnitMagnitude, figure, others, () =>
            $"{Comparison.Show(figure.Value)} beside {Comparison.Show(neighbour)}"
        )
        {
            Stated = figure.Value,
        };
        return test.Row(
            Verdict.CannotTell,
            () => $"{figure.Name} is small beside {others[0].Name}; a 万 may be missing.",
            () => $"{figure.ChineseName}与{others[0].ChineseName}相比偏小，或漏“万”字。");
    }

    private sealed class SameMetric : EqualityComparer<Figure>
    {
        public override bool Equals(Figure? x, Figure? y) =>
            x is { Claim: var a } && y is { Claim: var b } && a.IsOfSame(b) && a.Unit == b.Unit && a.Per == b.Per && a.Role == b.Role;

        // The others seldom tell two metrics apart.
        public override int GetHashCode(Figure obj) => HashCode.Combine(obj.Claim.Subject, obj.Claim.Bearer);
    }
}
