using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>25±5℃ bounds 20 to 30, ±0.5% bounds -0.5 to 0.5.</summary>
internal static class ToleranceReader
{
    public static Quantity? Read(TokenList tokens, int first, int end, IReadOnlyList<string> rules, UnitContext context)
    {
        var at = first;
        Numeral? middle = tokens.KindAt(at) == TokenKind.Number ? tokens[at++].Numeral : null;
        var unit = UnitReader.Read(tokens, ref at, context);
        if (tokens.KindAt(at++) != TokenKind.PlusMinus || tokens[at++].Numeral is not { Vagueness: Vagueness.None } spread)
            return null;
        unit = UnitReader.Read(tokens, ref at, context) ?? unit;
        if (unit is not { } found || at != end || middle is { Vagueness: not Vagueness.None })
            return null;
        var centre = middle?.Min ?? Fraction.Zero;
        var magnitude = new Magnitude(null, (centre + spread.Min * -1L) * found.Scale, (centre + spread.Min) * found.Scale,
            Qualifier.Range);
        return new Quantity
        {
            Span = tokens.Cover(first, end),
            Magnitude = magnitude,
            Unit = found.Code,
            UnitText = found.Span.In(tokens.Text).ToString(),
            Dimension = found.Dimension,
            Per = found.Per,
            Rules = rules,
        };
    }
}
