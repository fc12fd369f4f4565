using ClaimExtractor.Checks;
using ClaimExtractor.Claims;
using ClaimExtractor.Numerals;
using ClaimExtractor.Quantities;
using ClaimExtractor.Times;

namespace ClaimExtractor.Series;

/// <summary>A target against what a later document says of the same period: met, missed, or not said though a document speaks of a later
/// time.</summary>
internal static class TargetAndOutcome
{
    private const int December = 12, LastOfDecember = 31;

    public static Finding? Check(SeriesPoint point, AcrossPoints all)
    {
        if (
            point.Key.Modality != Modality.Target
            || all.Tell(point) is not { } target
            || all.DateOf(target.Claim.DocumentId) is not { } set
        )
            return null;
        var outcome = Times(point.Time)
            .Select(time => all.At(point.Key with { Modality = Modality.Asserted }, time))
            .FirstOrDefault(one => one is not null);
        if (outcome is not null)
            return all.DateOf(outcome.DocumentId) > set && Tellers(outcome, target.Unit, all) is { Count: > 0 } results
                ? Row(target, results, all.Words)
                : null;
        var isPast = all.NewestOf(point.Key) is { } newest && newest > point.Time.End && newest > set;
        return isPast && target.Claim.Metric is not null ? NotSaid(target) : null;
    }

    // In a conflict all that the newest documents say.
    private static List<Told> Tellers(SeriesPoint outcome, string unit, AcrossPoints all)
    {
        var ids = outcome.Teller is { } teller ? [teller] : outcome.ClaimIds;
        var told = ids.Select(id => all.Tell(outcome, id)?.In(unit)).OfType<Told>().ToList();
        return told.FindAll(one => all.DateOf(one.DocumentId) == all.DateOf(outcome.DocumentId));
    }

    // 到2025年达到: on its last day, and so of the year.
    private static IEnumerable<TimePeriod> Times(TimePeriod time)
    {
        yield return time;
        if (time is { IsDay: true, End: { Month: December, Day: LastOfDecember } end })
            yield return new TimePeriod(new DateOnly(end.Year, 1, 1), end);
    }

    private static Finding Row(Told target, List<Told> outcomes, CheckWords words)
    {
        var verdicts = outcomes.ConvertAll(one => Judge(target, one, words));
        var verdict = verdicts.TrueForAll(one => one == verdicts[0]) ? verdicts[0] : Verdict.CannotTell;
        var last = outcomes[^1];
        var test = new Comparison(CheckKind.TargetAndOutcome, target.Figure, [.. outcomes.Select(one => one.Figure)], () =>
            $"{string.Join(", ", outcomes.Select(one => Comparison.Show(one.Value)))} {Sign(last.Value, target.Value)} "
                + $"{Comparison.Show(target.Value)}"
        )
        {
            Computed = last.Value?.ToDouble(),
            Stated = target.Value,
            Tolerance = target.Rounding(last.Range, last.Figure),
        };
        return test.Row(
            verdict,
            () =>
                $"{PointWords.English(target.Point)}: the target {target.Quote} ({target.DocumentId}) {English(verdict)}, "
                    + $"the outcome is {Listed(outcomes, " or ", "(", ")")}.",
            () =>
                $"{PointWords.Chinese(target.Point)}：目标{target.Quote}（{target.DocumentId}）{Chinese(verdict)}，"
                    + $"实绩为{Listed(outcomes, "或", "（", "）")}。"
        );
    }

    private static string Listed(List<Told> outcomes, string between, string opening, string closing) =>
        $"{string.Join(between, outcomes.Select(one => one.Quote))}{(opening == "(" ? " " : "")}{opening}"
            + $"{outcomes[^1].DocumentId}{closing}";

    private static Finding NotSaid(Told target)
    {
        var test = new Comparison(CheckKind.TargetAndOutcome, target.Figure, [], () => $"? against {Comparison.Show(target.Value)}")
        {
            Stated = target.Value,
        };
        return test.Row(
            Verdict.NotSaid,
            () => $"{PointWords.English(target.Point)}: no outcome was found for the target {target.Quote} ({target.DocumentId}).",
            () => $"{PointWords.Chinese(target.Point)}：目标{target.Quote}（{target.DocumentId}）的结果未见说明。");
    }

    // A bound says by itself which side is right; of a number the metric does, or the fall that is aimed at. What is near 5.5%左右 is on the
    // right side of it, or nobody can tell.
    private static Verdict Judge(Told target, Told outcome, CheckWords words)
    {
        var meets = outcome.Range.Meets(target.Range);
        if (target.Range.Low is null || target.Range.High is null)
            return !meets ? Verdict.Missed : outcome.Figure.IsLoose ? Verdict.CannotTell : Verdict.Met;
        if (meets && (!target.Figure.IsLoose || outcome.Value == target.Value))
            return outcome.Figure.IsLoose && outcome.Value != target.Value ? Verdict.CannotTell : Verdict.Met;
        return (AimsUp(target, words), IsAbove(outcome, target)) switch
        {
            (null, _) or (_, null) => Verdict.CannotTell,
            var (up, above) when up == above => Verdict.Met,
            _ => meets ? Verdict.CannotTell : Verdict.Missed,
        };
    }

    // Null where the words leave it open.
    private static bool? IsAbove(Told outcome, Told target)
    {
        if (outcome.Value is { } result && target.Value is { } aim && result != aim)
            return result > aim;
        return outcome.Range.Low > target.Range.High ? true : outcome.Range.High < target.Range.Low ? false : null;
    }

    private static bool? AimsUp(Told target, CheckWords words)
    {
        if (target.Claim.Measure is Measure.Growth or Measure.Change && target.Value < Fraction.Zero)
            return false;
        var metric = target.Point.Key.Metric;
        if (CheckWords.Holds(metric, words.LessIsBetter))
            return false;
        // So much more that is aimed at.
        return target.Claim.Measure == Measure.Change || CheckWords.Holds(metric, words.MoreIsBetter) ? true : null;
    }

    private static string Sign(Fraction? outcome, Fraction? target) =>
        outcome is not { } result || target is not { } aim ? "against" : result > aim ? ">" : result < aim ? "<" : "=";

    private static string English(Verdict verdict) => verdict switch
    {
        Verdict.Met => "was met",
        Verdict.Missed => "was missed",
        _ => "was met or missed, which its words do not tell",
    };

    private static string Chinese(Verdict verdict) => verdict switch
    {
        Verdict.Met => "已完成",
        Verdict.Missed => "未完成",
        _ => "是否完成无法判定",
    };
}
