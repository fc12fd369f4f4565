using ClaimExtractor.Reports.Pictures;

namespace ClaimExtractor.Reports;

/// <summary>The section with the pictures, each with its title, its text alternative and the table behind it.</summary>
internal static class ReportFigures
{
    public static void Write(HtmlWriter html, IReadOnlyList<Figure> figures)
    {
        html.Add($"<section id=\"pictures\"><h2>{new Words("图", "Pictures")}</h2>");
        if (figures.Count == 0)
            html.Add($"<p class=\"meta\">{new Words("没有可画的数字。", "There is nothing to draw.")}</p>");
        foreach (var figure in figures)
            Write(html, figure);
        html.Raw("</section>");
    }

    private static void Write(HtmlWriter html, Figure figure)
    {
        html.Add($"<figure id=\"{figure.Id}\"><figcaption><h3>{figure.Title}</h3><p>{figure.Summary}</p></figcaption><div class=\"panels\">");
        foreach (var panel in figure.Panels)
        {
            html.Raw(panel.Wide ? "<div class=\"panel wide\">" : "<div class=\"panel\">");
            if (panel.Caption.Length > 0)
                html.Add($"<h4>{panel.Caption}</h4>");
            html.Raw(panel.Svg);
            html.Raw("</div>");
        }

        html.Add($"</div><details><summary>{new Words("图后的数据", "The table behind the picture")}</summary><div class=\"scroll\"><table><thead><tr>");
        foreach (var head in figure.Header)
            html.Add($"<th scope=\"col\">{head}</th>");
        html.Raw("</tr></thead><tbody>");
        foreach (var row in figure.Rows)
        {
            html.Add($"<tr data-i=\"{row.Claim}\">");
            foreach (var cell in row.Cells)
                html.Add($"<td>{cell}</td>");
            html.Raw("</tr>");
        }

        html.Raw("</tbody></table></div></details></figure>");
    }
}
