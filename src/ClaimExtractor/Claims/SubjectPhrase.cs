using ClaimExtractor.Clauses;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>A subject or bearer as the column has it: the phrase of a frame without the period, the place and the marks around it.</summary>
internal static class SubjectPhrase
{
    public static Facet? Of(TokenList tokens, TokenRange range, ClaimSite site)
    {
        var (first, end) = (range.First, range.End);
        while (first < end && IsTrimmedFirst(tokens, first, end, site))
            first++;
        end = Phrase.TrimEnd(tokens, first, end);
        // 「特别计划」: the marks around the whole phrase are no part of it.
        if (end - first > 2 && tokens.KindAt(first) == TokenKind.OpenQuote && tokens.KindAt(end - 1) == TokenKind.CloseQuote && tokens.Surface(first) is not "《")
            (first, end) = (first + 1, end - 1);
        // 人均1680元, 占比5%: what only says per whom or of what kind leaves the subject to the number before.
        if (end - first == 1 && IsBareRatio(tokens.Surface(first)) && first > site.LeftFirst && tokens.Is(first - 1, TokenKind.Place))
            first--;
        // 该股: with one character it is a word.
        if (end - first == 1 && tokens[first].Span.Length == 1 && first > 0 && tokens.Surface(first - 1) is "该")
            return Phrase.Of(tokens, first - 1, end);
        // One character that no table knows is a piece of a word: nothing is better.
        if (end - first == 1 && tokens[first].Span.Length == 1 && !(first == site.End && NumberKind.Counts(site.Quantity)) && !tokens.Is(first, TokenKind.CountedNoun) && !tokens.Is(first, TokenKind.Owner) && !tokens.Is(first, TokenKind.Metric))
            return null;
        return end - first == 1 && (tokens.KindAt(first) == TokenKind.ChangeNoun || tokens.Surface(first) is [.., '均'] || IsBareRatio(tokens.Surface(first))) ? null 
            : Unquoted(Phrase.Of(tokens, first, end));
    }

    // “三农”支出 is 三农支出.
    public static Facet? Unquoted(Facet? facet) =>
        facet is not null && facet.Text.AsSpan().IndexOfAny(Quotes) >= 0 ? facet with { Text = string.Concat(facet.Text.Split(Marks)) } : facet;

    private static readonly char[] Marks = ['“', '”', '‘', '’', '「', '」', '『', '』', '"'];
    private static readonly System.Buffers.SearchValues<char> Quotes = System.Buffers.SearchValues.Create(Marks);

    private static bool IsTrimmedFirst(TokenList tokens, int at, int end, ClaimSite site)
    {
        if (site.Reading.TimeAt(at) is not null || tokens.KindAt(at) == TokenKind.Open && Phrase.CloseOf(tokens, at, end) is > 0)
            return true;
        // （4）财政部
        if (at + 1 < end && (tokens.KindAt(at) == TokenKind.Close || tokens.KindAt(at) == TokenKind.Open || tokens.KindAt(at - 1) == TokenKind.Open && tokens.KindAt(at + 1) == TokenKind.Close))
            return true;
        // 5、兑付本金
        if (at + 2 < end && (tokens.KindAt(at) == TokenKind.Number && tokens.Surface(at + 1) is "、" || at > 0 && tokens.KindAt(at - 1) == TokenKind.Number && tokens.Surface(at) is "、"))
            return true;
        if (at + 1 < end && (tokens.Surface(at) is "公司" or "集团" || tokens.Surface(at) is "地区" && at > 0 && tokens.Is(at - 1, TokenKind.Place)))
            return true;
        // 30列中欧冷链班列
        if (at == site.End && tokens[at].As(TokenKind.Place)?.Code is "region" or "country")
            return false;
        // 浙江省|对日出口, but 韩国对越南出口额
        if (at + 1 < end && tokens[at].As(TokenKind.Place)?.Code is "province" or "city" && tokens.IsAny(at + 1) && tokens.KindAt(at + 1) != TokenKind.Join)
            return true;
        return at + 1 < end && (tokens.Is(at, TokenKind.Place) && tokens[at].Span.Length > 1 && !NounPhrase.IsWithinBorders(tokens.Surface(at)) && !tokens.Is(at + 1, TokenKind.Owner) && !tokens.IsAny(at + 1)
            || tokens.Is(at, TokenKind.Determiner) || tokens.KindAt(at) is TokenKind.YearUnit or TokenKind.MonthUnit or TokenKind.DayUnit || tokens.KindAt(at) is TokenKind.Join or TokenKind.Pause or TokenKind.Close or TokenKind.Minus or TokenKind.RangeMark || Phrase.IsParticleDe(tokens, at));
    }

    private static bool IsBareRatio(ReadOnlySpan<char> noun) => noun is "占比" or "比重" or "比例" or "份额";

    private static bool IsAny(this TokenList tokens, int at) => tokens.KindAt(at) == TokenKind.Join || tokens.Surface(at) is "对" or "同" or "与" or "和" or "兑";
}

/// <summary>The noun that a count stands before, to the last word that is counted in its unit: 6398万|农村人口|的饮水安全问题.</summary>
internal static class CountedNoun
{
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
            // 900多万个体工商户|税负, but 14个国家自主创新示范区: what a classifier counts is the whole compound.
            if (noun.Code == site.Quantity.Unit && (noun.Code != "item" || at + 1 == range.End || Phrase.IsParticleDe(tokens, at + 1) || tokens.KindAt(at + 1) == TokenKind.Open))
                head = at;
        }

        // 8座水厂|扩建: what is done with the things.
        if (head < 0 && range.End - range.First > 1 && tokens[range.End - 2].Tag is PartOfSpeech.Noun or PartOfSpeech.None && tokens.Is(range.End - 1, TokenKind.Made)
            && site.Quantity.UnitText is "座" or "所" or "条" or "家" or "处" or "栋" or "口" or "艘" or "辆" or "台")
            return range with { End = range.End - 1 };
        if (head < 0)
            return range;
        var end = head + 1;
        if (tokens.KindAt(end) == TokenKind.Open && end < range.End && Phrase.CloseOf(tokens, end, range.End) is var close and > 0)
            end = close + 1;
        return range with { End = end };
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
        while (end > range.First && (tokens.KindAt(end - 1) == TokenKind.BoundBefore && tokens.KindAt(end) == TokenKind.Number || tokens.KindAt(end - 1) is TokenKind.Join or TokenKind.Adverb or TokenKind.LinkVerb or TokenKind.Pause or TokenKind.Conjunction))
            end--;
        return Phrase.Of(tokens, range.First, end);
    }
}

/// <summary>Tells whose metric it is from the metric: 高技术产业|投资, 公司|的|营业收入.</summary>
internal static class BearerSplit
{
    public static (Facet? Bearer, Facet Subject) Of(ClaimSite site, Facet subject)
    {
        var tokens = site.Tokens;
        var first = tokens.IndexAt(subject.Span.Start);
        var end = tokens.IndexAt(subject.Span.End);
        // 该单位|实用面积
        if (end - first > 1 && tokens.KindAt(first - 1) == TokenKind.Demonstrative && tokens.KindAt(first) == TokenKind.CountedNoun && NounPhrase.IsHead(tokens, end - 1))
            return (Phrase.Of(tokens, first, first + 1), Phrase.Of(tokens, first + 1, end)! with { Rule = subject.Rule });
        for (var at = end - 2; at >= first; at--)
        {
            if (!(IsBearer(tokens, at) || IsPeople(tokens, at)) || !NounPhrase.IsHead(tokens, end - 1) || tokens.KindAt(at + 1) is TokenKind.Join or TokenKind.Pause)
                continue;
            // 居民人均收入和农民|人均收入: two metrics, each with its own.
            if (HoldsJoinedMetric(tokens, first, at))
                return (null, subject);
            var rest = Phrase.IsParticleDe(tokens, at + 1) ? at + 2 : at + 1;
            if (rest >= end)
                return (null, subject);
            return (SubjectPhrase.Unquoted(Phrase.Of(tokens, first, at + 1))! with { Inherited = subject.Inherited },
                SubjectPhrase.Unquoted(Phrase.Of(tokens, rest, end))! with { Inherited = subject.Inherited, Rule = subject.Rule });
        }

        return OfDe(site, subject, first, end) ?? (null, subject);
    }

    // 计划|的|最高按揭成数: a metric with its owner, where no verb is in it.
    private static (Facet?, Facet)? OfDe(ClaimSite site, Facet subject, int first, int end)
    {
        var tokens = site.Tokens;
        for (var at = end - 3; at > first; at--)
        {
            if (!Phrase.IsParticleDe(tokens, at))
                continue;
            for (var i = first; i < at; i++)
                if (tokens[i].Tag is PartOfSpeech.Verb or PartOfSpeech.Adjective || tokens.KindAt(i) is TokenKind.Join or TokenKind.Pause)
                    return null;
            return NounPhrase.IsHead(tokens, end - 1) ? (SubjectPhrase.Unquoted(Phrase.Of(tokens, first, at)), SubjectPhrase.Unquoted(Phrase.Of(tokens, at + 1, end))! with { Rule = subject.Rule }) : null;
        }

        return null;
    }

    private static bool HoldsJoinedMetric(TokenList tokens, int first, int end)
    {
        for (var at = first + 1; at < end; at++)
            if ((tokens.KindAt(at) == TokenKind.Join || tokens.Surface(at) is "、") && NounPhrase.IsHead(tokens, at - 1))
                return true;
        return false;
    }

    public static bool IsBearer(TokenList tokens, int at) => Actors.Is(tokens, at);

    // 城镇居民|人均可支配收入, but 居民消费价格
    private static bool IsPeople(TokenList tokens, int at) => tokens[at].As(TokenKind.CountedNoun)?.Code is "person" or "household" && tokens.KindAt(at + 1) == TokenKind.Denominator;
}
