using System.Text;
using System.Text.Json;
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
        Page.Should()
            .NotContain("unsafe")
            .And.NotContain("eval(")
            .And.NotContain("url(")
            .And.NotContain(" src=\"")
            .And.NotMatchRegex("href=\"(?!#)");
        Page.Should().NotMatchRegex("<[^>]* style=").And.NotMatchRegex("<[^>]* on[a-z]+=");
    }

    [Theory]
    [InlineData(50, 50, null)]
    [InlineData(60, 50, 10)]
    public void Of_a_figure_that_many_documents_give_a_page_names_its_own_and_some_others(int claims, int shown, int? more)
    {
        var ids = Enumerable.Range(1, claims).Select(i => $"d{i}@0-1").ToList();
        using var json = new MemoryStream();
        ReportData.WriteChecks(json, [Datasets.ClaimRows.Findings[0] with { ClaimIds = ids }], _ => null, $"d{claims}");
        var check = JsonDocument.Parse(json.ToArray()).RootElement[0];
        var named = check.GetProperty("claims").EnumerateArray().Select(claim => claim[0].GetString()).ToList();
        named.Should().Equal([.. ids.Take(shown - 1), ids[^1]]);
        (check.TryGetProperty("more", out var rest) ? rest.GetInt32() : (int?)null).Should().Be(more);
    }

    [Fact]
    public void Without_the_source_the_sentences_with_claims_are_shown()
    {
        var whole = Reported.Speech;
        var page = Reported.Page(
            new ReportedDocument(ReportText.WithoutText(whole.Page.Row, whole.Claims, whole.SetAside), whole.Findings)
        );
        page.Should().Contain("原文不在手边").And.NotContain("id=\"source-text\"");
        foreach (var claim in whole.Claims)
            page.Should().Contain($"id=\"{claim.ClaimId}\"");
    }

    [Fact]
    public void Marks_stand_where_the_words_stand()
    {
        foreach (var block in Reported.Speech.Page.Blocks)
            foreach (var mark in block.Marks)
                mark.Span.In(block.Text).ToString().Should().Be(mark.Claim?.Quote ?? mark.SetAside!.Text);
    }

    [Fact]
    public void A_document_without_claims_has_a_page_too()
    {
        var page = Reported.Page(Reported.Of("今天开会。", "empty"));
        page.Should().Contain("没有可核对的算术关系");
    }

    [Fact]
    public void The_page_of_a_folder_holds_each_text_once_and_leaves_claims_that_are_too_many_to_their_pages()
    {
        var page = Reported.Page(Reported.Sixteen);
        Encoding.UTF8.GetByteCount(page).Should().BeLessThan(256 << 10);
        var large = Reported.Page([.. Enumerable.Range(0, 1 + 20_000 / Reported.Speech.Claims.Count).Select(i => Renamed($"copy-{i}"))]);
        large.Should().Contain("本页装不下").And.NotContain("id=\"rows\"");
        Encoding.UTF8.GetByteCount(large).Should().BeLessThan(3 << 20);
    }

    private static ReportedDocument Renamed(string id)
    {
        var page = Reported.Speech.Page;
        return new(
            page with
            {
                Row = page.Row with { DocumentId = id },
                Claims =
                [
                    .. page.Claims.Select(claim =>
                        claim with
                        {
                            DocumentId = id,
                            ClaimId = $"{id}@{claim.Source}",
                            RelatedClaimId = null,
                            Relation = null,
                        }
                    ),
                ],
            },
            []
        );
    }
}
