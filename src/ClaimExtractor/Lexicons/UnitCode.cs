namespace ClaimExtractor.Lexicons;

/// <summary>A canonical unit, a row of <c>unit_codes.tsv</c>.</summary>
/// <param name="Dimension">As in the data: <c>percentage_point</c>.</param>
/// <param name="BaseUnit">The unit that its dimension is compared in.</param>
/// <param name="Factor">One <paramref name="Code"/> in <paramref name="BaseUnit"/>: an exact decimal or fraction, e.g.
/// <c>2000/3</c>.</param>
internal sealed record UnitCode(
    string Code,
    string Dimension,
    string BaseUnit,
    string Factor,
    string Qudt,
    string ChineseLabel,
    string EnglishLabel
)
{
    /// <summary>Stands in the lexicons for the currency of the document: 元, 角.</summary>
    public const string OwnCurrency = "money";
}

/// <summary>A way to write a unit.</summary>
/// <param name="Scale">How many of the code one of this is, an exact decimal or fraction: 角 is <c>0.1</c> of CNY.</param>
/// <param name="Dimension">Overrides the code's dimension (岁 is a year of age); null where it does not.</param>
internal sealed record UnitSense(string Code, string Scale, string? Dimension, Alternatives UnlessBefore, Alternatives UnlessAfter)
    : Sense(TokenKind.Unit, Code, UnlessBefore, UnlessAfter);
