namespace ClaimExtractor.Numerals;

/// <summary>A whole number, or the least and the most that a vague one may be.</summary>
/// <remarks>Arithmetic beyond 128 bits throws <see cref="OverflowException"/>.</remarks>
internal readonly record struct WholeRange(Int128 Min, Int128 Max)
{
    public static WholeRange One { get; } = Of(1);

    public bool IsZero => Min == 0 && Max == 0;

    public bool IsExact => Min == Max;

    public static WholeRange Of(Int128 value) => new(value, value);

    public static WholeRange operator +(WholeRange a, WholeRange b) => checked(new(a.Min + b.Min, a.Max + b.Max));

    public WholeRange Times(int power)
    {
        var factor = Fraction.PowerOfTen(power).Numerator;
        return checked(new(Min * factor, Max * factor));
    }
}
