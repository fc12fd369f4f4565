using ClaimExtractor.Lexicons;

namespace ClaimExtractor.Quantities;

/// <summary>“两河圣山”, 《2020年公报》: a short quotation is a name unless it measures something.</summary>
internal static class NameRules
{
    // Longer quotations are speech, not names; a slogan of several clauses may be longer (“走三步，练六力，再谱新篇”).
    private const int LongestName = 14, LongestSlogan = 24;

    public static void ReadQuotedNames(TokenList tokens, List<Reading> readings)
    {
        for (var open = tokens.Next(TokenKind.OpenQuote); open >= 0; open = tokens.Next(TokenKind.OpenQuote, open + 1))
        {
            var close = open + 1;
            while (close < tokens.Count && tokens.KindAt(close) is not (TokenKind.CloseQuote or TokenKind.OpenQuote))
                close++;
            if (tokens.KindAt(close) != TokenKind.CloseQuote || close == open + 1 || !tokens.Cover(open + 1, close).In(tokens.Text).ContainsAny(MentionFinder.NumeralCharacters))
                continue;
            var isTitle = tokens.Surface(open) is "《" or "〈";
            var inside = tokens.Cover(open + 1, close);
            if (isTitle || (inside.Length <= (tokens.Kinds[open..close].Contains(TokenKind.Pause) ? LongestSlogan : LongestName) && !Measures(tokens, open + 1, close)))
                readings.Add(new Reading(open + 1, close, MentionKind.Name, isTitle ? "title" : "quoted_name", 0));
        }
    }

    private static bool Measures(TokenList tokens, int first, int end)
    {
        for (var at = first; at < end; at++)
            if (tokens.KindAt(at) == TokenKind.Number && tokens[at].Numeral is { } number
                && (number.Scale != NumeralScale.None
                    || (number.Form == NumeralForm.Arabic && tokens.KindAt(at + 1) == TokenKind.Unit)
                    || (number.Max >= 100L && tokens.KindAt(at + 1) is TokenKind.Unit or TokenKind.Classifier)))
                return true;
        return false;
    }
}
