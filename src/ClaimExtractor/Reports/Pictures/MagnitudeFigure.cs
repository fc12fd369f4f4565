using ClaimExtractor.Claims;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Reports.Pictures;

/// <summary>How large the numbers are: a strip a dimension on a logarithmic scale, equal sizes stacked.</summary>
internal static class MagnitudeFigure
{
    private const int TallestStack = 8;
    private const double Width = 720, Top = 34, Left = 176, Right = 700, Dot = 4, Step = 9;

    public static Figure? Of(FigureClaims claims)
    {
        var rows = claims.All
            .Where(claim => Size(claim) > 0)
            .GroupBy(claim => (claim.Dimension, Unit: claim.BaseUnit ?? claim.Unit))
            .OrderBy(row => row.Key.Dimension).ThenByDescending(row => row.Count()).ThenBy(row => row.Key.Unit, StringComparer.Ordinal)
            .Select(row => (Name: Name(row.Key.Dimension, row.Key.Unit), Claims: row.OrderBy(Size).ToList()))
            .ToList();
        if (rows.Count == 0)
            return null;
        var low = Math.Floor(Math.Log10(rows.Min(row => Size(row.Claims[0]))) + 1e-9);
        var high = Math.Ceiling(Math.Log10(rows.Max(row => Size(row.Claims[^1]))) - 1e-9);
        var scale = new Scale(low, Math.Max(high, low + 1), Left, Right);
        var stacks = rows.Select(row => Stacks(row.Claims, scale)).ToList();
        return new Figure(
            "magnitudes",
            new Words($"量级：{rows.Sum(row => row.Claims.Count)}个数字，按类别排在对数刻度上", $"Magnitudes: {rows.Sum(row => row.Claims.Count)} figures by dimension on a logarithmic scale"),
            new Words(
                "横轴为对数刻度，每格十倍；同样大小的数字向上叠放，叠得过高时以“+n”计数。单位为每一类的基本单位。",
                "The axis is logarithmic, each step is ten times the one before; figures of one size are stacked, and “+n” counts what a full stack leaves out. Units are the base unit of each dimension."),
            [new Panel("", Draw(claims, rows, stacks, scale), Wide: true)],
            [new("类别", "dimension"), new("个数", "figures"), new("最小", "smallest"), new("最大", "largest")],
            [.. rows.Select(row => new FigureRow(
                claims.PlaceOf(row.Claims[^1]), [$"{row.Name.Chinese} {row.Name.English}", $"{row.Claims.Count}", row.Claims[0].Quote, row.Claims[^1].Quote]))]);
    }

    private static double Size(Claim claim) => Math.Abs((claim.BaseValue ?? claim.Value ?? claim.ValueMax ?? claim.ValueMin)?.ToDouble() ?? 0);

    private static Words Name(Dimension dimension, string unit)
    {
        var words = ReportWords.Dimensions[EnumText.Of(dimension)];
        var shown = unit == EnumText.Of(dimension) || unit is "person" or "ratio" ? "" : $" {unit}";
        return new Words(words.Chinese + shown, words.English + shown);
    }

    private static List<(double X, List<Claim> Claims)> Stacks(IEnumerable<Claim> claims, Scale scale) =>
        [.. claims.GroupBy(claim => Math.Round(scale[Math.Log10(Size(claim))] / Step)).Select(stack => (stack.Key * Step, stack.ToList()))];

    private static string Draw(
        FigureClaims claims, IReadOnlyList<(Words Name, List<Claim> Claims)> rows, IReadOnlyList<List<(double X, List<Claim> Claims)>> stacks, Scale scale)
    {
        var height = Top + stacks.Sum(Tall) + 6;
        var svg = new SvgCanvas(Width, height, new("各类数字的量级", "Magnitudes by dimension"));
        foreach (var power in scale.Ticks(10).Where(power => power == Math.Floor(power)))
        {
            svg.Line(scale[power], Top - 8, scale[power], height - 4, "grid");
            svg.Text(scale[power], Top - 14, "middle", FigureText.Number(Math.Pow(10, power)), "axis");
        }

        var y = Top;
        for (var i = 0; i < rows.Count; i++)
        {
            y += Tall(stacks[i]);
            svg.Text(Left - 14, y - 6, "end", rows[i].Name);
            svg.Line(4, y, Right, y, "grid");
            foreach (var (x, stack) in stacks[i])
                Stack(svg, claims, x, y, stack);
        }

        return svg.Close();
    }

    private static double Tall(List<(double X, List<Claim> Claims)> stacks) =>
        10 + Step * Math.Min(stacks.Max(stack => stack.Claims.Count), TallestStack) + (stacks.Any(stack => stack.Claims.Count > TallestStack) ? 12 : 6);

    private static void Stack(SvgCanvas svg, FigureClaims claims, double x, double y, List<Claim> stack)
    {
        for (var i = 0; i < Math.Min(stack.Count, TallestStack); i++)
        {
            var middle = y - Step * (i + 0.7);
            svg.Link(claims, stack[i], () => svg.Circle(x, middle, Dot, "dot"));
        }

        if (stack.Count > TallestStack)
            svg.Text(x, y - Step * (TallestStack + 0.4), "middle", $"+{stack.Count - TallestStack}", "axis");
    }
}
