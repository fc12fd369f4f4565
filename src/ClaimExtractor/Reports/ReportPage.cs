using System.Security.Cryptography;
using System.Text;
using ClaimExtractor.Claims;
using ClaimExtractor.Reports.Pictures;

namespace ClaimExtractor.Reports;

/// <summary>A page of the report: one HTML file that needs nothing else, and no network.</summary>
internal static class ReportPage
{
    private static readonly string Script = Asset("report.js");
    private static readonly string Style = Asset("report.css");

    private static readonly IReadOnlyList<(string Id, Words Words)> Sections =
        [("text", new("正文", "Text")), ("pictures", new("图", "Pictures")), ("table", new("表", "Table")), ("checks", new("核对", "Checks"))];

    /// <summary>Writes the page of one document and leaves the stream open.</summary>
    /// <param name="extractor">Name and version of the program, as the footer gives them.</param>
    public static void WriteDocument(Stream output, ReportDocument document, string extractor)
    {
        using var text = Open(output);
        var html = new HtmlWriter(text);
        var title = document.Row.Title ?? document.Row.DocumentId;
        Begin(html, document.Row.DocumentId, title, "");
        ReportSections.DocumentHeader(html, document, title);
        ReportSections.Toolbar(html, document.Claims, Sections, document.Source is not null);
        html.Raw("<main class=\"layout\" id=\"main\">");
        ReportReading.Write(html, document);
        ReportFigures.Write(html, Figures.Of(document.Claims));
        ReportSections.Table(html, document.Claims.Count, ("section", new("章节", "section")));
        ReportSections.Checks(html, document);
        ReportSections.Footer(html, extractor);
        html.Raw("</main>");
        if (document.Source is { } source)
            Data(text, "source", stream => ReportData.WriteSource(stream, source, document.SetAside));
        End(html, text, document.Claims);
    }

    /// <summary>Writes the page of a dataset of several documents, which leads to theirs, and leaves the stream open.</summary>
    /// <param name="name">The dataset's name.</param>
    /// <param name="documents">Each with the address of its page, relative to this one.</param>
    public static void WriteIndex(Stream output, string name, IReadOnlyList<(ReportDocument Document, string Page)> documents, string extractor)
    {
        using var text = Open(output);
        var html = new HtmlWriter(text);
        List<Claim> claims = [.. documents.SelectMany(each => each.Document.Claims)];
        Begin(html, name, name, " data-index=\"true\"");
        ReportIndex.Write(html, name, documents, claims);
        ReportSections.Footer(html, extractor);
        html.Raw("</main>");
        Data(text, "pages", stream => ReportData.WritePages(stream, documents.Select(each => (each.Document.Row.DocumentId, each.Page))));
        End(html, text, claims);
    }

    private static StreamWriter Open(Stream output) => new(output, new UTF8Encoding(false), leaveOpen: true);

    private static void Begin(HtmlWriter html, string name, string title, string attributes)
    {
        html.Add($"<!doctype html>\n<html lang=\"zh-Hans\" data-lang=\"zh\" data-name=\"{name}\" data-title=\"{title}\"");
        html.Raw($"{attributes}><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">");
        html.Raw($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src '{Hash(Script)}'; style-src '{Hash(Style)}'; base-uri 'none'; form-action 'none'\">");
        html.Add($"<title>{title}</title><style>");
        html.Raw(Style);
        html.Raw("</style></head><body>");
    }

    private static void End(HtmlWriter html, StreamWriter text, IReadOnlyList<Claim> claims)
    {
        html.Raw("<aside id=\"card\" tabindex=\"-1\" aria-labelledby=\"card-title\" hidden></aside>");
        Data(text, "families", ReportData.WriteFamilies);
        Data(text, "data", stream => ReportData.WriteClaims(stream, claims));
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
