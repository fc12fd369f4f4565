using ClaimExtractor.Numerals;

namespace ClaimExtractor.Quantities;

/// <summary>What a match says, token by token.</summary>
/// <param name="First">The first token of the quote.</param>
/// <param name="Second">The other end of a range.</param>
/// <param name="More">多 behind the unit.</param>
/// <param name="Extra">What is added in <paramref name="Unit"/>: the half of 3年半, the 15 minutes of 2小时15分钟.</param>
internal readonly record struct QuantityParts(
    int First, string? Before, bool Negative, Numeral Number, bool SecondNegative, Numeral? Second, bool Shares, bool More,
    Fraction Extra, UnitReference? Unit, string? After, int End);
