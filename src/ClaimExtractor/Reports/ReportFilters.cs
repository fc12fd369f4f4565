using ClaimExtractor.Claims;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Reports;

/// <summary>The fields that a page is filtered by; their names stand in its address.</summary>
internal static class ReportFilters
{
    private const int MostSuggestions = 100;

    private static readonly Dictionary<string, Words> None = [];

    public static void OfDocument(HtmlWriter html, IReadOnlyList<Claim> claims)
    {
        Choice(html, "dimension", new("类别", "Dimension"), claims.Select(claim => EnumText.Of(claim.Dimension)), ReportWords.Dimensions);
        Choice(html, "role", new("作用", "Role"), claims.Select(claim => EnumText.Of(claim.Role)), ReportWords.Roles);
        Suggested(html, "subject", new("主体", "Subject"), claims.Select(claim => claim.Phrase));
        Years(html);
    }

    public static void OfFolder(HtmlWriter html, ReportSeries series)
    {
        var points = series.All.SelectMany(one => one.Points).ToList();
        Suggested(html, "metric", new("指标", "Metric"), points.Select(point => point.Key.Metric));
        Choice(html, "area", new("地区", "Area"), points.Select(point => point.Key.Area).OfType<string>(), None);
        Choice(html, "measure", new("度量", "Measure"), points.Select(point => EnumText.Of(point.Key.Measure)), ReportWords.Measures);
        Choice(
            html, "modality", new("语气", "Modality"), points.Select(point => EnumText.Of(point.Key.Modality)), ReportWords.Modalities);
        Years(html);
    }

    private static void Suggested(HtmlWriter html, string name, Words label, IEnumerable<string?> values)
    {
        html.Add($"<label>{label} <input name=\"{name}\" list=\"{name}-list\" autocomplete=\"off\"></label>")
            .Add($"<datalist id=\"{name}-list\">");
        var suggested = values.OfType<string>().CountBy(value => value).OrderByDescending(pair => pair.Value).Take(MostSuggestions);
        foreach (var (value, _) in suggested)
            html.Add($"<option value=\"{value}\"></option>");
        html.Raw("</datalist>");
    }

    private static void Years(HtmlWriter html)
    {
        html.Add($"<span class=\"years\"><label>{new Words("年份", "Years")} ")
            .Add($"<input name=\"from\" type=\"number\" min=\"1\" max=\"9999\" aria-label=\"起始年份\" data-en=\"From year\"></label>")
            .Add($"<label>– <input name=\"to\" type=\"number\" min=\"1\" max=\"9999\" aria-label=\"截止年份\" data-en=\"To year\"></label>")
            .Raw("</span>")
            .Add($"<label>{new Words("搜索", "Search")} <input name=\"text\" type=\"search\"></label>")
            .Add($"<button type=\"reset\">{new Words("清除", "Clear")}</button>");
    }

    private static void Choice(
        HtmlWriter html, string name, Words label, IEnumerable<string> values, IReadOnlyDictionary<string, Words> words)
    {
        html.Add($"<label>{label} <select name=\"{name}\"><option value=\"\" data-z=\"全部\" data-e=\"all\">全部</option>");
        var counts = values.CountBy(value => value)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal);
        foreach (var (value, count) in counts)
        {
            var said = words.TryGetValue(value, out var both) ? both : new Words(value, value);
            html.Add($"<option value=\"{value}\" data-z=\"{said.Chinese} {count}\" data-e=\"{said.English} {count}\">")
                .Add($"{said.Chinese} {count}</option>");
        }

        html.Raw("</select></label>");
    }
}
