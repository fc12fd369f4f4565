using ClaimExtractor.Claims;

namespace ClaimExtractor.Reports.Pictures;

/// <summary>Where changes start and end: one slope a pair, each on an axis of its own that begins at zero.</summary>
internal static class ChangeFigure
{
    private const int MostPanels = 48;
    private const double Width = 300, Height = 190, Top = 26, Bottom = 146, Left = 92, Right = 214;

    public static Figure? Of(FigureClaims claims)
    {
        var pairs = claims.All
            .Where(to => to is { Relation: Relation.ChangeFrom, Value: not null })
            .Select(to => (From: claims.Related(to), To: to))
            .Where(pair => pair.From is { Value: not null } && pair.From.Unit == pair.To.Unit)
            .Select(pair => (From: pair.From!, pair.To))
            .ToList();
        if (pairs.Count == 0)
            return null;
        var shown = pairs.Take(MostPanels).ToList();
        return new Figure(
            "changes",
            new Words($"变化：{pairs.Count}组数字的起点与终点", $"Changes: where {pairs.Count} figures start and end"),
            new Words(
                $"每幅小图左为起点，右为终点，纵轴从零起。{Omitted(pairs.Count).Chinese}其中{pairs.Count(Rises)}组上升，{pairs.Count(pair => pair.From.Value > pair.To.Value)}组下降。",
                $"Each small chart has the start on the left and the end on the right; its axis begins at zero. {Omitted(pairs.Count).English}{pairs.Count(Rises)} rise, {pairs.Count(pair => pair.From.Value > pair.To.Value)} fall."),
            [.. shown.Select(pair => new Panel(pair.To.Phrase ?? pair.From.Phrase ?? "", Draw(claims, pair.From, pair.To), Wide: false))],
            [new("主体", "subject"), new("起点", "from"), new("起点时间", "from, time"), new("终点", "to"), new("终点时间", "to, time")],
            [.. shown.Select(pair => new FigureRow(
                claims.PlaceOf(pair.To),
                [pair.To.Phrase ?? pair.From.Phrase ?? "", pair.From.Quote, FigureText.Date(pair.From), pair.To.Quote, FigureText.Date(pair.To)]))]);
    }

    private static bool Rises((Claim From, Claim To) pair) => pair.From.Value < pair.To.Value;

    private static Words Omitted(int pairs) =>
        pairs > MostPanels ? new($"只画前{MostPanels}组。", $"The first {MostPanels} are drawn. ") : new("", "");

    private static string Draw(FigureClaims claims, Claim from, Claim to)
    {
        double start = from.Value!.Value.ToDouble(), end = to.Value!.Value.ToDouble();
        var scale = new Scale(Math.Min(0, Math.Min(start, end)), Math.Max(0, Math.Max(start, end)), Bottom, Top);
        var unit = FigureText.Unit(to);
        var svg = new SvgCanvas(Width, Height, new($"{FigureText.Label(from)} → {FigureText.Label(to)}", $"{FigureText.Label(from)} → {FigureText.Label(to)}"));
        svg.Text(Left - 36, 12, "end", unit, "axis");
        foreach (var tick in scale.Ticks(3))
        {
            svg.Line(Left - 30, scale[tick], Right + 30, scale[tick], "grid");
            svg.Text(Left - 36, scale[tick] + 4, "end", FigureText.Number(tick), "axis");
        }

        svg.Line(Left, scale[start], Right, scale[end], start <= end ? "slope up" : "slope down");
        Point(svg, claims, from, Left, scale[start], scale[end]);
        Point(svg, claims, to, Right, scale[end], scale[start]);
        return svg.Close();
    }

    // The quote stands on the side that the slope leaves free.
    private static void Point(SvgCanvas svg, FigureClaims claims, Claim claim, double x, double y, double other)
    {
        svg.Link(claims, claim, () =>
        {
            svg.Circle(x, y, 5, "dot");
            svg.Text(x, y <= other ? y - 10 : y + 19, "middle", claim.Quote, "quote");
        });
        svg.Text(x, Bottom + 36, "middle", claim.TimeText is { Length: <= 9 } text ? text : claim.TimeEnd?.ToString("yyyy-MM-dd") ?? "", "axis");
    }
}
