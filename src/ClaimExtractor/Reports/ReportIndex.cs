using ClaimExtractor.Checks;
using ClaimExtractor.Claims;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Reports;

/// <summary>The page of a dataset of several documents: totals, the documents, and all claims in one table.</summary>
internal static class ReportIndex
{
    private static readonly IReadOnlyList<(string Id, Words Words)> Sections =
        [("documents", new("文档", "Documents")), ("table", new("表", "Table"))];

    public static void Write(HtmlWriter html, string name, IReadOnlyList<(ReportDocument Document, string Page)> documents, IReadOnlyList<Claim> claims)
    {
        html.Add($"<a class=\"skip\" href=\"#main\">{new Words("跳到正文", "Skip to the content")}</a><header class=\"page\"><h1>{name}</h1>");
        ReportSections.Totals(html, [
            (documents.Count, new("份文档", "documents")),
            (claims.Count, new("条数字论断", "claims")),
            .. claims.CountBy(claim => claim.Dimension).OrderByDescending(pair => pair.Value).Take(6)
                .Select(pair => (pair.Value, ReportWords.Dimensions[EnumText.Of(pair.Key)])),
            (documents.Sum(each => each.Document.Findings.Count(IsInconsistent)), new("项核对不符", "checks inconsistent")),
        ]);
        html.Raw("</header>");
        ReportSections.Toolbar(html, claims, Sections, hasSource: false);
        html.Add($"<main class=\"layout\" id=\"main\"><section id=\"documents\"><h2>{new Words("文档", "Documents")}</h2><div class=\"scroll\" tabindex=\"0\"><table><thead><tr>");
        foreach (var head in (Words[])[new("文档", "document"), new("日期", "date"), new("字数", "characters"), new("论断", "claims"), new("核对", "checks"), new("不符", "inconsistent")])
            html.Add($"<th scope=\"col\">{head}</th>");
        html.Raw("</tr></thead><tbody>");
        foreach (var (document, page) in documents)
        {
            var row = document.Row;
            html.Add($"<tr><td><a href=\"{page}\">{row.Title ?? row.DocumentId}</a></td><td>{row.Date?.ToString("yyyy-MM-dd")}</td><td>{row.Characters}</td><td>{document.Claims.Count}</td><td>{document.Findings.Count}</td><td>{document.Findings.Count(IsInconsistent)}</td></tr>");
        }

        html.Raw("</tbody></table></div></section>");
        ReportSections.Table(html, claims.Count, ("document_id", new("文档", "document")));
    }

    private static bool IsInconsistent(Finding finding) => finding.Verdict == Verdict.Inconsistent;
}
