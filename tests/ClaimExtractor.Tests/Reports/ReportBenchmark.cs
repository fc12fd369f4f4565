using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace ClaimExtractor.Tests.Reports;

/// <summary>
/// How fast a report of 50,000 claims is: <c>ClaimExtractor.Tests -explicit only -method "*Report_of_fifty_thousand_claims*"
/// -showliveoutput</c>.
/// It measures and asserts nothing of time.
/// </summary>
public sealed partial class ReportBenchmark(Browser browser) : IClassFixture<Browser>
{
    private const int Claims = 50_000, Rounds = 5;

    private static readonly (string Field, string Value)[] Filters =
    [
        ("dimension", "people"),
        ("text", "贫困"),
        ("subject", "贫困县"),
        ("from", "2019"),
    ];

    [Fact(Explicit = true)]
    public async Task Report_of_fifty_thousand_claims()
    {
        var report = Reported.Of(Text(Claims * Speech.Text.Text.Length / Reported.Speech.Claims.Count * 3 / 4), "large");
        Say($"{report.Claims.Count} claims, {report.Page.Blocks.Count} paragraphs");
        for (var round = 1; round <= Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            var page = await browser.Open([report]);
            var written = clock.Elapsed;
            await page.Locator("#rows tbody tr.row").First.WaitForAsync();
            var navigation = await page.EvaluateAsync<double>("performance.getEntriesByType('navigation')[0].loadEventEnd");
            Say($"round {round}: opens in {navigation:0} ms ({written.TotalMilliseconds:0} ms with writing and starting the page)");
            foreach (var (field, value) in Filters)
                Say($"  filter {field}={value}: {await page.EvaluateAsync<double>(Filter, new[] { field, value }):0} ms");
            await page.CloseAsync();
        }
    }

    private const string Filter =
        """
        async ([field, value]) => {
          const form = document.getElementById("filters"), start = performance.now();
          form.elements[field].value = value;
          form.dispatchEvent(new Event("submit", { cancelable: true }));
          await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
          const took = performance.now() - start;
          form.elements[field].value = "";
          form.dispatchEvent(new Event("submit", { cancelable: true }));
          return took;
        }
        """;

    private static void Say(string line) => TestContext.Current.TestOutputHelper!.WriteLine(line);

    /// <summary>Paragraphs of the speech in any order, with other digits.</summary>
    private static string Text(int length)
    {
        var paragraphs = Speech
            .Document.Paragraphs.Select(paragraph => paragraph.Span.In(Speech.Text.Text).ToString())
            .Where(text => text.Length > 40)
            .ToList();
        var random = new Random(20200306);
        var text = new StringBuilder(length);
        while (text.Length < length)
            text.Append(Digit().Replace(paragraphs[random.Next(paragraphs.Count)], _ => $"{random.Next(1, 10)}")).Append('\n');
        return text.ToString();
    }

    [GeneratedRegex("[0-9]")]
    private static partial Regex Digit();
}
