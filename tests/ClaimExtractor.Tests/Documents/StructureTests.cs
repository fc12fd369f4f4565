using System.Text;
using AwesomeAssertions;
using ClaimExtractor.Documents;
using ClaimExtractor.Sources;
using Xunit;

namespace ClaimExtractor.Tests.Documents;

/// <summary>Titles and heading paths, on documents of several genres.</summary>
public sealed class StructureTests
{
    [Fact]
    public void The_sections_of_the_speech()
    {
        var sections = Speech.Document.Paragraphs.Select(p => p.Section).Distinct().ToArray();
        sections.Should().StartWith([null, "一、我国脱贫攻坚取得决定性成就", "一、我国脱贫攻坚取得决定性成就 / 第一，脱贫攻坚目标任务接近完成"]);
        sections.Should().HaveCount(1 + 4 + 12);
        sections[^1].Should().Be("四、加强党对打赢脱贫攻坚战的领导");
        Speech.Document.Paragraphs.Where(p => p.IsHeading).Should().HaveCount(6);
    }

    [Fact]
    public void A_work_report()
    {
        var document = Parse(
            """
            政 府 工 作 报 告

            ——2019年3月4日在某县第五届人民代表大会第四次会议上

            县长  张三

            各位代表：
            现在，我代表县人民政府作工作报告。
            一、2018年工作回顾
            全年生产总值增长6%。
            （一）项目建设扎实推进。全年开工项目57个。
            （二）改善民生
            1.就业
            新增就业1.2万人。
            2、住房
            改造危房300户。
            二、2019年工作安排
            力争增长6.5%。
            """);
        document.Title.Should().Be("政府工作报告");
        Section(document, "全年生产总值").Should().Be("一、2018年工作回顾");
        Section(document, "（一）项目").Should().Be("一、2018年工作回顾 / （一）项目建设扎实推进");
        Section(document, "（二）").Should().Be("一、2018年工作回顾");
        Section(document, "新增就业").Should().Be("一、2018年工作回顾 / （二）改善民生 / 1.就业");
        Section(document, "改造危房").Should().Be("一、2018年工作回顾 / （二）改善民生 / 2、住房");
        Section(document, "力争").Should().Be("二、2019年工作安排");
        Section(document, "现在").Should().BeNull();
        document.Paragraphs.Where(p => p.IsHeading).Should().HaveCount(6);
    }

    [Fact]
    public void A_marked_title_is_whole_and_a_marked_heading_as_long_as_a_paragraph_is_none()
    {
        var title = string.Concat(Enumerable.Repeat("关于粮食仓储建设的通知", 10));
        var prose = string.Concat(Enumerable.Repeat("全县新建粮仓20座，", 30));
        var document = Parse($"# {title}\n\n## {prose}\n\n全县修渠3公里。\n\n## 修渠\n\n全县修渠5公里。\n");
        document.Title.Should().Be(title);
        Section(document, "全县修渠3公里").Should().BeNull();
        Section(document, "全县修渠5公里").Should().Be("修渠");
    }

    [Fact]
    public void A_press_release_with_a_dateline()
    {
        var document = Parse(
            """
            某省去年新增就业120万人_某某新闻网
            发布时间：2020-03-07 来源：某某社
            某某社某市3月6日电（记者李四）记者从省人社厅获悉，去年全省新增就业120万人。
            “今年目标是多少？”记者问。负责人说：“100万人以上。”
            责任编辑：王五
            """);
        document.Title.Should().Be("某省去年新增就业120万人");
        document.Date.Should().Be(new DateOnly(2020, 3, 6));
        document.Paragraphs.Should().HaveCount(3);
        Sentences(document, 3).Should().Equal("“今年目标是多少？”记者问。", "负责人说：“100万人以上。”");
    }

    [Fact]
    public void A_communique_with_chapters()
    {
        var document = Parse(
            """
            某省2019年
            国民经济和社会发展统计公报

            第一章 综合
            第一节 总量
            全年地区生产总值5万亿元。
            第二节 结构
            第三产业增加值占52%。
            第二章 农业
            粮食产量3000万吨。
            """);
        document.Title.Should().Be("某省2019年国民经济和社会发展统计公报");
        Section(document, "第三产业").Should().Be("第一章 综合 / 第二节 结构");
        Section(document, "粮食").Should().Be("第二章 农业");
    }

    [Fact]
    public void A_Hong_Kong_article_in_Markdown()
    {
        var document = Parse(
            """
            # 政府派發電子消費券　涉款360億元

            **財政司司長表示，計劃惠及720萬人。**

            ### 分期發放　毋須找續

            政府會分五期發放，每期1,000元。「今次措施覆蓋面較廣。」他說。
            """);
        document.Title.Should().Be("政府派发电子消费券 涉款360亿元");
        document.Text.Script.Should().Be(Script.Traditional);
        Section(document, "政府会").Should().Be("分期发放 毋须找续");
        Sentences(document, 4).Should().HaveCount(2);
        Sentences(document, 2).Should().ContainSingle();
    }

    [Fact]
    public void A_header_block()
    {
        var document = Parse("Title: 五家企业公布年报\nDate: 2018-04-29\nText:\n\n甲公司营业收入5亿元。\n");
        document.Title.Should().Be("五家企业公布年报");
        document.Date.Should().Be(new DateOnly(2018, 4, 29));
        document.Paragraphs.Should().HaveCount(2);
    }

    [Fact]
    public void A_wrapped_paragraph_is_one_block()
    {
        var document = Parse(
            """
            工作情况通报

                今年以来，全县上下认真贯彻落实各项政策措施，经济运行总体平
            稳，全年完成固定资产投资12.8亿元，比上年增长6.3%，其中民间投
            资增长8.1%。
                农业生产形势较好。
            """);
        document.Paragraphs.Should().HaveCount(3);
        Sentences(document, 2).Should().ContainSingle().Which.Should().EndWith("其中民间投资增长8.1%。");
        var at = document.Text.Text.IndexOf("民间投资", StringComparison.Ordinal);
        var source = document.Text.Map.ToSource(new TextSpan(at, at + 4));
        source.In(document.Text.Source.Text).ToString().Should().Be("民间投\n资");
    }

    [Theory]
    [InlineData("去年全市新增就业3万人，比上年多2000人，完成年度目标任务的120%，就业形势保持总体稳定。\n今年目标不变。")]
    [InlineData("同志们：\n今天的会议很重要。")]
    [InlineData("（2020年3月6日）\n今天的会议很重要。")]
    [InlineData("一、发展环境\n当前形势复杂。")]
    [InlineData("去年全市新增就业3万人")]
    [InlineData(":数据来自网站\n------\n4月12日：报告新增病例8例。")]
    public void A_text_without_a_headline_has_no_title(string text) => Parse(text).Title.Should().BeNull();

    [Theory]
    [InlineData("1.5万人参加了培训")]
    [InlineData("一、二、三等奖共评出20名，其中：")]
    [InlineData("第一，增速放缓，同比仅增长1.2%，为近年最低。其他指标平稳。")]
    [InlineData("第一产业增加值300亿元")]
    [InlineData("（一）")]
    [InlineData("第一书记共选派5名")]
    [InlineData("第三，要全面加强组织领导和统筹协调、完善工作机制、压实各级责任、确保全年各项任务如期完成。要抓好落实。")]
    [InlineData("2019年，全市新增就业3万人")]
    public void Numbers_that_head_nothing(string line) =>
        Parse("工作会议召开\n" + line + "\n后面的内容。").Paragraphs.Skip(1).Should().OnlyContain(p => !p.IsHeading && p.Section == null);

    [Fact]
    public void Paragraphs_and_sentences_count_from_one_through_the_body()
    {
        var document = Parse("工作会议召开\n一句。两句。\n\n三句。\n");
        document.Paragraphs.Select(p => p.Number).Should().Equal(1, 2, 3);
        document.Sentences.Select(s => (s.Number, s.Paragraph)).Should().Equal((1, 1), (2, 2), (3, 2), (4, 3));
    }

    private static SourceDocument Parse(string text) =>
        DocumentParser.Parse(ReadableText.From(SourceFile.FromBytes("a.txt", Encoding.UTF8.GetBytes(text))), "a");

    private static string? Section(SourceDocument document, string start) =>
        document.Paragraphs.Single(p => p.Span.In(document.Text.Text).StartsWith(start)).Section;

    private static string[] Sentences(SourceDocument document, int paragraph) =>
        [.. document.Paragraphs[paragraph - 1].Sentences.Select(s => s.Span.In(document.Text.Text).ToString())];
}
