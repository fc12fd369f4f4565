using ClaimExtractor.Checks;
using ClaimExtractor.Claims;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Reports;

/// <summary>The page of a dataset of several documents: the series, the checks, the documents, and all claims in one table.</summary>
internal static class ReportIndex
{
    private const int MostChecks = 5_000;

    private static readonly IReadOnlyList<(string Id, Words Words)> Sections =
    [
        ("series", new("序列", "Series")), ("checks", new("核对", "Checks")),
        ("documents", new("文档", "Documents")), ("table", new("表", "Table")),
    ];

    /// <summary>All of them, or of too many those that do not agree.</summary>
    public static IReadOnlyList<Finding> ShownChecks(ReportFolder folder)
    {
        var checks = folder.Dataset.Checks;
        return checks.Count <= MostChecks ? checks
            : [.. checks.Where(check => check.Verdict != Verdict.Consistent).OrderByDescending(ReportWords.IsWrong).Take(MostChecks)];
    }

    /// <param name="all">How many claims there are.</param>
    /// <param name="claims">Those that the page holds: all or none.</param>
    public static void Write(HtmlWriter html, ReportFolder folder, ReportSeries series, int all, IReadOnlyList<Claim> claims)
    {
        ReportSections.Title(html, folder.Name, "");
        ReportSections.Totals(html, [
            (folder.Documents.Count, new("份文档", "documents")),
            (all, new("条数字论断", "claims")),
            (series.All.Select(one => one.Key.Metric).Distinct().Count(), new("个指标", "metrics")),
            (folder.Dataset.Series.Count, new("个序列点", "points of series")),
            (folder.Dataset.Checks.Count(ReportWords.IsWrong), new("项核对不符", "checks fail")),
        ]);
        html.Raw("</header>");
        ReportSections.Toolbar(html, Sections, hasSource: false, form => ReportFilters.OfFolder(form, series));
        html.Raw("<main class=\"layout\" id=\"main\">");
        Series(html);
        ReportSections.Checks(html, folder.Dataset.Checks.Count);
        html.Add($"<section id=\"documents\"><h2>{new Words("文档", "Documents")}")
            .Raw(" <span class=\"many\" id=\"document-count\"></span></h2>");
        html.Raw("<div id=\"document-rows\" data-chinese=\"文档表\" data-english=\"Table of the documents\"></div></section>");
        if (claims.Count == all)
            ReportSections.Table(html, claims.Count, ("document_id", new("文档", "document")));
        else
            TooMany(html, new(
                $"共{all}条，本页装不下：各文档的页面列出它的数字，claims表列出全部。",
                $"There are {all} claims, too many for one page: each document's page has its own, the claims table has all."));
    }

    private static void TooMany(HtmlWriter html, Words words) =>
        html.Add($"<section id=\"table\"><h2>{new Words("表", "Table")}</h2><p class=\"meta\">{words}</p></section>");

    private static void Series(HtmlWriter html)
    {
        html.Add($"<section id=\"series\"><h2>{new Words("序列", "Series")}")
            .Raw(" <span class=\"many\" id=\"series-note\" role=\"status\"></span></h2><ul class=\"legend\">");
        foreach (var (style, words) in ((string, Words)[])[
            ("outcome", new("所述数值，点击回到原文的句子", "a figure; a click leads to its sentence")),
            ("aim", new("目标、预期", "a target or a forecast")),
            ("revised", new("后经修订", "revised later")), ("conflict", new("说法相矛盾", "in conflict"))])
            html.Add($"<li><span class=\"sign {style}\"></span>{words}</li>");
        html.Raw("</ul><div id=\"metrics\"></div>");
        html.Raw("<button type=\"button\" class=\"more noprint\" id=\"more-metrics\" hidden></button></section>");
    }
}
