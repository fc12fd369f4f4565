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
        return Cue.EndsBefore(tokens, end, "tips", lexicon);
    }
}
