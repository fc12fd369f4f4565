using AwesomeAssertions;
using ClaimExtractor.Quantities;
using CsCheck;
using Xunit;

namespace ClaimExtractor.Tests.Quantities;

public sealed class FractionTests
{
    private static readonly Gen<Fraction> Numbers =
        Gen.Select(Gen.Long[-1_000_000_000, 1_000_000_000], Gen.Long[1, 1_000_000]).Select((top, bottom) => new Fraction(top, bottom));

    [Fact]
    public void Sums_and_products_obey_the_laws_of_arithmetic() =>
        Gen.Select(Numbers, Numbers, Numbers).Sample((a, b, c) =>
            a + b == b + a && (a + b) + c == a + (b + c)
            && a * b == b * a && a * (b + c) == a * b + a * c
            && a - a == Fraction.Zero && (b == Fraction.Zero || a / b * b == a));

    [Fact]
    public void Order_agrees_with_the_sign_of_the_difference() =>
        Gen.Select(Numbers, Numbers).Sample((a, b) => a.CompareTo(b) == (a - b).Numerator.CompareTo(0) && a < b == b > a && (a <= b && b <= a) == (a == b));

    [Fact]
    public void What_is_printed_reads_back() =>
        Numbers.Sample(number => Fraction.TryParse(number.ToString(), out var read) && read == number);

    [Fact]
    public void The_nearest_double_is_the_one_that_its_decimals_name() =>
        Gen.Select(Gen.Long[-1_000_000_000_000, 1_000_000_000_000], Gen.Int[0, 6])
            .Sample((digits, places) => new Fraction(digits, (Int128)Math.Pow(10, places)).ToDouble() == (double)((decimal)digits / (decimal)Math.Pow(10, places)));

    [Theory]
    [InlineData(2, 4, "0.5")]
    [InlineData(-6, 4, "-1.5")]
    [InlineData(6, -4, "-1.5")]
    [InlineData(2, 3, "2/3")]
    [InlineData(-2, 6, "-1/3")]
    [InlineData(0, 7, "0")]
    [InlineData(1, 1024, "0.0009765625")]
    public void It_prints_decimals_where_there_are_finitely_many_and_else_a_fraction_in_lowest_terms(long top, long bottom, string printed) =>
        new Fraction(top, bottom).ToString().Should().Be(printed);

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("1.2.3")]
    [InlineData("1,000")]
    [InlineData("1/0")]
    [InlineData("１２")]
    [InlineData("1234567890123456789012345678901")]
    public void What_is_no_number_is_refused(string text) => Fraction.TryParse(text, out _).Should().BeFalse();

    [Fact]
    public void What_leaves_128_bits_overflows_instead_of_wrapping()
    {
        var large = Fraction.PowerOfTen(30);
        FluentActions.Invoking(() => large * large).Should().Throw<OverflowException>();
        FluentActions.Invoking(() => new Fraction(Int128.MaxValue, 1) + Fraction.One).Should().Throw<OverflowException>();
        FluentActions.Invoking(() => Fraction.PowerOfTen(40)).Should().Throw<OverflowException>();
        FluentActions.Invoking(() => new Fraction(1, 0)).Should().Throw<DivideByZeroException>();
    }
}
