using System.Numerics;
using ClaimExtractor.Claims;
using ClaimExtractor.Numerals;
using ClaimExtractor.Quantities;

namespace ClaimExtractor.Checks;

/// <summary>
/// A stated rate of growth against its two ends, a year or in all. Money that grew by more than is stated is no contradiction: the stated
/// rate may
/// be real, after prices.
/// </summary>
internal static class Growth
{
    // Percentage points a year that a rise of prices explains.
    private const double PriceRise = 10;
    private const int MostYears = 60;

    public static Finding? Check(StatedChange change)
    {
        var (by, ends) = change;
        if (
            by.Claim.Unit is not ("percent" or "multiple")
            || ends.To.Claim.Unit is "percent" or "permille" or "percentage_point"
            || !ends.From.Range.IsPositive
            || !ends.To.Range.IsPositive
        )
            return null;
        var rate = by.Claim.Unit == "percent" ? new Fraction(1, 100) : Fraction.One;
        var stated = new Interval(Fraction.One, Fraction.One) + by.Signed().Range * rate;
        var years = by.Claim.Per == "year" ? ends.Years : 1;
        if (
            years is not (> 0 and <= MostYears)
            || by.Claim.Per is not (null or "year")
            || (by.Claim.Per is null && by.Claim.Baseline is not null && ends.Years is > 1)
        )
            return null;
        if (stated.Low is { } low && low <= Fraction.Zero || stated is { Low: null, High: null })
            return null;
        return Row(by, ends, years.Value, rate, stated);
    }

    private static Finding Row(Figure by, ChangeEnds ends, int years, Fraction rate, Interval stated)
    {
        var ratio = ends.To.Range / ends.From.Range;
        var agrees =
            !(stated.Low is { } least && Compare(least, years, ratio.High) > 0)
            && !(stated.High is { } most && Compare(most, years, ratio.Low) < 0);
        var (from, to) = (ends.From.Value?.ToDouble(), ends.To.Value?.ToDouble());
        var computed =
            from is null || to is null
                ? (double?)null
                : Math.Round((Math.Pow(to.Value / from.Value, 1.0 / years) - 1) / rate.ToDouble(), 10);
        var test = new Comparison(by.Claim.Per == "year" ? CheckKind.YearlyGrowth : CheckKind.TotalGrowth, by, [ends.From, ends.To], () =>
            Formula(ends, years, by, computed, agrees)
        )
        {
            Computed = computed,
            Stated = by.Signed().Value,
            Tolerance = Tolerance(ratio, years, rate, by),
        };
        var verdict = test.Judge(agrees);
        var isReal =
            by.Claim.Unit == "percent"
            && ends.To.Claim.Dimension == Dimension.Currency
            && computed - test.Stated?.ToDouble() is > 0 and <= PriceRise;
        var (english, chinese, terms) = verdict switch
        {
            Verdict.Consistent => ("", "", ""),
            not Verdict.Inconsistent => ("; its wording is loose", "；措辞不严", ""),
            _ when isReal => (
                "; real growth, adjusted for prices, is lower and may be meant",
                "；扣除价格因素的实际增长较低，或指实际增长",
                " in nominal terms"
            ),
            _ when !ends.IsInOneSentence => ("; the figure of the year before may have been revised", "；上年数或已修订", ""),
            _ => ("", "", ""),
        };
        return test.Row(
            verdict == Verdict.Inconsistent && english.Length > 0 ? Verdict.CannotTell : verdict,
            () => Sentence(ends, by, years, computed, english, terms), () => Chinese(ends, by, years, computed, chinese));
    }

    private static string Formula(ChangeEnds ends, int years, Figure by, double? computed, bool agrees)
    {
        var ratio = $"{Comparison.Show(ends.To.Value)} / {Comparison.Show(ends.From.Value)}";
        var unit = by.Claim.Unit == "percent" ? "%" : "";
        var growth = years == 1 ? ratio : $"({ratio})^(1/{years})";
        return Comparison.Equation(
            $"{growth} − 1",
            computed is { } value ? Math.Round(value, 2) : null,
            Comparison.Sign(by.Claim, agrees),
            by.Signed().Value,
            unit
        );
    }

    private static string Sentence(ChangeEnds ends, Figure by, int years, double? computed, string note, string terms = "")
    {
        var unit = by.Claim.Unit == "percent" ? "%" : " times";
        var rate = computed is { } value ? $"{Comparison.Show(Math.Round(value, 1))}{unit}" : "an unknown rate";
        var pace = by.Claim.Per != "year" ? "in all" : years == 1 ? "in the year" : $"a year over {years} years";
        return $"From {ends.From.Claim.Quote} to {ends.To.Name} is {rate} {pace}{terms}, {by.Claim.Quote} is stated{note}.";
    }

    private static string Chinese(ChangeEnds ends, Figure by, int years, double? computed, string note)
    {
        var rate = computed is { } value ? $"{Comparison.Show(Math.Round(value, 1))}{(by.Claim.Unit == "percent" ? "%" : "倍")}" : "若干";
        var pace = by.Claim.Per != "year" ? "共增长" : years == 1 ? "当年增长" : $"{years}年年均增长";
        return $"由{ends.From.Claim.Quote}到{ends.To.ChineseName}，{pace}{rate}，文中为{by.Claim.Quote}{note}。";
    }

    private static double? Tolerance(Interval ratio, int years, Fraction rate, Figure by)
    {
        if (ratio is not { Low: { } low, High: { } high } || by.Range.HalfWidth is not { } half)
            return null;
        var width = Math.Pow(high.ToDouble(), 1.0 / years) - Math.Pow(low.ToDouble(), 1.0 / years);
        return half.ToDouble() + width / 2 / rate.ToDouble();
    }

    /// <summary>The sign of base^exponent − other, exactly; an open end is beyond every number.</summary>
    private static int Compare(Fraction number, int exponent, Fraction? other)
    {
        if (other is not { } limit)
            return 0;
        if (exponent == 1)
            return number.CompareTo(limit);
        var left = BigInteger.Pow((BigInteger)number.Numerator, exponent) * (BigInteger)limit.Denominator;
        var right = BigInteger.Pow((BigInteger)number.Denominator, exponent) * (BigInteger)limit.Numerator;
        return left.CompareTo(right);
    }
}
