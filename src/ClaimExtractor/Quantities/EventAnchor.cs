using ClaimExtractor.Lexicons;
using ClaimExtractor.Times;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>案发后约两年, 四十年过去, 在三天的时间里, 假期八天: periods that lie beside an event or hold what is told, bounded or not.</summary>
internal static class EventAnchor
{
    /// <summary>The period in the tokens <c>[at, end)</c> only says when.</summary>
    public static bool Says(TokenList tokens, int at, int end, Lexicon lexicon)
    {
        // 四十年过去，…; 一年过后
        if (Cue.Begins(tokens, end, "gone", lexicon))
            return !tokens.Is(at - 1, TokenKind.DurationVerb);
        var bound = tokens.KindAt(at - 1) is TokenKind.BoundBefore ? at - 1 : at;
        // 2017年至2019年三年总和, 7天平均数
        if (bound == at && tokens.KindAt(at - 1) is not (TokenKind.Number or TokenKind.RangeMark)
            && Cue.Begins(tokens, end, "of_span", lexicon))
            return true;
        // 在不到48小时时间里, 三天假期内
        if (!tokens.Is(bound - 1, TokenKind.DurationVerb) && Cue.Begins(tokens, end, "within_time", lexicon))
            return true;
        // 短短三天，…; but 短短三天的访问, 只有短短三天。
        if (bound == at && Cue.EndsBefore(tokens, at, "brief", lexicon)
            && tokens.TextAfter(end, 1) is not ("的" or "就") && tokens.KindAt(end) is not (TokenKind.Stop or ' '))
            return true;
        // 呢十年，…; but 呢三个星期嘅彩排
        if (bound == at && Cue.EndsBefore(tokens, at, "these", lexicon) && tokens.TextAfter(end, 1) is not ("嘅" or "的"))
            return true;
        // 假期三天，…; but 假期三天。
        if (bound == at && Cue.EndsBefore(tokens, at, "holiday", lexicon) && end < tokens.Count && tokens.KindAt(end) != TokenKind.Stop)
            return true;
        // 比赛之前的三个星期，…; but 之后的三天行程
        if (bound == at && at > 1 && tokens.Surface(at - 1) is "的" && tokens[at - 2].Is(TokenKind.SpanAfter)
            && tokens.KindAt(end) is TokenKind.Pause or TokenKind.Adverb or TokenKind.ActVerb)
            return true;
        return IsFollowed(tokens, at, bound, end, lexicon) || bound > 0 && IsBesideEvent(tokens, bound, end, lexicon);
    }

    // 约半小时后赵某报告, 再过约十分钟，…; 一年多时间，落地企业90家; 实施两年新增4万亿元的计划
    private static bool IsFollowed(TokenList tokens, int at, int bound, int end, Lexicon lexicon)
    {
        if (tokens.Is(bound - 1, TokenKind.DurationVerb))
            return false;
        if (bound < at && end < tokens.Count && tokens.Surface(end) is "后" or "之后" or "以后")
            return true;
        if (bound > 0 && (tokens.Surface(bound - 1) is "再过" or "又过" || bound > 1 && tokens.Surface(bound - 1) is "过"
                && tokens.Surface(bound - 2) is "再" or "又")
            && tokens.KindAt(end) == TokenKind.Pause)
            return true;
        if (bound == at && tokens.KindAt(at - 1) is TokenKind.ActVerb or TokenKind.Made
            && tokens.KindAt(end) is TokenKind.Stock or TokenKind.ChangeBy && tokens.KindAt(end + 1) == TokenKind.Number)
            return true;
        var behind = Cue.EndOf(tokens, end, "while", lexicon);
        return behind > end && bound == at && TimeTokens.OpensClause(tokens, at) && behind < tokens.Count
            && (tokens.KindAt(behind) is TokenKind.Pause
                || tokens.Surface(end) is not ['的', ..] && tokens.KindAt(behind) is TokenKind.Adverb or TokenKind.ActVerb);
    }

    // 过去约半年, 案发后两年离职; but 婚后三年的生活 tells of the years.
    private static bool IsBesideEvent(TokenList tokens, int first, int end, Lexicon lexicon)
    {
        var opener = TimeTokens.Before(tokens, first - 1);
        if (opener is "past" or "future" && tokens.Surface(first - 1) is { Length: > 1 })
            return true;
        if (!Cue.EndsBefore(tokens, first, "beside_event", lexicon)
            || tokens[first - 1].Span.Length == 1 && TimeTokens.OpensClause(tokens, first - 1)
            // 押后两周, 目前24小时, 前后超过20年
            || tokens[first - 1].Span.Length > 1 && !tokens[first - 1].Is(TokenKind.SpanAfter) && (tokens.KindAt(first - 1) != TokenKind.Han
                || tokens[first - 1].Tag is PartOfSpeech.Verb or PartOfSpeech.VerbalNoun or PartOfSpeech.Adverb or PartOfSpeech.Position)
            || tokens.Is(first - 1, TokenKind.DurationVerb)
            || tokens.KindAt(first - 2) is TokenKind.Number or TokenKind.Unit or TokenKind.Classifier)
            return false;
        return end == tokens.Count || tokens.KindAt(end) is TokenKind.Pause or TokenKind.Stop or TokenKind.Adverb or TokenKind.ActVerb
            or TokenKind.Close
            || tokens[end].Tag is PartOfSpeech.Verb or PartOfSpeech.VerbalNoun or PartOfSpeech.Adverb or PartOfSpeech.Preposition;
    }
}
