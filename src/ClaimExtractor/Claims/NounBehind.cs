using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>The noun phrase that a number stands before: 22个…的省份, 10.8万所义务教育薄弱学校.</summary>
internal static class NounBehind
{
    public static Facet? Read(ClaimSite site)
    {
        var tokens = site.Tokens;
        var first = site.End;
        var end = site.RightEnd;
        // 4台66万千瓦机组: both numbers stand before the noun.
        if (first == end && tokens.KindAt(first) == TokenKind.Number && site.Quantity.Dimension is Dimension.Count)
        {
            first++;
            while (tokens.KindAt(first) is TokenKind.Unit or TokenKind.Classifier or TokenKind.BoundAfter)
                first++;
            end = site.ClauseEnd;
        }

        first = BehindAmount(site, first);
        if (first > site.RightEnd)
            end = site.ClauseEnd;
        if (Phrase.IsParticleDe(tokens, first))
            first++;
        // 花3千元买|游戏点数, but 约有一成做外销
        if (first + 1 < end && tokens.Is(first, TokenKind.ActVerb) && tokens[first].Span.Length == 1)
        {
            if (site.Quantity.Dimension != Dimension.Currency || !tokens.Is(site.First - 1, TokenKind.ActVerb))
                return RelativeHead(site, first);
            first++;
        }

        if (first >= end)
            return null;
        return Phrase.BeginsNoun(tokens, first) || IsGrade(site, first, end) ? CountedRun(site, first, end) : RelativeHead(site, first);
    }

    // 1200亿元|7天期逆回购: a number that only names a kind of the thing.
    private static bool IsGrade(ClaimSite site, int at, int end) => at < end && site.Tokens.KindAt(at) == TokenKind.Number && site.Reading.TimeAt(at) is null;

    // 两台|单机容量3万千瓦的|机组: an amount that describes what is counted stands before it.
    private static int BehindAmount(ClaimSite site, int first)
    {
        var tokens = site.Tokens;
        if (!SubjectReader.Counts(site.Quantity) || tokens.KindAt(site.RightEnd) != TokenKind.Number || site.RightEnd >= site.ClauseEnd)
            return first;
        for (var at = first; at < site.RightEnd; at++)
            if (!Phrase.IsNominal(tokens, at))
                return first;
        var de = site.RightEnd + 1;
        while (tokens.KindAt(de) is TokenKind.Unit or TokenKind.Classifier or TokenKind.BoundAfter)
            de++;
        return de > site.RightEnd + 1 && Phrase.IsParticleDe(tokens, de) ? de : first;
    }

    /// <summary>What a part is said to be: 98例|为境外输入病例.</summary>
    public static Facet? Named(ClaimSite site)
    {
        var tokens = site.Tokens;
        var first = site.End;
        while (first < site.RightEnd && tokens.KindAt(first) == TokenKind.Adverb)
            first++;
        if (!tokens.Is(first, TokenKind.LinkVerb) || tokens.Surface(first) is not ("为" or "是" or "系" or "属" or "属于" or "均为" or "都是"))
            return null;
        var end = ++first;
        while (end < site.RightEnd && Phrase.IsNominal(tokens, end) && tokens.KindAt(end) is not (TokenKind.Open or TokenKind.Close))
            end++;
        return Phrase.Of(tokens, first, Phrase.TrimEnd(tokens, first, end));
    }

    /// <summary>What is done ahead of time or year after year: 提前10年|实现减贫目标, 连续7年每年|减贫.</summary>
    public static Facet? Spent(ClaimSite site)
    {
        var tokens = site.Tokens;
        if (site.Quantity.Dimension != Dimension.Duration || !tokens.Is(site.First - 1, TokenKind.DurationVerb))
            return null;
        var at = site.End;
        while (at < site.RightEnd && tokens.KindAt(at) is TokenKind.Every or TokenKind.Adverb)
            at++;
        if (at >= site.RightEnd || Governor.KindOf(tokens, at) == ' ' || Phrase.IsParticleDe(tokens, at))
            return null;
        var end = at + 1;
        while (end < site.RightEnd && (Phrase.IsNominal(tokens, end) || tokens.KindAt(end) == TokenKind.Modality) && tokens.KindAt(end) is not (TokenKind.BoundAfter or TokenKind.Open))
            end++;
        return end > at + 1 && !tokens.Is(at, TokenKind.ChangeBy) ? Phrase.Of(tokens, at + 1, Phrase.TrimEnd(tokens, at + 1, end)) : Phrase.Of(tokens, at, at + 1);
    }

    /// <summary>The noun with the modifiers before the number: 已脱贫的|9300多万|人口.</summary>
    public static Facet WithModifiers(ClaimSite site, Facet noun)
    {
        var tokens = site.Tokens;
        var de = site.First - 1;
        if (!Phrase.IsParticleDe(tokens, de) || de <= site.LeftFirst || site.Reading.TimeAt(de - 1) is not null || tokens.Is(de - 1, TokenKind.Place))
            return noun;
        var first = de;
        while (first > site.LeftFirst && !EndsModifier(tokens, first - 1))
            first--;
        if (first == de)
            return noun;
        var modifiers = tokens.Cover(first, de + 1);
        return new Facet(Phrase.WithoutBlanks(modifiers.In(tokens.Text)) + noun.Text, modifiers.Union(noun.Span));
    }

    private static bool EndsModifier(TokenList tokens, int at) =>
        tokens.KindAt(at) is TokenKind.Preposition or TokenKind.Conjunction or TokenKind.Stop or TokenKind.Join || Clause.IsBoundary(tokens, at);

    // From the first word to the noun that is counted in the number's unit; without such a noun, to the end of the phrase.
    private static Facet? CountedRun(ClaimSite site, int first, int limit)
    {
        var tokens = site.Tokens;
        var end = first + (Phrase.OpensModifier(tokens, first, limit) ? 1 : 0);
        var opened = end > first;
        var attributive = Phrase.IsParticleDe(tokens, first - 1);
        var head = -1;
        for (; end < limit && (Phrase.IsNominal(tokens, end) || (end > first && attributive && tokens[end].As(TokenKind.Noun)?.Code == "object")) && !Phrase.IsParticleDe(tokens, end) && !JoinsClause(tokens, end, limit); end++)
        {
            // 31个省（自治区、直辖市）: what the bracket lists is not counted.
            if (tokens.KindAt(end) == TokenKind.Open)
            {
                if (Phrase.CloseOf(tokens, end, limit) is not (var close and > 0))
                    break;
                end = close;
                continue;
            }

            if ((head >= 0 && tokens.KindAt(end) == TokenKind.Word) || (end > first && tokens.KindAt(end) == TokenKind.Every) || (end > first && tokens.KindAt(end) is TokenKind.Made or TokenKind.Stock))
                break;
            if (tokens[end].As(TokenKind.CountedNoun) is not { } noun)
                continue;
            // 832个贫困县农民…: what is counted in another unit begins another phrase.
            if (noun.Code != site.Quantity.Unit && head >= 0)
                break;
            if (noun.Code == site.Quantity.Unit)
                head = end;
        }

        // 52个未摘帽贫困县 names a noun, 52个未摘帽 says something of one.
        if (opened && head < 0)
            return null;
        end = Phrase.TrimEnd(tokens, first, head >= 0 ? head + 1 : end);
        if (tokens.KindAt(end) == TokenKind.Open && Phrase.CloseOf(tokens, end, limit) is var closes and > 0)
            end = closes + 1;
        return Phrase.Of(tokens, first, end);
    }

    // 22个向中央签了责任书的省份: the head stands behind the first 的.
    private static Facet? RelativeHead(ClaimSite site, int first)
    {
        var tokens = site.Tokens;
        if (tokens.KindAt(first) is not (TokenKind.Preposition or TokenKind.ChangeFrom or TokenKind.ActVerb) || !SubjectReader.Counts(site.Quantity))
            return null;
        for (var at = first + 1; at < site.RightEnd; at++)
            if (Phrase.IsParticleDe(tokens, at))
                return Phrase.BeginsNoun(tokens, at + 1) ? CountedRun(site, at + 1, site.RightEnd) : null;
        return null;
    }

    // 25.5万个驻村工作队、累计选派: the mark joins clauses, not nouns.
    private static bool JoinsClause(TokenList tokens, int at, int end) =>
        tokens.KindAt(at) is TokenKind.Pause or TokenKind.Join
        && (at + 1 >= end || !Phrase.IsNominal(tokens, at + 1) || tokens.KindAt(at + 1) is TokenKind.Number or TokenKind.Stock or TokenKind.Made);
}
