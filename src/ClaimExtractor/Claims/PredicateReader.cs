using ClaimExtractor.Clauses;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>Reads what is said of the things behind a number, or the verb that governs it.</summary>
internal static class PredicateReader
{
    // 帮助1.3万名困难人员实现就业: what the helped do; else the verb before the number says what was done.
    public static Facet? Of(TokenList tokens, FrameMatch frame)
    {
        var behind = frame.Predicate.IsEmpty || IsMereLink(tokens, frame.Predicate) ? null : PredicatePhrase.Of(tokens, frame.Predicate);
        var before = GoverningVerb(tokens, frame);
        return before is null || behind is not null && tokens.Lexicon.Has(before.Text, ClauseRole.Causes) ? behind : before;
    }

    private static bool IsMereLink(TokenList tokens, TokenRange predicate)
    {
        var at = predicate.First;
        while (at < predicate.End && tokens.KindAt(at) == TokenKind.Adverb)
            at++;
        return at == predicate.End || tokens.Is(at, TokenKind.LinkVerb) && tokens.Is(at, ClauseRole.MereLink);
    }

    private static Facet? GoverningVerb(TokenList tokens, FrameMatch frame)
    {
        // 主体结构完成46%
        if (!frame.Verb.IsEmpty && frame.VerbKind == ChunkKind.LightVerb && frame.Verb.End == frame.Verb.First + 1
            && tokens.Surface(frame.Verb.First) is "完成" && frame.Id is "done")
            return Phrase.Of(tokens, frame.Verb.First, frame.Verb.End);
        if (frame.Verb.IsEmpty || frame.VerbKind is not (ChunkKind.Verb or ChunkKind.Stock))
            return null;
        if (frame.VerbKind == ChunkKind.Stock
            && tokens.Surface(frame.Verb.First) is ['新' or '增' or '净' or '减' or '加' or '延' or '缩' or '扩' or '降', ..])
            return null;
        return Phrase.Of(tokens, frame.Verb.First, frame.Verb.End);
    }
}

/// <summary>A predicate as the column has it: a whole phrase, without the adverbs and links that end it.</summary>
internal static class PredicatePhrase
{
    public static Facet? Of(TokenList tokens, TokenRange range)
    {
        var end = range.End;
        // 领导人等与会
        if (tokens.Surface(range.First) is "等")
            range = range with { First = range.First + 1 };
        while (end > range.First
            && (tokens.KindAt(end - 1) == TokenKind.BoundBefore && tokens.KindAt(end) == TokenKind.Number
                || tokens.KindAt(end - 1) is TokenKind.Join or TokenKind.Adverb or TokenKind.LinkVerb or TokenKind.Pause
                    or TokenKind.Conjunction))
            end--;
        return Phrase.Of(tokens, range.First, end);
    }
}
