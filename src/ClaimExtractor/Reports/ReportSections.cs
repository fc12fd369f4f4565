using ClaimExtractor.Checks;
using ClaimExtractor.Claims;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Reports;

/// <summary>What stands around the text and the pictures: the head, the filters, the table, the checks, the foot.</summary>
internal static class ReportSections
{
    private const int MostChecks = 500;

    private static readonly IReadOnlyList<(string Column, Words Words)> Columns =
    [
        ("quote", new("原文", "quote")), ("value", new("数值", "value")), ("unit", new("单位", "unit")),
        ("subject", new("主体", "subject")), ("bearer", new("归属", "bearer")),
        ("role", new("作用", "role")), ("time", new("时间", "time")), ("dimension", new("类别", "dimension")),
    ];

    public static void DocumentHeader(HtmlWriter html, ReportDocument document, string title)
    {
        var row = document.Row;
        html.Add($"<a class=\"skip\" href=\"#main\">{new Words("跳到正文", "Skip to the content")}</a><header class=\"page\"><h1 lang=\"zh-Hans\">{title}</h1><p class=\"meta\">");
        if (row.Date is { } date)
            html.Add($"{date.ToString("yyyy-MM-dd")} · ");
        html.Add($"{row.Path} · {new Words($"{row.Characters}字", $"{row.Characters} characters")} · SHA-256 {row.Sha256[..Math.Min(12, row.Sha256.Length)]}…</p>");
        Totals(html, [
            (document.Claims.Count, new("条数字论断", "claims")),
            .. document.Claims.CountBy(claim => claim.Dimension).OrderByDescending(pair => pair.Value).Take(6)
                .Select(pair => (pair.Value, ReportWords.Dimensions[EnumText.Of(pair.Key)])),
            (document.SetAside.Count, new("个数字另列", "numbers set aside")),
            (document.Findings.Count, new("项算术核对", "checks")),
        ]);
        html.Raw("</header>");
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
    public static void Toolbar(HtmlWriter html, IReadOnlyList<Claim> claims, IReadOnlyList<(string Id, Words Words)> sections, bool hasSource)
    {
        html.Raw("<div class=\"bar noprint\"><div><nav aria-label=\"各部分\" data-en=\"Sections\">");
        foreach (var (id, words) in sections)
            html.Add($"<a href=\"#{id}\">{words}</a>");
        html.Raw("</nav><form class=\"filters\" id=\"filters\" role=\"search\" aria-label=\"筛选\" data-en=\"Filters\">");
        Choice(html, "dimension", new("类别", "Dimension"), claims.Select(claim => EnumText.Of(claim.Dimension)), ReportWords.Dimensions);
        Choice(html, "role", new("作用", "Role"), claims.Select(claim => EnumText.Of(claim.Role)), ReportWords.Roles);
        html.Add($"<label>{new Words("主体", "Subject")} <input name=\"subject\" list=\"subjects\" autocomplete=\"off\"></label><datalist id=\"subjects\">");
        foreach (var (subject, _) in claims.Where(claim => claim.Phrase is not null).CountBy(claim => claim.Phrase!).OrderByDescending(pair => pair.Value).Take(100))
            html.Add($"<option value=\"{subject}\"></option>");
        html.Add($"</datalist><label>{new Words("年份", "Years")} <input name=\"from\" type=\"number\" min=\"1\" max=\"9999\" aria-label=\"起始年份\" data-en=\"From year\"></label>");
        html.Add($"<label>– <input name=\"to\" type=\"number\" min=\"1\" max=\"9999\" aria-label=\"截止年份\" data-en=\"To year\"></label>");
        html.Add($"<label>{new Words("搜索", "Search")} <input name=\"text\" type=\"search\"></label><button type=\"reset\">{new Words("清除", "Clear")}</button></form>");
        html.Raw("<span class=\"shown\" id=\"shown\" role=\"status\"></span><span class=\"spread\">");
        if (hasSource)
            html.Add($"<button type=\"button\" id=\"view\" aria-pressed=\"false\">{new Words("原始文本", "As published")}</button>");
        html.Add($"<button type=\"button\" id=\"language\">{new Words("English", "中文")}</button><button type=\"button\" id=\"theme\">{new Words("明暗", "Light/dark")}</button></span></div></div>");
    }

    /// <param name="last">The last column: where the claim stands.</param>
    public static void Table(HtmlWriter html, int claims, (string Column, Words Words) last)
    {
        html.Add($"<section id=\"table\"><h2>{new Words("表", "Table")}</h2><p class=\"noprint\"><button type=\"button\" id=\"csv\">{new Words("下载筛选后的CSV", "Download the filtered rows as CSV")}</button></p>");
        html.Add($"<div id=\"rows\" data-count=\"{claims}\" tabindex=\"0\" role=\"region\" aria-label=\"论断表\" data-en=\"Table of the claims\"><table><thead><tr>");
        foreach (var (column, words) in Columns.Append(last))
            html.Add($"<th scope=\"col\" aria-sort=\"none\"><button type=\"button\" data-column=\"{column}\">{words}</button></th>");
        html.Raw("</tr></thead><tbody></tbody></table></div></section>");
    }

    public static void Checks(HtmlWriter html, ReportDocument document)
    {
        html.Add($"<section id=\"checks\"><h2>{new Words("核对", "Checks")}</h2>");
        if (document.Findings.Count == 0)
        {
            html.Add($"<p class=\"meta\">{new Words("这些数字之间没有可核对的算术关系。", "There is no arithmetic between these figures to check.")}</p></section>");
            return;
        }

        var places = document.Places();
        var shown = document.Findings.OrderBy(finding => finding.Verdict switch { Verdict.Inconsistent => 0, Verdict.CannotTell => 1, _ => 2 }).Take(MostChecks).ToList();
        if (shown.Count < document.Findings.Count)
            html.Add($"<p class=\"meta\">{new Words($"共{document.Findings.Count}项，先列不符者，只列{shown.Count}项；其余见checks表。", $"{document.Findings.Count} checks, the inconsistent ones first; {shown.Count} are shown, the rest is in the checks table.")}</p>");
        html.Add($"<div class=\"scroll\" tabindex=\"0\"><table><thead><tr><th scope=\"col\">{new Words("结论", "verdict")}</th><th scope=\"col\">{new Words("核对什么", "what is checked")}</th><th scope=\"col\">{new Words("算式", "formula")}</th><th scope=\"col\">{new Words("说明", "what it says")}</th><th scope=\"col\">{new Words("所涉数字", "claims")}</th></tr></thead><tbody>");
        foreach (var finding in shown)
        {
            var claims = finding.ClaimIds.Where(places.ContainsKey).ToList();
            var verdict = EnumText.Of(finding.Verdict);
            html.Add($"<tr data-claims=\"{string.Join(' ', claims.Select(id => places[id]))}\"><td class=\"verdict {verdict}\">{ReportWords.Verdicts[verdict]}</td><td>{ReportWords.CheckKinds[EnumText.Of(finding.Kind)]}</td><td class=\"formula\">{finding.Formula}</td><td>{finding.Message}</td><td>");
            foreach (var id in claims)
                html.Add($"<a href=\"#{Uri.EscapeDataString(id)}\">{document.Claims[places[id]].Quote}</a> ");
            html.Raw("</td></tr>");
        }

        html.Raw("</tbody></table></div></section>");
    }

    public static void Footer(HtmlWriter html, string extractor) =>
        html.Add($"<footer>{new Words($"由 {extractor} 按规则与词表生成，每个数字都可回到原文。本页不联网。", $"Made by {extractor} from rules and word lists; every number leads back to its source. This page uses no network.")}</footer>");

    private static void Choice(HtmlWriter html, string name, Words label, IEnumerable<string> values, IReadOnlyDictionary<string, Words> words)
    {
        html.Add($"<label>{label} <select name=\"{name}\"><option value=\"\" data-z=\"全部\" data-e=\"all\">全部</option>");
        foreach (var (value, count) in values.CountBy(value => value).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal))
            html.Add($"<option value=\"{value}\" data-z=\"{words[value].Chinese} {count}\" data-e=\"{words[value].English} {count}\">{words[value].Chinese} {count}</option>");
        html.Raw("</select></label>");
    }
}
