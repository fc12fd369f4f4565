using ClaimExtractor.Claims;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Series;

/// <summary>The series of one metric and measure, one picture: a line an area, its targets beside it.</summary>
internal sealed record PicturePanel(string Title, decimal Scale, IReadOnlyList<SeriesPoint> Points)
{
    /// <summary>One a metric, bearer, measure and unit, in the order of the series.</summary>
    public static IReadOnlyList<PicturePanel> All(IReadOnlyList<SeriesPoint> points) =>
        [
            .. points
                .Where(point => Ends(point).Any())
                .GroupBy(point => (Key: point.Key with { Area = null, AreaCode = null, Modality = Modality.Asserted }, point.Unit))
                .Select(panel =>
                {
                    var (scale, name) = PointShown.ScaleOf(panel);
                    var (key, unit) = panel.Key;
                    var parts = (string?[])
                        [
                            key.Bearer,
                            key.Metric,
                            key.Predicate,
                            key.Measure == Measure.Level ? null : EnumText.Of(key.Measure),
                            key.Baseline,
                        ];
                    var per = key.Per is { } each ? $" / {each}" : "";
                    return new PicturePanel(
                        $"{string.Join(' ', parts.Where(part => part is not null))} ({name}{unit}{per})",
                        scale,
                        [.. panel]
                    );
                }),
        ];

    /// <summary>The areas, in their order; one without a name is the document's or nobody's.</summary>
    public IReadOnlyList<(string? Name, string? Code)> Areas => [.. Points.Select(AreaOf).Distinct()];

    /// <summary>Many areas at one time are told by their order, not by lines.</summary>
    public bool IsOfOneTime => Points.Select(point => point.Time).Distinct().Count() == 1;

    public static (string? Name, string? Code) AreaOf(SeriesPoint point) => (point.Key.Area, point.Key.AreaCode);

    /// <summary>The numbers of the point in the panel's scale: its value, else its bounds.</summary>
    public IEnumerable<double> Numbers(SeriesPoint point) => Ends(point).Select(value => PointShown.Scaled(value, Scale));

    private static IEnumerable<double> Ends(SeriesPoint point) =>
        point.Value is { } value ? [value] : ((double?[])[point.ValueMin, point.ValueMax]).OfType<double>();
}
