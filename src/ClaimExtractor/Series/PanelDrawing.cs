using System.Globalization;
using System.Security;
using System.Text;
using ClaimExtractor.Claims;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Series;

/// <summary>Draws one panel, from its upper left corner.</summary>
internal static class PanelDrawing
{
    public const int Width = 460;

    /// <summary>The colour of what documents differ in.</summary>
    public const string Differs = "#c2410c";

    private const int Left = 64,
        Right = 16,
        PlotHeight = 180,
        TitleHeight = 22,
        LegendLine = 18,
        AxisHeight = 26,
        DotLine = 22,
        MostLabels = 8;
    private const double WideCharacter = 12.5,
        NarrowCharacter = 7,
        Mark = 3.5,
        RingedMark = 5;

    private static readonly string[] Colours = ["#1f5fa8", "#b45309", "#0f766e", "#9d174d", "#6d28d9", "#4d7c0f", "#334155", "#b91c1c"];

    public static int HeightOf(PicturePanel panel) =>
        panel.IsOfOneTime
            ? TitleHeight + panel.Points.Count * DotLine + AxisHeight
            : TitleHeight + Legend(panel).Lines * LegendLine + PlotHeight + AxisHeight;

    public static string Of(PicturePanel panel)
    {
        var svg = new StringBuilder(
            "<text y=\"14\" font-size=\"14\" font-weight=\"600\">"
                + $"{Escape(panel.IsOfOneTime ? $"{panel.Title}, {panel.Points[0].Period}" : panel.Title)}</text>\n"
        );
        if (panel.IsOfOneTime)
            DrawDots(svg, panel);
        else
            DrawLines(svg, panel);
        return svg.ToString();
    }

    public static string Escape(string text) => SecurityElement.Escape(text)!;

    private static void DrawLines(StringBuilder svg, PicturePanel panel)
    {
        var (names, lines) = Legend(panel);
        svg.Append(names);
        var top = TitleHeight + lines * LegendLine;
        var y = PictureAxis.Of([.. panel.Points.SelectMany(panel.Numbers)]);
        var (first, last) = (panel.Points.Min(MiddleOf), panel.Points.Max(MiddleOf));
        foreach (var mark in y.Marks)
            svg.Append(
                $"<line x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{Y(mark)}\" y2=\"{Y(mark)}\" stroke=\"#e5e7eb\"/>"
                    + $"<text x=\"{Left - 8}\" y=\"{Y(mark)}\" dy=\"4\" text-anchor=\"end\" "
                    + $"fill=\"#57606a\">{PictureAxis.Text(mark)}</text>\n"
            );
        foreach (var (label, day) in Labels(panel))
            svg.Append(
                $"<text x=\"{X(day)}\" y=\"{top + PlotHeight + 18}\" text-anchor=\"middle\" fill=\"#57606a\">{Escape(label)}</text>\n"
            );
        foreach (var line in panel.Points.GroupBy(point => (Area: PicturePanel.AreaOf(point), point.Key.Modality)))
        {
            var colour = ColourOf(panel, line.Key.Area);
            var path = string.Join(
                ' ',
                line.Where(point => point.Value is not null).Select(point => $"{X(MiddleOf(point))},{Y(panel.Numbers(point).First())}")
            );
            svg.Append(
                $"<polyline points=\"{path}\" fill=\"none\" stroke=\"{colour}\" "
                    + $"stroke-width=\"{(line.Key.Modality == Modality.Asserted ? "2" : "1\" stroke-dasharray=\"3 4")}\"/>\n"
            );
            foreach (var point in line)
                DrawPoint(svg, panel, point, colour, X(MiddleOf(point)), Y);
        }

        string X(double day) =>
            Number(first == last ? (Left + Width - Right) / 2.0 : Left + 16 + (day - first) / (last - first) * (Width - Right - Left - 32));

        string Y(double value) => Number(top + PlotHeight * (1 - y.At(value)));
    }

    // The greatest first.
    private static void DrawDots(StringBuilder svg, PicturePanel panel)
    {
        var x = PictureAxis.Of([.. panel.Points.SelectMany(panel.Numbers)]);
        var ordered = panel.Points.OrderByDescending(point => panel.Numbers(point).Max()).ToList();
        var left = Left + ordered.Max(point => WidthOf(point.Key.Area ?? "")) - 30;
        var bottom = TitleHeight + ordered.Count * DotLine;
        foreach (var mark in x.Marks)
            svg.Append(
                $"<line x1=\"{X(mark)}\" x2=\"{X(mark)}\" y1=\"{TitleHeight}\" y2=\"{bottom}\" stroke=\"#e5e7eb\"/>"
                    + $"<text x=\"{X(mark)}\" y=\"{bottom + 16}\" text-anchor=\"middle\" fill=\"#57606a\">{PictureAxis.Text(mark)}</text>\n"
            );
        for (var i = 0; i < ordered.Count; i++)
        {
            var middle = Number(TitleHeight + DotLine * (i + 0.5));
            svg.Append(
                $"<text x=\"{Number(left - 10)}\" y=\"{middle}\" dy=\"4\" "
                    + $"text-anchor=\"end\">{Escape(ordered[i].Key.Area ?? ordered[i].DocumentId)}</text>\n"
            );
            var ends = panel.Numbers(ordered[i]).ToList();
            if (ends.Count > 1)
                svg.Append(
                    $"<line x1=\"{X(ends[0])}\" x2=\"{X(ends[1])}\" y1=\"{middle}\" y2=\"{middle}\" stroke=\"{Differs}\" "
                        + $"stroke-width=\"3\"><title>{Said(panel, ordered[i])}</title></line>\n"
                );
            else
                svg.Append(Dot(panel, ordered[i], Colours[0], X(ends[0]), middle));
        }

        string X(double value) => Number(left + x.At(value) * (Width - Right - left));
    }

    private static void DrawPoint(StringBuilder svg, PicturePanel panel, SeriesPoint point, string colour, string x, Func<double, string> y)
    {
        var ends = panel.Numbers(point).ToList();
        if (ends.Count > 1)
            svg.Append(
                $"<line x1=\"{x}\" x2=\"{x}\" y1=\"{y(ends[0])}\" y2=\"{y(ends[1])}\" "
                    + $"stroke=\"{(point.Agreement == Agreement.Conflict ? Differs : colour)}\" stroke-width=\"3\">"
                    + $"<title>{Said(panel, point)}</title></line>\n"
            );
        else
            svg.Append(Dot(panel, point, colour, x, y(ends[0])));
    }

    // Hollow where it is aimed at or expected, with an orange ring where another document says another value.
    private static string Dot(PicturePanel panel, SeriesPoint point, string colour, string x, string y)
    {
        var fill = point.Key.Modality == Modality.Asserted ? colour : "#ffffff";
        var (ring, size, width) = point.Agreement is Agreement.Revised or Agreement.Conflict
            ? (Differs, RingedMark, "2.5")
            : (colour, Mark, "1.5");
        return $"<circle cx=\"{x}\" cy=\"{y}\" r=\"{Number(size)}\" fill=\"{fill}\" stroke=\"{ring}\" stroke-width=\"{width}\">"
            + $"<title>{Said(panel, point)}</title></circle>\n";
    }

    private static string Said(PicturePanel panel, SeriesPoint point)
    {
        var number = $"{PointShown.Sign(point)}{string.Join('–', panel.Numbers(point).Select(PictureAxis.Text))}";
        var notes = (string?[])
            [
                point.Key.Modality == Modality.Asserted ? null : EnumText.Of(point.Key.Modality),
                point.Agreement is Agreement.Single ? null : EnumText.Of(point.Agreement),
            ];
        return Escape(
            string.Join(
                ", ",
                ((string?[])[point.Key.Area, point.Period, number, .. notes, point.DocumentId]).Where(part => part is not null)
            )
        );
    }

    // The names of the areas in their colours, line by line; none where there is one without a name.
    private static (string Svg, int Lines) Legend(PicturePanel panel)
    {
        if (panel.Areas is [{ Name: null }])
            return ("", 0);
        var svg = new StringBuilder();
        var (x, line) = (0.0, 0);
        foreach (var area in panel.Areas)
        {
            var name = area.Name ?? "–";
            var width = WidthOf(name) + 28;
            if (x > 0 && x + width > Width)
                (x, line) = (0, line + 1);
            var y = TitleHeight + line * LegendLine + 10;
            svg.Append(
                $"<circle cx=\"{Number(x + 5)}\" cy=\"{y - 4}\" r=\"4\" fill=\"{ColourOf(panel, area)}\"/>"
                    + $"<text x=\"{Number(x + 13)}\" y=\"{y}\">{Escape(name)}</text>\n"
            );
            x += width;
        }

        return (svg.ToString(), line + 1);
    }

    private static string ColourOf(PicturePanel panel, (string? Name, string? Code) area)
    {
        var areas = panel.Areas;
        for (var i = 0; i < areas.Count; i++)
            if (areas[i] == area)
                return Colours[i % Colours.Length];
        return Colours[0];
    }

    // So many that they have room.
    private static IEnumerable<(string Label, double Day)> Labels(PicturePanel panel)
    {
        var times = panel
            .Points.Select(point => (point.Period, Day: MiddleOf(point)))
            .DistinctBy(time => time.Day)
            .OrderBy(time => time.Day)
            .ToList();
        var every = (times.Count + MostLabels - 1) / MostLabels;
        return times.Where((_, i) => i % every == 0);
    }

    private static double MiddleOf(SeriesPoint point) => (point.Time.Start.DayNumber + point.Time.End.DayNumber) / 2.0;

    private static double WidthOf(string text) => text.Sum(character => character < '\u1100' ? NarrowCharacter : WideCharacter);

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
