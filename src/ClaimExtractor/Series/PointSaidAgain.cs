using ClaimExtractor.Checks;
using ClaimExtractor.Numerals;

namespace ClaimExtractor.Series;

/// <summary>
/// One point as several documents say it. A later document that says another value may have revised the figure; documents of one date, or
/// one
/// document, that say two cannot both be right.
/// </summary>
internal static class PointSaidAgain
{
    public static Finding? Check(SeriesPoint point, AcrossPoints all)
    {
        var sayings = point.ClaimIds.Select(id => all.Tell(point, id)).OfType<Told>().ToList();
        if (sayings.Count < 2 || Tested(point, sayings) is not { } tested)
            return null;
        // Nearest in time first.
        var others = sayings.FindAll(one => one != tested);
        others.Reverse();
        var differs = others.Find(one => !one.Range.Meets(tested.Range));
        if (differs is null && sayings.All(one => one.Claim.DocumentId == tested.Claim.DocumentId))
            return null;
        return Row(point, tested, others, differs);
    }

    // In a conflict the last saying that another one contradicts.
    private static Told? Tested(SeriesPoint point, List<Told> sayings) =>
        sayings.FindLast(one =>
            point.Teller is { } teller ? one.Claim.ClaimId == teller : sayings.Exists(other => !other.Range.Meets(one.Range))
        );

    private static Finding Row(SeriesPoint point, Told tested, List<Told> others, Told? differs)
    {
        var other = differs ?? others[0];
        var agrees = differs is null;
        List<Told> ordered = [other, .. others.Where(one => one != other)];
        var test = new Comparison(CheckKind.PointSaidAgain, tested.Figure, [.. ordered.Select(one => one.Figure)], () =>
            $"{Comparison.Show(other.Value)} {(!agrees ? "≠" : other.Value == tested.Value ? "=" : "≈")} {Comparison.Show(tested.Value)}"
        )
        {
            Computed = other.Value?.ToDouble(),
            Stated = tested.Value,
            Tolerance = tested.Rounding(other.Range, other.Figure),
        };
        // Words that no table knows may stand for two things, and so may numbers far apart.
        var verdict =
            agrees ? Verdict.Consistent
            : point.Agreement == Agreement.Revised || tested.Claim.Metric is null || point.Key.Area is null || !AreNear(tested, other)
                ? Verdict.CannotTell
            : test.Judge(false);
        return test.Row(
            verdict,
            () =>
                $"{PointWords.English(point)}: {tested.Quote} in {tested.DocumentId}, {other.Quote} in {other.DocumentId}; "
                    + $"{English(agrees, verdict, point, AreNear(tested, other))}.",
            () =>
                $"{PointWords.Chinese(point)}：{tested.DocumentId}为{tested.Quote}，{other.DocumentId}为{other.Quote}，"
                    + $"{Chinese(agrees, verdict, point, AreNear(tested, other))}。"
        );
    }

    private static bool AreNear(Told a, Told b) =>
        a.Value is { } x
        && b.Value is { } y
        && Magnitude(x) * 5 < Magnitude(y) * 6
        && Magnitude(y) * 5 < Magnitude(x) * 6
        && (x < Fraction.Zero) == (y < Fraction.Zero);

    private static Fraction Magnitude(Fraction value) => value < Fraction.Zero ? -value : value;

    private static string English(bool agrees, Verdict verdict, SeriesPoint point, bool areNear) => agrees ? "they agree"
        : point.Agreement == Agreement.Revised && areNear ? "the later document may have revised the figure"
        : verdict == Verdict.Inconsistent ? "they cannot both be right" : "they may be of two things";

    private static string Chinese(bool agrees, Verdict verdict, SeriesPoint point, bool areNear) => agrees ? "两者相符"
        : point.Agreement == Agreement.Revised && areNear ? "较晚的文档或已修订该数"
        : verdict == Verdict.Inconsistent ? "两者相互矛盾" : "两者或非同一对象";
}
