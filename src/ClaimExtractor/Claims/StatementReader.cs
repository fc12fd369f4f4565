using ClaimExtractor.Clauses;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Words;
using static ClaimExtractor.Claims.NumberKind;

namespace ClaimExtractor.Claims;

/// <summary>What a number measures, whose it is, and what is said of it.</summary>
internal readonly record struct Statement(Facet? Subject, Facet? Bearer, Facet? Predicate)
{
    public Statement AsInherited() => new(Subject?.AsInherited(), Bearer?.AsInherited(), null);
}

/// <summary>Reads subject, bearer and predicate from the frame that holds a number; what the clause leaves out comes from the number before it.</summary>
internal static class StatementReader
{
    private const int LongestAmountNoun = 3;

    /// <param name="quantity">The number's place among those of the sentence.</param>
    /// <param name="earlier">What was read before it in the sentence.</param>
    /// <param name="before">What was read in the paragraph's earlier sentences.</param>
    public static Statement Read(
        ClaimSite site, SentenceChunks chunks, int quantity, RoleReading role, ClaimFacets? whole, ReadOnlySpan<ClaimFacets> earlier, ReadOnlySpan<ClaimFacets> before)
    {
        var frame = FrameReader.Read(chunks, quantity, KindOf(site, role));
        var own = frame is null ? default : Of(site, chunks, quantity, frame, role, earlier);
        if (own.Subject is not null)
            return OfBearerAlone(site, own, role, earlier, before) ?? (own.Predicate is null ? own with { Predicate = OfList(site, own.Subject, earlier) } : own);
        if (own.Bearer is not null)
            return own;
        var inherited = Inherited(site, frame, role, whole, earlier, before);
        return inherited with { Predicate = own.Predicate ?? inherited.Predicate };
    }

    private static Statement Of(ClaimSite site, SentenceChunks chunks, int quantity, FrameMatch frame, RoleReading role, ReadOnlySpan<ClaimFacets> earlier)
    {
        var tokens = site.Tokens;
        var predicate = PredicateOf(tokens, frame);
        var kind = KindOf(site, role);
        var range = frame.Subject;
        var rate = false;
        if (kind == '#' && range.First >= site.End)
            range = CountedNoun.Of(site, range);
        // 总值65亿元的基金, 全长68公里的公路: a noun of mere amount leaves the subject to the noun behind the number.
        else if (kind == '$' && role.Role == Role.Level && range.End <= site.First && Phrase.IsParticleDe(tokens, site.End) && !range.IsEmpty && tokens.Cover(range.First, range.End).Length <= LongestAmountNoun
            && FrameReader.Behind(chunks, quantity) is { IsEmpty: false } behind)
            range = behind;
        // 5000多年历史|的古国: what lasts ends at 的.
        else if (kind == '@' && range.First >= site.End)
            range = range with { End = BeforeDe(tokens, range) };
        // 增加值增速回落1.1个百分点: the rate is what changes.
        else if (site.Quantity.Dimension is Dimension.PercentagePoint or Dimension.Rank && tokens.KindAt(range.End) == TokenKind.ChangeNoun)
            (range, rate) = (range with { End = range.End + 1 }, true);
        var subject = SubjectPhrase.Of(tokens, range, site);
        if (rate && subject is not null)
            subject = Phrase.Of(tokens, tokens.IndexAt(subject.Span.Start), range.End);
        // 花两小时练琴, but 提前10年|实现|目标
        if (frame.Id == "spent" && role.Role != Role.Difference)
            (subject, predicate) = (Phrase.Of(tokens, frame.Verb.First, frame.Subject.End), null);
        // 14宗成交: what is done is what is counted.
        if (frame.Id == "said" && kind == '#' && site.Quantity.UnitText is "宗" or "起" or "次" or "场" or "笔" or "轮")
            return new Statement(Phrase.Of(tokens, frame.Predicate.First, frame.Predicate.End).Ruled("act"), null, null);
        else if (frame.Id == "spent")
            predicate = Phrase.Of(tokens, frame.Verb.First, frame.Verb.End);
        if (subject is null && kind == '@' && frame.Id != "share" && frame is { Subject.IsEmpty: true, Verb.IsEmpty: false, VerbKind: ChunkKind.Verb } && tokens.Cover(frame.Verb.First, frame.Verb.End).Length > 1)
            (subject, predicate) = (Phrase.Of(tokens, frame.Verb.First, frame.Verb.End), null);
        var bearer = SubjectPhrase.Of(tokens, frame.Bearer, site);
        if (frame.Id == "argument" && !(tokens.Surface(range.First) is "对" or "与" or "同" or "向" && subject is not null && (NounPhrase.IsHead(tokens, range.End - 1) || tokens[range.End - 1].Tag is PartOfSpeech.VerbalNoun)))
            subject = null;
        // 公司动用45亿元: an owner is not what its money measures.
        if (frame.Id is "done" or "metric" && site.Quantity.Dimension == Dimension.Currency && BearerSplit.IsBearer(tokens, range.End - 1))
            return new Statement(null, subject.Ruled(frame.Id), predicate.Ruled(frame.Id));
        // 以320万元成交: the price is no amount of the deal.
        if (frame.Id == "object" && site.First > 0 && tokens.Surface(site.First - 1) is "以" && tokens[range.First].Tag is PartOfSpeech.Verb or PartOfSpeech.VerbalNoun)
            return new Statement(null, null, subject.Ruled(frame.Id));
        if (frame.Id == "share" && RatioNoun(site, frame.Verb) is var ratio and >= 0)
            return OfRatio(site, frame.Verb.First, ratio, subject, earlier);
        if (subject is null)
            return new Statement(null, null, predicate.Ruled(frame.Id));
        // 甲市9例: whose part it is, not what is counted.
        if (frame.Id is "counted_before" or "metric" && !(range.End == range.First + 1 && tokens.Is(range.First, TokenKind.CountedNoun)) && subject.Text is [_, _, '市' or '县' or '省' or '州' or '镇' or '乡' or '村'] or [_, '市' or '县' or '省' or '州'])
            return default;
        if (kind == '#' && !frame.Verb.IsEmpty && tokens.Surface(frame.Verb.End - 1) is "新增" && frame.Verb.End == frame.Subject.First)
            subject = SubjectPhrase.Of(tokens, new TokenRange(FrameReader.NounBefore(chunks, frame.Verb.End - 1), frame.Subject.End), site) ?? subject;
        // 上海站日均发送旅客42万人次: the flow is what is done with them.
        if (site.Quantity.Unit == "person_time" && frame is { Id: "bearer_verb_metric" or "verb_metric", VerbKind: ChunkKind.Verb } && frame.Verb.End == frame.Subject.First && tokens.KindAt(frame.Verb.First - 1) == TokenKind.Every)
            (subject, predicate) = (Phrase.Of(tokens, frame.Verb.First, tokens.IndexAt(subject.Span.End))!, null);
        if (bearer is null && kind is not '#')
            (bearer, subject) = BearerSplit.Of(site, subject);
        // 海洋经济势头强劲，总量达到…: whose a bare amount is, the clause before says.
        if (bearer is null && kind is '$' or '%' && subject.Text is "总量" or "规模" or "数量" or "总额" or "总数" or "总规模" or "总产值" or "产值" or "销量" && earlier.IsEmpty && ClauseBefore(site) is { Subject: { } owner, Bearer: null })
            bearer = owner;
        // 已入住的600多户居民: what describes the noun may stand before its number.
        if (kind == '#' && range.First >= site.End && FrameReader.RelativeBefore(chunks, quantity) is { IsEmpty: false } relative)
            subject = subject with { Text = Phrase.WithoutBlanks(tokens.Cover(relative.First, relative.End).In(tokens.Text)) + subject.Text, Span = tokens.Cover(relative.First, range.End) };
        if (kind is not '#' && site.Previous is { } counted && counted.End == range.First && tokens[counted.End - 1].Span.End == tokens[counted.End].Span.Start)
            (bearer, subject) = BehindCount(site, counted, range, bearer, subject);
        // 火山喷发 no more owns what it hit than a visitor the farms: of what a verb counts only a body is the owner.
        if (bearer is not null && (kind is '#' && frame.Verb is { IsEmpty: false } || frame.Id is "amount_object") && !Actors.Is(tokens, tokens.IndexAt(bearer.Span.End) - 1))
            bearer = null;
        // 城镇新增就业: what the subject holds is no second noun.
        if (bearer is not null && subject.Span.Contains(bearer.Span))
            bearer = null;
        return new Statement(subject.Ruled(frame.Id), bearer.Ruled(frame.Id), predicate.Ruled(frame.Id));
    }

    private static int RatioNoun(ClaimSite site, TokenRange share)
    {
        for (var at = site.First - 1; at > share.First; at--)
            if (site.Tokens[at].As(TokenKind.Metric)?.Code == "ratio")
                return at;
        return -1;
    }

    // 煤炭占能源消费的比重为60%: the ratio noun is the head of the whole phrase; its part may have been said before.
    private static Statement OfRatio(ClaimSite site, int share, int ratio, Facet? part, ReadOnlySpan<ClaimFacets> earlier)
    {
        if (part is not null)
            return new Statement(Phrase.Of(site.Tokens, site.Tokens.IndexAt(part.Span.Start), ratio + 1).Ruled("ratio_of"), null, null);
        var own = Phrase.Of(site.Tokens, share, ratio + 1)!.Ruled("ratio_of")!;
        return earlier is [.., { Subject: { } said } last] ? new Statement(own with { Text = said.Text + own.Text }, last.Bearer?.AsInherited(), null) : new Statement(own, null, null);
    }

    // 832个贫困县农民|人均可支配收入, 110千伏及以上|线路: the number before the phrase belongs to it.
    private static (Facet? Bearer, Facet Subject) BehindCount(ClaimSite site, ClaimSite counted, TokenRange range, Facet? bearer, Facet subject)
    {
        var tokens = site.Tokens;
        if (bearer is not null)
            return (Phrase.Of(tokens, counted.First, tokens.IndexAt(bearer.Span.End)), subject);
        if (!Counts(counted.Quantity) || counted.Quantity.UnitText.Length == 0)
            return RoleReader.IsCriterion(counted) ? (null, Phrase.Of(tokens, counted.First > 0 && tokens.Surface(counted.First - 1) is "新增" ? counted.First - 1 : counted.First, tokens.IndexAt(subject.Span.End))!) : (null, subject);
        var noun = CountedNoun.Of(counted, range);
        return noun.End > range.First && noun.End < range.End && noun != range
            ? (Phrase.Of(tokens, counted.First, noun.End), Phrase.Of(tokens, Phrase.IsParticleDe(tokens, noun.End) ? noun.End + 1 : noun.End, tokens.IndexAt(subject.Span.End)) ?? subject)
            : (bearer, counted.Quantity.UnitText is "家" or "个" or "座" or "所" or "户" && NounPhrase.IsHead(tokens, range.End - 1) ? Phrase.Of(tokens, counted.First, tokens.IndexAt(subject.Span.End))! : subject);
    }

    // 客车产量增长4.5%，货车增长6.1%: the flow of the product before it.
    private static Statement? OfProduct(ClaimSite site, Statement own, RoleReading role, ReadOnlySpan<ClaimFacets> earlier)
    {
        if (role.Role != Role.ChangeBy || site.Quantity.Dimension != Dimension.Percentage || own is not { Bearer: null, Subject: { Inherited: false } subject } || earlier is not [.., { Role.Role: Role.ChangeBy, Bearer: null, Subject: { } said } last])
            return null;
        var tokens = site.Tokens;
        var (head, end) = (tokens.IndexAt(said.Span.End) - 1, tokens.IndexAt(subject.Span.End) - 1);
        return said.Span.Start < tokens[head].Span.Start && tokens.Is(head, TokenKind.Metric) && tokens.Surface(head) is [.., '量'] or [.., '额'] or [.., '值'] && !NounPhrase.IsHead(tokens, end) && !tokens.Is(end, TokenKind.Metric)
            && !Actors.Is(tokens, end) && tokens.KindAt(end) is TokenKind.Han or TokenKind.CountedNoun && last.Site.Reading == site.Reading
            ? own with { Subject = subject with { Text = subject.Text + tokens.Surface(head).ToString(), Rule = "product" } }
            : null;
    }

    // 国有企业增加值增长5.6%，集体企业增长1.9%: the clause names only whose, the metric was said before.
    private static Statement? OfBearerAlone(ClaimSite site, Statement own, RoleReading role, ReadOnlySpan<ClaimFacets> earlier, ReadOnlySpan<ClaimFacets> before)
    {
        if (OfProduct(site, own, role, earlier) is { } product)
            return product;
        if (role.Role != Role.ChangeBy || own.Bearer is not null || own.Subject is not { Inherited: false } subject || site.Quantity.Dimension is not (Dimension.Percentage or Dimension.PercentagePoint))
            return null;
        var last = site.Tokens.IndexAt(subject.Span.End) - 1;
        if (!BearerSplit.IsBearer(site.Tokens, last))
            return null;
        var said = earlier is [.., { Bearer: not null } one] ? one : earlier.IsEmpty && before is [.., { Bearer: not null } other] ? other : null;
        return said?.Subject is { } metric ? new Statement(metric.AsInherited().Ruled("bearer_alone"), subject.Ruled("bearer_alone"), own.Predicate) : null;
    }

    // 淘汰水泥产能1.5亿吨、炼铁产能3122万吨: the verb before the first item governs all.
    private static Facet? OfList(ClaimSite site, Facet subject, ReadOnlySpan<ClaimFacets> earlier)
    {
        if (earlier is not [.., { Predicate: { } verb } last] || verb.Span.End > last.Site.Quantity.Span.Start)
            return null;
        var tokens = site.Tokens;
        var item = Math.Min(tokens.IndexAt(subject.Span.Start), site.First);
        var join = last.Site.End;
        while (join < item && last.Subject is { Inherited: false } noun && tokens[join].Span.Start < noun.Span.End)
            join++;
        return join + 1 == item && (tokens.KindAt(join) == TokenKind.Join || tokens.Surface(join) is "、") ? verb.AsInherited() : null;
    }

    private static int BeforeDe(TokenList tokens, TokenRange range)
    {
        for (var at = range.First + 1; at < range.End; at++)
            if (Phrase.IsParticleDe(tokens, at))
                return at;
        return range.End;
    }

    // 帮助1.3万名困难人员实现就业: what the helped do; else the verb before the number says what was done.
    private static Facet? PredicateOf(TokenList tokens, FrameMatch frame)
    {
        var behind = frame.Predicate.IsEmpty || IsMereLink(tokens, frame.Predicate) ? null : PredicatePhrase.Of(tokens, frame.Predicate);
        var before = GoverningVerb(tokens, frame);
        return before is null || behind is not null && before.Text is "帮助" or "推动" or "带动" or "支持" or "促进" or "组织" or "引导" or "助力" or "造成" or "导致" or "致" or "使" or "让" ? behind : before;
    }

    private static bool IsMereLink(TokenList tokens, TokenRange predicate)
    {
        var at = predicate.First;
        while (at < predicate.End && tokens.KindAt(at) == TokenKind.Adverb)
            at++;
        return at == predicate.End || tokens.Is(at, TokenKind.LinkVerb) && tokens.Surface(at) is "为" or "是" or "达" or "占" or "均为" or "都是" or "报" or "就是" or "仅为";
    }

    private static Facet? GoverningVerb(TokenList tokens, FrameMatch frame)
    {
        // 主体结构完成46%
        if (!frame.Verb.IsEmpty && frame.VerbKind == ChunkKind.LightVerb && frame.Verb.End == frame.Verb.First + 1 && tokens.Surface(frame.Verb.First) is "完成" && frame.Id is "done")
            return Phrase.Of(tokens, frame.Verb.First, frame.Verb.End);
        if (frame.Verb.IsEmpty || frame.VerbKind is not (ChunkKind.Verb or ChunkKind.Stock))
            return null;
        if (frame.VerbKind == ChunkKind.Stock && tokens.Surface(frame.Verb.First) is ['新' or '增' or '净' or '减' or '加' or '延' or '缩' or '扩' or '降', ..])
            return null;
        return Phrase.Of(tokens, frame.Verb.First, frame.Verb.End);
    }

    private static Statement Inherited(
        ClaimSite site, FrameMatch? frame, RoleReading role, ClaimFacets? whole, ReadOnlySpan<ClaimFacets> earlier, ReadOnlySpan<ClaimFacets> before)
    {
        if (whole is not null)
            return Of(whole);
        // 增速回落1.1个百分点: the rate of the metric that was said before is what changes.
        if (site.Quantity.Dimension == Dimension.PercentagePoint && OwnRate(site) is var rate and >= 0 && earlier is [.., { Subject: { } metric } of])
        {
            var noun = site.Tokens[rate].Entry!.Surface;
            return new Statement(metric.Text.EndsWith(noun, StringComparison.Ordinal) ? metric.AsInherited() : metric.AsInherited() with { Text = metric.Text + noun }, of.Bearer?.AsInherited(), null);
        }
        if (site.IsInBrackets)
            return LastOutsideBrackets(earlier) is { } outside ? Of(outside) : BeforeBracket(site);
        var tokens = site.Tokens;
        // 低保5236户、11408人: two counts of one thing.
        if (earlier is [.., var last] && last.Site.End == site.First - 1 && tokens.Surface(site.First - 1) is "、" or "和")
            return Of(last) with { Predicate = last.Predicate?.AsInherited() };
        if (earlier is [.., var joined] && joined.Site.End == site.First)
            return Of(joined);
        // 审结12987件 behind 受理案件13562件: the same kind of thing.
        if (frame is { Id: "verb" } && Counts(site.Quantity))
        {
            for (var i = earlier.Length - 1; i >= 0; i--)
                if (earlier[i].Site.Quantity.Unit == site.Quantity.Unit && earlier[i].Site.Quantity.UnitText == site.Quantity.UnitText && earlier[i].Role.Role != Role.Criterion)
                    return Of(earlier[i]);
            return default;
        }

        if (frame is { Id: "said" } && role.Role is not (Role.Part or Role.Share) || frame is { Id: "verb", VerbKind: ChunkKind.Verb })
            return default;
        for (var i = earlier.Length - 1; i >= 0; i--)
            if (earlier[i].Role.Role != Role.Criterion && (!Counts(site.Quantity) || earlier[i].Site.Quantity.Unit == site.Quantity.Unit))
                return Of(earlier[i]);
        if (ClauseBefore(site) is { } announced)
            return announced;
        return role.Role is Role.ChangeBy or Role.ChangeTo or Role.ChangeFrom && before.Length > 0 ? Of(before[^1]) : default;
    }

    private static int OwnRate(ClaimSite site)
    {
        for (var at = site.ClauseFirst; at < site.First; at++)
            if (site.Tokens.KindAt(at) == TokenKind.ChangeNoun)
                return at;
            else if (site.Tokens.KindAt(at) is not (TokenKind.Adverb or TokenKind.Comparison) && site.Reading.TimeAt(at) is null)
                return -1;
        return -1;
    }

    // 证人陈小明（22岁）: the noun before the bracket; of a person the name alone.
    private static Statement BeforeBracket(ClaimSite site)
    {
        var tokens = site.Tokens;
        var end = site.ClauseFirst - 1;
        var first = end;
        while (first > 0 && end - first < LongestTopic && Phrase.IsNominal(tokens, first - 1) && tokens.KindAt(first - 1) is not (TokenKind.Number or TokenKind.Pause or TokenKind.Join) && site.Reading.TimeAt(first - 1) is null)
            first--;
        for (var at = end - 2; at >= first; at--)
            if (tokens[at].As(TokenKind.CountedNoun)?.Code == "person" && tokens.Cover(at + 1, end).Length is 2 or 3 or 4)
                first = Math.Max(first, at + 1);
        return new Statement(SubjectPhrase.Of(tokens, new TokenRange(first, end), site).Ruled("before_bracket"), null, null);
    }

    private const int LongestTopic = 6;

    private static Statement Of(ClaimFacets claim) => new Statement(claim.Subject, claim.Bearer, null).AsInherited();

    // 贷款上限，由400万元提高至500万元: the clause before is the topic.
    private static Statement? ClauseBefore(ClaimSite site)
    {
        var tokens = site.Tokens;
        var end = site.ClauseFirst - 1;
        if (end < 1 || tokens.KindAt(end) != TokenKind.Pause || Counts(site.Quantity))
            return null;
        var first = Clause.FirstOf(tokens, end);
        var classes = new char[tokens.Count];
        WordClasses.Read(site.Reading, classes);
        while (first < end && classes[first] is WordClass.Time or WordClass.Place or WordClass.Adverb or WordClass.Determiner or WordClass.Boundary)
            first++;
        // 提高企业退休人员基本养老金，人均增长10%: the noun with which the clause ends, where a verb opens it.
        if (first < end && classes[first] is WordClass.Verb or WordClass.LightVerb or WordClass.ChangeBy or WordClass.Stock)
            while (first < end && NounPhrase.EndOf(tokens, classes, first) < end)
                first++;
        var noun = first < end ? NounPhrase.EndOf(tokens, classes, first) : first;
        if (noun <= first || classes.AsSpan(first, end - first).Contains(WordClass.Quantity))
            return null;
        var subject = SubjectPhrase.Of(tokens, new TokenRange(first, noun), site)?.AsInherited().Ruled("clause_before");
        if (subject is null)
            return null;
        var (bearer, rest) = BearerSplit.Of(site, subject);
        return new Statement(rest, bearer, null);
    }

    private static ClaimFacets? LastOutsideBrackets(ReadOnlySpan<ClaimFacets> earlier)
    {
        for (var i = earlier.Length - 1; i >= 0; i--)
            if (!earlier[i].Site.IsInBrackets)
                return earlier[i];
        return null;
    }
}
