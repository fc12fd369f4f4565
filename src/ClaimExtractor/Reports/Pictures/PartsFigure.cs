using ClaimExtractor.Claims;

namespace ClaimExtractor.Reports.Pictures;

/// <summary>Parts of a whole, as a bar that shows whether they add up.</summary>
internal static class PartsFigure
{
    private const int MostPanels = 40;
    private const double Width = 680, Bar = 26, Top = 30, Row = 22;

    public static Figure? Of(FigureClaims claims)
    {
        var wholes = claims.All
            .Where(part => part is { Relation: Relation.PartOf, Value: not null } && part.Value >= 0L)
            .GroupBy(claims.Related)
            .Where(group => group.Key is { Value: not null } whole && whole.Value > 0L && group.All(part => part.Unit == whole.Unit))
            .Select(group => (Whole: group.Key!, Parts: group.ToList()))
            .ToList();
        if (wholes.Count == 0)
            return null;
        var shown = wholes.Take(MostPanels).ToList();
        return new Figure(
            "parts",
            new Words($"部分与整体：{wholes.Count}个整体，各部分是否合计相符", $"Parts and wholes: do the parts of {wholes.Count} wholes add up?"),
            new Words(
                $"横条的全长为整体，各段为文中列出的部分，斜线为未列出的余额。{wholes.Count(AddsUp)}个整体与各部分之和相符。",
                $"The bar's length is the whole, its segments are the parts that the text names, the hatched rest is not named. {wholes.Count(AddsUp)} of {wholes.Count} add up."),
            [.. shown.Select(group => new Panel($"{group.Whole.Phrase} {group.Whole.Quote}", Draw(claims, group.Whole, group.Parts), Wide: true))],
            [new("整体", "whole"), new("部分", "part"), new("内容", "what it is"), new("占整体", "share of the whole")],
            [.. shown.SelectMany(group => group.Parts.Select(part => new FigureRow(
                claims.PlaceOf(part),
                [$"{group.Whole.Phrase} {group.Whole.Quote}", part.Quote, Name(part), Percent(part, group.Whole)])))]);
    }

    private static bool AddsUp((Claim Whole, List<Claim> Parts) group) => Same(Sum(group.Parts), group.Whole.Value!.Value.ToDouble());

    private static double Sum(List<Claim> parts) => parts.Sum(part => part.Value!.Value.ToDouble());

    private static bool Same(double sum, double all) => Math.Abs(sum - all) <= 1e-9 * all;

    private static string Name(Claim part) => part.Predicate ?? part.Phrase ?? "";

    private static string Percent(Claim part, Claim whole) =>
        (part.Value!.Value.ToDouble() / whole.Value!.Value.ToDouble()).ToString("0.#%", System.Globalization.CultureInfo.InvariantCulture);

    private static string Draw(FigureClaims claims, Claim whole, List<Claim> parts)
    {
        double all = whole.Value!.Value.ToDouble(), sum = Sum(parts);
        var scale = new Scale(0, Math.Max(all, sum), 0, Width - 8);
        var svg = new SvgCanvas(Width, Top + Bar + 12 + Row * (parts.Count + 1), new($"{FigureText.Label(whole)}的各部分", $"Parts of {FigureText.Label(whole)}"));
        svg.Link(claims, whole, () =>
        {
            svg.Rectangle(scale[0], Top, scale[all] - scale[0], Bar, "whole");
            svg.Text(scale[all], Top - 8, "end", whole.Quote, "quote");
        });
        var at = 0.0;
        var y = Top + Bar + 24;
        for (var i = 0; i < parts.Count; i++, y += Row)
        {
            var (part, size) = (parts[i], parts[i].Value!.Value.ToDouble());
            var (x, width, shade) = (scale[at], scale[at + size] - scale[at], $"part shade{i % 4}");
            svg.Link(claims, part, () =>
            {
                svg.Rectangle(x, Top, width, Bar, shade);
                svg.Rectangle(2, y - 11, 12, 12, shade);
                svg.Text(22, y, "start", $"{part.Quote}  {FigureText.Short(Name(part), 24)}  {Percent(part, whole)}");
            });
            at += size;
        }

        if (sum < all && !Same(sum, all))
            svg.Rectangle(scale[sum], Top, scale[all] - scale[sum], Bar, "rest");
        else if (sum > all && !Same(sum, all))
            svg.Line(scale[all], Top - 5, scale[all], Top + Bar + 5, "limit");
        svg.Text(22, y, "start", Verdict(all, sum, FigureText.Unit(whole)), "axis");
        return svg.Close();
    }

    private static Words Verdict(double all, double sum, Words unit)
    {
        Words total = FigureText.Number(sum), gap = FigureText.Number(Math.Abs(all - sum));
        return Same(sum, all) ? new($"合计{total.Chinese}{unit.Chinese}，与整体相符", $"{total.English} {unit.English} in all: they add up")
            : sum < all ? new($"合计{total.Chinese}{unit.Chinese}，另有{gap.Chinese}{unit.Chinese}未列出", $"{total.English} {unit.English} in all; {gap.English} are not named")
            : new($"合计{total.Chinese}{unit.Chinese}，超出整体{gap.Chinese}{unit.Chinese}（各部分可能相互重叠）", $"{total.English} {unit.English} in all, {gap.English} more than the whole (the parts may overlap)");
    }
}
