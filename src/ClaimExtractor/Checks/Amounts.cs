using ClaimExtractor.Claims;
using ClaimExtractor.Numerals;
using ClaimExtractor.Quantities;

namespace ClaimExtractor.Checks;

/// <summary>A stated amount of change against its two ends: in all, or a year.</summary>
internal static class Amounts
{
    public static Finding? Check(StatedChange change)
    {
        var (by, ends) = change;
        if (by.Claim.Unit != ends.To.Claim.Unit || by.Claim.Unit is "percent" or "percentage_point" || by.Claim.Dimension == Dimension.Rank)
            return null;
        var yearly = by.Claim.Per == "year";
        if (!yearly && by.Claim.Per != ends.To.Claim.Per && by.Claim.Per is not null)
            return null;
        if (yearly && ends.Years is null || !yearly && by.Claim.Baseline is not null && ends.Years is > 1)
            return null;
        return Row(by, ends, yearly ? ends.Years : null);
    }

    // Over the years, or in all.
    private static Finding Row(Figure by, ChangeEnds ends, int? years)
    {
        var sign = new Fraction(by.Claim.Direction == Direction.Decrease ? -1 : 1, years ?? 1);
        var computed = (ends.To.Range - ends.From.Range) * sign;
        var agrees = computed.Meets(by.Range);
        var difference = (ends.To.Value - ends.From.Value) * sign;
        var test = new Comparison(years is null ? CheckKind.ChangeAmount : CheckKind.YearlyAmount, by, [ends.From, ends.To], () =>
            Formula(by, ends, years, difference, agrees)
        )
        {
            Computed = difference?.ToDouble(),
            Stated = by.Value,
            Tolerance = Comparison.Rounding(computed, by, ends.From, ends.To),
        };
        var verdict = test.Judge(agrees);
        if (verdict == Verdict.Inconsistent && !ends.IsInOneSentence)
            verdict = Verdict.CannotTell;
        return test.Row(
            verdict,
            () =>
            {
                var (pace, each) = years is null ? ("", "") : ($" a year over {years} years", " a year");
                return $"From {ends.From.Claim.Quote} to {ends.To.Name} is a difference of {Comparison.Say(difference)}{pace}, "
                    + $"{by.Claim.Quote}{each} is stated.";
            },
            () =>
            {
                var (pace, each) = years is null ? ("", "") : ($"{years}年平均每年", "每年");
                return $"由{ends.From.Claim.Quote}到{ends.To.ChineseName}，{pace}相差{Comparison.SayInChinese(difference)}，"
                    + $"文中为{each}{by.Claim.Quote}。";
            }
        );
    }

    private static string Formula(Figure by, ChangeEnds ends, int? years, Fraction? difference, bool agrees)
    {
        var (more, less) = by.Claim.Direction == Direction.Decrease ? (ends.From, ends.To) : (ends.To, ends.From);
        var terms = $"{Comparison.Show(more.Value)} − {Comparison.Show(less.Value)}";
        return Comparison.Equation(
            years is null ? terms : $"({terms}) / {years}",
            difference?.ToDouble(),
            Comparison.Sign(by.Claim, agrees),
            by.Value
        );
    }
}
