using ClaimExtractor.Claims;
using ClaimExtractor.Numerals;
using ClaimExtractor.Quantities;

namespace ClaimExtractor.Checks;

/// <summary>A change of a percentage: stated in percentage points it is the difference of the two; stated in percent, points may be
/// meant.</summary>
internal static class Points
{
    public static Finding? Check(StatedChange change)
    {
        var (by, ends) = change;
        if (ends.To.Claim.Unit != "percent" || by.Claim.Per is not null || by.Claim.Baseline is not null && ends.Years is > 1)
            return null;
        return by.Claim.Unit switch
        {
            "percentage_point" => Difference(by, ends),
            "percent" when ends.From.Range.IsPositive && ends.To.Range.IsPositive => PercentOrPoints(by, ends),
            _ => null,
        };
    }

    /// <summary>比全国低0.3个百分点: the two percentages that are compared, where the sentence says both and no third.</summary>
    public static StatedChange? Compared(Figure by, ReadOnlySpan<Figure> sentence)
    {
        if (
            by.Claim
            is not { Role: Role.Difference, Unit: "percentage_point", Direction: not null, Subject: not null, Baseline: { } baseline }
        )
            return null;
        var two = new List<Figure>();
        foreach (var figure in sentence)
            if (figure.Claim.Unit == "percent" && figure.Claim.TimeEnd == by.Claim.TimeEnd)
                two.Add(figure);
        if (two.Count != 2)
            return null;
        var own = two.FindIndex(figure => figure.Claim.IsOfSame(by.Claim) && figure.Claim.Place == by.Claim.Place);
        if (own < 0 || two[1 - own].Claim is not { } other)
            return null;
        var isNamed = other.Place is { } place && other.Place != by.Claim.Place ? baseline.Contains(place, StringComparison.Ordinal)
            : !other.IsOfSame(by.Claim) && Own(other, by.Claim) is { } named && baseline.Contains(named, StringComparison.Ordinal);
        return isNamed ? new StatedChange(by, new ChangeEnds(two[1 - own], two[own])) : null;
    }

    // What tells it from another: whose it is, or else what.
    private static string? Own(Claim claim, Claim other) => claim.Bearer == other.Bearer ? claim.Subject : claim.Bearer;

    /// <summary>The percentages whose change is stated in percent, its ends unknown.</summary>
    public static void Unclear(CheckedClaims claims, List<StatedChange> known, CheckWords words, FindingList findings)
    {
        var next = 0;
        foreach (var figure in claims.Figures)
        {
            // The changes are in the order of the figures, at most two of one.
            var isKnown = false;
            for (; next < known.Count && known[next].By == figure; next++)
                isKnown = true;
            if (!isKnown)
                findings.Add(Unclear(figure, words));
        }
    }

    private static Finding? Unclear(Figure by, CheckWords words) =>
        by.Claim is { Role: Role.ChangeBy, Unit: "percent", Per: null } && CheckWords.Ends(by.Claim.Subject, words.Percentage)
            ? Unclear(by)
            : null;

    private static Finding Unclear(Figure by)
    {
        var test = new Comparison(CheckKind.PercentOrPoints, by, [], () => $"{by.Claim.Phrase} ± {by.Claim.Quote}")
        {
            Stated = by.Signed().Value,
        };
        return test.Row(
            Verdict.CannotTell,
            () => $"The change of a percentage is stated in percent, {by.Name}; percentage points may be meant.",
            () => $"百分比的变化以百分数表述：{by.ChineseName}，或指百分点。");
    }

    private static Finding Difference(Figure by, ChangeEnds ends)
    {
        var (value, range) = by.Signed();
        var computed = ends.To.Range - ends.From.Range;
        var agrees = computed.Meets(range);
        var difference = ends.To.Value - ends.From.Value;
        var test = new Comparison(CheckKind.ShareDifference, by, [ends.From, ends.To], () =>
            Comparison.Equation(
                $"{Comparison.Show(ends.To.Value)}% − {Comparison.Show(ends.From.Value)}%",
                difference?.ToDouble(),
                Comparison.Sign(by.Claim, agrees),
                value
            )
        )
        {
            Computed = difference?.ToDouble(),
            Stated = value,
            Tolerance = Comparison.Rounding(computed, by, ends.From, ends.To),
        };
        var verdict = test.Judge(agrees);
        if (verdict == Verdict.Inconsistent && !ends.IsInOneSentence)
            verdict = Verdict.CannotTell;
        return test.Row(
            verdict,
            () =>
                $"From {ends.From.Claim.Quote} to {ends.To.Name} are {Comparison.Show(difference)} percentage points, "
                    + $"{by.Claim.Quote} is stated.",
            () => $"由{ends.From.Claim.Quote}到{ends.To.ChineseName}为{Comparison.Show(difference)}个百分点，文中为{by.Claim.Quote}。"
        );
    }

    // Of positive ends.
    private static Finding PercentOrPoints(Figure by, ChangeEnds ends)
    {
        var (value, range) = by.Signed();
        var relative = (ends.To.Range / ends.From.Range - new Interval(Fraction.One, Fraction.One)) * 100;
        var points = ends.To.Range - ends.From.Range;
        var (agrees, meansPoints) = (relative.Meets(range), points.Meets(range));
        var computed = (ends.To.Value / ends.From.Value - Fraction.One) * 100;
        var test = new Comparison(CheckKind.PercentOrPoints, by, [ends.From, ends.To], () =>
            Comparison.Equation(
                $"{Comparison.Show(ends.To.Value)}% / {Comparison.Show(ends.From.Value)}% − 1",
                computed is { } change ? Math.Round(change.ToDouble(), 2) : null,
                Comparison.Sign(by.Claim, agrees),
                value,
                "%"
            )
        )
        {
            Computed = computed?.ToDouble(),
            Stated = value,
            Tolerance = Comparison.Rounding(relative, by, ends.From, ends.To),
        };
        if (agrees)
            return test.Row(
                Verdict.Consistent,
                () => $"{Sentence(ends, computed)}, {by.Claim.Quote} is stated.",
                () => $"{Chinese(ends, computed)}，文中为{by.Claim.Quote}。"
            );
        if (meansPoints)
            return test.Row(
                test.Judge(false),
                () => $"{Sentence(ends, computed)}; {by.Claim.Quote} is stated, which is its change in percentage points.",
                () => $"{Chinese(ends, computed)}；文中为{by.Claim.Quote}，这是其百分点的变化。");
        var difference = ends.To.Value - ends.From.Value;
        return test.Row(
            Verdict.CannotTell,
            () => $"{Sentence(ends, computed)}, or of {Comparison.Show(difference)} percentage points; {by.Claim.Quote} is stated.",
            () => $"{Chinese(ends, computed)}，即{Comparison.Show(difference)}个百分点；文中为{by.Claim.Quote}。");
    }

    private static string Sentence(ChangeEnds ends, Fraction? computed) =>
        $"From {ends.From.Claim.Quote} to {ends.To.Name} is a change of {Comparison.Show(Math.Round(computed?.ToDouble() ?? 0, 1))}%";

    private static string Chinese(ChangeEnds ends, Fraction? computed) =>
        $"由{ends.From.Claim.Quote}到{ends.To.ChineseName}的变化为{Comparison.Show(Math.Round(computed?.ToDouble() ?? 0, 1))}%";
}
