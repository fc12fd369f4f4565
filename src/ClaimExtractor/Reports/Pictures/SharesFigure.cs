using ClaimExtractor.Claims;
using ClaimExtractor.Quantities;

namespace ClaimExtractor.Reports.Pictures;

/// <summary>Shares and rates on one scale from 0 to 100%; a bound is an open end.</summary>
internal static class SharesFigure
{
    private const int MostRows = 60;
    private const double Width = 720, Top = 34, Row = 24, Left = 230, Right = 600;

    public static Figure? Of(FigureClaims claims)
    {
        var shares = claims.All.Where(ReportWords.IsShare)
            .Select(claim => (Claim: claim, Range: RangeOf(claim)))
            .Where(share => share.Range is { Low: >= 0, High: <= 1 })
            .Select(share => (share.Claim, Range: share.Range!.Value))
            .ToList();
        if (shares.Count == 0)
            return null;
        var shown = shares.Take(MostRows).ToList();
        return new Figure(
            "shares",
            new Words($"比率：{shares.Count}个占比与率值，同一0–100%刻度", $"Shares: {shares.Count} shares and rates on one scale from 0 to 100%"),
            new Words(
                $"圆点为所述数值，空心为约数；“以上”“不到”等向一端敞开，区间为横条。{(shares.Count > MostRows ? $"只画前{MostRows}个。" : "")}",
                $"A dot is the figure that is stated, a hollow one is approximate; bounds such as 以上 and 不到 are open at one end, a range is a bar. {(shares.Count > MostRows ? $"The first {MostRows} are drawn." : "")}"),
            [new Panel("", Draw(claims, shown), Wide: true)],
            [new("主体", "subject"), new("原文", "quote"), new("陈述", "predicate"), new("时间", "time")],
            [.. shown.Select(share => new FigureRow(
                claims.PlaceOf(share.Claim), [share.Claim.Phrase ?? "", share.Claim.Quote, share.Claim.Predicate ?? "", FigureText.Date(share.Claim)]))]);
    }

    // In units of the whole: 10.2% is 0.102.
    private static (double? Value, double Low, double High)? RangeOf(Claim claim)
    {
        var scale = claim switch
        {
            { Unit: "percent" } => 100.0,
            { Unit: "permille" } => 1000.0,
            { Unit: "ratio" } => 1.0,
            _ => 0.0,
        };
        if (scale == 0 || (claim.Value ?? claim.ValueMin ?? claim.ValueMax) is null)
            return null;
        var value = claim.Value?.ToDouble() / scale;
        return (value, claim.ValueMin?.ToDouble() / scale ?? (IsOpenBelow(claim) ? 0 : value ?? 0), claim.ValueMax?.ToDouble() / scale ?? (IsOpenAbove(claim) ? 1 : value ?? 1));
    }

    private static bool IsOpenBelow(Claim claim) => claim.Qualifier is Qualifier.LessThan or Qualifier.AtMost or Qualifier.Nearly;

    private static bool IsOpenAbove(Claim claim) => claim.Qualifier is Qualifier.MoreThan or Qualifier.AtLeast;

    private static string Draw(FigureClaims claims, List<(Claim Claim, (double? Value, double Low, double High) Range)> shares)
    {
        var scale = new Scale(0, 1, Left, Right);
        var height = Top + Row * shares.Count + 8;
        var svg = new SvgCanvas(Width, height, new("0到100%的比率图", "Shares from 0 to 100%"));
        foreach (var tick in scale.Ticks(5))
        {
            svg.Line(scale[tick], Top - 8, scale[tick], height - 6, "grid");
            svg.Text(scale[tick], Top - 14, "middle", $"{Math.Round(tick * 100)}%", "axis");
        }

        var y = Top + 8;
        foreach (var (claim, range) in shares)
        {
            var at = y;
            svg.Link(claims, claim, () =>
            {
                svg.Text(Left - 14, at + 4, "end", FigureText.Short(claim.Phrase, 15));
                if (range.High > range.Low)
                    svg.Rectangle(scale[range.Low], at - 4, scale[range.High] - scale[range.Low], 8, IsOpenAbove(claim) || IsOpenBelow(claim) ? "open" : "span");
                if (range.Value is { } value)
                    svg.Circle(scale[value], at, 5, claim.Qualifier == Qualifier.About ? "dot hollow" : "dot");
                svg.Text(Right + 14, at + 4, "start", FigureText.Short(claim.Quote, 9), "quote");
            });
            y += Row;
        }

        return svg.Close();
    }
}
