using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;

namespace ClaimExtractor.Quantities;

/// <summary>A value in the unit that its dimension is compared in.</summary>
internal static class BaseValue
{
    /// <summary>
    /// The seventeen digits of a smaller double end behind the 38 places that a <see cref="Fraction"/> has: it could not be read back from
    /// a file.
    /// </summary>
    private const double Smallest = 1e-22;

    /// <summary>
    /// Exactly, in <see cref="UnitCode.BaseUnit"/>; null where the unit has none, and where the result has more than 128 bits, or is
    /// converted and nearer to 0 than 1E−22.
    /// </summary>
    public static Fraction? Of(Fraction value, UnitCode unit)
    {
        if (unit.BaseUnit.Length == 0)
            return null;
        if (unit.Factor is "1")
            return value;
        try
        {
            return Fraction.TryParse(unit.Factor, out var factor) && value * factor is var product && !IsTooSmall(product) ? product : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static bool IsTooSmall(Fraction number) =>
        number.Denominator > long.MaxValue && number.Numerator != 0 && Math.Abs(number.ToDouble()) < Smallest;
}
