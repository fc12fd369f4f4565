using ClaimExtractor.Lexicons;
using ClaimExtractor.Words;

namespace ClaimExtractor.Clauses;

/// <summary>Tells the nouns that act and whose figures are from those that are measured.</summary>
internal static class Actors
{
    /// <summary>公司, 法院, 第一产业, 制造业.</summary>
    public static bool Is(TokenList tokens, int at) =>
        tokens.Is(at, TokenKind.Owner) || tokens[at].Tag == PartOfSpeech.Organisation
        || tokens.Surface(at) is [.., '产' or '行' or '企' or '造', '业'] or [.., '公', '司'] or [.., '集', '团'] or [.., '银', '行'] or [.., '医', '院'] or [.., '机', '场'] or [.., '口', '岸'] or [.., '车', '站']
        || tokens.Surface(at) is "站" && at > 0 && tokens.Is(at - 1, TokenKind.Place);
}
