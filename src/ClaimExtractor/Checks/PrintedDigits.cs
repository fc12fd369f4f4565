using ClaimExtractor.Claims;
using ClaimExtractor.Numerals;
using ClaimExtractor.Quantities;

namespace ClaimExtractor.Checks;

/// <summary>How far a number may lie from what it stands for, by the last digit that is printed of it.</summary>
internal static class PrintedDigits
{
    /// <summary>
    /// Half a unit of the last printed digit: 9899万人 half of 万, 30.2% half of 0.1. None for a count printed to the last one (832个), or for
    /// a
    /// claim without a value. A number in Chinese numerals, or in two parts (2万5千), is taken as printed to its last digit that is not zero.
    /// </summary>
    public static Fraction HalfStep(Claim claim)
    {
        if (claim.Value is not { } value || value == Fraction.Zero && claim.Dimension is Dimension.Count or Dimension.People)
            return Fraction.Zero;
        var step =
            Arabic(claim.Quote) is var (number, places) && number != Fraction.Zero && value != Fraction.Zero
                ? Absolute(value / number) * Fraction.PowerOfTen(-places)
                : LastDigit(value);
        return step == Fraction.One && claim.Dimension is Dimension.Count or Dimension.People or Dimension.Duration or Dimension.Rank
            ? Fraction.Zero
            : step / 2;
    }

    private static Fraction Absolute(Fraction value) => value < Fraction.Zero ? -value : value;

    // The one run of digits of a quote; none where there are several.
    private static (Fraction Number, int Places)? Arabic(string quote)
    {
        var start = quote.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0)
            return null;
        var end = start;
        while (
            end < quote.Length
            && (char.IsAsciiDigit(quote[end]) || (quote[end] is ',' or '.' && end + 1 < quote.Length && char.IsAsciiDigit(quote[end + 1])))
        )
            end++;
        var digits = quote.AsSpan(start, end - start);
        if (digits.Contains(','))
            digits = quote[start..end].Replace(",", "", StringComparison.Ordinal);
        if (quote.AsSpan(end).IndexOfAnyInRange('0', '9') >= 0 || !Fraction.TryParse(digits, out var number))
            return null;
        var point = digits.IndexOf('.');
        return (number, point < 0 ? 0 : digits.Length - point - 1);
    }

    private static Fraction LastDigit(Fraction value)
    {
        if (value == Fraction.Zero)
            return Fraction.One;
        var step = Fraction.One;
        if (!value.IsInteger)
        {
            for (var places = 1; places <= 12; places++)
                if ((value * Fraction.PowerOfTen(places)).IsInteger)
                    return Fraction.PowerOfTen(-places);
            return Fraction.Zero;
        }

        while ((value / (step * 10)).IsInteger)
            step *= 10;
        return step;
    }
}
