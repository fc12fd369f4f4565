using AwesomeAssertions;
using ClaimExtractor.Checks;
using ClaimExtractor.Numerals;
using ClaimExtractor.Quantities;
using ClaimExtractor.Tests.Datasets;
using Xunit;

namespace ClaimExtractor.Tests.Checks;

public sealed class PrintedDigitsTests
{
    [Theory]
    [InlineData("30.2%", "30.2", Dimension.Percentage, "0.05")]
    [InlineData("30%", "30", Dimension.Percentage, "0.5")]
    [InlineData("9899万人", "98990000", Dimension.People, "5000")]
    [InlineData("10.8万所", "108000", Dimension.Count, "500")]
    [InlineData("832个", "832", Dimension.Count, "0")]
    [InlineData("11567元", "11567", Dimension.Currency, "0.5")]
    [InlineData("63,787.61吨", "63787.61", Dimension.Mass, "0.005")]
    [InlineData("8.96 亿元", "896000000", Dimension.Currency, "500000")]
    [InlineData("-16.1亿美元", "-1610000000", Dimension.Currency, "5000000")]
    [InlineData("2万5千元", "25000", Dimension.Currency, "500")]
    [InlineData("一千三百万吨", "13000000", Dimension.Mass, "500000")]
    [InlineData("百分之八点三", "8.3", Dimension.Percentage, "0.05")]
    [InlineData("三十户", "30", Dimension.Count, "5")]
    [InlineData("三十二户", "32", Dimension.Count, "0")]
    [InlineData("0.0%", "0", Dimension.Percentage, "0.5")]
    [InlineData("0个", "0", Dimension.Count, "0")]
    [InlineData("34美分", "0.34", Dimension.Currency, "0.005")]
    [InlineData("7年", "7", Dimension.Duration, "0")]
    public void Half_a_unit_of_the_last_digit(string quote, string value, Dimension dimension, string half) =>
        PrintedDigits.HalfStep(ClaimRows.Plain with { Quote = quote, Value = ClaimRows.Exactly(value), Dimension = dimension })
            .Should().Be(ClaimRows.Exactly(half));

    [Fact]
    public void A_claim_without_a_value_has_none() =>
        PrintedDigits.HalfStep(ClaimRows.Plain with { Quote = "3至5年", Value = null }).Should().Be(Fraction.Zero);
}
