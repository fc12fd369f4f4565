using ClaimExtractor.Sources;

namespace ClaimExtractor.Reports;

/// <summary>What stands around the text and the pictures: the head, the filters, the table, the checks, the foot.</summary>
internal static class ReportSections
{
    private static readonly IReadOnlyList<(string Column, Words Words)> Columns =
    [
        ("quote", new("原文", "quote")), ("value", new("数值", "value")), ("unit", new("单位", "unit")),
        ("subject", new("主体", "subject")), ("bearer", new("归属", "bearer")),
        ("role", new("作用", "role")), ("time", new("时间", "time")), ("dimension", new("类别", "dimension")),
    ];

    private static readonly Words NothingToCheck =
        new("这些数字之间没有可核对的算术关系。", "There is no arithmetic between these figures to check.");

    public static void DocumentHeader(HtmlWriter html, ReportDocument document, string title, int checks)
    {
        var row = document.Row;
        Title(html, title, "lang=\"zh-Hans\"");
        html.Raw("<p class=\"meta\">");
        if (row.Date is { } date)
            html.Add($"{date.ToString("yyyy-MM-dd")} · ");
        html.Add($"{row.Path} · {new Words($"{row.Characters}字", $"{row.Characters} characters")}")
            .Add($" · SHA-256 {row.Sha256[..Math.Min(12, row.Sha256.Length)]}…</p>");
        Totals(html, [
            (document.Claims.Count, new("条数字论断", "claims")),
            .. document.Claims.CountBy(claim => claim.Dimension).OrderByDescending(pair => pair.Value).Take(6)
                .Select(pair => (pair.Value, ReportWords.Dimensions[EnumText.Of(pair.Key)])),
            (document.SetAside.Count, new("个数字另列", "numbers set aside")),
            (checks, new("项算术核对", "checks")),
        ]);
        html.Raw("</header>");
    }

    public static void Title(HtmlWriter html, string title, string attributes)
    {
        html.Add($"<a class=\"skip\" href=\"#main\">{new Words("跳到正文", "Skip to the content")}</a>");
        html.Raw($"<header class=\"page\"><h1 {attributes}>");
        html.Add($"{title}</h1>");
    }

    public static void Totals(HtmlWriter html, IReadOnlyList<(int Count, Words Words)> totals)
    {
        html.Raw("<ul class=\"totals\">");
        foreach (var (count, words) in totals)
            html.Add($"<li><b>{count}</b>{words}</li>");
        html.Raw("</ul>");
    }

    /// <param name="sections">Ids and names of the page's sections.</param>
    /// <param name="hasSource">The source as published can be shown too.</param>
    /// <param name="fields">Writes the fields of the form.</param>
    public static void Toolbar(HtmlWriter html, IReadOnlyList<(string Id, Words Words)> sections, bool hasSource, Action<HtmlWriter> fields)
    {
        html.Raw("<div class=\"bar noprint\"><div><nav aria-label=\"各部分\" data-en=\"Sections\">");
        foreach (var (id, words) in sections)
            html.Add($"<a href=\"#{id}\">{words}</a>");
        html.Raw("</nav><form class=\"filters\" id=\"filters\" role=\"search\" aria-label=\"筛选\" data-en=\"Filters\">");
        fields(html);
        html.Raw("</form><span class=\"shown\" id=\"shown\" role=\"status\"></span><span class=\"spread\">");
        if (hasSource)
            html.Add($"<button type=\"button\" id=\"view\" aria-pressed=\"false\">{new Words("原始文本", "As published")}</button>");
        html.Add($"<button type=\"button\" id=\"language\">{new Words("English", "中文")}</button>")
            .Add($"<button type=\"button\" id=\"theme\">{new Words("明暗", "Light/dark")}</button></span></div></div>");
    }

    /// <summary>What a reader wants first: what fails, what changes, what adds up. The script fills it.</summary>
    public static void First(HtmlWriter html) =>
        html.Add($"<section id=\"first\" hidden><h2>{new Words("要点", "Key figures")}</h2>")
            .Raw("<div id=\"failing\"></div><div id=\"first-figures\"></div></section>");

    public static void Shares(HtmlWriter html) =>
        html.Add($"<section id=\"shares-section\" hidden><h2>{new Words("比率", "Shares")}</h2>")
            .Raw("<div id=\"share-figures\"></div></section>");

    /// <param name="last">The last column: where the claim stands.</param>
    public static void Table(HtmlWriter html, int claims, (string Column, Words Words) last)
    {
        html.Add($"<section id=\"table\"><h2>{new Words("表", "Table")} <span class=\"many\" id=\"row-count\"></span></h2>")
            .Add(
                $"<p class=\"noprint\"><button type=\"button\" "
                    + $"id=\"csv\">{new Words("下载筛选后的CSV", "Download the filtered rows as CSV")}</button></p>"
            )
            .Add($"<div id=\"rows\" data-count=\"{claims}\" tabindex=\"0\" role=\"region\"")
            .Raw(" aria-label=\"论断表\" data-en=\"Table of the claims\"><table><thead><tr>");
        foreach (var (column, words) in Columns.Append(last))
            html.Add($"<th scope=\"col\" aria-sort=\"none\"><button type=\"button\" data-column=\"{column}\">{words}</button></th>");
        html.Raw("</tr></thead><tbody></tbody></table></div></section>");
    }

    /// <summary>The script fills it.</summary>
    public static void Checks(HtmlWriter html, int checks)
    {
        html.Add($"<section id=\"checks\"><h2>{new Words("核对", "Checks")} <span class=\"many\" id=\"check-count\"></span></h2>");
        if (checks == 0)
            html.Add($"<p class=\"meta\">{NothingToCheck}</p></section>");
        else
            html.Raw("<div id=\"check-rows\" data-chinese=\"核对表\" data-english=\"Table of the checks\"></div></section>");
    }

    public static void Footer(HtmlWriter html, string extractor) =>
        html.Add($"<footer>{MadeBy(extractor)}</footer>");

    private static Words MadeBy(string extractor) => new(
        $"由 {extractor} 按规则与词表生成，每个数字都可回到原文。本页不联网。",
        $"Made by {extractor} from rules and word lists; every number leads back to its source. This page uses no network.");
}
