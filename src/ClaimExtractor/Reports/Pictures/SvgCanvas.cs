using System.Globalization;
using System.Text;
using ClaimExtractor.Claims;

namespace ClaimExtractor.Reports.Pictures;

/// <summary>One drawing. Colours come from the page's style sheet by class, so that they follow its theme.</summary>
internal sealed class SvgCanvas
{
    private readonly StringBuilder _text = new();
    private readonly HtmlWriter _svg;

    /// <param name="label">The accessible name.</param>
    public SvgCanvas(double width, double height, Words label)
    {
        _svg = new HtmlWriter(new StringWriter(_text, CultureInfo.InvariantCulture));
        _svg.Add($"<svg viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"group\" aria-label=\"{label.Chinese}\" data-en=\"{label.English}\">");
    }

    /// <summary>Everything drawn in <paramref name="draw"/> links to the claim.</summary>
    public void Link(FigureClaims claims, Claim claim, Action draw)
    {
        var label = FigureText.Label(claim);
        _svg.Add($"<a href=\"#{Uri.EscapeDataString(claim.ClaimId)}\" class=\"mark {ReportWords.Family(claim.Dimension)}\" data-i=\"{claims.PlaceOf(claim)}\"><title>{label}</title>");
        draw();
        _svg.Raw("</a>");
    }

    public void Line(double x1, double y1, double x2, double y2, string style) =>
        _svg.Add($"<line x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\" class=\"{style}\"/>");

    public void Rectangle(double x, double y, double width, double height, string style) =>
        _svg.Add($"<rect x=\"{x}\" y=\"{y}\" width=\"{Math.Max(width, 0.5)}\" height=\"{height}\" class=\"{style}\"/>");

    public void Circle(double x, double y, double radius, string style) =>
        _svg.Add($"<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" class=\"{style}\"/>");

    public void Path(string data, string style) => _svg.Add($"<path d=\"{data}\" class=\"{style}\"/>");

    /// <param name="anchor"><c>start</c>, <c>middle</c> or <c>end</c>.</param>
    public void Text(double x, double y, string anchor, string text, string style = "label") =>
        _svg.Add($"<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\" class=\"{style}\">{text}</text>");

    public void Text(double x, double y, string anchor, Words words, string style = "label")
    {
        Text(x, y, anchor, words.Chinese, $"{style} zh");
        Text(x, y, anchor, words.English, $"{style} en");
    }

    public string Close()
    {
        _svg.Raw("</svg>");
        return _text.ToString();
    }
}
