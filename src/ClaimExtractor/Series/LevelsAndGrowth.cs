using ClaimExtractor.Checks;
using ClaimExtractor.Claims;
using ClaimExtractor.Numerals;
using ClaimExtractor.Quantities;
using ClaimExtractor.Times;

namespace ClaimExtractor.Series;

/// <summary>
/// A growth on the year before against the two levels, in whatever documents they stand. Money may have grown in real terms, after prices
/// or on
/// a comparable basis: where its growth is near, nothing follows.
/// </summary>
internal static class LevelsAndGrowth
{
    // Percentage points that prices explain; numbers farther apart are likely of two things, or of two years.
    private const int Farthest = 10;

    private static readonly Interval One = new(Fraction.One, Fraction.One);

    public static Finding? Check(SeriesPoint point, AcrossPoints all)
    {
        if (
            point is not { Key: { Measure: Measure.Growth, Modality: Modality.Asserted, Per: null, Kind: "ratio" } key }
            || !SeriesBaseline.IsYearOnYear(key.Baseline)
        )
            return null;
        var growth = all.Tell(point)?.In("percent");
        if (growth is null || growth.Value is null || Levels(point, all) is not var (from, to))
            return null;
        if (!from.Range.IsPositive || !to.Range.IsPositive || growth.Range.Low < -100)
            return null;
        return Row(growth, from, to);
    }

    // Of the same period in the two years, or at its end: 年末常住人口增长0.5%.
    private static (Told From, Told To)? Levels(SeriesPoint growth, AcrossPoints all)
    {
        foreach (var key in all.LevelsOf(growth.Key))
            foreach (var time in (TimePeriod[])[growth.Time, TimePeriod.Of(growth.Time.End)])
                if (all.At(key, time) is { } later && all.At(key, time.InYear(time.End.Year - 1)) is { } earlier
                    && all.Tell(earlier) is { } from && all.Tell(later) is { } to)
                    return (from, to);
        return null;
    }

    private static Finding Row(Told growth, Told from, Told to)
    {
        var computed = (to.Range / from.Range - One) * 100;
        var value = (to.Value / from.Value - Fraction.One) * 100;
        var agrees = computed.Meets(growth.Range);
        var rounded = value is { } number ? Math.Round(number.ToDouble(), 2) : (double?)null;
        var test = new Comparison(CheckKind.LevelsAndGrowth, growth.Figure, [from.Figure, to.Figure], () =>
            Comparison.Equation(
                $"{Comparison.Show(to.Value)} / {Comparison.Show(from.Value)} − 1",
                rounded,
                Comparison.Sign(growth.Claim, agrees),
                growth.Value,
                "%"
            )
        )
        {
            Computed = value is { } exact ? Math.Round(exact.ToDouble(), 10) : null,
            Stated = growth.Value,
            Tolerance = growth.Rounding(computed, from.Figure, to.Figure),
        };
        var isFar = !agrees && rounded is { } rate && growth.Value is { } stated && Math.Abs(rate - stated.ToDouble()) > Farthest;
        var mayBeReal = !agrees && !isFar && to.Claim.Dimension == Dimension.Currency;
        var verdict = isFar || mayBeReal ? Verdict.CannotTell : test.Judge(agrees);
        var (english, chinese) = mayBeReal ? ("; real or comparable growth may be meant", "；或指实际增长或可比口径")
            : isFar ? ("; they may be of two things", "；或非同一对象") : ("", "");
        return test.Row(
            verdict,
            () =>
                $"{PointWords.English(growth.Point)}: from {from.Quote} ({from.DocumentId}) to {to.Quote} "
                    + $"({to.DocumentId}) is {Shown(rounded)}, "
                + $"{growth.Quote} is stated ({growth.DocumentId}){english}.",
            () => $"{PointWords.Chinese(growth.Point)}：由{from.Quote}（{from.DocumentId}）到{to.Quote}（{to.DocumentId}）为{Shown(rounded)}，"
                + $"文中为{growth.Quote}（{growth.DocumentId}）{chinese}。");
    }

    private static string Shown(double? rate) => rate is { } value ? $"{Comparison.Show(Math.Round(value, 1))}%" : "?";
}
