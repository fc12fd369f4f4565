using AwesomeAssertions;
using ClaimExtractor.Sources;
using Xunit;

namespace ClaimExtractor.Tests.Sources;

/// <summary>Tables that are known only by where their cells stand on a page.</summary>
public sealed class PdfTableTests
{
    private const string Text = "全县水利工程建设稳步推进灌区改造提前完成各项任务目标群众用水条件明显改善";

    [Fact]
    public void A_table_goes_on_on_the_next_page_under_its_heads()
    {
        var pages = new PdfPages().Line(60, 700, "项目").Line(160, 700, "2018年").Line(280, 700, "增减（%）")
            .Line(60, 685, "水费").Line(160, 685, "31.4").Line(280, 685, "-2.6").End()
            .Line(60, 780, "电费").Line(160, 780, "18.2").Line(285, 780, "4.9")
            .Line(60, 765, "气费").Line(160, 765, "7.9").Line(285, 765, "-0.3").End();
        Heads(pages, "4.9").Should().Be("电费 × 增减（%）");
        Heads(pages, "18.2").Should().Be("电费 × 2018年");
    }

    [Fact]
    public void A_table_with_heads_of_its_own_is_another_one() =>
        Heads(
                new PdfPages()
                    .Line(60, 700, "项目")
                    .Line(160, 700, "2018年")
                    .Line(60, 685, "水费")
                    .Line(160, 685, "31.4")
                    .End()
                    .Line(60, 780, "项目")
                    .Line(160, 780, "2017年")
                    .Line(60, 765, "电费")
                    .Line(160, 765, "18.2")
                    .End(),
                "18.2"
            )
            .Should()
            .Be("电费 × 2017年");

    [Fact]
    public void A_table_at_other_places_is_another_one() => Heads(
        new PdfPages().Line(60, 700, "项目").Line(160, 700, "2018年").Line(60, 685, "水费").Line(160, 685, "31.4").End()
            .Line(60, 780, "电费").Line(260, 780, "18.2").Line(60, 765, "气费").Line(260, 765, "9.7").End(), "18.2").Should().Be("电费 × ");

    [Fact]
    public void Text_between_two_pages_ends_a_table() =>
        Heads(
                new PdfPages()
                    .Line(60, 700, "项目")
                    .Line(160, 700, "2018年")
                    .Line(60, 685, "水费")
                    .Line(160, 685, "31.4")
                    .End()
                    .Line(60, 795, "附表")
                    .Line(60, 780, "电费")
                    .Line(160, 780, "18.2")
                    .Line(60, 765, "气费")
                    .Line(160, 765, "9.7")
                    .End(),
                "18.2"
            )
            .Should()
            .Be("电费 × ");

    [Fact]
    public void A_label_alone_in_its_row_is_one_of_the_table() =>
        Heads(
                new PdfPages()
                    .Line(60, 700, "项目")
                    .Line(160, 700, "2018年")
                    .Line(60, 685, "一般支出：")
                    .Line(70, 670, "水费")
                    .Line(160, 670, "31.4")
                    .End(),
                "31.4"
            )
            .Should()
            .Be("水费 × 2018年");

    [Fact]
    public void A_caption_between_two_tables_is_none_of_their_rows() => new PdfPages()
        .Line(60, 700, "项目").Line(160, 700, "2018年").Line(60, 685, "水费").Line(160, 685, "31.4")
        .Line(60, 670, "附表").Line(60, 655, "项目").Line(160, 655, "2017年").Line(60, 640, "电费").Line(160, 640, "18.2").End()
        .Read().Should().Equal("项目 | 2018年", "水费 | 31.4", "附表", "项目 | 2017年", "电费 | 18.2");

    [Theory]
    [InlineData(160, 320)]
    [InlineData(187, 347)]
    public void A_head_stands_over_the_first_or_the_middle_of_its_columns(double first, double second)
    {
        var pages = new PdfPages()
            .Line(first, 700, "2018年")
            .Line(second, 700, "2017年")
            .Line(500, 692, "增减")
            .Line(160, 685, "金额")
            .Line(240, 685, "占比")
            .Line(320, 685, "金额")
            .Line(400, 685, "占比")
            .Line(60, 670, "水费")
            .Line(160, 670, "31.4")
            .Line(240, 670, "62%")
            .Line(320, 670, "30.9")
            .Line(400, 670, "64%")
            .Line(500, 670, "1.6%")
            .End();
        Heads(pages, "31.4").Should().Be("水费 × 2018年 / 金额");
        Heads(pages, "62%").Should().Be("水费 × 2018年 / 占比");
        Heads(pages, "30.9").Should().Be("水费 × 2017年 / 金额");
        Heads(pages, "64%").Should().Be("水费 × 2017年 / 占比");
        Heads(pages, "1.6%").Should().Be("水费 × 增减");
    }

    [Fact]
    public void A_head_over_the_middle_of_three_columns_heads_all_three()
    {
        var pages = new PdfPages()
            .Line(200, 700, "2018年")
            .Line(350, 700, "2017年")
            .Line(150, 685, "金额")
            .Line(200, 685, "占比")
            .Line(250, 685, "排位")
            .Line(300, 685, "金额")
            .Line(350, 685, "占比")
            .Line(400, 685, "排位")
            .Line(60, 670, "水费")
            .Line(150, 670, "31.4")
            .Line(200, 670, "62%")
            .Line(250, 670, "1")
            .Line(300, 670, "30.9")
            .Line(350, 670, "64%")
            .Line(400, 670, "2")
            .End();
        Heads(pages, "31.4").Should().Be("水费 × 2018年 / 金额");
        Heads(pages, "30.9").Should().Be("水费 × 2017年 / 金额");
        Heads(pages, "2").Should().Be("水费 × 2017年 / 排位");
    }

    [Fact]
    public void A_label_from_the_top_down_stands_beside_the_rows()
    {
        var pages = new PdfPages().Line(90, 700, "类别").Line(200, 700, "上级").Line(280, 700, "本级")
            .Line(60, 693, "全").Line(90, 685, "申请").Line(200, 685, "12").Line(280, 685, "40")
            .Line(60, 678, "年").Line(90, 670, "受理").Line(200, 670, "11").Line(280, 670, "38")
            .Line(60, 663, "度").Line(90, 655, "办结").Line(200, 655, "10").Line(280, 655, "37").End();
        Heads(pages, "38").Should().Be("受理 × 本级");
        pages.Read().Should().Equal("类别 | 上级 | 本级", "全年度", "申请 | 12 | 40", "受理 | 11 | 38", "办结 | 10 | 37");
    }

    [Fact]
    public void Rows_named_by_one_character_are_rows() =>
        Heads(
                new PdfPages()
                    .Line(60, 700, "类别")
                    .Line(160, 700, "人数")
                    .Line(60, 685, "男")
                    .Line(160, 685, "31")
                    .Line(60, 670, "女")
                    .Line(160, 670, "29")
                    .Line(60, 655, "计")
                    .Line(160, 655, "60")
                    .End(),
                "29"
            )
            .Should()
            .Be("女 × 人数");

    [Fact]
    public void A_small_figure_above_the_line_is_a_power_behind_a_letter_and_a_mark_elsewhere() => new PdfPages()
        .Line(50, 700, "灌溉面积31").Line(100, 704, "2", 6).Line(103, 700, "万m").Line(118, 704, "2", 6).Line(121, 700, "。").End()
        .Read().Should().Equal("灌溉面积31万m²。");

    [Fact]
    public void A_small_figure_on_the_line_is_a_figure() =>
        new PdfPages().Line(50, 700, "灌溉面积").Line(90, 700, "31", 7).Line(97, 700, "万亩。").End().Read().Should().Equal("灌溉面积31万亩。");

    [Theory]
    [InlineData("，灌溉农田12", "0万亩。")]
    [InlineData("，蓄水3,1", "20万方。")]
    [InlineData("，蓄水45.", "6万方。")]
    [InlineData("，蓄水八十", "六万方。")]
    public void A_number_that_a_short_line_cuts_goes_on(string end, string next) => new PdfPages()
        .Line(50, 700, Text[..30]).Line(50, 685, Text[..12] + end).Line(50, 670, next).End().Read()[^1].Should().EndWith(end + next);

    [Theory]
    [InlineData("，灌溉农田12", "3.修渠。")]
    [InlineData("，灌溉农田十处", "二十座桥。")]
    public void Another_number_begins_a_line_of_its_own(string end, string next) => new PdfPages()
        .Line(50, 700, Text[..30]).Line(50, 685, Text[..12] + end).Line(50, 670, next).End().Read()[^1].Should().Be(next);

    private static string Heads(PdfPages pages, string cell)
    {
        var text = pages.Text();
        string Words(IEnumerable<TextSpan> spans) => string.Join(" / ", spans.Select(span => span.In(text.Text).ToString()));
        var found = text
            .Reading.Structure.Blocks.SelectMany(block => block.Cells)
            .Single(found => found.Span.In(text.Text).SequenceEqual(cell));
        return Words(found.RowHeaders) + " × " + Words(found.ColumnHeaders);
    }
}
