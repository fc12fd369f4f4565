using ClaimExtractor.Claims;

namespace ClaimExtractor.Reports.Pictures;

/// <summary>The dated claims over time, a row a subject: a dot for a day, a bar for a period.</summary>
internal static class TimelineFigure
{
    private const int MostRows = 30, MostInRow = 60, MostLanes = 4, DaysApart = 45;
    private const double Width = 720, Top = 34, Lane = 11, Left = 190, Right = 706;

    public static Figure? Of(FigureClaims claims)
    {
        var dated = claims.All.Where(claim => claim is { TimeEnd: not null, Phrase: not null }).ToList();
        if (dated.Count < 2)
            return null;
        var rows = dated.GroupBy(claim => claim.Phrase!, StringComparer.Ordinal)
            .OrderByDescending(row => row.Count()).Take(MostRows)
            .Select(row => (Subject: row.Key, Claims: row.Take(MostInRow).OrderBy(Start).ThenBy(claim => claim.TimeEnd).ToList()))
            .OrderBy(row => Start(row.Claims[0])).ToList();
        var shown = rows.Sum(row => row.Claims.Count);
        return new Figure(
            "timeline",
            new Words($"时间线：{dated.Count}个有时间的数字，按主体分行", $"Timeline: {dated.Count} dated figures, a row a subject"),
            new Words(
                $"圆点为某一日，横条为一段时期。{(shown < dated.Count ? $"画出数字最多的{rows.Count}个主体、{shown}个数字。" : "")}",
                $"A dot is a day, a bar a period. {(shown < dated.Count ? $"Drawn are the {rows.Count} subjects with the most figures, {shown} figures." : "")}"),
            [new Panel("", Draw(claims, rows), Wide: true)],
            [new("主体", "subject"), new("原文", "quote"), new("时间", "time"), new("原文时间", "time as written")],
            [.. rows.SelectMany(row => row.Claims).Select(claim => new FigureRow(
                claims.PlaceOf(claim), [claim.Phrase!, claim.Quote, FigureText.Date(claim), claim.TimeText ?? ""]))]);
    }

    private static DateOnly Start(Claim claim) => claim.TimeStart ?? claim.TimeEnd!.Value;

    private static string Draw(FigureClaims claims, IReadOnlyList<(string Subject, List<Claim> Claims)> rows)
    {
        var first = rows.Min(row => row.Claims.Min(Start));
        var last = rows.Max(row => row.Claims.Max(claim => claim.TimeEnd!.Value));
        var scale = new Scale(Year(first), Math.Max(Year(last), Year(first) + 0.1), Left, Right);
        var lanes = rows.Select(row => Lanes(row.Claims)).ToList();
        var height = Top + lanes.Sum(row => (row.Max() + 1) * Lane + 10) + 6;
        var svg = new SvgCanvas(Width, height, new("时间线", "Timeline"));
        foreach (var tick in scale.Ticks(6).Where(tick => tick == Math.Floor(tick)))
        {
            svg.Line(scale[tick], Top - 8, scale[tick], height - 4, "grid");
            svg.Text(scale[tick], Top - 14, "middle", $"{tick}", "axis");
        }

        var y = Top;
        for (var i = 0; i < rows.Count; i++)
        {
            var tall = (lanes[i].Max() + 1) * Lane + 10;
            svg.Text(Left - 12, y + tall / 2 + 4, "end", FigureText.Short(rows[i].Subject, 13));
            svg.Line(4, y + tall, Right, y + tall, "grid");
            for (var j = 0; j < rows[i].Claims.Count; j++)
            {
                var claim = rows[i].Claims[j];
                var middle = y + 5 + lanes[i][j] * Lane + Lane / 2;
                double from = scale[Year(Start(claim))], to = scale[Year(claim.TimeEnd!.Value) + 1 / 365.25];
                svg.Link(claims, claim, () =>
                {
                    if (Start(claim) == claim.TimeEnd)
                        svg.Circle(from, middle, 4.5, "dot");
                    else
                        svg.Rectangle(from, middle - 3, Math.Min(to, Right) - from, 6, "span");
                });
            }

            y += tall;
        }

        return svg.Close();
    }

    // Claims that overlap in time go into lanes under each other; the last lane takes what is left.
    private static int[] Lanes(List<Claim> row)
    {
        var ends = new int[MostLanes];
        var lanes = new int[row.Count];
        for (var i = 0; i < row.Count; i++)
        {
            var lane = 0;
            while (lane < MostLanes - 1 && ends[lane] > Start(row[i]).DayNumber)
                lane++;
            ends[lane] = row[i].TimeEnd!.Value.DayNumber + DaysApart;
            lanes[i] = lane;
        }

        return lanes;
    }

    private static double Year(DateOnly date) => date.Year + (date.DayOfYear - 1) / 365.25;
}
