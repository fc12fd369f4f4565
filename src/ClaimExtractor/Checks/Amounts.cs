using ClaimExtractor.Claims;
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
        var years = yearly ? ends.Years!.Value : 1;
        var sign = by.Claim.Direction == Direction.Decrease ? -1 : 1;
        var computed = (ends.To.Range - ends.From.Range) * new Fraction(sign, years);
        var agrees = computed.Meets(by.Range);
        var difference = (ends.To.Value - ends.From.Value) * new Fraction(sign, years);
        var (more, less) = sign < 0 ? (ends.From, ends.To) : (ends.To, ends.From);
        var terms = $"{Comparison.Show(more.Value)} − {Comparison.Show(less.Value)}";
        var test = new Comparison(
            yearly ? CheckKind.YearlyAmount : CheckKind.ChangeAmount, by, [ends.From, ends.To],
            Comparison.Equation(yearly ? $"({terms}) / {years}" : terms, difference?.ToDouble(), Comparison.Sign(by.Claim, agrees), by.Value))
        {
            Computed = difference?.ToDouble(),
            Stated = by.Value,
            Tolerance = Comparison.Rounding(computed, by, ends.From, ends.To),
        };
        var verdict = test.Judge(agrees);
        if (verdict == Verdict.Inconsistent && !ends.IsInOneSentence)
            verdict = Verdict.CannotTell;
        var pace = yearly ? $" a year over {years} years" : "";
        return test.Row(verdict, $"From {ends.From.Claim.Quote} to {ends.To.Name} is a difference of {Comparison.Say(difference)}{pace}, {by.Claim.Quote}{(yearly ? " a year" : "")} is stated.");
    }
}
