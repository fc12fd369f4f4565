using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;

namespace ClaimExtractor.Series;

/// <summary>How a point is shown beside its number.</summary>
internal static class PointShown
{
    /// <summary>Every sign that <see cref="Sign"/> gives, in a fixed order.</summary>
    public static IReadOnlyList<string> Signs { get; } = ["", "~", "≳", "≲", ">", "≥", "<", "≤"];

    private static readonly decimal[] Scales = [1e8m, 1e4m];

    /// <summary>亿 or 万 where every number of the row is so large, else 1.</summary>
    public static (decimal Scale, string Name) ScaleOf(IEnumerable<SeriesPoint?> row)
    {
        var names = Lexicon.Default.MetricWords("scale");
        var least = row.OfType<SeriesPoint>()
            .SelectMany(point => (double?[])[point.Value, point.ValueMin, point.ValueMax]).OfType<double>()
            .Select(Math.Abs).Where(value => value > 0).DefaultIfEmpty(0).Min();
        for (var i = 0; i < Scales.Length; i++)
            if (least >= (double)Scales[i])
                return (Scales[i], $"{names[i]} ");
        return (1, "");
    }

    /// <summary>A number of the row in its scale, exact as far as it is printed.</summary>
    public static double Scaled(double value, decimal scale) =>
        scale != 1 && Math.Abs(value) < (double)decimal.MaxValue ? (double)((decimal)value / scale) : value / (double)scale;

    /// <summary>What stands before a value: <c>≥</c> for at least; empty for an exact number.</summary>
    public static string Sign(SeriesPoint point) => point.Value is null ? "" : point.Qualifier switch
    {
        Qualifier.About => "~",
        // 下降近5%: no lower than −5.
        Qualifier.Nearly => point is { ValueMin: not null, ValueMax: null } ? "≳" : "≲",
        Qualifier.MoreThan => ">",
        Qualifier.AtLeast => "≥",
        Qualifier.LessThan => "<",
        Qualifier.AtMost => "≤",
        _ => "",
    };
}
