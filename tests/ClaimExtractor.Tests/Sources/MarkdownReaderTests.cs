using AwesomeAssertions;
using ClaimExtractor.Sources;
using Xunit;

namespace ClaimExtractor.Tests.Sources;

public sealed class MarkdownReaderTests
{
    private const string Article =
        """
        ---
        layout: post
        title: "某县2019年就业报告"
        date: 2020-01-15
        tags: [就业, 统计]
        ---

        **全年新增就业*1.2*万人**，完成[年度目标](https://example.org/?id=99 "目标")的`120%`。![图1](a_5.png)

        ## 一、分行业 ##

        - 制造业**4000**人
        - 建筑业3000人
        * [ ] 服务业5000人

        | 行业 | 2018年 | 2019年 |
        |:-----|-------:|:------:|
        | 制造业 | 3500 | **4000** |
        | 建筑业 |  | 3000 |

        ```csharp
        var jobs = 12345;
        ```

        > 数据来自5个乡镇[^1]。

        分地区
        ------
        <figure><img src="b.png" alt="3图"><figcaption>招聘会现场，到场800人</figcaption></figure>

        城区增长6\*2，农村增长3*4次。
        ***
        [^1]: 截至12月底。
        [ref]: https://example.org/100
        """;

    [Fact]
    public void Signs_go_and_the_text_stays() => Reading.Lines(Article).Should().Equal(
        "某县2019年就业报告",
        "全年新增就业1.2万人，完成年度目标的120%。",
        "一、分行业",
        "制造业4000人", "建筑业3000人", "服务业5000人",
        "行业 | 2018年 | 2019年", "制造业 | 3500 | 4000", "建筑业 | 3000",
        "数据来自5个乡镇。",
        "分地区",
        "招聘会现场，到场800人",
        "城区增长6*2，农村增长3*4次。",
        "截至12月底。");

    [Fact]
    public void Structure_comes_from_the_signs()
    {
        var document = Reading.Document(Article);
        document.Title.Should().Be("某县2019年就业报告");
        document.Date.Should().Be(new DateOnly(2020, 1, 15));
        document.Paragraphs.Single(p => p.Span.In(document.Text.Text).StartsWith("建筑业3")).Section.Should().Be("一、分行业");
        document.Paragraphs[^1].Section.Should().Be("分地区");
        var cell = document.Paragraphs.SelectMany(p => p.Cells).Single(c => c.Span.In(document.Text.Text) is "3000");
        cell.RowHeaders.Should().ContainSingle().Which.In(document.Text.Text).ToString().Should().Be("建筑业");
        cell.ColumnHeaders.Should().ContainSingle().Which.In(document.Text.Text).ToString().Should().Be("2019年");
        Reading.SourceOf(document.Text, "1.2万人").Should().Be("1.2*万人");
    }

    [Theory]
    [InlineData("# 甲\n\n[链接[1]](http://a.cn/b(c))和[表][t]，[2]和[注]。", "链接[1]和表，[2]和[注]。")]
    [InlineData("# 甲\n\n[![图](a.png)](b.html)共3人。", "共3人。")]
    [InlineData("# 甲\n\n~~去年~~__今年__2_3_4人，a*b*c。", "去年今年2_3_4人，abc。")]
    [InlineData("# 甲\n\n***增长5%***，**未闭合。", "增长5%，**未闭合。")]
    public void Inline_signs(string source, string line) => Reading.Lines(source)[^1].Should().Be(line);

    [Theory]
    [InlineData("工作会议召开\n#标签 共3人。")]
    [InlineData("3*4=12，5*6=30。\n一、工作\n1. 新增3人。")]
    [InlineData("收入 | 支出\n300 | 200")]
    [InlineData("【通知】[2019]5号文件，见表[1]。\n- 一项")]
    public void A_plain_text_stays_as_it_is(string source) => Reading.Of(source).Text.Should().Be(source);

    [Fact]
    public void Wrapped_lines_are_joined_but_not_to_a_heading()
    {
        const string wrapped =
            """
            # 工作情况

            今年以来，全县上下认真贯彻落实各项政策措施，经济运行总体平稳，全
            年完成固定资产投资12.8亿元，比上年增长6.3%，其中民间投资增长8.1
            %。
            ## 加快推进全县重点项目建设并确保完成全年各项目标任务的若干措施安排
            下一步工作。
            """;
        Reading.Lines(wrapped).Should().HaveCount(4).And.Contain(line => line.EndsWith("增长8.1%。"));
    }
}
