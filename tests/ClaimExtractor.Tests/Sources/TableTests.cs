using AwesomeAssertions;
using ClaimExtractor.Documents;
using ClaimExtractor.Sources;
using Xunit;

namespace ClaimExtractor.Tests.Sources;

public sealed class TableTests
{
    private const string Regions =
        """
        <h1>各区收入情况</h1><p>收入情况见下表。</p>
        <table>
        <caption>表1 各区收入</caption>
        <tr><th rowspan="2">地区</th><th colspan="2">2019年</th><th>2020年</th></tr>
        <tr><th>收入（元）</th><th>增速</th><th>收入（元）</th></tr>
        <tr><td>东区</td><td>1200</td><td>5.1%</td><td>1300</td></tr>
        <tr><td>西区</td><td>1,100</td><td>&nbsp;</td><td><b>12</b>50</td></tr>
        </table><p>数据为初步核算。</p>
        """;

    [Fact]
    public void A_row_is_a_line_and_its_cells_are_apart() => Reading.Lines(Regions).Should().Equal(
        "各区收入情况", "收入情况见下表。", "表1 各区收入", "地区 | 2019年 | 2020年", "收入（元） | 增速 | 收入（元）",
        "东区 | 1200 | 5.1% | 1300", "西区 | 1,100 | 1250", "数据为初步核算。");

    [Fact]
    public void Each_cell_knows_its_headers()
    {
        var document = Reading.Document(Regions);
        Headers(document, "1200").Should().Be("东区 × 2019年 / 收入（元）");
        Headers(document, "5.1%").Should().Be("东区 × 2019年 / 增速");
        Headers(document, "1250").Should().Be("西区 × 2020年 / 收入（元）");
        Headers(document, "地区").Should().Be(" × ");
        Reading.SourceOf(document.Text, "1250").Should().Be("12</b>50");
    }

    [Theory]
    [InlineData(
        "<table><tr><td>指标</td><td>2018年</td><td>2019年</td></tr><tr><td>粮食</td><td>30万吨</td><td>32万吨</td></tr></table>",
        "32万吨",
        "粮食 × 2019年"
    )]
    [InlineData("<table><tr><td>粮食</td><td>30万吨</td></tr><tr><td>油料</td><td>4万吨</td></tr></table>", "4万吨", "油料 × ")]
    [InlineData("<table><tr><td>农业</td><td>粮食</td><td>30</td></tr><tr><td></td><td>油料</td><td>4</td></tr></table>", "4", "油料 × ")]
    [InlineData(
        "<table><tr><td rowspan=2>农业</td><td>粮食</td><td>30</td></tr><tr><td>油料</td><td>4</td></tr></table>",
        "4",
        "农业 / 油料 × "
    )]
    [InlineData(
        "<table><thead><tr><td>月份</td><td>产量</td></tr></thead><tbody><tr><td>1月</td><td>7</td></tr><tr>"
            + "<td>2月</td><td>9</td></tr></tbody></table>",
        "9",
        "2月 × 产量"
    )]
    [InlineData(
        "<table><tr><td>序号</td><td>单位</td><td>金额</td></tr><tr><td>1</td><td>甲公司</td><td>50</td></tr><tr><td>2</td>"
            + "<td>乙公司</td><td>60</td></tr></table>",
        "60",
        "乙公司 × 金额"
    )]
    public void Headers_without_header_cells(string table, string cell, string headers) =>
        Headers(Reading.Document($"<p>情况如下。</p>{table}<p>完。</p>"), cell).Should().Be(headers);

    [Theory]
    [InlineData("营业收入\t1,200.5\t1,100.2\t-9.1%")]
    [InlineData("营业收入 1,200.5 1,100.2 -9.1%")]
    [InlineData("营业收入  1,200.5  1,100.2  -9.1%")]
    public void A_label_with_figures_alone_in_its_line_is_a_row(string line)
    {
        Reading.Lines($"情况如下。\n{line}\n完。").Should().Equal("情况如下。", "营业收入 | 1,200.5 | 1,100.2 | -9.1%", "完。");
        var claim = Reading.Extract(line).Claims.Should().ContainSingle().Which;
        (claim.Quote, claim.Subject).Should().Be(("-9.1%", "营业收入"));
    }

    [Theory]
    [InlineData("去年共有 320 人参加。")]
    [InlineData("其中：12 34")]
    [InlineData("第3章 5 7")]
    public void A_line_of_text_with_blanks_is_none(string line) => Reading.Lines(line).Should().Equal(line);

    [Fact]
    public void A_table_at_the_head_of_a_fragment_stays() =>
        Reading
            .Lines(
                "<table><tr><td>指标</td><td>2018年</td><td>2019年</td><td>2020年</td></tr><tr><td>粮食</td><td>1</td>"
                    + "<td>2</td><td>3</td></tr></table>"
            )
            .Should()
            .HaveCount(2);

    [Fact]
    public void Huge_spans_cost_nothing() =>
        Reading
            .Lines(
                "<table><tr><td rowspan=99999999 colspan=99999999>甲</td><td>乙</td></tr>"
                    + string.Concat(Enumerable.Repeat("<tr><td rowspan=1000>丙</td><td>5人</td></tr>", 3000))
                    + "</table>"
            )
            .Should()
            .HaveCount(3001);

    private static string Headers(SourceDocument document, string cell)
    {
        string Text(TextSpan span) => span.In(document.Text.Text).ToString();
        var found = document.Paragraphs.SelectMany(p => p.Cells).Single(c => Text(c.Span) == cell);
        return string.Join(" / ", found.RowHeaders.Select(Text)) + " × " + string.Join(" / ", found.ColumnHeaders.Select(Text));
    }
}
