using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>The numerals that no rule took: each becomes a mention of the kind that its writing suggests.</summary>
internal static class Fallback
{
    /// <summary>Adds a reading for every token with a numeral character that no reading covers.</summary>
    /// <param name="readings">In the order of the text, also with what is added.</param>
    public static void Fill(TokenList tokens, List<Reading> readings)
    {
        var taken = readings.Count;
        var at = 0;
        for (var next = 0; next < taken; next++)
        {
            FillGap(tokens, at, readings[next].First, readings);
            at = readings[next].End;
        }

        FillGap(tokens, at, tokens.Count, readings);
        if (readings.Count > taken)
            readings.Sort(Arbiter.InOrder);
    }

    private static void FillGap(TokenList tokens, int at, int end, List<Reading> readings)
    {
        if (at >= end || !HoldsNumeral(tokens, at, end))
            return;
        for (; at < end; at++)
            if (HoldsNumeral(tokens, at, at + 1))
                readings.Add(new Reading(at, at + 1, KindOf(tokens, at),
                    tokens.KindAt(at) == TokenKind.TooLarge ? "too_large" : "no_unit", int.MaxValue));
    }

    // 陆拾 has none of the characters that every mention is counted by, and is a number.
    private static bool HoldsNumeral(TokenList tokens, int first, int end) =>
        tokens.Kinds[first..end].Contains(TokenKind.Number)
        || tokens.Cover(first, end).In(tokens.Text).ContainsAny(NumeralSearch.Characters);

    private static MentionKind KindOf(TokenList tokens, int at)
    {
        var token = tokens[at];
        if (token.Kind == TokenKind.TooLarge)
            return MentionKind.Identifier;
        if (token.Kind == TokenKind.Latin)
            return char.IsAsciiLetter(token.Span.In(tokens.Text)[0]) ? MentionKind.Name : MentionKind.Identifier;
        if (token.Numeral is not { } numeral)
            return MentionKind.Word;
        if (numeral.Form == NumeralForm.Arabic)
            return numeral.IsPlain && numeral.Span.Length == 4 && numeral.WholeNumber is >= 1900 and <= 2099 ? MentionKind.Time
                : MentionKind.Identifier;
        return numeral.Vagueness == Vagueness.Several ? MentionKind.Indefinite : MentionKind.Word;
    }
}
