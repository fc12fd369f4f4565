namespace ClaimExtractor.Reports.Pictures;

/// <summary>Maps <c>[Low, High]</c> onto <c>[From, To]</c> of a drawing, evenly.</summary>
internal readonly record struct Scale(double Low, double High, double From, double To)
{
    public double this[double value] => High > Low ? From + (value - Low) / (High - Low) * (To - From) : (From + To) / 2;

    /// <summary>About <paramref name="count"/> round values from <see cref="Low"/> to <see cref="High"/>.</summary>
    public IEnumerable<double> Ticks(int count)
    {
        var step = RoundStep((High - Low) / Math.Max(count, 1));
        if (!(step > 0) || double.IsInfinity(step))
            yield break;
        var first = Math.Ceiling(Low / step - 1e-9);
        for (var i = 0; i <= 2 * count && (first + i) * step <= High + step * 1e-9; i++)
            yield return (first + i) * step;
    }

    /// <summary>1, 2 or 5 times a power of ten, at least <paramref name="step"/>.</summary>
    private static double RoundStep(double step)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(step)));
        var digit = step / power;
        return power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
    }
}
