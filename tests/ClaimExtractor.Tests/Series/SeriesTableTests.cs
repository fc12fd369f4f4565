using AwesomeAssertions;
using ClaimExtractor.Series;
using Xunit;

namespace ClaimExtractor.Tests.Series;

/// <summary>No point is lost where two series look alike.</summary>
public sealed class SeriesTableTests
{
    private static readonly IReadOnlyList<SeriesPoint> TwoOfOneName = SeriesBuilder.Build([Of("a", "320106", 900), Of("b", "350102", 700)]);

    [Fact]
    public void Two_areas_of_one_name_are_two_rows_with_their_codes()
    {
        var table = SeriesTable.Of(TwoOfOneName, SeriesBy.Period);
        table.Heads.Should().Contain("area_code");
        table.Rows.Select(row => (row.Heads[table.Heads.ToList().IndexOf("area_code")], row.Points.Single()!.Value))
            .Should().BeEquivalentTo([("320106", (double?)9e10), ("350102", 7e10)]);
    }

    [Fact]
    public void Two_areas_of_one_name_are_two_columns()
    {
        var table = SeriesTable.Of(TwoOfOneName, SeriesBy.Area);
        table.Columns.Should().Equal("鼓楼区 320106", "鼓楼区 350102");
        table.Rows.Should().ContainSingle().Which.Points.Select(point => point!.Value).Should().Equal(9e10, 7e10);
    }

    [Fact]
    public void Codes_that_nobody_needs_are_not_shown() =>
        SeriesTable.Of(SeriesBuilder.Build([Of("a", "320106", 900)]), SeriesBy.Period).Heads.Should().NotContain("area_code");

    private static SeriesDocument Of(string id, string code, int value) => new(
        id, new DateOnly(2024, 1, 20), "鼓楼区", code,
        DocumentExtractor.Extract($"2023年，地区生产总值{value}亿元。", new() { DocumentId = id, Date = new DateOnly(2024, 1, 20) }).Claims);
}
