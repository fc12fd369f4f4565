using System.Text;

namespace ClaimExtractor.Series;

/// <summary>The series as a picture (SVG): small multiples, a line over the periods for each area, or dots in order where all is of one
/// time.</summary>
internal static class SeriesPicture
{
    private const int Columns = 2, Margin = 24, Gap = 28, FooterHeight = 44;

    // Instead of panels.
    private const string Nothing = "No point is as asked for";

    private const string Fonts = "'Noto Sans CJK SC','Noto Sans SC','PingFang SC','Microsoft YaHei',sans-serif";

    /// <param name="points">Series after series, each in the order of its periods.</param>
    public static string Of(IReadOnlyList<SeriesPoint> points)
    {
        var panels = PicturePanel.All(points);
        var columns = Math.Clamp(panels.Count, 1, Columns);
        var width = Margin * 2 + columns * PanelDrawing.Width + (columns - 1) * Gap;
        var body = new StringBuilder();
        var top = Margin;
        foreach (var row in panels.Chunk(columns))
        {
            for (var i = 0; i < row.Length; i++)
                body.Append($"<g transform=\"translate({Margin + i * (PanelDrawing.Width + Gap)} {top})\">\n")
                    .Append(PanelDrawing.Of(row[i]))
                    .Append("</g>\n");
            top += row.Max(PanelDrawing.HeightOf) + Gap;
        }

        if (panels.Count == 0)
        {
            body.Append($"<text x=\"{Margin}\" y=\"{top}\" fill=\"#1f2328\">{Nothing}</text>\n");
            top += Gap;
        }

        var documents = points
            .SelectMany(point => point.ClaimIds)
            .Select(id => id[..id.LastIndexOf('@')])
            .Distinct(StringComparer.Ordinal)
            .Count();
        var height = top + FooterHeight;
        var size = $"width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\"";
        var signs = $"● said  ○ target or forecast  <tspan fill=\"{PanelDrawing.Differs}\">orange</tspan>: "
            + "an earlier document says another value, or a range that documents differ in";
        return $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <svg xmlns="http://www.w3.org/2000/svg" {size} font-family="{Fonts}" font-size="12">
            <title>{PanelDrawing.Escape(panels.Count == 0 ? Nothing : string.Join(", ", panels.Select(panel => panel.Title)))}</title>
            <rect width="{width}" height="{height}" fill="#ffffff"/>
            {body}<g fill="#57606a" font-size="11">
            <text x="{Margin}" y="{top + 8}">{signs}</text>
            <text x="{Margin}" y="{top + 26}">{documents} document{(documents == 1 ? "" : "s")}, read by ClaimExtractor</text>
            </g>
            </svg>

            """;
    }
}
