using ClaimExtractor.Clauses;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>How far a word that aims reaches.</summary>
internal static class ModalityReach
{
    /// <summary>原计划投资2亿元，实际投资增加到3亿元; 原计划去年完工的线路从120公里延长到150公里: what was planned, up to the end of its clause or of the phrase that it
    /// describes.</summary>
    public static bool HoldsInClause(ClaimSite site, int at)
    {
        // 比原计划提前2个月, 超过原计划5%
        if (at < site.ClauseFirst || site.Tokens.Is(at - 1, TokenKind.Comparison) || site.Tokens.Is(at - 1, TokenKind.BoundBefore))
            return false;
        for (var next = at + 1; next < site.First; next++)
            if (Phrase.IsParticleDe(site.Tokens, next))
                return false;
        return true;
    }

    /// <summary>争取达到4亿元, 计划投资4亿元, but 争取补助4亿元: an aim is to do something.</summary>
    public static bool TakesVerb(ClaimSite site, SentenceChunks chunks, int at)
    {
        var next = at + 1;
        while (next < site.First && chunks.Classes[next] == WordClass.Time)
            next++;
        // 营养改善计划惠及3万人, 检测计划周一结束, 比例要求由6%降至5%
        if (next < site.First && (at > 0 && chunks.Classes[at - 1] is WordClass.Verb or WordClass.VerbalNoun or WordClass.LightVerb
            || chunks.Classes[next] is WordClass.ChangeFrom))
            return false;
        if (next == site.First || next > at + 1 && chunks.Classes[next] != WordClass.Boundary)
            return true;
        while (next < site.First && chunks.Classes[next] is WordClass.Adverb or WordClass.Preposition or WordClass.Every)
            next++;
        if (at < site.ClauseFirst)
            return next < site.First && (IsVerbal(chunks.Classes[next])
                || chunks.Classes[next] is WordClass.VerbalNoun or WordClass.Quantity);
        for (; next < site.First; next++)
            if (IsVerbal(chunks.Classes[next]) || chunks.Classes[next] == WordClass.VerbalNoun
                && chunks.Classes[next - 1] == WordClass.Adverb)
                return true;
        return false;
    }

    /// <summary>如居民及早撤离，九成伤亡可以避免, but 多家公司扩产，如甲公司投资3亿元: a clause with a verb, and what follows from it.</summary>
    public static bool OpensCondition(ClaimSite site, SentenceChunks chunks, int at)
    {
        var tokens = site.Tokens;
        var end = Clause.EndOf(tokens, at);
        if (Clause.FirstOf(tokens, at) != at || tokens.KindAt(end) != TokenKind.Pause)
            return false;
        var verbs = 0;
        for (var next = at + 1; next < end; next++)
            if (tokens.Surface(next) is "、" or "等")
                return false;
            else if (IsVerbal(chunks.Classes[next]))
                verbs++;
        for (var next = end + 1; verbs > 0 && next < tokens.Count; next++)
            if (tokens.Surface(next) is ['则' or '就' or '便' or '应' or '可' or '将' or '会' or '须' or '需' or '那', ..])
                return true;
        return false;
    }

    /// <summary>It says what is done, or what a metric does.</summary>
    public static bool IsVerbal(char kind) => kind is WordClass.Verb or WordClass.LightVerb or WordClass.Link
        or WordClass.Share or WordClass.ChangeBy or WordClass.ChangeTo or WordClass.Stock or WordClass.Difference;
}
