using ClaimExtractor.Lexicons;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>The unit that the number before says for a part of it: 12个区议员，7个连任 are persons, 价值600万加元的房屋中的85万元 is of that money.</summary>
internal static class UnitOfWhole
{
    // 加元|住宅|中|的: tokens between the whole and its part.
    private const int Farthest = 8;

    /// <summary>The unit of <paramref name="part"/>, null where its own holds.</summary>
    public static UnitReference? Of(TokenList tokens, Reading whole, Reading part, UnitContext context)
    {
        if (whole.Quantity is not { } known || part.Quantity is not { } own || part.First - whole.End is < 1 or > Farthest)
            return null;
        if (own is { Unit: "item", UnitText: "个" } && known is { Unit: "person", UnitText: "个" })
            return EndsWithItsNoun(tokens, whole.End, part) ? context.Coded("person", default) with { Scale = 1L } : null;
        // Own money behind 中的, of what another money measured in the clause.
        return
            own.Dimension == Dimension.Currency
            && own.Unit == context.Currency
            && own.UnitText is [.., '元']
            && !own.UnitText.Contains('币')
            && known.Dimension == Dimension.Currency
            && known.Unit != own.Unit
            && own.Unit is not "USD"
            && tokens.Surface(part.First - 1) is "的"
            && tokens.Surface(part.First - 2) is "中"
            && !HasPause(tokens, whole.End, part.First)
            ? UnitReference.Of(known.Unit, known.Dimension)
            : null;
    }

    // 12个区议员，7个连任: the noun ends the clause, and no noun stands behind the second number.
    private static bool EndsWithItsNoun(TokenList tokens, int from, Reading part)
    {
        if (tokens.KindAt(part.First - 1) != TokenKind.Pause || tokens.KindAt(from) is TokenKind.Pause
            || part.End < tokens.Count && tokens.KindAt(part.End) is TokenKind.CountedNoun or TokenKind.Noun
            || part.End < tokens.Count && tokens[part.End].Tag is PartOfSpeech.Noun or PartOfSpeech.VerbalNoun or PartOfSpeech.Adjective)
            return false;
        return !HasPause(tokens, from, part.First - 1);
    }

    private static bool HasPause(TokenList tokens, int first, int end)
    {
        for (var at = first; at < end; at++)
            if (tokens.KindAt(at) is TokenKind.Pause or TokenKind.Stop or TokenKind.Colon)
                return true;
        return false;
    }
}
