using ClaimExtractor.Times;
using Xunit;

namespace ClaimExtractor.Tests.Series;

/// <summary>A period as one label, just inside and just outside of each kind.</summary>
public sealed class PeriodLabelTests
{
    [Theory]
    [InlineData("2025-01-01", "2025-12-31", "2025")]
    [InlineData("2025-01-01", "2025-12-30", "2025-01-01/2025-12-30")]
    [InlineData("2025-01-01", "2025-06-30", "2025-H1")]
    [InlineData("2025-07-01", "2025-12-31", "2025-H2")]
    [InlineData("2025-02-01", "2025-07-31", "2025-02-01/2025-07-31")]
    [InlineData("2025-07-01", "2025-09-30", "2025-Q3")]
    [InlineData("2025-08-01", "2025-10-31", "2025-08-01/2025-10-31")]
    [InlineData("2025-01-01", "2025-04-30", "2025-01-01/2025-04-30")]
    [InlineData("2024-02-01", "2024-02-29", "2024-02")]
    [InlineData("2024-02-01", "2024-02-28", "2024-02-01/2024-02-28")]
    [InlineData("2025-03-31", "2025-04-06", "2025-W14")]
    [InlineData("2024-12-30", "2025-01-05", "2025-W01")]
    [InlineData("2025-04-01", "2025-04-07", "2025-04-01/2025-04-07")]
    [InlineData("2025-03-06", "2025-03-06", "2025-03-06")]
    [InlineData("2021-01-01", "2025-12-31", "2021/2025")]
    [InlineData("2015-01-01", "2020-03-06", "2015-01-01/2020-03-06")]
    [InlineData("2024-07-01", "2025-06-30", "2024-07-01/2025-06-30")]
    public void A_period_has_one_label(string start, string end, string label)
    {
        Assert.Equal(label, PeriodLabel.Of(Day(start), Day(end)));
        Assert.Equal(new TimePeriod(Day(start), Day(end)), PeriodLabel.Read(label));
    }

    [Theory]
    [InlineData("")]
    [InlineData("25")]
    [InlineData("2025-H3")]
    [InlineData("2025-Q0")]
    [InlineData("2025-W53")]
    [InlineData("2025-13")]
    [InlineData("2025-02-29")]
    [InlineData("2025/2021")]
    [InlineData("2021/2025-03-01")]
    [InlineData("9999-W52")]
    public void What_is_no_label_is_not_read(string text) => Assert.Null(PeriodLabel.Read(text));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public void An_open_one_has_none() => Assert.Null(PeriodLabel.Of(new DateOnly(2025, 1, 1), null));
}
