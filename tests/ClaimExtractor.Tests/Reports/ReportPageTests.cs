using System.Text;
using AwesomeAssertions;
using ClaimExtractor.Claims;
using ClaimExtractor.Reports;
using Xunit;

namespace ClaimExtractor.Tests.Reports;

/// <summary>What stands in a report, without a browser.</summary>
public sealed class ReportPageTests
{
    private static readonly string Page = Reported.Page(Reported.Speech);

    [Fact]
    public void The_page_of_the_speech_is_under_a_megabyte() => Encoding.UTF8.GetByteCount(Page).Should().BeLessThan(1 << 20);

    [Fact]
    public void The_same_document_gives_the_same_page() => Reported.Page(Reported.Of(Speech.Extraction)).Should().Be(Page);

    [Fact]
    public void The_page_allows_its_own_script_and_style_and_nothing_else()
    {
        Page.Should().Contain("Content-Security-Policy\" content=\"default-src 'none'; script-src 'sha256-");
        Page.Should().NotContain("unsafe").And.NotContain("eval(").And.NotContain("url(").And.NotContain(" src=\"").And.NotMatchRegex("href=\"(?!#)");
        Page.Should().NotMatchRegex("<[^>]* style=").And.NotMatchRegex("<[^>]* on[a-z]+=");
    }

    [Fact]
    public void Pictures_show_the_changes_the_parts_and_the_bounds_of_the_speech()
    {
        Page.Should().Contain("变化：4组数字的起点与终点").And.Contain("合计832个，与整体相符");
        Drawing("changes").Should().Contain("9899万人").And.Contain("551万人").And.Contain("10.2%").And.Contain("11567元");
        Drawing("parts").Should().Contain("601个").And.Contain("179个").And.Contain("52个").And.Contain("72.2%");
        Drawing("shares").Should().Contain("三分之二以上").And.Contain("class=\"open\"").And.Contain("class=\"dot hollow\"");
        Drawing("timeline").Should().Contain("贫困发生率");
        Drawing("magnitudes").Should().Contain("CNY");
    }

    [Fact]
    public void Every_picture_has_a_title_a_text_and_a_table()
    {
        foreach (var id in (string[])["changes", "parts", "shares", "timeline", "magnitudes"])
            Drawing(id).Should().MatchRegex("(?s)<h3>.+</h3><p>.+</p>.+<details>.+<table>.+<td>");
    }

    [Fact]
    public void Parts_that_leave_a_rest_and_parts_that_exceed_their_whole_say_so()
    {
        Reported.Page(Reported.Of("全镇有企业200家，其中工业企业120家、农业企业30家。", "rest")).Should().Contain("另有50家未列出");
    }

    [Fact]
    public void Without_the_source_the_sentences_with_claims_are_shown()
    {
        var whole = Reported.Speech;
        var page = Reported.Page(ReportText.WithoutText(whole.Row, whole.Claims, whole.SetAside, whole.Findings));
        page.Should().Contain("原文不在手边").And.NotContain("id=\"source-text\"");
        foreach (var claim in whole.Claims)
            page.Should().Contain($"id=\"{claim.ClaimId}\"");
    }

    [Fact]
    public void Marks_stand_where_the_words_stand()
    {
        foreach (var block in Reported.Speech.Blocks)
            foreach (var mark in block.Marks)
                mark.Span.In(block.Text).ToString().Should().Be(mark.Claim?.Quote ?? mark.SetAside!.Text);
    }

    [Fact]
    public void A_document_without_claims_has_a_page_too()
    {
        var page = Reported.Page(Reported.Of("今天开会。", "empty"));
        page.Should().Contain("没有可画的数字").And.Contain("没有可核对的算术关系");
    }

    private static string Drawing(string id)
    {
        var start = Page.IndexOf($"<figure id=\"{id}\">", StringComparison.Ordinal);
        start.Should().BePositive();
        return Page[start..Page.IndexOf("</figure>", start, StringComparison.Ordinal)];
    }
}
