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
        while (at < end && tokens.Cover(at, end) is var gap
            && gap.In(tokens.Text).IndexOfAny(NumeralSearch.Characters) is var place and >= 0)
        {
            while (tokens[at].Span.End <= gap.Start + place)
                at++;
            readings.Add(new Reading(at, at + 1, KindOf(tokens, at), tokens.KindAt(at) == TokenKind.TooLarge ? "too_large" : "no_unit",
                int.MaxValue));
            at++;
        }
    }

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
