using ClaimExtractor.Numerals;
using ClaimExtractor.Quantities;

namespace ClaimExtractor.Checks;

/// <summary>All numbers from <paramref name="Low"/> to <paramref name="High"/>, both included; an end that is null is open. Arithmetic is
/// exact.</summary>
internal readonly record struct Interval(Fraction? Low, Fraction? High)
{
    public static Interval operator +(Interval a, Interval b) => new(a.Low + b.Low, a.High + b.High);

    public static Interval operator -(Interval a) => new(-a.High, -a.Low);

    public static Interval operator -(Interval a, Interval b) => a + (-b);

    public static Interval operator *(Interval a, Fraction factor) =>
        factor < Fraction.Zero ? -(a * -factor) : new(a.Low * factor, a.High * factor);

    /// <summary>Both positive.</summary>
    public static Interval operator /(Interval a, Interval b) => new(a.Low / b.High, a.High / b.Low);

    /// <summary>Half of the width; null where an end is open.</summary>
    public Fraction? HalfWidth => (High - Low) / 2;

    public static Interval Around(Fraction value, Fraction half) => new(value - half, value + half);

    public bool IsPositive => Low > Fraction.Zero;

    public bool Meets(Interval other) => !(High < other.Low) && !(other.High < Low);
}
