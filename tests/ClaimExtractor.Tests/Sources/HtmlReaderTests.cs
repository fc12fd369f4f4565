using AwesomeAssertions;
using ClaimExtractor.Sources;
using CsCheck;
using Xunit;

namespace ClaimExtractor.Tests.Sources;

public sealed class HtmlReaderTests
{
    private const string Page =
        """
        <!DOCTYPE html>
        <html><head><meta charset="utf-8"><title>某市去年造林3万亩_某某新闻网</title>
        <style>p { margin: 9px }</style><script>var id = 12345; if (1 < 2) document.write("<p>88万人</p>");</script></head>
        <body class="home share-page">
        <nav><ul><li><a href="/">首页</a></li><li><a href="/n">新闻100条</a></li></ul></nav>
        <div class="wrap">
          <h1>某市去年造林3万亩</h1>
          <div class="info"><span>发布时间：2021-03-12 09:30</span> <span>来源：某某日报</span> <span>浏览：3056次</span></div>
          <div class="social_share">分享到：<a href="#">微信</a><a href="#">微博</a></div>
          <div class="content">
            <!-- 广告 <p>7万元</p> -->
            <p>　　去年，全市造林3万亩&ldquo;超额完成&rdquo;，比上年增长<b>5</b><i>.2%</i>。</p>
            <p>绿化率达到
        40%。<br>城区新增公园6个。</p>
            <h2>一、资金投入</h2>
            <figure><img src="a.jpg" alt="图里有99棵树"><figcaption>市民在植树，当天共植树2000棵。</figcaption></figure>
            <p style="display:none">隐藏的数字有444个。</p>
            <p>投入资金&yen;1.5亿元，其中省级补助&#x33;000万元。</p>
          </div>
          <div class="related"><h3>相关新闻</h3><ul><li><a href="1">某县造林5万亩</a></li><li><a href="2">某区植树8万株</a></li></ul></div>
          <div><a href="3">上一篇：某区修路10公里</a> <a href="4">下一篇：某镇建桥2座</a></div>
        </div>
        <aside>热线电话12345</aside>
        <footer>版权所有 某某新闻网 ICP备05012345号</footer>
        </body></html>
        """;

    [Fact]
    public void A_page_nested_a_hundred_thousand_deep_is_read() =>
        Reading
            .Lines(
                string.Concat(Enumerable.Repeat("<div><b>", 100_000)) + "共5人" + string.Concat(Enumerable.Repeat("</b></div>", 100_000))
            )
            .Should()
            .Equal("共5人");

    [Fact]
    public void Of_a_saved_page_only_the_article_is_read() => Reading.Lines(Page).Should().Equal(
        "某市去年造林3万亩",
        "去年，全市造林3万亩“超额完成”，比上年增长5.2%。",
        "绿化率达到40%。",
        "城区新增公园6个。",
        "一、资金投入",
        "市民在植树，当天共植树2000棵。",
        "投入资金¥1.5亿元，其中省级补助3000万元。");

    [Fact]
    public void Title_date_and_sections_come_from_the_page()
    {
        var document = Reading.Document(Page);
        document.Title.Should().Be("某市去年造林3万亩");
        document.Date.Should().Be(new DateOnly(2021, 3, 12));
        document.Paragraphs[^1].Section.Should().Be("一、资金投入");
        document.Paragraphs.Where(p => p.IsHeading).Should().HaveCount(2);
    }

    [Fact]
    public void What_is_cut_is_reported()
    {
        var text = Reading.Of(Page);
        text.Filters.Select(report => report.Filter).Should().StartWith(["markup"]);
        text.Filters.Single(report => report.Filter == "markup").Changes.Should().HaveCountGreaterThan(20);
        text.Filters.Single(report => report.Filter == "furniture").Changes
            .Select(change => change.Source.In(text.Source.Text).ToString())
            .Should().Contain(["分享到：<a href=\"#\">微信</a><a href=\"#\">微博", "某县造林5万亩", "热线电话12345", "隐藏的数字有444个。"]);
    }

    [Fact]
    public void A_number_across_tags_is_one_number_from_its_first_to_its_last_character()
    {
        var text = Reading.Of("<div><p>同比增长<span>5</span><span>.2%</span>，增幅扩大。</p><p>产量<b>1</b>,<b>234</b>吨。</p><p>完。</p></div>");
        Reading.SourceOf(text, "5.2%").Should().Be("5</span><span>.2%");
        Reading.SourceOf(text, "1,234吨").Should().Be("1</b>,<b>234</b>吨");
    }

    [Theory]
    [InlineData("&ldquo;好&rdquo;", "“好”")]
    [InlineData("6&permil;", "6‰")]
    [InlineData("6&percnt;", "6%")]
    [InlineData("&#20013;&#x56FD;", "中国")]
    [InlineData("A&amp;B", "A&B")]
    [InlineData("R&D占2%", "R&D占2%")]
    [InlineData("5&degC", "5°C")]
    [InlineData("&nosuch;", "&nosuch;")]
    [InlineData("&#0;&#xD800;&#99999999999;", "\uFFFD\uFFFD\uFFFD")]
    [InlineData("&#150;", "–")]
    [InlineData("&amp;lt;p&amp;gt;", "&lt;p&gt;")]
    public void Character_references(string written, string read) =>
        Reading.Lines($"<p>甲。</p><p>{written}</p><p>乙。</p>")[1].Should().Be(read);

    [Theory]
    [InlineData("<p>第一段。<p>第二段。<p>第三段。")]
    [InlineData("<div>第一段。<div>第二段。</div>第三段。</div></div></div>")]
    [InlineData("<p>第一<b>段。</p><p>第二</b>段。</p></section><p>第三段。</p>")]
    [InlineData("<b><p>第一段。</b></p><p>第二段。<br/>第三段。")]
    [InlineData("<P CLASS=x>第一段。</P\n><p title='a>b'>第二段。<!-- -- > --></p><p>第三段。</p><!-- 第四段。")]
    [InlineData("<p>第一段。</p>\r\n<p>第二\r\n   段。</p>\r\n<p>第\t三段。</p><script>第四段。")]
    [InlineData("<ul><li>第一段。<li>第二段。<li>第三段。</ul>")]
    [InlineData("<p></p><p>第一段。</p><p>第二段。</p><pre>第三段。</pre><select><option>第四段。</select>")]
    [InlineData("<pre>第一段。\n\n第二段。</pre><br><br><p>第三段。")]
    public void Odd_markup_reads_as_in_a_browser(string html) => Reading.Lines(html).Should().Equal("第一段。", "第二段。", "第三段。");

    [Fact]
    public void A_sign_less_than_is_no_tag() =>
        Reading.Lines("<p>甲。</p><p>占比<5%，<10%的有3家。</p><p>乙。</p>")[1].Should().Be("占比<5%，<10%的有3家。");

    [Fact]
    public void Notes_and_readings_inside_the_text_are_cut() =>
        Reading
            .Lines(
                "<p>甲。</p><p>面积3<sup>2</sup>公顷<sup><a href='#n1'>[1]</a></sup>，<ruby>汉<rp>(</rp><rt>hàn</rt>"
                    + "<rp>)</rp></ruby>字。</p><p>乙。</p>"
            )[1]
            .Should()
            .Be("面积3公顷，汉字。");

    [Fact]
    public void A_page_whose_layout_is_a_table_is_read_as_text() =>
        Reading
            .Lines(
                "<table><tr><td><a href=1>首页</a></td><td><a href=2>要闻</a></td></tr></table><table><tr><td width=20%>"
                    + "<a href=3>专题</a><br><a href=4>图片</a></td>"
                    + "<td><p>今年以来，全县新增就业3000人，城镇登记失业率控制在3%以内，就业形势总体稳定，为经济社会发展打下了坚实的基础。</p>"
                    + "<p>"
                    + string.Concat(Enumerable.Repeat("全县各级部门认真落实就业优先政策，多渠道开发岗位，", 10))
                    + "完成了任务。</p></td></tr></table>"
            )
            .Should()
            .HaveCount(2);

    [Fact]
    public void Links_inside_the_text_stay() =>
        Reading.Lines("<div><p>据<a href=1>某某市统计局</a>公布，<a href=2>去年生产总值</a>增长6%。</p><p>工业增长7%。</p><p>服务业增长8%。</p></div>")
            .Should().HaveCount(3);

    [Fact]
    public void Nested_a_hundred_thousand_deep()
    {
        var html =
            string.Concat(Enumerable.Repeat("<div><span><a href=x>", 100_000))
            + "<p>新增3万人。</p>"
            + string.Concat(Enumerable.Repeat("</b></i></div>", 100_000));
        Reading.Of(html).Text.Should().Contain("新增3万人。");
        var table = string.Concat(Enumerable.Repeat("<table><tr><td>", 100_000)) + "<p>新增3万人。</p>";
        Reading.Of(table).Text.Should().Contain("新增3万人。");
    }

    private static readonly string[] Pieces =
    [
        "<p>",
        "</p>",
        "<div class=nav>",
        "</div>",
        "<table>",
        "<tr>",
        "<td colspan=3>",
        "<th rowspan=2>",
        "</td>",
        "</table>",
        "<h1>",
        "</h1>",
        "<h2>",
        "<br>",
        "<a href=1>",
        "</a>",
        "<span>",
        "</span>",
        "<title>",
        "</title>",
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "<sup>",
        "<li>",
        "<ul>",
        "</ul>",
        "<pre>",
        "</pre>",
        "<svg/>",
        "<b",
        ">",
        "<",
        "\"",
        "'",
        "&amp;",
        "&ldquo",
        "&#5",
        "&",
        ";",
        "5",
        ".2%",
        "万人",
        "增长",
        "。",
        "　",
        " ",
        "\n",
        "\r\n",
        "\t",
        "發展",
        "(xí)",
        "\uD800",
        "𠮷",
        "\0",
        "\uFEFF",
        "&nbsp;",
        "<![CDATA[",
        "]]>",
        "<?x",
        "/>",
    ];

    [Fact]
    public void Whatever_the_page_every_character_stands_at_its_place() =>
        Gen.Int[0, Pieces.Length - 1]
            .Array[0, 60]
            .Select(parts => "<html>" + string.Concat(parts.Select(i => Pieces[i])))
            .Sample(
                html =>
                {
                    HtmlTokens
                        .Read(html)
                        .Aggregate(0, (at, part) => part.Span.Start == at && part.Span.End > at ? part.Span.End : -1)
                        .Should()
                        .Be(html.Length);
                    var text = ReadableText.From(new SourceFile("a.html", "", 0, "utf-8", html));
                    for (var i = 0; i < text.Text.Length; i++)
                        if (char.IsAsciiDigit(text.Text[i]) && text.Map.ToSource(new TextSpan(i, i + 1)) is { Length: 1 } digit)
                            html[digit.Start].Should().Be(text.Text[i]);
                    text.Structure.Blocks.Should().OnlyContain(block => block.Span.Start >= 0 && block.Span.End <= text.Text.Length);
                },
                iter: 3_000
            );

    [Fact]
    public void A_cell_that_another_element_ends_does_not_stop_the_page()
    {
        const string Broken = "<footer><a href><table><th>户数<tr><a></footer><td>某村有88户。<tr>";
        DocumentExtractor.Extract(SourceFile.FromText("page.html", Broken)).Claims.Should().ContainSingle().Which.Quote.Should().Be("88户");
    }
}
