using Microsoft.Playwright;
using Xunit;

namespace ClaimExtractor.Tests.Reports;

/// <summary>A Chromium without a window, started once for the tests of a class. Pages may use no network: a request for anything but a file
/// is recorded.</summary>
public sealed class Browser : IAsyncLifetime
{
    // Minutes, because a busy machine takes long to draw a page; a page that never comes still ends the test.
    private const float Timeout = 180_000;

    private readonly TemporaryFolder _folder = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private int _reports;

    /// <summary>What pages said on the console as a warning or an error, threw, or asked the network for.</summary>
    public List<string> Complaints { get; } = [];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Opens the report of the documents; ends the test when there is no Chromium.</summary>
    /// <param name="fragment">Behind <c>#</c>, as a link has it.</param>
    internal async Task<IPage> Open(ReportedDocument[] documents, string fragment = "", int width = 1400, int height = 900)
    {
        var chromium = OutsideTool.Require("chromium", "chromium fonts-wqy-zenhei");
        _playwright ??= await Playwright.CreateAsync();
        _browser ??= await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = chromium,
                Args = ["--no-sandbox"],
                Timeout = Timeout,
            }
        );
        var page = await _browser.NewPageAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = height },
                AcceptDownloads = true,
            }
        );
        page.SetDefaultTimeout(Timeout);
        Assertions.SetDefaultExpectTimeout(Timeout);
        page.Console += (_, message) => Complain(message.Type is "error" or "warning", $"console: {message.Text}");
        page.PageError += (_, error) => Complain(true, $"error: {error}");
        page.Dialog += (_, dialog) => Complain(true, $"dialog: {dialog.Message}");
        page.Request += (_, request) =>
            Complain(
                !request.Url.StartsWith("file:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal),
                $"request: {request.Url}"
            );
        await page.GotoAsync(Reported.Write(_folder.PathTo($"{_reports++}"), documents) + (fragment.Length > 0 ? $"#{fragment}" : ""));
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.CloseAsync();
        _playwright?.Dispose();
        _folder.Dispose();
    }

    private void Complain(bool bad, string what)
    {
        if (bad)
            Complaints.Add(what);
    }
}
