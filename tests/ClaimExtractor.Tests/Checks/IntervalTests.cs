using AwesomeAssertions;
using ClaimExtractor.Checks;
using ClaimExtractor.Numerals;
using ClaimExtractor.Quantities;
using CsCheck;
using Xunit;

namespace ClaimExtractor.Tests.Checks;

/// <summary>Whatever numbers were rounded, what is reckoned with them lies in the interval that the rounded ones give.</summary>
public sealed class IntervalTests
{
    private static readonly Gen<(Fraction True, Interval Printed)> Rounded =
        from digits in Gen.Int[-1_000_000, 1_000_000]
        from places in Gen.Int[0, 3]
        select Round(new Fraction(digits, 1000), places);

    private static readonly Gen<(Fraction True, Interval Printed)> Positive = Rounded.Where(number => number.Printed.IsPositive);

    [Fact]
    public void A_sum_lies_in_the_sum() => Sample(Rounded, Rounded, (a, b) => a + b, (a, b) => a + b);

    [Fact]
    public void A_difference_lies_in_the_difference() => Sample(Rounded, Rounded, (a, b) => a - b, (a, b) => a - b);

    [Fact]
    public void A_ratio_lies_in_the_ratio() => Sample(Positive, Positive, (a, b) => a / b, (a, b) => a / b);

    [Fact]
    public void An_amount_a_year_lies_in_the_amounts_a_year() =>
        Gen.Select(Rounded, Gen.Int[1, 60], Gen.Bool).Sample((number, years, falls) =>
        {
            var factor = new Fraction(falls ? -1 : 1, years);
            return (number.Printed * factor).Meets(Interval.Around(number.True * factor, Fraction.Zero));
        });

    [Fact]
    public void Two_roundings_of_one_number_meet_and_those_of_far_numbers_do_not() =>
        Gen.Select(Gen.Int[-1_000_000, 1_000_000], Gen.Int[0, 3], Gen.Int[0, 3])
            .Sample(
                (digits, some, other) =>
                {
                    var number = new Fraction(digits, 1000);
                    return Round(number, some).Printed.Meets(Round(number, other).Printed)
                        && !Round(number, some).Printed.Meets(Round(number + 3, other).Printed);
                }
            );

    [Theory]
    [InlineData(null, 5, 5, 9, true)]
    [InlineData(null, 5, 6, 9, false)]
    [InlineData(5, null, 1, 4, false)]
    [InlineData(5, null, 1, 5, true)]
    [InlineData(null, null, 1, 5, true)]
    public void An_open_end_meets_everything_beyond(int? low, int? high, int otherLow, int otherHigh, bool meets)
    {
        var (open, closed) = (new Interval(low, high), new Interval(otherLow, otherHigh));
        open.Meets(closed).Should().Be(meets);
        closed.Meets(open).Should().Be(meets);
        (-open).Meets(-closed).Should().Be(meets);
        open.HalfWidth.Should().BeNull();
    }

    private static void Sample(
        Gen<(Fraction True, Interval Printed)> first,
        Gen<(Fraction True, Interval Printed)> second,
        Func<Fraction, Fraction, Fraction> exact,
        Func<Interval, Interval, Interval> printed
    ) =>
        Gen.Select(first, second)
            .Sample((a, b) => printed(a.Printed, b.Printed).Meets(Interval.Around(exact(a.True, b.True), Fraction.Zero)));

    private static (Fraction True, Interval Printed) Round(Fraction number, int places)
    {
        var step = Fraction.PowerOfTen(-places);
        var steps = number / step * 2 + Fraction.One;
        var floor = steps.Numerator / (steps.Denominator * 2) - (steps.Numerator % (steps.Denominator * 2) < 0 ? 1 : 0);
        return (number, Interval.Around(new Fraction(floor, 1) * step, step / 2));
    }
}
