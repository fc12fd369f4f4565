using ClaimExtractor.Lexicons;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Quantities;

/// <summary>A unit as a rule found it: what one of it is, and where it was written.</summary>
/// <param name="Span">Empty where the unit is inferred.</param>
/// <param name="Per">The code of the denominator, e.g. <c>t</c> for 元/吨.</param>
public readonly record struct UnitReference(string Code, Fraction Scale, Dimension Dimension, TextSpan Span, string? Per)
{
    /// <summary>The unit of an index or a coefficient.</summary>
    public static UnitReference None { get; } = new("1", Fraction.One, Dimension.Number, default, null);

    public static UnitReference Of(string code, Dimension dimension) => new(code, Fraction.One, dimension, default, null);
}

/// <summary>What a unit's reading depends on besides the text.</summary>
/// <param name="Currency">ISO 4217 code of 元 in this document.</param>
public sealed record UnitContext(Lexicon Lexicon, string Currency);
