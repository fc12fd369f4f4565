using ClaimExtractor.Lexicons;
using ClaimExtractor.Words;

namespace ClaimExtractor.Clauses;

/// <summary>Tells the nouns that act and whose figures are from those that are measured.</summary>
internal static class Actors
{
    /// <summary>公司, 法院, 第一产业, 制造业.</summary>
    public static bool Is(TokenList tokens, int at) =>
        tokens.Is(at, TokenKind.Owner) || tokens[at].Tag == PartOfSpeech.Organisation
        || tokens.EndsIn(at, ClauseRole.ActorEnd)
        || tokens.Surface(at) is "站" && at > 0 && tokens.Is(at - 1, TokenKind.Place);
}
