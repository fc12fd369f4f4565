using ClaimExtractor.Claims;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Series;

/// <summary>What a message calls a point.</summary>
internal static class PointWords
{
    /// <summary><c>地区生产总值 growth, 云岭省, 2023</c>.</summary>
    public static string English(SeriesPoint point) =>
        string.Join(
            ", ",
            (
                (string?[])
                    [
                        Metric(point.Key, point.Key.Measure == Measure.Level ? "" : $" {EnumText.Of(point.Key.Measure)}"),
                        point.Key.Area,
                        point.Period,
                    ]
            ).Where(part => part is not null)
        );

    /// <summary>The same in Chinese.</summary>
    public static string Chinese(SeriesPoint point) => string.Join("，",
        ((string?[])[Metric(point.Key, MeasureOf(point.Key.Measure)), point.Key.Area, point.Period]).Where(part => part is not null));

    private static string Metric(SeriesKey key, string measure) =>
        $"{key.Bearer}{key.Metric}{measure}{(key.Predicate is { } said ? $"（{said}）" : "")}";

    private static string MeasureOf(Measure measure) => measure switch
    {
        Measure.Growth => "增幅",
        Measure.Change => "增减量",
        Measure.Share => "占比",
        Measure.Rank => "位次",
        Measure.Index => "指数",
        _ => "",
    };
}
