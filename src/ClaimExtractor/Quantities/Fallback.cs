using ClaimExtractor.Lexicons;

namespace ClaimExtractor.Quantities;

/// <summary>The numerals that no rule took: each becomes a mention of the kind that its writing suggests.</summary>
internal static class Fallback
{
    /// <summary>Adds a reading for every token with a numeral character that no reading covers, in the order of the text.</summary>
    public static void Fill(TokenList tokens, List<Reading> readings)
    {
        var covered = new bool[tokens.Count];
        foreach (var reading in readings)
            covered.AsSpan(reading.First, reading.End - reading.First).Fill(true);
        for (var at = 0; at < tokens.Count; at++)
            if (!covered[at] && ChineseDigits.AreIn(tokens.Surface(at)))
                readings.Add(new Reading(at, at + 1, KindOf(tokens, at), tokens.KindAt(at) == TokenKind.TooLarge ? "too_large" : "no_unit", int.MaxValue));
        readings.Sort((a, b) => a.First.CompareTo(b.First));
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
            return numeral.IsPlain && numeral.Span.Length == 4 && numeral.WholeNumber is >= 1900 and <= 2099 ? MentionKind.Time : MentionKind.Identifier;
        return numeral.Vagueness == Vagueness.Several ? MentionKind.Indefinite : MentionKind.Word;
    }
}
