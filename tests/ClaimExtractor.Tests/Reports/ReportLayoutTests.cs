using System.Text.RegularExpressions;
using AwesomeAssertions;
using Microsoft.Playwright;
using Xunit;

namespace ClaimExtractor.Tests.Reports;

/// <summary>Both pages on a phone and a screen, light and dark, in both languages, and on paper.</summary>
public sealed partial class ReportLayoutTests(Browser browser) : IClassFixture<Browser>
{
    public static TheoryData<bool, int> Pages => new() { { true, 390 }, { true, 1440 }, { false, 390 }, { false, 1440 } };

    private Task<IPage> Open(bool folder, int width, string fragment = "") =>
        browser.Open(folder ? Reported.Sixteen : [Reported.Speech], fragment, width);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Nothing_is_cut_off(bool folder, int width)
    {
        var page = await Open(folder, width);
        foreach (var english in new[] { false, true })
        {
            if (english)
                await page.Locator("#language").ClickAsync();
            (await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth")).Should().BeLessThanOrEqualTo(width);
            (
                await page.EvaluateAsync<string[]>(
                    """
                    () => {
                      const isCut = (svg, one) => {
                        const box = one.getBBox(), view = svg.viewBox.baseVal;
                        return box.x < -1 || box.y < -1 || box.x + box.width > view.width + 1 || box.y + box.height > view.height + 1;
                      };
                      return Array.from(document.querySelectorAll(".picture svg")).flatMap((svg) =>
                        Array.from(svg.querySelectorAll("text"))
                          .filter((one) => isCut(svg, one))
                          .map((one) => `${one.textContent} in ${svg.closest("figure").id}`));
                    }
                    """
                )
            ).Should().BeEmpty();
            (
                await page.EvaluateAsync<bool>(
                    "() => Array.from(document.querySelectorAll('.picture')).every((one) => one.scrollWidth <= one.clientWidth)"
                )
            )
                .Should()
                .BeTrue();
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Axe_finds_no_serious_fault(bool folder, int width)
    {
        var axe = await File.ReadAllTextAsync(
            Path.Combine(NodePackage.Require("axe-core"), "axe.min.js"),
            TestContext.Current.CancellationToken
        );
        foreach (var card in new[] { false, true })
        {
            var claim = (folder ? Reported.Sixteen[3] : Reported.Speech).Claims[7];
            var page = await Open(folder, width, card ? Uri.EscapeDataString(claim.ClaimId) : "");
            await page.EvaluateAsync(axe);
            foreach (var dark in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = dark });
                var faults = await page.EvaluateAsync<string[]>(
                    """
                    () => axe.run().then((found) => found.violations
                      .filter((one) => one.impact === "serious" || one.impact === "critical")
                      .map((one) => `${one.id}: ${one.nodes[0].html} ${one.nodes[0].failureSummary}`))
                    """
                );
                faults.Should().BeEmpty();
            }

            await page.CloseAsync();
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Each_language_speaks_alone(bool folder)
    {
        const string Spoken =
            "() => Array.from(document.querySelectorAll('h2, th[scope=col], button, summary, select[name]:not([name=area]) option, "
                + ".verdict, .check td:nth-child(2), svg text.axis')).filter((one) => one.id !== 'language')"
                + ".map((one) => one.innerText ?? one.textContent)";
        var page = await Open(folder, 1440);
        var chinese = await page.EvaluateAsync<string[]>(Spoken);
        chinese.Should().NotContain(said => Latin().IsMatch(Names().Replace(said, "")));
        await page.Locator("#language").ClickAsync();
        var english = await page.EvaluateAsync<string[]>(Spoken);
        english.Should().HaveCount(chinese.Length);
        english.Where(said => !folder || said.Length > 0).Should().NotContain(said => Han().IsMatch(said) && !TimeWords().IsMatch(said));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_print_has_every_row(bool folder)
    {
        var pdftotext = OutsideTool.Require("pdftotext", "poppler-utils");
        var page = await Open(folder, 1440);
        using var temporary = new TemporaryFolder();
        await page.PdfAsync(new() { Path = temporary.PathTo("print.pdf"), Format = "A4" });
        var lines = OutsideTool.Run(pdftotext, ["-layout", temporary.PathTo("print.pdf"), "-"]);
        var printed = Regex.Replace(lines, @"\s", "", RegexOptions.None, TimeSpan.FromSeconds(5));
        var documents = folder ? Reported.Sixteen : [Reported.Speech];
        foreach (var claim in documents.SelectMany(document => document.Claims))
            printed.Should().Contain(claim.Quote);
        foreach (var date in folder ? documents.Select(document => $"{document.Page.Row.Date:yyyy-MM-dd}") : ["2012-12-31"])
            lines.Should().Contain(date);
        if (folder)
            foreach (var document in documents)
                printed.Should().Contain(document.Page.Row.Title);
        var rows = await page.EvaluateAsync<int[]>("() => ['tr.check', 'tr.row'].map((one) => document.querySelectorAll(one).length)");
        rows[0].Should().Be(documents.Sum(document => document.Findings.Count));
    }

    [Fact]
    public async Task A_large_amount_is_short_with_all_its_digits_on_hover_and_a_year_is_no_amount()
    {
        var page = await browser.Open([Reported.Of("全省投资1.28万亿元，建校2014所。", "large")]);
        var value = page.Locator("#rows td.number").First;
        (await value.InnerTextAsync()).Should().Be("1.28万亿");
        (await value.GetAttributeAsync("title")).Should().Be("1,280,000,000,000");
        (await page.Locator("#rows td.number").Nth(1).InnerTextAsync()).Should().Be("2014");
        (
            await page.EvaluateAsync<bool>(
                "() => Array.from(document.querySelectorAll('#rows td.number')).every((one) => one.scrollWidth <= one.clientWidth)"
            )
        )
            .Should()
            .BeTrue();
        await page.Locator("#language").ClickAsync();
        (await page.Locator("#rows td.number").First.InnerTextAsync()).Should().Be("1.28T");
    }

    [Fact]
    public async Task A_heading_is_bold_in_Chinese_too()
    {
        var page = await Open(folder: false, 1440);
        var ink = await page.EvaluateAsync<double[]>(
            """
            () => document.fonts.ready.then(() => [400, 700].map((weight) => {
              const pen = Object.assign(document.createElement("canvas"), { width: 240, height: 60 }).getContext("2d");
              pen.font = `${weight} 40px ${getComputedStyle(document.querySelector("h1")).fontFamily}`;
              pen.fillText("脱贫攻坚", 10, 45);
              return pen.getImageData(0, 0, 240, 60).data.reduce((sum, one, at) => (at % 4 === 3 ? sum + one : sum), 0);
            }))
            """);
        ink[1].Should().BeGreaterThan(1.1 * ink[0]);
    }

    [GeneratedRegex("[A-Za-z]{2,}")]
    private static partial Regex Latin();

    [GeneratedRegex("CSV|SVG|PNG")]
    private static partial Regex Names();

    [GeneratedRegex("\\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();

    // The words of the text stay as they are.
    [GeneratedRegex("^[0-9].*[年月日底]|^20")]
    private static partial Regex TimeWords();
}
