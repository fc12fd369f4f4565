using ClaimExtractor.Clauses;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>The noun that a count stands before, to the last word that is counted in its unit: 6398万|农村人口|的饮水安全问题.</summary>
internal static class CountedNoun
{
    // 12道菜|的年夜饭, but 10面鲜艳的红旗
    private static bool IsThing(TokenList tokens, int at) =>
        tokens[at].Tag is not (PartOfSpeech.Adjective or PartOfSpeech.Status or PartOfSpeech.Distinguishing or PartOfSpeech.Verb);

    /// <summary>People, or a body that they make: 40人|家庭, but 40人|任务.</summary>
    public static bool IsOfPeople(TokenList tokens, int at) =>
        tokens[at].As(TokenKind.CountedNoun)?.Code is "person" or "household"
        || tokens[at].Tag is PartOfSpeech.Person or PartOfSpeech.Organisation || Actors.Is(tokens, at)
        || !(tokens[at].As(TokenKind.TalkNoun) is not null || tokens.Is(at, TokenKind.Metric)
            || tokens[at].Tag is PartOfSpeech.VerbalNoun or PartOfSpeech.Adjective);

    public static TokenRange Of(ClaimSite site, TokenRange range)
    {
        var tokens = site.Tokens;
        int head = -1, same = -1;
        for (var at = range.First; at < range.End; at++)
        {
            if (tokens.KindAt(at) == TokenKind.Open && Phrase.CloseOf(tokens, at, range.End) is var closes and > 0)
            {
                at = closes;
                continue;
            }

            if (tokens[at].As(TokenKind.CountedNoun) is not { } noun)
            {
                if (head >= 0 && Phrase.IsParticleDe(tokens, at))
                    break;
                // 12道菜|的年夜饭
                if (at == range.First + 1 && at > site.End && IsThing(tokens, range.First)
                    && tokens.KindAt(site.End - 1) == TokenKind.Classifier && Phrase.IsParticleDe(tokens, at)
                    && site.Quantity.UnitText is not ("个" or "种" or "项" or "类"))
                    return range with { End = at };
                // 66部法规|相关条款
                if (at > range.First && tokens.Surface(at) is "相关" or "有关")
                    return range with { End = at };
                // 两支电筒|等物件
                if (at > range.First && tokens.Surface(at) is "等")
                    return range with { End = at };
                continue;
            }

            // 832个贫困县农民…: what is counted in another unit begins another phrase.
            if (noun.Code != site.Quantity.Unit && same >= 0)
            {
                head = same;
                break;
            }

            if (noun.Code == site.Quantity.Unit)
                same = at;
            // 900多万个体工商户|税负, but 8个县级育苗示范区: what a classifier counts is the whole compound.
            if (noun.Code == site.Quantity.Unit
                && (noun.Code != "item" || at + 1 == range.End || Phrase.IsParticleDe(tokens, at + 1)
                    || tokens.KindAt(at + 1) == TokenKind.Open))
                head = at;
        }

        // 8座水厂|扩建: what is done with the things.
        if (head < 0 && range.End - range.First > 1 && tokens[range.End - 2].Tag is PartOfSpeech.Noun or PartOfSpeech.None
            && tokens.Is(range.End - 1, TokenKind.Made)
            && tokens.Lexicon.Has(site.Quantity.UnitText, ClauseRole.CountsWorks))
            return range with { End = range.End - 1 };
        if (head < 0)
            return range;
        var end = head + 1;
        if (tokens.KindAt(end) == TokenKind.Open && end < range.End && Phrase.CloseOf(tokens, end, range.End) is var close and > 0)
            end = close + 1;
        return range with { End = end };
    }
}
