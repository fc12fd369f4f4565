using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>The noun phrase that a number's governing word follows: 贫困发生率|由, 营业收入|582亿元.</summary>
internal static class NounBefore
{
    private const int LongestShortNoun = 4;
    private const int ShortestOwned = 3;

    public static Facet? Read(ClaimSite site, Governor governor, RoleReading role)
    {
        var tokens = site.Tokens;
        var end = governor.At < 0 ? site.LeftFirst
            : governor.Kind is ' ' or TokenKind.ChangeNoun || IsMoneyPut(site, governor) ? governor.At + 1 : governor.At;
        // 占总数的46%, 高于全国增幅3.77个百分点: the subject stands before the word that compares.
        if (role.Role is Role.Share or Role.Difference && !role.Word.IsEmpty)
            end = Math.Min(end, tokens.IndexAt(role.Word.Start));
        var limit = LeftLimit(site, end);
        end = BeforeStart(site, limit, end);
        // 比上月, but 与上月相比|发病数
        if (ComparisonReader.Than(tokens, limit, end) is var than and >= 0)
            (limit, end) = tokens.Surface(than) is "相比" && than + 1 < end ? (than + 1, end) : (limit, than);
        while (end > limit && (IsPassed(site, end - 1) || (role.Role == Role.Rank && end > limit + 1 && site.Tokens.Is(end - 1, TokenKind.Place))))
            end--;
        var found = WithPart(site, limit, Run(site, limit, end), role);
        // 女性用户在全球将突破10亿人: the adverbial stands between the subject and its verb.
        if (found is null && role.Role is Role.Share or Role.Rank && end == limit + 1 && tokens.Is(limit, TokenKind.Place))
            return Phrase.Of(tokens, end - 1, end);
        var first = found is null ? BeforePlace(site, limit, end) : tokens.IndexAt(found.Span.Start);
        return first > limit + 1 && tokens.KindAt(first - 1) == TokenKind.Preposition && (found is null || IsAdverbial(tokens, tokens.IndexAt(found.Span.End) - 1))
            ? Run(site, limit, first - 1) ?? found
            : found;
    }

    // 股金由创办时的3万元: what dates the start value is no part of the metric.
    private static int BeforeStart(ClaimSite site, int limit, int end)
    {
        for (var at = end - 1; Phrase.IsParticleDe(site.Tokens, site.First - 1) && at > limit; at--)
            if (site.Tokens.KindAt(at) == TokenKind.ChangeFrom)
                return at;
        return end;
    }

    // 研发经费占生产总值的比重: the ratio noun is the head of the whole phrase.
    private static Facet? WithPart(ClaimSite site, int limit, Facet? found, RoleReading role)
    {
        var tokens = site.Tokens;
        if (found is null || role.Role is Role.Share || !tokens.Senses.Contains(TokenKind.LinkVerb) || !(tokens[tokens.IndexAt(found.Span.End) - 1].As(TokenKind.Metric)?.Code == "ratio" || found.Text is [.., '率']))
            return found;
        var verb = tokens.IndexAt(found.Span.Start) - 1;
        return verb > limit && tokens.Is(verb, TokenKind.LinkVerb) && tokens.Surface(verb) is ['占', ..] && Run(site, limit, verb) is { } part
            ? Phrase.Of(tokens, tokens.IndexAt(part.Span.Start), tokens.IndexAt(found.Span.End))
            : found;
    }

    /// <summary>A clause before the number's that is only a noun phrase: 贷款上限，由400万元提高至500万元.</summary>
    public static Facet? Announced(ClaimSite site, Governor governor, RoleReading role)
    {
        var tokens = site.Tokens;
        var end = site.ClauseFirst - 1;
        if (end < 1 || tokens.KindAt(end) != TokenKind.Pause)
            return null;
        var first = Clause.FirstOf(tokens, end);
        if (site.Previous is { } previous && previous.End > first)
            return null;
        // 白酒和猪肉是最大的板块，分别占营业收入的…: the clause before has the subject of 占.
        if (role is { Role: Role.Share, Word.IsEmpty: false })
            return SubjectOf(site, first, end)?.AsInherited();
        // 推出支援措施，总值约30亿元: a bare amount is that of what was named before.
        if (role.Role is Role.Level && site.LeftFirst == site.ClauseFirst && governor.At >= 0 && tokens[governor.At].As(TokenKind.Metric)?.Code == "value")
            return Run(site, first, end)?.AsInherited();
        // 采购量指数回落幅度较大，超过1个百分点
        if (SubjectOf(site, first, end) is { } subject && (EndsInHead(tokens, subject) || IsComparedWhole(tokens, tokens.IndexAt(subject.Span.End), end)))
            return subject.AsInherited();
        if (!(governor.Is(TokenKind.ChangeFrom) || governor.Is(TokenKind.ChangeTo) || governor.Is(TokenKind.ChangeBy)))
            return null;
        var found = Run(site, first, end);
        return found is not null && tokens.IndexAt(found.Span.End) == end && IsOnlyNoun(site, first, tokens.IndexAt(found.Span.Start)) ? found.AsInherited() : null;
    }

    private static Facet? SubjectOf(ClaimSite site, int first, int end)
    {
        for (var at = first; at < end; at++)
            if (Governor.KindOf(site.Tokens, at) != ' ' || (at > first && site.Tokens.KindAt(at) is TokenKind.Adverb or TokenKind.BoundBefore or TokenKind.LooseBound or TokenKind.Comparison))
                return Run(site, first, at) is { } found && IsOnlyNoun(site, first, site.Tokens.IndexAt(found.Span.Start)) ? found : null;
        return null;
    }

    // 消费品较低，略高于50%
    private static bool IsComparedWhole(TokenList tokens, int first, int end) =>
        end - first <= 2 && tokens.KindAt(first) is TokenKind.Adverb or TokenKind.BoundBefore or TokenKind.Comparison or TokenKind.LooseBound;

    private static bool EndsInHead(TokenList tokens, Facet noun)
    {
        var last = tokens.IndexAt(noun.Span.End) - 1;
        return tokens.Is(last, TokenKind.Metric) || tokens.Is(last, TokenKind.IndexNoun) || tokens.Is(last, TokenKind.CountedNoun);
    }

    private static bool IsOnlyNoun(ClaimSite site, int first, int end)
    {
        for (var at = first; at < end; at++)
            if (site.Reading.TimeAt(at) is null && !Phrase.IsNominal(site.Tokens, at) && site.Tokens.KindAt(at) != TokenKind.Conjunction)
                return false;
        return true;
    }

    // Behind a place alone, where its preposition stands; −1 where there is none.
    private static int BeforePlace(ClaimSite site, int limit, int end)
    {
        var at = end;
        while (at > limit && site.Tokens.Is(at - 1, TokenKind.Place))
            at--;
        return at < end ? at : -1;
    }

    private static bool IsAdverbial(TokenList tokens, int last) =>
        tokens.Is(last, TokenKind.Place) || tokens.Surface(last) is "方面" or "中" or "上" or "内" or "里" or "下";

    /// <summary>The whole that the clause before names: 建档立卡贫困人口中，90%以上.</summary>
    public static Facet? Among(ClaimSite site)
    {
        var among = site.ClauseFirst - 2;
        return among >= 1 && PartReader.IsAmong(site.Tokens, among) ? Run(site, 0, among)?.AsInherited() : null;
    }

    private static Facet? Run(ClaimSite site, int limit, int end)
    {
        var tokens = site.Tokens;
        var first = end;
        while (first > limit && Belongs(site, first - 1, limit, end))
        {
            // 反馈问题|已整改7项: behind a noun 已 begins what is done with it.
            if (Phrase.OpensModifier(tokens, first - 1, end) && first - 1 > limit && Phrase.IsNominal(tokens, first - 2))
            {
                end = --first;
                continue;
            }

            // 认定“村霸”: a quoted name at the end is the whole noun.
            if (first == end && tokens.KindAt(first - 1) == TokenKind.CloseQuote && tokens.Surface(first - 1) is not "》" && Phrase.OpeningQuote(tokens, first - 1, limit) is var quoted and >= 0)
            {
                first = quoted;
                break;
            }

            first = tokens.KindAt(first - 1) == TokenKind.Close && Phrase.OpenOf(tokens, first - 1, limit) is var open and >= 0 ? open
                : tokens.KindAt(first - 1) == TokenKind.CloseQuote && Phrase.OpeningQuote(tokens, first - 1, limit) is var quote and >= 0 ? quote : first - 1;
        }

        if (first >= end)
            return null;
        end = WithoutInitials(tokens, first, Phrase.TrimEnd(tokens, first, end));
        first = Relative(site, limit, first, end);
        // 「特别计划」: the marks around the whole phrase are no part of it.
        if (tokens.KindAt(first) == TokenKind.OpenQuote && tokens.KindAt(end - 1) == TokenKind.CloseQuote && tokens.Surface(first) is not "《")
            (first, end) = (first + 1, end - 1);
        while (first < end && IsTrimmed(site, first, end))
            first = tokens.KindAt(first) == TokenKind.Open && Phrase.CloseOf(tokens, first, end) is var close and > 0 ? close + 1 : first + 1;
        if (first >= end || (end - first == 1 && tokens.KindAt(first) == TokenKind.Han))
            return null;
        first = OwnersEnd(site, first, end);
        // 韩国占比: a bare ratio is nothing without its bearer.
        if (IsBareRatio(tokens, first, end) && first > limit && tokens.Is(first - 1, TokenKind.Place))
            first--;
        return Phrase.Of(tokens, first, end);
    }

    /// <summary>占比, 份额: a ratio that does not say of what.</summary>
    public static bool IsBareRatio(TokenList tokens, int first, int end) =>
        end - first == 1 && tokens.Surface(first) is "占比" or "比重" or "比例" or "份额";

    // 采购经理指数(PMI): what only abbreviates the phrase is no part of it.
    private static int WithoutInitials(TokenList tokens, int first, int end) =>
        end - 3 > first && tokens.KindAt(end - 1) == TokenKind.Close && char.IsAsciiLetter(tokens.Surface(end - 2)[0]) && tokens.KindAt(end - 3) == TokenKind.Open ? end - 3 : end;

    // 享受低保的人数, 政府的抗疫援助措施: a long noun stands without what describes it, a short one needs it, with its verb.
    private static int Relative(ClaimSite site, int limit, int first, int end)
    {
        var tokens = site.Tokens;
        var de = end - 2;
        while (de >= first && !Phrase.IsParticleDe(tokens, de))
            de--;
        if (de < first)
            return first;
        if ((Length(tokens, de + 1, end) > LongestShortNoun && !SubjectReader.Counts(site.Quantity)) || HoldsNumber(tokens, first, de))
            return de + 1;
        if (first == limit || !Phrase.IsVerb(tokens, first - 1) || tokens.Is(first - 1, TokenKind.LinkVerb))
            return first;
        first--;
        while (first > limit && Governor.KindOf(tokens, first - 1) is ' ' && Phrase.IsNominal(tokens, first - 1) && !tokens.Is(first - 1, TokenKind.Place) && site.Reading.TimeAt(first - 1) is null)
            first--;
        return first;
    }

    private static bool HoldsNumber(TokenList tokens, int first, int end)
    {
        for (var at = first; at < end; at++)
            if (tokens.KindAt(at) == TokenKind.Number)
                return true;
        return false;
    }

    // 三里坪水电站|总装机容量: the owner before a whole metric.
    private static int OwnersEnd(ClaimSite site, int first, int end)
    {
        var tokens = site.Tokens;
        if (SubjectReader.Counts(site.Quantity) || !Phrase.IsHead(tokens, end - 1))
            return first;
        for (var at = end - 2; at >= first; at--)
            if (tokens.Is(at, TokenKind.Owner) && Length(tokens, at + 1, end) >= ShortestOwned && tokens.KindAt(at + 1) is not (TokenKind.Join or TokenKind.Pause) && !Phrase.IsParticleDe(tokens, at + 1))
                return at + 1;
        return first;
    }

    private static int Length(TokenList tokens, int first, int end) => tokens.Cover(first, end).Length;

    private static bool Belongs(ClaimSite site, int at, int limit, int end) =>
        (Phrase.IsNominal(site.Tokens, at) || (at == end - 1 && site.Tokens[at].As(TokenKind.Noun)?.Code == "object") || Phrase.OpensModifier(site.Tokens, at, end))
        && !Cuts(site, at, end)
        && !IsIndefinite(site, at)
        && !(Phrase.IsParticleDe(site.Tokens, at) && at == limit)
        && site.Reading.TimeAt(at) is null;

    // 一个|三房单位: the count says only "a".
    private static bool IsIndefinite(ClaimSite site, int at) =>
        site.Tokens.KindAt(at) == TokenKind.Classifier && site.Tokens.KindAt(at - 1) == TokenKind.Number && site.Tokens.KindAt(at - 2) != TokenKind.OrdinalPrefix
        && !(site.Previous is { } previous && at < previous.End);

    // 新建|污水管线, 关闭|小型煤矿: the verb is no part of the noun, but 新增 stays with what is counted.
    private static bool Cuts(ClaimSite site, int at, int end)
    {
        var tokens = site.Tokens;
        if (at + 1 >= end)
            return false;
        return tokens.KindAt(at) switch
        {
            TokenKind.Made => (!tokens.Is(at, TokenKind.Noun) && !tokens.Is(at, TokenKind.Metric)) || Phrase.TakesObject(tokens, at, end),
            TokenKind.Stock => !(SubjectReader.Counts(site.Quantity) && tokens.Surface(at) is "新增"),
            _ => Phrase.TakesObject(tokens, at, end),
        };
    }

    // 投资1100万元: money put in is itself what is measured.
    private static bool IsMoneyPut(ClaimSite site, Governor governor) =>
        governor.Is(TokenKind.Made) && ((site.Quantity.Dimension == Dimension.Currency && !site.Tokens.Is(governor.At, TokenKind.ActVerb)) || site.Tokens.Is(governor.At, TokenKind.Noun) || site.Tokens.Is(governor.At, TokenKind.Metric));

    // A quantity before it in the clause belongs to the phrase where it counts the phrase's first noun: 832个贫困县农民人均可支配收入.
    private static int LeftLimit(ClaimSite site, int end)
    {
        var tokens = site.Tokens;
        if (site.Previous is not { } previous || previous.End <= site.ClauseFirst || previous.End >= end)
            return site.LeftFirst;
        // 两台单机容量3万千瓦的机组: the amount before 的 describes what the other number counts.
        var belongs = !Phrase.IsParticleDe(tokens, site.End) && previous.Quantity.Dimension is Dimension.Count or Dimension.People or Dimension.Other or Dimension.Power or Dimension.Volume
            && Phrase.BeginsNoun(tokens, previous.End);
        for (var at = previous.End; at < end && belongs; at++)
            belongs = Phrase.IsNominal(tokens, at) && tokens.KindAt(at) is not TokenKind.Close || tokens.KindAt(at) is TokenKind.Preposition or TokenKind.Adverb || tokens.Surface(at) is ['占', ..];
        return belongs ? previous.First : previous.End;
    }

    private static bool IsPassed(ClaimSite site, int at) =>
        site.Tokens.KindAt(at) is TokenKind.Adverb or TokenKind.Preposition or TokenKind.ChangeFrom or TokenKind.BoundBefore or TokenKind.Modality or TokenKind.Comparison or TokenKind.Every or TokenKind.RankVerb
        || (site.Tokens.KindAt(at) == TokenKind.Made && !site.Tokens.Is(at, TokenKind.Noun) && !site.Tokens.Is(at, TokenKind.Metric))
        || site.Tokens.Surface(at) is ['每', ..] or "的" or "了" or "也" or "分别" or "中" or "要"
        || site.Reading.TimeAt(at) is not null;

    // The place and the period before the phrase, the owner that every clause of a report has, and what joins it to an earlier one.
    private static bool IsTrimmed(ClaimSite site, int at, int end)
    {
        var tokens = site.Tokens;
        return tokens.Is(at, TokenKind.Place)
            || (tokens.Surface(at) is "地区" && at > 0 && tokens.Is(at - 1, TokenKind.Place))
            || tokens.Is(at, TokenKind.Determiner)
            || (tokens.KindAt(at) == TokenKind.CountedNoun && at > 0 && tokens.KindAt(at - 1) == TokenKind.Demonstrative && at + 1 < end && Phrase.IsHead(tokens, end - 1))
            || (tokens.KindAt(at) == TokenKind.Number && at > 0 && tokens.KindAt(at - 1) == TokenKind.Every && at + 1 < end)
            || (tokens.KindAt(at) is TokenKind.CountedNoun or TokenKind.Unit or TokenKind.Classifier && at > 1 && tokens.KindAt(at - 1) == TokenKind.Number && tokens.KindAt(at - 2) == TokenKind.Every && at + 1 < end)
            || (tokens.Is(at, TokenKind.Owner) && at + 1 < end && (SubjectReader.Counts(site.Quantity) || Length(tokens, at + 1, end) >= ShortestOwned))
            || (tokens.KindAt(at) == TokenKind.Latin && tokens[at].Span.Length == 1 && char.IsAsciiLetterLower(tokens.Surface(at)[0]))
            || (tokens.Surface(at) is "公司" or "集团" && at + 1 < end)
            || (tokens.KindAt(at) == TokenKind.Open && Phrase.CloseOf(tokens, at, end) > 0)
            || tokens.KindAt(at) is TokenKind.Demonstrative or TokenKind.Join or TokenKind.Pause or TokenKind.Close or TokenKind.Every or TokenKind.Comparison or TokenKind.CloseQuote or TokenKind.SpanAfter
            || Phrase.IsParticleDe(tokens, at)
            || site.Reading.TimeAt(at) is not null;
    }
}
