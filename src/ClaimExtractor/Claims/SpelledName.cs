using ClaimExtractor.Lexicons;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>陈|大|文 before a verb of saying: a name that the dictionary cuts, from its surname on.</summary>
internal static class SpelledName
{
    private const int Shortest = 2, Longest = 3;

    /// <summary>It ends with a token, and opens its clause or stands behind a longer word, a title or a place.</summary>
    public static bool Ends(TokenList tokens, int at)
    {
        if (IsSurnameAlone(tokens, at))
            return true;
        if (GoesOn(tokens, at + 1))
            return false;
        var length = 0;
        for (var first = at; first >= 0; first--)
        {
            length += tokens[first].Span.Length;
            if (
                length > Longest
                || tokens[first].Span.Length > 1 && !IsTail(tokens, first, at)
                || first < at && tokens[first + 1].Span.Start != tokens[first].Span.End
                || !IsPart(tokens, first)
            )
                return false;
            if (length >= Shortest && PersonNames.SurnameAt(tokens.Text, tokens[first].Span.Start) > 0 && OpensName(tokens, first))
                return true;
        }

        return false;
    }

    // 何|又认为
    private static bool IsSurnameAlone(TokenList tokens, int at) => tokens[at].Span.Length == 1 && at + 1 < tokens.Count
        && tokens.Surface(at + 1) is ['又' or '续' or '再' or '亦', ..] && (at == 0 || Clause.IsBoundary(tokens, at - 1))
        && PersonNames.SurnameAt(tokens.Text, tokens[at].Span.Start) > 0;

    // 奚|晓珠
    private static bool IsTail(TokenList tokens, int token, int at) =>
        token == at && tokens[token].Tag is PartOfSpeech.None or PartOfSpeech.Person or PartOfSpeech.ProperName;

    // 刘|结|一
    private static bool GoesOn(TokenList tokens, int next) =>
        next < tokens.Count
        && tokens[next].Span is { Length: 1 } span
        && span.Start == tokens[next - 1].Span.End
        && tokens.KindAt(next) is not TokenKind.Reports
        && tokens[next].Tag
            is PartOfSpeech.Noun
                or PartOfSpeech.Numeral
                or PartOfSpeech.None
                or PartOfSpeech.Adjective
                or PartOfSpeech.Other;

    private static bool IsPart(TokenList tokens, int at) =>
        tokens.Text[tokens[at].Span.Start] is >= '\u4e00' and <= '\u9fff'
        && tokens[at].Tag
            is not (
                PartOfSpeech.Particle
                or PartOfSpeech.Preposition
                or PartOfSpeech.Conjunction
                or PartOfSpeech.Pronoun
                or PartOfSpeech.Numeral
            );

    private static bool OpensName(TokenList tokens, int first) =>
        first == 0
        || Clause.IsBoundary(tokens, first - 1)
        || tokens[first - 1].Span.Length > 1
            && tokens[first - 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Place or PartOfSpeech.Organisation;
}
