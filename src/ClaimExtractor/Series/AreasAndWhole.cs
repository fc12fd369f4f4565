using ClaimExtractor.Checks;
using ClaimExtractor.Claims;
using ClaimExtractor.Numerals;
using ClaimExtractor.Quantities;

namespace ClaimExtractor.Series;

/// <summary>
/// The figures of areas against that of the area that they lie in, where one document gives both. The areas need not be all: there is a row
/// where they add up to the whole, or to more than it.
/// </summary>
internal static class AreasAndWhole
{
    public static void Run(AcrossPoints all, FindingList findings)
    {
        // The areas of one document, metric and time; a metric of two units has two.
        var groups = all.Points.Where(IsAmount).SelectMany(point => Sayings(point, all))
            .GroupBy(told => (told.Claim.DocumentId, Key: told.Point.Key with { Area = null, AreaCode = null }, told.Point.Time));
        foreach (var group in groups)
        {
            var areas = group
                .DistinctBy(told => told.Point.Key.AreaCode)
                .ToDictionary(told => told.Point.Key.AreaCode!, StringComparer.Ordinal);
            foreach (var parts in areas.GroupBy(area => AreaCodes.Outer(area.Key)))
                if (parts.Key is { } code && areas.GetValueOrDefault(code) is { } whole && parts.Count() > 1)
                    findings.Add(Exactly.OrNull(Check, whole, parts.Select(part => part.Value).ToList()));
        }
    }

    private static bool IsAmount(SeriesPoint point) =>
        point is { Teller: not null, Key: { Measure: Measure.Level, Per: null, AreaCode: not null } };

    private static IEnumerable<Told> Sayings(SeriesPoint point, AcrossPoints all) =>
        point
            .ClaimIds.Select(id => all.Tell(point, id))
            .OfType<Told>()
            .DistinctBy(told => told.Claim.DocumentId)
            .Where(told =>
                told.Claim.Metric is not null && AddsUp(told.Claim.Dimension) && !CheckWords.Holds(point.Key.Metric, all.Words.Average)
            );

    private static bool AddsUp(Dimension dimension) =>
        dimension
            is Dimension.People
                or Dimension.Count
                or Dimension.Currency
                or Dimension.Area
                or Dimension.Mass
                or Dimension.Volume
                or Dimension.Energy;

    private static Finding? Check(Told whole, List<Told> given)
    {
        var parts = given.Select(part => part.In(whole.Unit)).OfType<Told>().ToList();
        if (parts.Count < given.Count || parts.Exists(part => part.Range.Low < Fraction.Zero))
            return null;
        var sum = parts.Select(part => part.Range).Aggregate((a, b) => a + b);
        var agrees = sum.Meets(whole.Range) && sum is { Low: not null, High: not null };
        return agrees || sum.Low > whole.Range.High ? Row(whole, parts, sum, agrees) : null;
    }

    private static Finding Row(Told whole, List<Told> parts, Interval sum, bool agrees)
    {
        var total = parts.Aggregate((Fraction?)Fraction.Zero, (all, part) => all + part.Value);
        var test = new Comparison(CheckKind.AreasAndWhole, whole.Figure, [.. parts.Select(part => part.Figure)],
            () => Comparison.Equation(
                string.Join(" + ", parts.Select(part => Comparison.Show(part.Value))), total?.ToDouble(), agrees ? "=" : ">", whole.Value))
        {
            Computed = total?.ToDouble(),
            Stated = whole.Value,
            Tolerance = whole.Rounding(sum, [.. parts.Select(part => part.Figure)]),
        };
        return test.Row(
            test.Judge(agrees),
            () =>
                $"{PointWords.English(whole.Point)}: {Listed(parts, ", ")} add up to {Comparison.Say(total)}, {whole.Quote} is stated "
                    + $"of the whole ({whole.DocumentId}).",
            () =>
                $"{PointWords.Chinese(whole.Point)}：{Listed(parts, "、")}之和为{Comparison.SayInChinese(total)}，"
                    + $"总数为{whole.Quote}（{whole.DocumentId}）。"
        );
    }

    private static string Listed(List<Told> parts, string between) =>
        string.Join(between, parts.Select(part => $"{part.Point.Key.Area} {part.Quote}"));
}
