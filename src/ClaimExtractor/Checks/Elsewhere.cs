using ClaimExtractor.Claims;
using ClaimExtractor.Quantities;

namespace ClaimExtractor.Checks;

/// <summary>
/// The difference of two ends against a figure said elsewhere of the same kind and date. That another figure differs says nothing, so that
/// these
/// rows are all consistent.
/// </summary>
internal static class Elsewhere
{
    private readonly record struct Kind(string Unit, string? Per, char Last, char BeforeLast, DateOnly Date);

    public static void Run(CheckedClaims claims, FindingList findings)
    {
        if (claims.Ends.Count == 0)
            return;
        var ofKind = new Dictionary<Kind, List<Figure>>();
        foreach (var ends in claims.Ends)
            if (KindOf(ends.To) is { } kind)
                ofKind.TryAdd(kind, []);
        foreach (var figure in claims.Figures)
            if (
                IsAmount(figure.Claim)
                && KindOf(figure) is { } kind
                && ofKind.TryGetValue(kind, out var figures)
                && figures.Count < CheckedClaims.LargestGroup
            )
                figures.Add(figure);
        foreach (var ends in claims.Ends)
            if (KindOf(ends.To) is { } kind)
                foreach (var figure in ofKind[kind])
                    if (figure.Claim.Sentence != ends.To.Claim.Sentence)
                        findings.Add(Exactly.OrNull(Check, ends, figure));
    }

    private static bool IsAmount(Claim claim) =>
        claim.Role is Role.Level or Role.Part or Role.ChangeBy
        && claim.Dimension
            is Dimension.People
                or Dimension.Count
                or Dimension.Currency
                or Dimension.Area
                or Dimension.Mass
                or Dimension.Energy;

    // Of the subject its ending: 贫困人口 and 已脱贫的人口 are both 人口.
    private static Kind? KindOf(Figure figure) =>
        figure.Claim is { Subject: [.., var beforeLast, var last], TimeEnd: { } date }
            ? new Kind(figure.Claim.Unit, figure.Claim.Per, last, beforeLast, date)
            : null;

    private static Finding? Check(ChangeEnds ends, Figure figure)
    {
        if (
            ends.From.Value is not { } from
            || ends.To.Value is not { } to
            || figure.Range is not { Low: not null, High: not null }
            || figure.IsLoose
        )
            return null;
        var (more, less) = from > to ? (ends.From, ends.To) : (ends.To, ends.From);
        var computed = more.Range - less.Range;
        return computed.IsPositive && computed.Meets(figure.Range) ? Row(ends, figure, computed, more, less) : null;
    }

    private static Finding Row(ChangeEnds ends, Figure figure, Interval computed, Figure more, Figure less)
    {
        var difference = more.Value - less.Value;
        var test = new Comparison(
            CheckKind.FigureElsewhere, figure, [ends.From, ends.To],
            () => $"{Comparison.Show(more.Value)} − {Comparison.Show(less.Value)} = {Comparison.Show(difference)}, said: {Said(figure)}")
        {
            Computed = difference?.ToDouble(),
            Stated = figure.Value,
            Tolerance = Comparison.Rounding(computed, figure, ends.From, ends.To),
        };
        return test.Row(
            Verdict.Consistent,
            () =>
                $"From {ends.From.Claim.Quote} to {ends.To.Name} is a difference of {Comparison.Say(difference)}, "
                    + $"which agrees with {figure.Name} elsewhere.",
            () =>
                $"由{ends.From.Claim.Quote}到{ends.To.ChineseName}相差{Comparison.SayInChinese(difference)}，与文中他处的{figure.ChineseName}相符。"
        );
    }

    private static string Said(Figure figure) => figure.Claim.ValueMin == figure.Claim.ValueMax
        ? Comparison.Show(figure.Value)
        : $"{Comparison.Show(figure.Claim.ValueMin)} to {Comparison.Show(figure.Claim.ValueMax)}";
}
