using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>A quantity in several units, or a range of two: 4小时20分, 1米75, 四块六到四块七毛五.</summary>
internal static class CompoundReader
{
    /// <param name="known">What stands before the number; it ends where the number begins.</param>
    /// <returns>Whether the numbers belong together.</returns>
    public static bool Read(
        TokenList tokens, QuantityParts known, int end, string rule, UnitContext context, out QuantityParts parts)
    {
        parts = default;
        var at = known.End;
        if (ChainReader.Read(tokens, ref at, end, least: 2, context) is not { } amount)
            return false;
        Numeral? second = null;
        if (rule == "compound_range")
        {
            while (tokens.IsRangeMark(at))
                at++;
            if (at >= end || tokens[at].Numeral is not { } last
                || ChainReader.Read(tokens, ref at, end, least: 1, context) is not { } other || other.Unit.Code != amount.Unit.Code)
                return false;
            second = last with { Min = other.Value, Max = other.Value };
        }

        string? after = null;
        while (at < end && tokens.KindAt(at) == TokenKind.BoundAfter)
            after = tokens[at++].Code;
        parts = known with
        {
            Number = known.Number with { Min = amount.Value, Max = amount.Value },
            Second = second,
            Before = known.Before ?? (known.First == known.End && second is null
                ? LooseBound.Before(tokens, known.First, isPart: false, context.Lexicon)
                : null),
            Unit = amount.Unit,
            // 2年零30天 is 760 days or 761.
            After = after ?? (amount.IsAbout ? "about" : null),
            End = at,
        };
        return true;
    }
}
