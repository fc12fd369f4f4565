using ClaimExtractor.Lexicons;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>10个护眼的小贴士（上）: a headline that counts what its article lists.</summary>
internal static class ListHeadline
{
    /// <summary>The number at token <paramref name="at"/> opens such a headline.</summary>
    public static bool Counts(TokenList tokens, int at, Lexicon lexicon)
    {
        if (at > 0 && !(tokens.Surface(at - 1) is "——" or "│" or "｜" or "|") || tokens.Set.Contains(TokenKind.LinkVerb))
            return false;
        var end = tokens.Count;
        for (var i = tokens.Count - 1; i >= at; i--)
            if (tokens.KindAt(i) == TokenKind.Open)
                end = i;
            else if (tokens.KindAt(i) is TokenKind.Stop || tokens.KindAt(i) == TokenKind.Pause && tokens.Surface(i) is not "、")
                return false;
        return Cue.EndsBefore(tokens, end, "tips", lexicon) && !CountsOther(tokens, at + 2, end, lexicon);
    }

    // 10个贫困县脱贫的原因: the noun before a verb is what is counted; 10个护眼的小贴士, 7个防晒技巧.
    private static bool CountsOther(TokenList tokens, int first, int end, Lexicon lexicon)
    {
        var isNoun = false;
        for (var at = first; at < end; at++)
        {
            if (IsVerb(tokens, at))
                return isNoun;
            if (tokens.Surface(at) is "的" || Cue.EndsBefore(tokens, at + 1, "tips", lexicon))
                return false;
            isNoun |= tokens[at].Tag is PartOfSpeech.Noun || tokens.KindAt(at) is TokenKind.CountedNoun or TokenKind.Place;
        }

        return false;
    }

    private static bool IsVerb(TokenList tokens, int at) =>
        tokens[at].Tag is PartOfSpeech.Verb || tokens.KindAt(at) is TokenKind.ActVerb or TokenKind.LinkVerb or TokenKind.Intransitive;
}
