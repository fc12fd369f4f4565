using ClaimExtractor.Claims;
using ClaimExtractor.Numerals;
using ClaimExtractor.Quantities;

namespace ClaimExtractor.Checks;

/// <summary>What was there, with what came and without what went, is what is there: 由500户，新增80户，退出30户，增至550户.</summary>
internal static class StockAndFlow
{
    /// <summary>The amounts of change that belong to two ends, where there are several; they are tested together.</summary>
    public static IReadOnlyList<IReadOnlyList<StatedChange>> Find(List<StatedChange> changes)
    {
        var flows = changes.FindAll(static change =>
            change.By.Claim is { Per: null, Baseline: null, Direction: not null } by && by.Unit == change.Ends.To.Claim.Unit
        );
        if (flows.Count < 2)
            return [];
        return
        [
            .. flows.GroupBy(static flow => flow.Ends)
                .Where(static group => group.Select(static flow => flow.By.Claim.Direction).Distinct().Count() > 1)
                .Select(static group => group.ToArray()),
        ];
    }

    public static Finding? Check(IReadOnlyList<StatedChange> flows)
    {
        var ends = flows[0].Ends;
        var sum = ends.From.Range;
        var total = ends.From.Value;
        foreach (var (by, _) in flows)
        {
            var (value, range) = by.Signed();
            sum += range;
            total += value;
        }

        var agrees = sum.Meets(ends.To.Range);
        Figure[] others = [ends.From, .. flows.Select(flow => flow.By)];
        var test = new Comparison(CheckKind.StockAndFlow, ends.To, others, () =>
            Comparison.Equation(Terms(flows), total?.ToDouble(), Comparison.Sign(ends.To.Claim, agrees), ends.To.Value)
        )
        {
            Computed = total?.ToDouble(),
            Stated = ends.To.Value,
            Tolerance = Comparison.Rounding(sum, ends.To, others),
        };
        return test.Row(test.Judge(agrees), () =>
        {
            var listed = string.Join(", ", flows.Select(flow => flow.By.Claim.Quote));
            return $"From {ends.From.Claim.Quote}, changes of {listed} lead to {Comparison.Say(total)}, {ends.To.Name} is stated.";
        }, () =>
        {
            var listed = string.Join("、", flows.Select(flow => flow.By.Claim.Quote));
            return $"由{ends.From.Claim.Quote}，经增减{listed}应为{Comparison.SayInChinese(total)}，文中为{ends.To.ChineseName}。";
        });
    }

    private static string Terms(IReadOnlyList<StatedChange> flows) => string.Join(' ', flows
        .Select(flow => $"{(flow.By.Signed().Value < Fraction.Zero ? "−" : "+")} {Comparison.Show(flow.By.Value)}")
        .Prepend(Comparison.Show(flows[0].Ends.From.Value)));
}
