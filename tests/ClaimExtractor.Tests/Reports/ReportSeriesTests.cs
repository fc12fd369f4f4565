using System.Text.RegularExpressions;
using System.Xml.Linq;
using AwesomeAssertions;
using ClaimExtractor.Claims;
using Microsoft.Playwright;
using Xunit;

namespace ClaimExtractor.Tests.Reports;

/// <summary>The page of a folder: its series as pictures, in a real Chromium.</summary>
public sealed class ReportSeriesTests(Browser browser) : IClassFixture<Browser>
{
    private const int Points = 240;

    private Task<IPage> Open(string fragment = "", int width = 1440) => browser.Open(Reported.Sixteen, fragment, width);

    private static ILocator Lines(IPage page, string metric) => page.Locator("figure[id^=s-]").Filter(new() { HasText = metric }).First;

    [Fact]
    public async Task The_page_opens_with_the_series_and_shows_each_point()
    {
        var page = await Open();
        (await page.Locator("main h2").First.InnerTextAsync()).Should().StartWith("序列");
        (await page.Locator("#shown").InnerTextAsync()).Should().Be($"{Points} / {Points}");
        (await page.Locator("figure[id^=s-] svg a.mark").CountAsync()).Should().Be(Points);
        (await page.Locator("figure[id^=s-] svg a.mark.aim").CountAsync())
            .Should()
            .Be(Reported.Sixteen.Sum(one => one.Claims.Count(claim => claim.Modality == Modality.Target)));
        (await page.Locator("figure[id^=s-] .ring").CountAsync()).Should().Be(1);
        (await page.Locator("figure[id^=s-] .clash").CountAsync()).Should().Be(1);
        (await page.Locator("#document-rows tbody tr").CountAsync()).Should().Be(16);
        browser.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task A_click_on_a_point_lands_on_its_sentence()
    {
        var page = await Open();
        await page.Locator("figure[id^=s-] a.mark:has(.ring) .dot").ClickAsync();
        await Assertions.Expect(page.Locator("#card h2")).ToHaveTextAsync("27180亿元");
        page.Url.Should().Contain("/reports/2024-lanjiang.html#");
        await Assertions.Expect(page.Locator("article a.claim.on")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Enter_on_a_point_does_the_same()
    {
        var page = await Open("/metric=GDP&area=云岭省&measure=level");
        var mark = page.Locator("figure[id^=s-] a.mark").First;
        (await mark.GetAttributeAsync("aria-label"))
            .Should()
            .Contain("云岭省")
            .And.Contain("2021")
            .And.Contain("4.12万亿元")
            .And.Contain("4,120,000,000,000");
        await mark.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#card h2")).ToHaveTextAsync("41200亿元");
        page.Url.Should().Contain("/reports/2022-yunling.html#");
    }

    [Fact]
    public async Task A_link_leads_to_a_metric_by_any_of_its_names_and_the_filters_stand_in_the_address()
    {
        var page = await Open("/metric=GDP&modality=target");
        (await page.Locator("#shown").InnerTextAsync()).Should().Be($"16 / {Points}");
        (await page.Locator(".metric > h3").AllInnerTextsAsync()).Should().Equal("地区生产总值");
        await page.Locator("select[name=area]").SelectOptionAsync("青屿省");
        await Assertions.Expect(page.Locator("#shown")).ToHaveTextAsync($"4 / {Points}");
        Uri.UnescapeDataString(new Uri(page.Url).Fragment).Should().Be("#/metric=GDP&area=青屿省&modality=target");
        (await page.Locator("#rows tbody tr.row").CountAsync()).Should().Be(4);
        await page.Locator("button[type=reset]").ClickAsync();
        await Assertions.Expect(page.Locator("#shown")).ToHaveTextAsync($"{Points} / {Points}");
        new Uri(page.Url).Fragment.Should().BeEmpty();
        await page.Locator("input[name=metric]").FillAsync("就业");
        await Assertions.Expect(page.Locator(".metric > h3")).ToHaveTextAsync(["城镇新增就业"]);
        await page.Locator("input[name=metric]").FillAsync("unemployment");
        await Assertions.Expect(page.Locator(".metric > h3")).ToHaveTextAsync(["城镇调查失业率"]);
    }

    [Fact]
    public async Task The_table_behind_shows_what_was_revised_and_what_is_in_conflict()
    {
        var page = await Open();
        await Lines(page, "地区生产总值").Locator("summary").ClickAsync();
        (await Lines(page, "地区生产总值").Locator("tbody").InnerTextAsync()).Should().Contain("2.68万亿 → 2.718万亿");
        var clash = page.Locator("figure[id^=s-]:has(.clash)");
        await clash.Locator("summary").ClickAsync();
        (await clash.Locator("tbody").InnerTextAsync()).Should().Contain(" / ");
    }

    [Fact]
    public async Task Areas_of_one_period_stand_by_size()
    {
        var page = await Open("/metric=地区生产总值&measure=level");
        var dots = page.Locator("figure[id^=d-]");
        await dots.Locator("select").SelectOptionAsync("2021");
        await dots.Locator("summary").ClickAsync();
        await Assertions.Expect(dots.Locator("tbody th")).ToHaveTextAsync(["云岭省", "澜江省", "朔原省", "青屿省"]);
        (await dots.Locator("h4").InnerTextAsync()).Should().EndWith("2021");
    }

    [Fact]
    public async Task A_picture_is_saved_with_its_title_and_source_and_opens()
    {
        var page = await Open("/metric=地区生产总值&measure=level");
        var figure = page.Locator("figure[id^=s-]");
        var drawing = await Saved(page, figure, "存为SVG");
        var svg = XDocument.Load(drawing);
        svg.Root!.Value.Should().Contain("地区生产总值 · 水平（元）").And.Contain("来源：").And.Contain("2024年澜江省政府工作报告").And.Contain("2.718万亿");
        svg.Descendants().Should().NotContain(element => element.Attribute("class") != null || element.Name.LocalName == "a");
        svg.Descendants()
            .Where(element => element.Name.LocalName == "text")
            .Should()
            .OnlyContain(element => element.Attribute("fill") != null);
        var picture = await Saved(page, figure, "存为PNG");
        foreach (var file in (string[])[drawing, picture])
        {
            await page.GotoAsync(new Uri(file).AbsoluteUri);
            var width = await page.EvaluateAsync<double>(
                "() => document.images[0]?.naturalWidth ?? document.documentElement.getBoundingClientRect().width"
            );
            width.Should().BeGreaterThanOrEqualTo(960);
        }

        browser.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task A_picture_is_cited_with_the_documents_that_it_was_read_in()
    {
        var page = await Open("/metric=地区生产总值&measure=level&area=朔原省");
        await page.GetByRole(AriaRole.Button, new() { Name = "引用" }).First.ClickAsync();
        var cited = page.Locator(".cited pre");
        (await cited.Nth(0).InnerTextAsync())
            .Should()
            .MatchRegex(
                @"^\[1\] dataset：地区生产总值 · 水平（元）\[DS\]\. ClaimExtractor test, 2025\[\d{4}-\d\d-\d\d\]\.\n"
                    + @"\[2\] 2022年朔原省政府工作报告\[R\]\. 2022-01-18\."
            );
        (await cited.Nth(1).InnerTextAsync())
            .Should()
            .MatchRegex(@"(?s)^@misc\{dataset-s-[0-9a-f]+,\n  title = \{\{地区生产总值.*  year = \{2025\},.*2025年朔原省政府工作报告.*\}$");
    }

    private static async Task<string> Saved(IPage page, ILocator figure, string button)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => figure.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync());
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}{Path.GetExtension(download.SuggestedFilename)}");
        await download.SaveAsAsync(path);
        return path;
    }
}
