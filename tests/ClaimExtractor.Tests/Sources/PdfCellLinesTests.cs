using AwesomeAssertions;
using Xunit;

namespace ClaimExtractor.Tests.Sources;

/// <summary>Cells that are set in several lines are one.</summary>
public sealed class PdfCellLinesTests
{
    private static PdfPages Heads() => new PdfPages().Line(60, 740, "项目").Line(260, 740, "2021年").Line(400, 740, "2020年")
        .Line(60, 720, "水费").Line(260, 720, "31.40").Line(400, 720, "28.70");

    private static PdfPages Rest(PdfPages page, double from) => page.Line(60, from, "电费").Line(260, from, "18.20").Line(400, from, "17.60")
        .Line(60, from - 20, "气费").Line(260, from - 20, "7.90").Line(400, from - 20, "8.10").End();

    [Theory]
    [InlineData(700)]
    [InlineData(694)]
    [InlineData(688)]
    public void A_label_stands_beside_the_figures_of_its_first_middle_or_last_line(double figures) =>
        Rest(Heads().Line(60, 700, "街道社区公共").Line(60, 688, "设施维护费").Line(260, figures, "9.10").Line(400, figures, "8.80"), 668)
            .Read()
            .Should()
            .Equal(
                "项目 | 2021年 | 2020年",
                "水费 | 31.40 | 28.70",
                "街道社区公共设施维护费 | 9.10 | 8.80",
                "电费 | 18.20 | 17.60",
                "气费 | 7.90 | 8.10"
            );

    [Fact]
    public void Three_lines_are_one_label() => Rest(
        Heads().Line(60, 700, "街道社区公共").Line(60, 688, "设施维护以及").Line(260, 688, "9.10").Line(400, 688, "8.80").Line(60, 676, "改造费"), 656)
        .Read()[2].Should().Be("街道社区公共设施维护以及改造费 | 9.10 | 8.80");

    [Fact]
    public void A_label_as_far_off_as_a_row_is_one_of_its_own() => Rest(
        Heads().Line(60, 700, "其他费用").Line(60, 680, "保洁费").Line(260, 680, "9.10").Line(400, 680, "8.80"), 660)
        .Read()[2..4].Should().Equal("其他费用", "保洁费 | 9.10 | 8.80");

    [Fact]
    public void A_label_with_a_colon_heads_the_rows_below() => Rest(
        Heads().Line(60, 700, "其他费用：").Line(60, 687, "保洁费").Line(260, 687, "9.10").Line(400, 687, "8.80"), 667)
        .Read()[2..4].Should().Equal("其他费用：", "保洁费 | 9.10 | 8.80");

    [Fact]
    public void What_a_bracket_adds_below_a_label_is_no_name() => Rest(
        Heads().Line(60, 700, "结余").Line(260, 700, "9.10").Line(400, 700, "-8.80").Line(60, 688, "（亏损以负号填列）"), 668)
        .Read()[2].Should().Be("结余 | 9.10 | -8.80");

    [Fact]
    public void A_head_goes_on_in_the_line_below() =>
        new PdfPages()
            .Line(260, 746, "2021年12月")
            .Line(400, 746, "2020年12月")
            .Line(60, 740, "项目")
            .Line(270, 734, "31日")
            .Line(410, 734, "31日")
            .Line(60, 712, "水费")
            .Line(260, 712, "31.40")
            .Line(400, 712, "28.70")
            .Line(60, 694, "电费")
            .Line(260, 694, "18.20")
            .Line(400, 694, "17.60")
            .End()
            .Read()[0]
            .Should()
            .Be("2021年12月31日 | 2020年12月31日");

    [Fact]
    public void Heads_over_several_columns_stay_apart_from_these() => new PdfPages()
        .Line(200, 740, "2021年").Line(400, 740, "2020年").Line(160, 728, "金额").Line(240, 728, "占比").Line(360, 728, "金额").Line(440, 728, "占比")
        .Line(60, 708, "水费").Line(160, 708, "31.40").Line(240, 708, "62%").Line(360, 708, "28.70").Line(440, 708, "64%").End()
        .Read()[..2].Should().Equal("2021年 | 2020年", "金额 | 占比 | 金额 | 占比");
}
