using ClaimExtractor.Lexicons;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>What ends a range, and what says that its end is in it.</summary>
internal static class RangeEnd
{
    /// <summary>在8%和10%之间; but 200间客房.</summary>
    public static bool Is(TokenList tokens, int at, Lexicon lexicon) =>
        Cue.Is(tokens, at, "ends", lexicon)
        && (tokens[at].Span.Length > 1 || tokens.KindAt(at + 1) is ' ' or TokenKind.Pause or TokenKind.Stop);

    /// <summary>2万元（含）-6万元: passes over the bracket.</summary>
    public static bool Includes(TokenList tokens, ref int at, Lexicon lexicon)
    {
        if (tokens.KindAt(at) != TokenKind.Open || !Cue.Begins(tokens, at + 1, "included", lexicon))
            return false;
        while (tokens.KindAt(at) != TokenKind.Close)
            at++;
        at++;
        return true;
    }
}
