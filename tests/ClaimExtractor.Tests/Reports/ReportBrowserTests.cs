using System.Text;
using System.Text.RegularExpressions;
using AwesomeAssertions;
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

    private Task<IPage> OpenSpeech(string fragment = "", int width = 1400, int height = 900) => browser.Open([Reported.Speech], fragment, width, height);

    [Fact]
    public async Task The_page_opens_without_a_complaint_and_marks_every_number()
    {
        var page = await OpenSpeech();
        (await page.Locator("article a.claim").AllTextContentsAsync()).Should().Equal(Claims.Select(claim => claim.Quote));
        (await page.Locator("article .aside").CountAsync()).Should().Be(Reported.Speech.SetAside.Count);
        (await page.Locator("article .aside").First.GetAttributeAsync("title")).Should().Contain("时间");
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
        card.Should().Contain("551万人").And.Contain("5,510,000").And.Contain("贫困人口").And.Contain("2019-12-31").And.Contain("变化终点").And.Contain("9899万人");
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
        (await page.Locator("#changes svg a:not(.off)").CountAsync()).Should().Be(people.Count(claim => claim.Role is Role.ChangeFrom or Role.ChangeTo && IsPaired(claim)));
        (await page.Locator("#shares svg a:not(.off)").CountAsync()).Should().Be(0);

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
        var expected = Claims.Where(claim => claim.TimeEnd?.Year >= 1985 && (claim.TimeStart ?? claim.TimeEnd)?.Year <= 1999).Select(claim => claim.Quote).ToList();
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
        (await page.Locator("#source-text").InnerTextAsync()).Should().Contain("脫貧");
        (await page.Locator("#source-text a.claim").CountAsync()).Should().Be(Claims.Count);
        (await page.Locator("#readable-text").IsVisibleAsync()).Should().BeFalse();
        await page.Locator("#view").ClickAsync();
        (await page.Locator("#readable-text").IsVisibleAsync()).Should().BeTrue();
    }

    [Fact]
    public async Task The_page_speaks_English_on_demand()
    {
        var page = await OpenSpeech();
        (await page.GetByRole(AriaRole.Heading, new() { Name = "正文" }).IsVisibleAsync()).Should().BeTrue();
        await page.Locator("#language").ClickAsync();
        (await page.GetByRole(AriaRole.Heading, new() { Name = "Pictures" }).IsVisibleAsync()).Should().BeTrue();
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
        await page.EvaluateAsync("Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.copied = text; } } })");
        await page.GetByRole(AriaRole.Button, new() { Name = "复制引文" }).ClickAsync();
        (await page.EvaluateAsync<string>("window.copied")).Should().Contain("“9899万人”").And.Contain("在决战决胜脱贫攻坚座谈会上的讲话").And.Contain(claim.ClaimId);
        await page.GetByRole(AriaRole.Button, new() { Name = "复制链接" }).ClickAsync();
        (await page.EvaluateAsync<string>("window.copied")).Should().Be(page.Url);
    }

    [Fact]
    public async Task Markup_in_a_document_stays_text()
    {
        const string Hostile =
            "<html><head><title>&lt;script&gt;alert(1)&lt;/script&gt;</title></head><body><p>全市有&lt;/script&gt;&lt;img src=x onerror=alert(3)&gt;工厂37家。</p><img src=x onerror=alert(5)></body></html>";
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
    public async Task A_print_keeps_all_claims()
    {
        var pdftotext = OutsideTool.Require("pdftotext", "poppler-utils");
        var page = await OpenSpeech();
        await page.Locator("select[name=dimension]").SelectOptionAsync("currency");
        using var folder = new TemporaryFolder();
        await page.PdfAsync(new() { Path = folder.PathTo("print.pdf") });
        var printed = Regex.Replace(OutsideTool.Run(pdftotext, [folder.PathTo("print.pdf"), "-"]), @"\s", "", RegexOptions.None, TimeSpan.FromSeconds(5));
        foreach (var claim in Claims)
            printed.Should().Contain(claim.Quote);
    }

    [Theory]
    [InlineData("", 1400)]
    [InlineData("card", 1400)]
    [InlineData("card", 390)]
    public async Task Axe_finds_no_serious_fault(string state, int width)
    {
        var axe = await File.ReadAllTextAsync(Path.Combine(NodePackage.Require("axe-core"), "axe.min.js"), TestContext.Current.CancellationToken);
        foreach (var dark in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var page = await OpenSpeech(state.Length > 0 ? Uri.EscapeDataString(Claims[7].ClaimId) : "", width);
            await page.EmulateMediaAsync(new() { ColorScheme = dark });
            await page.EvaluateAsync(axe);
            var faults = await page.EvaluateAsync<string[]>(
                "() => axe.run().then((found) => found.violations.filter((one) => one.impact === 'serious' || one.impact === 'critical').map((one) => `${one.id}: ${one.nodes[0].html}`))");
            faults.Should().BeEmpty();
        }
    }

    [Fact]
    public async Task A_dataset_of_several_documents_has_an_index_that_searches_all_of_them()
    {
        var page = await browser.Open([Reported.Speech, Reported.Of("全县修路58公里，植树3600亩。", "roads")]);
        (await page.Locator("#documents tbody tr").CountAsync()).Should().Be(2);
        await page.Locator("input[name=text]").FillAsync("植树");
        await Assertions.Expect(page.Locator("#rows tbody tr.row")).ToHaveCountAsync(2);
        await page.Locator("#rows tbody tr.row a").First.ClickAsync();
        await page.Locator("#card").GetByRole(AriaRole.Link, new() { Name = "在原文中查看" }).ClickAsync();
        await Assertions.Expect(page.Locator("#card h2")).ToHaveTextAsync("58公里");
        await Assertions.Expect(page.Locator("article a.claim.on")).ToHaveTextAsync("58公里");
        browser.Complaints.Should().BeEmpty();
    }

    private static bool IsPaired(Claim claim) =>
        claim.Relation == Relation.ChangeFrom || Claims.Any(other => other.RelatedClaimId == claim.ClaimId && other.Relation == Relation.ChangeFrom);
}
