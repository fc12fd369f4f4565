using System.Security.Cryptography;
using System.Text;
using ClaimExtractor.Claims;

namespace ClaimExtractor.Reports;

/// <summary>A page of the report: one HTML file that needs nothing else, and no network.</summary>
internal static class ReportPage
{
    // More would make the page of a folder too large to open; the pages of its documents have theirs, the claims table has all.
    private const int MostClaimsOfFolder = 20_000;

    // Each uses what stands before it, and what its functions call once all are there.
    private static readonly string[] Parts =
    [
        "base", "draw", "figure", "text", "pictures", "changes", "parts", "shares",
        "series", "charts", "seriesfigures", "seriesview", "filters", "table", "checks", "card", "start",
    ];

    private static readonly string Script =
        $"\"use strict\";\n(() => {{\n{string.Concat(Parts.Select(part => Asset($"{part}.js")))}}})();\n";
    private static readonly string Style = Asset("report.css");
    private static readonly string Policy = $"script-src '{Hash(Script)}'; style-src '{Hash(Style)}'; base-uri 'none'; form-action 'none'";

    private static readonly IReadOnlyList<(string Id, Words Words)> Sections =
    [
        ("first", new("要点", "Key figures")), ("text", new("正文", "Text")),
        ("table", new("表", "Table")), ("checks", new("核对", "Checks")),
    ];

    /// <summary>Writes the page of one document and leaves the stream open.</summary>
    /// <param name="extractor">Name and version of the program, as the footer gives them.</param>
    public static void WriteDocument(Stream output, ReportFolder folder, ReportDocument document, string extractor)
    {
        using var text = Open(output);
        var html = new HtmlWriter(text);
        var title = document.Row.Title ?? document.Row.DocumentId;
        var checks = folder.ChecksOf(document.Row.DocumentId);
        Begin(html, document.Row.DocumentId, title, extractor);
        html.Add($" data-date=\"{document.Row.Date?.ToString("yyyy-MM-dd")}\">");
        Head(html, title);
        ReportSections.DocumentHeader(html, document, title, checks.Count);
        ReportSections.Toolbar(html, Sections, document.Source is not null, form => ReportFilters.OfDocument(form, document.Claims));
        html.Raw("<main class=\"layout\" id=\"main\">");
        ReportSections.First(html);
        ReportReading.Write(html, document);
        ReportSections.Shares(html);
        ReportSections.Table(html, document.Claims.Count, ("section", new("章节", "section")));
        ReportSections.Checks(html, checks.Count);
        ReportSections.Footer(html, extractor);
        html.Raw("</main>");
        if (document.Source is { } source)
            Data(text, "source", stream => ReportData.WriteSource(stream, source, document.SetAside));
        Data(text, "checks-data", stream => ReportData.WriteChecks(stream, checks, folder.Claim, document.Row.DocumentId));
        End(html, text, document.Claims, []);
    }

    /// <summary>Writes the page of a dataset of several documents, which leads to theirs, and leaves the stream open.</summary>
    public static void WriteIndex(Stream output, ReportFolder folder, string extractor)
    {
        using var text = Open(output);
        var html = new HtmlWriter(text);
        var series = ReportSeries.Of(folder.Dataset.Series);
        var all = folder.Documents.Sum(document => document.Claims.Count);
        List<Claim> claims = all > MostClaimsOfFolder ? [] : [.. folder.Documents.SelectMany(document => document.Claims)];
        Begin(html, folder.Name, folder.Name, extractor);
        html.Raw(" data-index=\"true\">");
        Head(html, folder.Name);
        ReportIndex.Write(html, folder, series, all, claims);
        ReportSections.Footer(html, extractor);
        html.Raw("</main>");
        Data(text, "series-data", stream => ReportSeriesData.Write(stream, folder, series));
        Data(text, "checks-data", stream => ReportData.WriteChecks(stream, ReportIndex.ShownChecks(folder), folder.Claim, null));
        End(html, text, claims, series.All.SelectMany(one => (string?[])[one.Points[0].Unit, one.Key.Per]));
    }

    private static StreamWriter Open(Stream output) => new(output, new UTF8Encoding(false), leaveOpen: true);

    private static void Begin(HtmlWriter html, string name, string title, string extractor) =>
        html.Add($"<!doctype html>\n<html lang=\"zh-Hans\" data-lang=\"zh\"")
            .Add($" data-name=\"{name}\" data-title=\"{title}\" data-extractor=\"{extractor}\"");

    private static void Head(HtmlWriter html, string title)
    {
        html.Raw("<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">");
        html.Raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
        html.Raw(Policy).Raw("\">");
        html.Add($"<title>{title}</title><style>");
        html.Raw(Style);
        html.Raw("</style></head><body>");
    }

    private static void End(HtmlWriter html, StreamWriter text, IReadOnlyList<Claim> claims, IEnumerable<string?> units)
    {
        html.Raw("<aside id=\"card\" tabindex=\"-1\" aria-labelledby=\"card-title\" hidden></aside>");
        var used = claims.SelectMany(claim => (string?[])[claim.Unit, claim.Per]).Concat(units).OfType<string>();
        Data(text, "words-data", stream => ReportWordsData.Write(stream, used));
        Data(text, "claims-data", stream => ReportData.WriteClaims(stream, claims));
        html.Raw("<script>");
        html.Raw(Script);
        html.Raw("</script></body></html>\n");
    }

    private static void Data(StreamWriter text, string id, Action<Stream> write)
    {
        text.Write($"<script type=\"application/json\" id=\"{id}\">");
        text.Flush();
        write(text.BaseStream);
        text.Write("</script>\n");
    }

    private static string Hash(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";

    private static string Asset(string name)
    {
        using var stream = typeof(ReportPage).Assembly.GetManifestResourceStream($"reports/{name}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
