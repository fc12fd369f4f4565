using System.Text;
using AwesomeAssertions;
using ClaimExtractor.Checks;
using ClaimExtractor.Claims;
using ClaimExtractor.Datasets;
using ClaimExtractor.Quantities;
using Microsoft.Playwright;
using Xunit;

namespace ClaimExtractor.Tests.Reports;

/// <summary>The report as a reader uses it, in a real Chromium.</summary>
public sealed class ReportBrowserTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly IReadOnlyList<Claim> Claims = Reported.Speech.Claims;

    private static Claim Quoted(string quote) => Claims.First(claim => claim.Quote == quote);

    private static string Selector(Claim claim) => $"a.claim[id='{claim.ClaimId}']";

    private Task<IPage> OpenSpeech(string fragment = "", int width = 1400, int height = 900) =>
        browser.Open([Reported.Speech], fragment, width, height);

    [Fact]
    public async Task The_page_opens_without_a_complaint_and_marks_every_number()
    {
        var page = await OpenSpeech();
        (await page.Locator("article a.claim").AllTextContentsAsync()).Should().Equal(Claims.Select(claim => claim.Quote));
        (await page.Locator("article .aside").CountAsync()).Should().Be(Reported.Speech.SetAside.Count);
        (await page.Locator("article .aside").First.GetAttributeAsync("title")).Should().Be("不作论断的数字：时间");
        (await page.Locator("#shown").InnerTextAsync()).Should().Be($"{Claims.Count} / {Claims.Count}");
        browser.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task A_click_opens_the_card_and_its_address_is_a_permanent_link()
    {
        var claim = Quoted("551万人");
        var page = await OpenSpeech();
        await page.Locator(Selector(claim)).ClickAsync();
        await Assertions.Expect(page.Locator("#card h2")).ToHaveTextAsync("551万人");
        var card = await page.Locator("#card").InnerTextAsync();
        card.Should()
            .Contain("551万人")
            .And.Contain("5,510,000")
            .And.Contain("贫困人口")
            .And.Contain("2019-12-31")
            .And.Contain("变化终点")
            .And.Contain("9899万人");
        Uri.UnescapeDataString(new Uri(page.Url).Fragment).Should().Be($"#{claim.ClaimId}");
        (await page.Locator(Selector(claim)).GetAttributeAsync("class")).Should().Contain("on");
        await page.Keyboard.PressAsync("Escape");
        (await page.Locator("#card").IsVisibleAsync()).Should().BeFalse();
    }

    [Fact]
    public async Task The_keyboard_reaches_a_card_and_the_next_claim()
    {
        var page = await OpenSpeech();
        await page.Locator("article a.claim").First.FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#card h2")).ToHaveTextAsync(Claims[1].Quote);
        (await page.EvaluateAsync<string>("document.activeElement.id")).Should().Be("card");
        await page.GetByRole(AriaRole.Button, new() { Name = "下一条" }).ClickAsync();
        await Assertions.Expect(page.Locator("#card h2")).ToHaveTextAsync(Claims[2].Quote);
        await page.Keyboard.PressAsync("Escape");
        (await page.EvaluateAsync<string>("document.activeElement.id")).Should().Be(Claims[2].ClaimId);
    }

    [Fact]
    public async Task A_link_lands_on_its_claim()
    {
        var claim = Claims[^1];
        var page = await OpenSpeech(Uri.EscapeDataString(claim.ClaimId));
        (await page.Locator("#card h2").InnerTextAsync()).Should().Be(claim.Quote);
        await Assertions.Expect(page.Locator(Selector(claim))).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Filters_change_text_table_and_pictures_together()
    {
        var page = await OpenSpeech();
        await page.Locator("select[name=dimension]").SelectOptionAsync("people");
        var people = Claims.Where(claim => claim.Dimension == Dimension.People).ToList();
        await Assertions.Expect(page.Locator("#shown")).ToHaveTextAsync($"{people.Count} / {Claims.Count}");
        (await page.Locator("article a.claim:not(.off)").AllTextContentsAsync()).Should().Equal(people.Select(claim => claim.Quote));
        (await page.Locator("#rows tbody tr.row").CountAsync()).Should().Be(people.Count);
        (await page.Locator("#changes svg a:not(.off)").CountAsync())
            .Should()
            .Be(people.Count(claim => claim.Role is Role.ChangeFrom or Role.ChangeTo && IsPaired(claim)));
        (await page.Locator("#shares svg a:not(.off)").CountAsync()).Should().Be(0);
        (await page.Locator("#changes h3").InnerTextAsync()).Should().Be("变化：1 / 4组数字的起点与终点");
        (await page.Locator("#changes svg .slope.off").CountAsync()).Should().Be(3);
        (await page.Locator("#row-count").InnerTextAsync()).Should().Be($"{people.Count} / {Claims.Count}行");
        page.Url.Should().EndWith("#/dimension=people");

        await page.Locator("input[name=text]").FillAsync("边缘");
        var marginal = people.Where(claim => claim.Context.Contains("边缘")).ToList();
        marginal.Should().NotBeEmpty();
        await Assertions.Expect(page.Locator("#shown")).ToHaveTextAsync($"{marginal.Count} / {Claims.Count}");
        await page.Locator("button[type=reset]").ClickAsync();
        await Assertions.Expect(page.Locator("#shown")).ToHaveTextAsync($"{Claims.Count} / {Claims.Count}");
        (await page.Locator(".off").CountAsync()).Should().Be(0);
    }

    [Fact]
    public async Task Years_filter_by_the_time_of_the_claim()
    {
        var page = await OpenSpeech();
        await page.Locator("input[name=from]").FillAsync("1985");
        await page.Locator("input[name=to]").FillAsync("1999");
        var expected = Claims
            .Where(claim => claim.TimeEnd?.Year >= 1985 && (claim.TimeStart ?? claim.TimeEnd)?.Year <= 1999)
            .Select(claim => claim.Quote)
            .ToList();
        expected.Should().NotBeEmpty();
        await Assertions.Expect(page.Locator("#shown")).ToHaveTextAsync($"{expected.Count} / {Claims.Count}");
        (await page.Locator("#rows tbody tr.row td:first-child").AllInnerTextsAsync()).Should().Equal(expected);
    }

    [Fact]
    public async Task A_header_sorts_the_table_by_the_number_and_not_by_its_text()
    {
        var page = await OpenSpeech(height: 3000);
        await page.Locator("#rows th button[data-column=value]").ClickAsync();
        await page.Locator("#rows th button[data-column=value]").ClickAsync();
        (await page.Locator("#rows tbody tr.row td:first-child").AllInnerTextsAsync()).Take(2).Should().Equal("1亿左右", "9899万人");
        (await page.Locator("#rows th").Nth(1).GetAttributeAsync("aria-sort")).Should().Be("descending");
    }

    [Fact]
    public async Task The_download_holds_the_filtered_rows_as_the_dataset_writes_them()
    {
        var page = await OpenSpeech();
        await page.Locator("select[name=dimension]").SelectOptionAsync("currency");
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("#csv").ClickAsync());
        using var ours = new MemoryStream();
        var csv = DatasetFormats.Find("csv")!;
        csv.Write(ours, ClaimColumns.Schema, Claims.Where(claim => claim.Dimension == Dimension.Currency));
        var text = await File.ReadAllTextAsync((await download.PathAsync())!, TestContext.Current.CancellationToken);
        text.Should().Be(Encoding.UTF8.GetString(ours.ToArray()).TrimStart('\uFEFF'));
        download.SuggestedFilename.Should().Be("speech.csv");
    }

    [Fact]
    public async Task The_source_can_be_shown_as_it_was_published_with_the_same_claims()
    {
        var page = await OpenSpeech();
        await page.Locator("#view").ClickAsync();
        await Assertions.Expect(page.Locator("#source-text")).ToBeVisibleAsync();
        // Not its inner text, which has nothing of what the browser has not drawn yet.
        (await page.Locator("#source-text").TextContentAsync()).Should().Contain("脫貧");
        (await page.Locator("#source-text a.claim").CountAsync()).Should().Be(Claims.Count);
        await Assertions.Expect(page.Locator("#readable-text")).ToBeHiddenAsync();
        await page.Locator("#view").ClickAsync();
        await Assertions.Expect(page.Locator("#readable-text")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#source-text")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_page_speaks_English_on_demand()
    {
        var page = await OpenSpeech();
        (await page.GetByRole(AriaRole.Heading, new() { Name = "正文" }).IsVisibleAsync()).Should().BeTrue();
        await page.Locator("#language").ClickAsync();
        (await page.GetByRole(AriaRole.Heading, new() { Name = "Key figures" }).IsVisibleAsync()).Should().BeTrue();
        (await page.GetByRole(AriaRole.Heading, new() { Name = "正文" }).IsVisibleAsync()).Should().BeFalse();
        await page.Locator("article a.claim").First.ClickAsync();
        await Assertions.Expect(page.Locator("#card")).ToContainTextAsync("subject");
        await Assertions.Expect(page.Locator("#card")).ToContainTextAsync("同志");
    }

    [Fact]
    public async Task A_citation_names_the_quote_the_document_and_the_place()
    {
        var claim = Quoted("9899万人");
        var page = await OpenSpeech(Uri.EscapeDataString(claim.ClaimId));
        await page.EvaluateAsync(
            "Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.copied = text; } } })"
        );
        await page.GetByRole(AriaRole.Button, new() { Name = "复制引文" }).ClickAsync();
        (await page.EvaluateAsync<string>("window.copied"))
            .Should()
            .Contain("“9899万人”")
            .And.Contain("在决战决胜脱贫攻坚座谈会上的讲话")
            .And.Contain(claim.ClaimId);
        await page.GetByRole(AriaRole.Button, new() { Name = "复制链接" }).ClickAsync();
        (await page.EvaluateAsync<string>("window.copied")).Should().Be(page.Url);
    }

    [Fact]
    public async Task Markup_in_a_document_stays_text()
    {
        const string Hostile =
            "<html><head><title>&lt;script&gt;alert(1)&lt;/script&gt;</title></head><body><p>全市有&lt;/script&gt;&lt;img src=x "
                + "onerror=alert(3)&gt;工厂37家。</p><img src=x onerror=alert(5)></body></html>";
        var page = await browser.Open([Reported.Of(Hostile, "\"><img src=x onerror=alert(4)>")]);
        (await page.Locator("img").CountAsync()).Should().Be(0);
        (await page.Locator("article").TextContentAsync()).Should().Contain("全市有</script><img src=x onerror=alert(3)>工厂37家。");
        (await page.TitleAsync()).Should().Be("<script>alert(1)</script>");
        await page.Locator("article a.claim").First.ClickAsync();
        await Assertions.Expect(page.Locator("#card h2")).ToHaveTextAsync("37家");
        await page.Locator("#view").ClickAsync();
        (await page.Locator("#source-text").TextContentAsync()).Should().Be(Hostile);
        (await page.Locator("img").CountAsync()).Should().Be(0);
        browser.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task A_later_part_of_a_long_text_is_there_when_its_link_is_opened()
    {
        var text = string.Join('\n', Enumerable.Range(1, 700).Select(i => $"第{i}段：本乡第{i}村种树{i + 100}棵。"));
        var report = Reported.Of(text, "long");
        var claim = report.Claims.Single(one => one.Quote == "790棵");
        var page = await browser.Open([report], Uri.EscapeDataString(claim.ClaimId));
        await Assertions.Expect(page.Locator(Selector(claim))).ToBeInViewportAsync();
        (await page.Locator("#card h2").InnerTextAsync()).Should().Be("790棵");
    }

    [Fact]
    public async Task The_page_opens_with_what_fails_what_changes_and_what_adds_up()
    {
        var page = await OpenSpeech();
        (await page.Locator("main h2").First.InnerTextAsync()).Should().Be("要点");
        (await page.Locator("#failing li").CountAsync())
            .Should()
            .Be(Reported.Speech.Findings.Count(finding => finding.Verdict != Verdict.Consistent));
        var changes = await page.Locator("#changes svg").TextContentAsync();
        changes.Should().Contain("9899万人").And.Contain("551万人").And.Contain("10.2%").And.Contain("11567元").And.Contain("2012年年底");
        (await page.Locator("#parts svg").TextContentAsync())
            .Should()
            .Contain("601个  72.2%")
            .And.Contain("179个")
            .And.Contain("52个")
            .And.Contain("合计832个，与整体相符");
        (await page.Locator("#shares svg").TextContentAsync()).Should().Contain("三分之二以上");
        (await page.Locator("#shares svg .open").CountAsync()).Should().BePositive();
        (await page.Locator("#shares svg .hollow").CountAsync()).Should().BePositive();
        foreach (var id in (string[])["changes", "parts", "shares"])
        {
            await page.Locator($"#{id} summary").ClickAsync();
            await Assertions.Expect(page.Locator($"#{id} details tbody tr").First).ToBeVisibleAsync();
        }

        (await page.Locator("#timeline, #magnitudes").CountAsync()).Should().Be(0);
    }

    [Fact]
    public async Task Parts_that_leave_a_rest_say_so_and_what_has_nothing_to_show_is_not_there()
    {
        var page = await browser.Open([Reported.Of("全镇有企业200家，其中工业企业120家、农业企业30家。", "rest")]);
        (await page.Locator("#parts svg").TextContentAsync()).Should().Contain("另有50个未列出");
        var empty = await browser.Open([Reported.Of("今天开会。", "empty")]);
        (await empty.Locator("#first").IsVisibleAsync()).Should().BeFalse();
        (await empty.Locator("#shares-section").IsVisibleAsync()).Should().BeFalse();
    }

    [Theory]
    [InlineData(1400)]
    [InlineData(390)]
    public async Task The_card_leaves_its_line_free(int width)
    {
        foreach (var claim in (Claim[])[Claims[7], Claims[^1]])
        {
            var page = await OpenSpeech(Uri.EscapeDataString(claim.ClaimId), width);
            await Assertions.Expect(page.Locator(Selector(claim))).ToBeInViewportAsync();
            var covered = await page.EvaluateAsync<bool>(
                """
                (id) => {
                  const card = document.getElementById("card").getBoundingClientRect();
                  return Array.from(document.getElementById(id).getClientRects()).some((line) =>
                    line.left < card.right && line.right > card.left && line.top < card.bottom && line.bottom > card.top);
                }
                """, claim.ClaimId);
            covered.Should().BeFalse();
        }
    }

    [Fact]
    public async Task A_dataset_of_several_documents_has_an_index_that_searches_all_of_them()
    {
        var page = await browser.Open([Reported.Speech, Reported.Of("全县修路58公里，植树3600亩。", "路 1")]);
        (await page.Locator("#documents tbody tr").CountAsync()).Should().Be(2);
        (await page.Locator("#documents tbody a").Nth(1).GetAttributeAsync("href")).Should().Be("reports/%E8%B7%AF%201.html");
        await page.Locator("input[name=text]").FillAsync("植树");
        await Assertions.Expect(page.Locator("#rows tbody tr.row")).ToHaveCountAsync(2);
        await page.Locator("#rows tbody tr.row a").First.ClickAsync();
        await page.Locator("#card").GetByRole(AriaRole.Link, new() { Name = "在原文中查看" }).ClickAsync();
        await Assertions.Expect(page.Locator("#card h2")).ToHaveTextAsync("58公里");
        await Assertions.Expect(page.Locator("article a.claim.on")).ToHaveTextAsync("58公里");
        browser.Complaints.Should().BeEmpty();
    }

    private static bool IsPaired(Claim claim) =>
        claim.Relation == Relation.ChangeFrom
        || Claims.Any(other => other.RelatedClaimId == claim.ClaimId && other.Relation == Relation.ChangeFrom);
}
