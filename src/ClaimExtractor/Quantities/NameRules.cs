using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Words;

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
            var close = open + 1 + tokens.Kinds[(open + 1)..].IndexOfAny(TokenKind.CloseQuote, TokenKind.OpenQuote);
            if (close <= open + 1 || tokens.KindAt(close) != TokenKind.CloseQuote)
                continue;
            var inside = tokens.Cover(open + 1, close);
            if (!inside.In(tokens.Text).ContainsAny(NumeralSearch.Characters))
                continue;
            var isTitle = tokens.Surface(open) is "《" or "〈";
            // “巡线工作5个多月了。” says something.
            if (!isTitle && tokens.Surface(close - 1) is "。" or "！" && tokens.Surface(close - 2) is "了")
                continue;
            if (isTitle
                || (inside.Length <= (tokens.Kinds[open..close].Contains(TokenKind.Pause) ? LongestSlogan : LongestName)
                    && !Measures(tokens, open + 1, close)))
                readings.Add(new Reading(open + 1, close, MentionKind.Name, isTitle ? "title" : "quoted_name", 0));
        }
    }

    private static bool Measures(TokenList tokens, int first, int end)
    {
        for (var at = first; at < end; at++)
            if (tokens.KindAt(at) == TokenKind.Number && tokens[at].Numeral is { } number
                && (number.Scale != NumeralScale.None
                    || (number.Form == NumeralForm.Arabic && tokens.KindAt(at + 1) == TokenKind.Unit)
                    || (number.Max >= 100L && (tokens.KindAt(at + 1) == TokenKind.Unit
                        // “百名专家、千名青年”: a power alone says no number.
                        || tokens.KindAt(at + 1) == TokenKind.Classifier && number.Span.Length > 1))))
                return true;
        return false;
    }
}
