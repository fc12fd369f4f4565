using System.Globalization;

namespace ClaimExtractor.Series;

/// <summary>A straight scale with marks at round numbers.</summary>
/// <param name="Low">Below <paramref name="High"/>.</param>
internal sealed record PictureAxis(double Low, double High, IReadOnlyList<double> Marks)
{
    private const int MostMarks = 6;

    private static readonly double[] Steps = [1, 2, 5, 10];

    /// <summary>Holds all values with some room, and has a few round marks.</summary>
    public static PictureAxis Of(IReadOnlyList<double> values)
    {
        var (low, high) = (values.Min(), values.Max());
        var room = high > low ? (high - low) * 0.08 : Math.Max(Math.Abs(high) * 0.1, 1);
        (low, high) = (low - room, high + room);
        var power = Math.Pow(10, Math.Floor(Math.Log10((high - low) / MostMarks)));
        var step = Steps.Select(each => each * power).First(each => (high - low) / each <= MostMarks || each == Steps[^1] * power);
        var first = (long)Math.Ceiling(low / step);
        var last = (long)Math.Floor(high / step);
        // By whole steps: sums of fractions drift.
        var marks = Enumerable
            .Range(0, (int)Math.Min(last - first + 1, MostMarks * 2))
            .Select(i => Math.Round((first + i) * step, 10))
            .ToList();
        return new PictureAxis(low, high, marks);
    }

    /// <summary>How far along it lies: 0 at the low end, 1 at the high one.</summary>
    public double At(double value) => (value - Low) / (High - Low);

    public static string Text(double value) => value.ToString("#,0.####", CultureInfo.InvariantCulture);
}
