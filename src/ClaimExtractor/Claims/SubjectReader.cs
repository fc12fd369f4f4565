using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;

namespace ClaimExtractor.Claims;

/// <summary>Reads what a number measures or counts: the noun it stands before, the metric it stands behind, or the subject of the number before it.</summary>
internal static class SubjectReader
{
    public static Facet? Read(ClaimSite site, RoleReading role, ClaimFacets? whole, IReadOnlyList<ClaimFacets> earlier)
    {
        var governor = Governor.Of(site);
        var behind = NounBehind(site);
        var metric = NounBefore(site, governor, role);
        // 832个贫困县中已有601个: the part counts what the whole counts.
        if (whole is not null && (metric is null || metric.Span.Contains(whole.Site.Quantity.Span)))
            metric = whole.Subject?.AsInherited();
        if (site.IsInBrackets && (metric is null || IsPlace(site, metric)))
            return earlier.LastOrDefault(facets => !facets.Site.IsInBrackets)?.Subject?.AsInherited();
        // 98例为境外输入病例
        if (role.Role == Role.Part && (metric is null || metric.Inherited) && NamedBehind(site) is { } named)
            return named;
        metric ??= Among(site) ?? Inherited(site, earlier);
        if (Counts(site.Quantity) || role.Role is Role.Criterion)
            return behind is not null ? WithModifiers(site, behind) : metric;
        if (Spent(site) is { } activity)
            return activity;
        if (site.Quantity.Dimension == Dimension.Duration && Phrase.IsParticleDe(site.Tokens, site.End) && behind is not null)
            return behind;
        if (role.Role == Role.Share && behind is not null && !HasShareVerb(role))
            return behind;
        // 增添60万千瓦清洁电力, 替代90万吨煤炭: the object stands behind its amount.
        if (behind is not null && (metric is null || metric.Inherited || governor.Is(TokenKind.ActVerb) || governor.Is(TokenKind.Stock)))
            return behind;
        return metric;
    }

    private static bool Counts(Quantity quantity) => quantity.Dimension is Dimension.People or Dimension.Count || (quantity.UnitInferred && quantity.Dimension != Dimension.Number && quantity.Dimension != Dimension.PercentagePoint);

    private static bool HasShareVerb(RoleReading role) => !role.Word.IsEmpty;

    /// <summary>The noun phrase right behind the number: 22个…的省份, 10.8万所义务教育薄弱学校.</summary>
    private static Facet? NounBehind(ClaimSite site)
    {
        var tokens = site.Tokens;
        var first = site.End;
        if (Phrase.IsParticleDe(tokens, first))
            first++;
        if (first >= site.RightEnd)
            return null;
        if (!BeginsNoun(tokens, first))
            return RelativeHead(site, first);
        return CountedRun(site, first);
    }

    // From the first word to the noun that is counted in the number's unit; without such a noun, to the end of the phrase.
    private static Facet? CountedRun(ClaimSite site, int first)
    {
        var tokens = site.Tokens;
        var end = first + (OpensModifier(tokens, first, site.RightEnd) ? 1 : 0);
        var opened = end > first;
        var head = -1;
        for (; end < site.RightEnd && Phrase.IsNominal(tokens, end) && !IsDe(tokens, end) && !JoinsClause(tokens, end, site.RightEnd); end++)
        {
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
        end = TrimEnd(tokens, first, head >= 0 ? head + 1 : end);
        // 31个省（自治区、直辖市）
        if (tokens.KindAt(end) == TokenKind.Open && CloseOf(tokens, end, site.RightEnd) is var close and > 0)
            end = close + 1;
        return Phrase.Of(tokens, first, end);
    }

    // 提前10年|实现减贫目标, 连续7年每年|减贫: what is done ahead of time or year after year.
    private static Facet? Spent(ClaimSite site)
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
        while (end < site.RightEnd && Phrase.IsNominal(tokens, end) && tokens.KindAt(end) is not (TokenKind.BoundAfter or TokenKind.Open))
            end++;
        return end > at + 1 && tokens.Is(at, TokenKind.ActVerb) ? Phrase.Of(tokens, at + 1, TrimEnd(tokens, at + 1, end)) : Phrase.Of(tokens, at, at + 1);
    }

    // The closing bracket of one that holds no number, or −1.
    private static int CloseOf(TokenList tokens, int open, int end)
    {
        for (var at = open + 1; at < end; at++)
        {
            if (tokens.KindAt(at) == TokenKind.Close)
                return at;
            if (tokens.KindAt(at) == TokenKind.Number)
                return -1;
        }

        return -1;
    }

    // What a part is said to be: 98例|为境外输入病例.
    private static Facet? NamedBehind(ClaimSite site)
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
        return Phrase.Of(tokens, first, TrimEnd(tokens, first, end));
    }

    private static bool IsPlace(ClaimSite site, Facet noun)
    {
        for (var at = site.Tokens.IndexAt(noun.Span.Start); at < site.Tokens.IndexAt(noun.Span.End); at++)
            if (!site.Tokens.Is(at, TokenKind.Place))
                return false;
        return true;
    }

    private static bool BeginsNoun(TokenList tokens, int at) =>
        OpensModifier(tokens, at, tokens.Count) || Phrase.IsNominal(tokens, at) && !IsDe(tokens, at)
        && tokens.KindAt(at) is not (TokenKind.Join or TokenKind.Pause or TokenKind.Close or TokenKind.Open or TokenKind.CloseQuote or TokenKind.SpanAfter or TokenKind.RangeMark or TokenKind.Minus or TokenKind.Slash or TokenKind.Number or TokenKind.DurationVerb or TokenKind.Stock or TokenKind.Made or TokenKind.Every);

    // 22个向中央签了责任书的省份: the head stands behind the last 的 before the verb.
    private static Facet? RelativeHead(ClaimSite site, int first)
    {
        var tokens = site.Tokens;
        if (tokens.KindAt(first) is not (TokenKind.Preposition or TokenKind.ChangeFrom) || !Counts(site.Quantity))
            return null;
        for (var at = first + 1; at < site.RightEnd; at++)
        {
            if (!IsDe(tokens, at))
                continue;
            return BeginsNoun(tokens, at + 1) ? CountedRun(site, at + 1) : null;
        }

        return null;
    }

    // 25.5万个驻村工作队、累计选派: the mark joins clauses, not nouns.
    private static bool JoinsClause(TokenList tokens, int at, int end) =>
        tokens.KindAt(at) is TokenKind.Pause or TokenKind.Join
        && (at + 1 >= end || !Phrase.IsNominal(tokens, at + 1) || tokens.KindAt(at + 1) is TokenKind.Number or TokenKind.Stock or TokenKind.Made);

    // 已脱贫的9300多万人口: modifiers before the number join its noun.
    private static Facet WithModifiers(ClaimSite site, Facet noun)
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

    /// <summary>The noun phrase that the governing word follows: 贫困发生率|由, 营业收入|582亿元.</summary>
    private static Facet? NounBefore(ClaimSite site, Governor governor, RoleReading role)
    {
        var tokens = site.Tokens;
        var end = governor.At < 0 ? site.LeftFirst : governor.Kind is ' ' or TokenKind.ChangeNoun || IsMoneyPut(site, governor) ? governor.At + 1 : governor.At;
        if (role.Role == Role.Share && HasShareVerb(role))
            end = tokens.IndexAt(role.Word.Start);
        else if (role.Role == Role.Difference && !role.Word.IsEmpty && tokens.IndexAt(role.Word.Start) < end)
            end = tokens.IndexAt(role.Word.Start);
        var limit = LeftLimit(site, end);
        if (ComparisonReader.Than(tokens, limit, end) is var than and >= 0)
            end = than;
        while (end > limit && IsPassedBefore(site, end - 1))
            end--;
        var first = end;
        while (first > limit && !Cuts(site, first - 1, end) && (Phrase.IsNominal(tokens, first - 1) || IsModifierDe(tokens, first - 1, limit) || OpensModifier(tokens, first - 1, end)) && !IsStop(site, first - 1))
            first--;
        (first, end) = Trim(site, first, end);
        return Phrase.Of(tokens, first, end);
    }

    // 投资1100万元: money put in is itself what is measured.
    private static bool IsMoneyPut(ClaimSite site, Governor governor) =>
        governor.Is(TokenKind.Made) && (site.Quantity.Dimension == Dimension.Currency || site.Tokens.Is(governor.At, TokenKind.Noun) || site.Tokens.Is(governor.At, TokenKind.Metric));

    // A quantity before it in the clause belongs to the phrase where it counts the phrase's first noun: 832个贫困县农民人均可支配收入.
    private static int LeftLimit(ClaimSite site, int end)
    {
        var tokens = site.Tokens;
        if (site.Previous is not { } previous || previous.End <= site.ClauseFirst || previous.End >= end)
            return site.LeftFirst;
        var belongs = previous.Quantity.Dimension is Dimension.Count or Dimension.People or Dimension.Other or Dimension.Power or Dimension.Volume
            && BeginsNoun(tokens, previous.End);
        for (var at = previous.End; at < end && belongs; at++)
            belongs = Phrase.IsNominal(tokens, at) && tokens.KindAt(at) is not TokenKind.Close || tokens.KindAt(at) is TokenKind.Preposition or TokenKind.Adverb;
        return belongs ? previous.First : previous.End;
    }

    private static bool IsPassedBefore(ClaimSite site, int at) =>
        site.Tokens.KindAt(at) is TokenKind.Adverb or TokenKind.Preposition or TokenKind.ChangeFrom or TokenKind.BoundBefore or TokenKind.Modality or TokenKind.Comparison or TokenKind.Every
        || site.Tokens.Surface(at) is "的" or "了" or "也" or "分别" or "中" or "要"
        || site.Reading.TimeAt(at) is not null;

    private static bool IsModifierDe(TokenList tokens, int at, int limit) => IsDe(tokens, at) && at > limit;

    // 新建|污水管线, 关闭|小型煤矿: the verb is no part of the noun, but 新增 stays with what is counted.
    private static bool Cuts(ClaimSite site, int at, int end) =>
        at + 1 < end && (site.Tokens.KindAt(at) == TokenKind.Made && !site.Tokens.Is(at, TokenKind.Noun) && !site.Tokens.Is(at, TokenKind.Metric)
            || site.Tokens.KindAt(at) == TokenKind.Stock && !(Counts(site.Quantity) && site.Tokens.Surface(at) is "新增"));

    // 已脱贫人口, 未摘帽县: the word before the first verb of the phrase belongs to it.
    private static bool OpensModifier(TokenList tokens, int at, int end) => at + 1 < end && tokens.Surface(at) is "已" or "未";

    private static bool IsStop(ClaimSite site, int at) =>
        site.Reading.TimeAt(at) is not null || site.Tokens.KindAt(at) is TokenKind.Conjunction;

    // Leaves out the place and the period before the phrase, and the noun of change behind it.
    private static (int First, int End) Trim(ClaimSite site, int first, int end)
    {
        var tokens = site.Tokens;
        while (first < end && (tokens.Is(first, TokenKind.Place) || (tokens.Surface(first) is "公司" or "集团" && first + 1 < end) || tokens.KindAt(first) is TokenKind.Demonstrative or TokenKind.Join or TokenKind.Pause or TokenKind.Close or TokenKind.Every or TokenKind.Comparison or TokenKind.CloseQuote
            || IsDe(tokens, first) || site.Reading.TimeAt(first) is not null))
            first++;
        return (first, TrimEnd(tokens, first, end));
    }

    private static int TrimEnd(TokenList tokens, int first, int end)
    {
        while (end > first && (tokens.KindAt(end - 1) is TokenKind.ChangeNoun or TokenKind.Join or TokenKind.Pause or TokenKind.Adverb or TokenKind.Every or TokenKind.Open or TokenKind.OpenQuote or TokenKind.RangeMark or TokenKind.Minus or TokenKind.SpanAfter
            || IsDe(tokens, end - 1)))
            end--;
        return end;
    }

    // 建档立卡贫困人口中，90%以上: the clause before it names the whole.
    private static Facet? Among(ClaimSite site)
    {
        var tokens = site.Tokens;
        var among = site.ClauseFirst - 2;
        if (among < 1 || !PartReader.IsAmong(tokens, among))
            return null;
        var first = among;
        while (first > 0 && (Phrase.IsNominal(tokens, first - 1) || OpensModifier(tokens, first - 1, among)) && site.Reading.TimeAt(first - 1) is null)
            first--;
        (first, var end) = Trim(site, first, among);
        return Phrase.Of(tokens, first, end)?.AsInherited();
    }

    // 年均增长9.7%, 179个正在退出检查: the clause has no noun of its own.
    private static Facet? Inherited(ClaimSite site, IReadOnlyList<ClaimFacets> earlier)
    {
        if (site.Quantity.Dimension is Dimension.People or Dimension.Count)
            for (var i = earlier.Count - 1; i >= 0; i--)
                if (earlier[i].Site.Quantity.Unit == site.Quantity.Unit && earlier[i].Role.Role != Role.Criterion)
                    return earlier[i].Subject?.AsInherited();
        for (var i = earlier.Count - 1; i >= 0; i--)
            if (earlier[i].Role.Role != Role.Criterion)
                return earlier[i].Subject?.AsInherited();
        return null;
    }

    private static bool IsDe(TokenList tokens, int at) => Phrase.IsParticleDe(tokens, at);
}
