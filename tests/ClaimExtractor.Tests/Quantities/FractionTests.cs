using System.Numerics;
using AwesomeAssertions;
using ClaimExtractor.Numerals;
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
        Gen.Select(Numbers, Numbers)
            .Sample((a, b) => a.CompareTo(b) == (a - b).Numerator.CompareTo(0) && a < b == b > a && (a <= b && b <= a) == (a == b));

    [Fact]
    public void Numbers_whose_cross_products_are_beyond_128_bits_are_put_in_order()
    {
        var (less, more) = (new Fraction(Int128.MaxValue - 1, 3), new Fraction(Int128.MaxValue, 2));
        (less < more && more > less && less <= more && !(more <= less)).Should().BeTrue();
    }

    [Fact]
    public void What_is_printed_reads_back() =>
        Numbers.Sample(number => Fraction.TryParse(number.ToString(), out var read) && read == number);

    [Fact]
    public void The_nearest_double_is_the_one_that_its_decimals_name() =>
        Gen.Select(Gen.Long[-1_000_000_000_000, 1_000_000_000_000], Gen.Int[0, 6])
            .Sample(
                (digits, places) =>
                    new Fraction(digits, (Int128)Math.Pow(10, places)).ToDouble()
                    == (double)((decimal)digits / (decimal)Math.Pow(10, places))
            );

    private static readonly Gen<Int128> AroundSixtyFourBits =
        Gen.Select(Gen.Long, Gen.Int[-4, 4], Gen.Int[0, 62]).Select((top, low, shift) => ((Int128)top >> shift) * 4 + low);

    [Fact]
    public void Numbers_of_more_than_64_bits_are_reckoned_with_as_those_of_fewer() =>
        Gen.Select(AroundSixtyFourBits, Gen.Long[1, 1_000_000_000], AroundSixtyFourBits, Gen.Long[1, 1_000_000_000])
            .Sample(
                (top, bottom, otherTop, otherBottom) =>
                {
                    var (a, b) = (new Fraction(top, bottom), new Fraction(otherTop, otherBottom));
                    var (x, y, z) = ((BigInteger)top * otherBottom, (BigInteger)otherTop * bottom, (BigInteger)bottom * otherBottom);
                    return Is(a + b, x + y, z)
                        && Is(a - b, x - y, z)
                        && a.CompareTo(b) == x.CompareTo(y)
                        && Is(a * new Fraction(7, otherBottom), (BigInteger)top * 7, z)
                        && Is(a / new Fraction(-otherBottom, 7), (BigInteger)top * -7, z);
                }
            );

    private static bool Is(Fraction number, BigInteger top, BigInteger bottom) =>
        (BigInteger)number.Numerator * bottom == top * (BigInteger)number.Denominator
        && BigInteger.GreatestCommonDivisor((BigInteger)number.Numerator, (BigInteger)number.Denominator) == 1;

    [Theory]
    [InlineData("9007199254740993", 9007199254740992)]
    [InlineData("-9223372036854775808.5", -9223372036854775808d)]
    [InlineData("123456789012345678901234567890", 123456789012345678901234567890d)]
    [InlineData("0.00000000000000000000000000001", 1e-29)]
    [InlineData("-0.1", -0.1)]
    [InlineData("1234567890123456.789", 1234567890123456.789)]
    public void A_decimal_of_any_length_prints_as_it_was_read_and_rounds_once(string text, double nearest)
    {
        Fraction.TryParse(text, out var number).Should().BeTrue();
        number.ToString().Should().Be(text);
        number.ToDouble().Should().Be(nearest);
    }

    [Theory]
    [InlineData(2, 4, "0.5")]
    [InlineData(-6, 4, "-1.5")]
    [InlineData(6, -4, "-1.5")]
    [InlineData(2, 3, "2/3")]
    [InlineData(-2, 6, "-1/3")]
    [InlineData(0, 7, "0")]
    [InlineData(1, 1024, "0.0009765625")]
    public void It_prints_decimals_where_there_are_finitely_many_and_else_a_fraction_in_lowest_terms(
        long top,
        long bottom,
        string printed
    ) => new Fraction(top, bottom).ToString().Should().Be(printed);

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("1.2.3")]
    [InlineData("1,000")]
    [InlineData("1/0")]
    [InlineData("1/2/3")]
    [InlineData("2/-3")]
    [InlineData("/2")]
    [InlineData("1/")]
    [InlineData("１２")]
    [InlineData("1234567890123456789012345678901234567890")]
    public void What_is_no_number_is_refused(string text) => Fraction.TryParse(text, out _).Should().BeFalse();

    [Fact]
    public void A_text_of_slashes_is_refused_without_a_stack_for_them() =>
        Fraction.TryParse(string.Concat(Enumerable.Repeat("1/", 1_000_000)) + "1", out _).Should().BeFalse();

    [Fact]
    public void The_default_is_not_taken_for_a_number()
    {
        FluentActions.Invoking(() => default(Fraction).ToString()).Should().Throw<InvalidOperationException>();
        FluentActions.Invoking(() => default(Fraction).ToDouble()).Should().Throw<InvalidOperationException>();
        FluentActions.Invoking(() => default(Fraction) < Fraction.One).Should().Throw<InvalidOperationException>();
    }

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
