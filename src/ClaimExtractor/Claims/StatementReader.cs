using ClaimExtractor.Clauses;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Words;
using static ClaimExtractor.Claims.NumberKind;

namespace ClaimExtractor.Claims;

/// <summary>
/// Reads subject, bearer and predicate from the frame that holds a number; what the clause leaves out comes from the number before it.
/// </summary>
internal static class StatementReader
{
    /// <param name="quantity">The number's place among those of the sentence.</param>
    /// <param name="earlier">What was read before it in the sentence.</param>
    /// <param name="before">What was read in the paragraph's earlier sentences.</param>
    public static Statement Read(
        ClaimSite site, SentenceChunks chunks, int quantity, RoleReading role, ClaimFacets? whole, ReadOnlySpan<ClaimFacets> earlier,
            ReadOnlySpan<ClaimFacets> before)
    {
        var frame = FrameReader.Read(chunks, quantity, KindOf(site, role));
        var own = frame is null ? default : Of(site, chunks, quantity, frame, role, earlier);
        if (own is { Subject: { Inherited: false }, Bearer: null } && SaidBefore.ThingBefore(site, own.Subject, earlier) is { } thing)
            own = own with { Bearer = thing };
        if ((own.Subject is null || own.Subject.Span.Start >= site.Quantity.Span.End) && SaidBefore.OfAim(site, earlier) is { } aimed)
            return aimed;
        if (own.Subject is not null)
            return SaidBefore.OfBearerAlone(site, own, role, earlier, before)
                ?? (own.Predicate is null ? own with { Predicate = SaidBefore.OfList(site, own.Subject, earlier) } : own);
        if (own.Bearer is not null)
            return own;
        var inherited = SaidBefore.Inherited(site, chunks, frame, role, whole, earlier, before);
        return inherited with { Predicate = own.Predicate ?? inherited.Predicate };
    }

    private static Statement Of(ClaimSite site, SentenceChunks chunks, int quantity, FrameMatch frame, RoleReading role,
        ReadOnlySpan<ClaimFacets> earlier)
    {
        var tokens = site.Tokens;
        var predicate = PredicateReader.Of(tokens, frame);
        var kind = KindOf(site, role);
        var (range, isRate) = SubjectRange.Of(site, chunks, quantity, frame, role);
        // 6000万人|的饮水问题: who are counted bear their name no more.
        if (kind == '#' && range.First >= site.End && site.Quantity.UnitText is "人" && !CountedNoun.IsOfPeople(tokens, range.End - 1))
            return new Statement(null, null, predicate.Ruled(frame.Id));
        var subject = SubjectPhrase.Of(tokens, range, site);
        if (isRate && subject is not null)
            subject = Phrase.Of(tokens, tokens.IndexAt(subject.Span.Start), range.End);
        // 花两小时练琴, but 提前10年|实现|目标
        if (frame.Id == "spent")
            (subject, predicate) = role.Role == Role.Difference ? (subject, Phrase.Of(tokens, frame.Verb.First, frame.Verb.End))
                : (Phrase.Of(tokens, frame.Verb.First, frame.Subject.End), null);
        // 14宗成交: what is done is what is counted.
        if (frame.Id == "said" && kind == '#' && tokens.Lexicon.Has(site.Quantity.UnitText, ClauseRole.CountsDeals))
            return new Statement(Phrase.Of(tokens, frame.Predicate.First, frame.Predicate.End).Ruled("act"), null, null);
        if (subject is null && kind == '@' && frame.Id != "share"
            && frame is { Subject.IsEmpty: true, Verb.IsEmpty: false, VerbKind: ChunkKind.Verb }
            && tokens.Cover(frame.Verb.First, frame.Verb.End).Length > 1)
            (subject, predicate) = (Phrase.Of(tokens, frame.Verb.First, frame.Verb.End), null);
        var bearer = SubjectPhrase.Of(tokens, frame.Bearer, site);
        if (frame.Id == "argument"
            && !(tokens.Surface(range.First) is "对" or "与" or "同" or "向" && subject is not null
                && (NounPhrase.IsHead(tokens, range.End - 1) || tokens[range.End - 1].Tag is PartOfSpeech.VerbalNoun)))
            subject = null;
        // 公司动用45亿元: an owner is not what its money measures.
        if (frame.Id is "done" or "metric" && site.Quantity.Dimension == Dimension.Currency && Actors.Is(tokens, range.End - 1))
            return new Statement(null, subject.Ruled(frame.Id), predicate.Ruled(frame.Id));
        // 以320万元成交: the price is no amount of the deal.
        if (frame.Id == "object" && site.First > 0 && tokens.Surface(site.First - 1) is "以"
            && tokens[range.First].Tag is PartOfSpeech.Verb or PartOfSpeech.VerbalNoun)
            return new Statement(null, null, subject.Ruled(frame.Id));
        if (frame.Id == "share" && RatioNoun(site, frame.Verb) is var ratio and >= 0)
            return OfRatio(site, frame.Verb.First, ratio, subject, earlier);
        if (subject is null)
            return new Statement(null, null, predicate.Ruled(frame.Id));
        // 甲市9例: whose part it is, not what is counted.
        if (frame.Id is "counted_before" or "metric" && !(range.End == range.First + 1 && tokens.Is(range.First, TokenKind.CountedNoun))
            && SubjectPhrase.IsPlaceName(subject.Text))
            return default;
        // 城镇新增就业, 新增病例18例, but 新增|学位900个
        if (kind == '#' && !frame.Verb.IsEmpty && tokens.Surface(frame.Verb.End - 1) is "新增" && frame.Verb.End == frame.Subject.First
            && FrameReader.NounBefore(chunks, frame.Verb.End - 1) is var owner
            && (owner < frame.Verb.End - 1 || site.Quantity.UnitText is "例" or "宗"))
            subject = SubjectPhrase.Of(tokens, new TokenRange(owner, frame.Subject.End), site) ?? subject;
        // 上海站日均发送旅客42万人次: the flow is what is done with them.
        if (site.Quantity.Unit == "person_time" && frame is { Id: "bearer_verb_metric" or "verb_metric", VerbKind: ChunkKind.Verb }
            && frame.Verb.End == frame.Subject.First && tokens.KindAt(frame.Verb.First - 1) == TokenKind.Every)
            (subject, predicate) = (Phrase.Of(tokens, frame.Verb.First, tokens.IndexAt(subject.Span.End))!, null);
        (bearer, subject) = WithOwner(site, chunks, frame, range, kind, bearer, subject, earlier);
        if (kind == '#')
            subject = WithWhatDescribes(site, chunks, quantity, range, subject);
        else if (site.Previous is { } counted && counted.End == range.First
            && tokens[counted.End - 1].Span.End == tokens[counted.End].Span.Start)
            (bearer, subject) = BehindCount(site, counted, range, bearer, subject);
        // 火山喷发 no more owns what it hit than a visitor the farms: of what a verb counts only a body is the owner.
        if (bearer is not null && (kind is '#' && frame.Verb is { IsEmpty: false } || frame.Id is "amount_object")
            && !Actors.Is(tokens, tokens.IndexAt(bearer.Span.End) - 1))
            bearer = null;
        // 城镇新增就业: what the subject holds is no second noun.
        if (bearer is not null && subject.Span.Contains(bearer.Span))
            bearer = null;
        return new Statement(subject.Ruled(frame.Id), bearer?.Rule == SaidBefore.AmountRule ? bearer : bearer.Ruled(frame.Id),
            predicate.Ruled(frame.Id));
    }

    // 高技术产业|投资: whose it is, where the subject itself or the clause before says so.
    private static (Facet? Bearer, Facet Subject) WithOwner(ClaimSite site, SentenceChunks chunks, FrameMatch frame, TokenRange range,
        char kind, Facet? bearer, Facet subject, ReadOnlySpan<ClaimFacets> earlier)
    {
        var tokens = site.Tokens;
        if (bearer is not null)
            return (bearer, subject);
        if (frame.Id != "ratio_of"
            && (kind is not '#' || range.End <= site.First && tokens[range.End - 1].As(TokenKind.Metric)?.Code == "attribute"))
            (bearer, subject) = BearerSplit.Of(site, subject);
        // 特区政府|成立|22年: what lasts is what a body does.
        if (bearer is null && frame.Id == "lasting" && range.End <= site.First && BearerSplit.OfAct(tokens, subject) is { } act)
            (bearer, subject) = act;
        // 海洋经济势头强劲，总量达到…: whose a bare amount is, the clause before says.
        if (bearer is null && kind is '$' or '%' && tokens.Lexicon.Has(subject.Text, ClauseRole.BareAmount))
            bearer = SaidBefore.WholeOfAmount(site, chunks, earlier);
        return (bearer, subject);
    }

    // The words around a count that tell which things are counted.
    private static Facet WithWhatDescribes(ClaimSite site, SentenceChunks chunks, int quantity, TokenRange range, Facet subject)
    {
        var tokens = site.Tokens;
        // 职业院校|扩招|100万人: what has no object is what is counted.
        if (range.End == site.First - 1 && tokens.Is(range.End, TokenKind.Stock) && tokens.Is(range.End, TokenKind.Intransitive))
            subject = Phrase.Of(tokens, tokens.IndexAt(subject.Span.Start), site.First)!;
        // 梁国雄等|四人: the named with those that are not.
        if (range.End == site.First - 1 && tokens.Surface(range.End) is "等" && site.Quantity.Unit == "person"
            && !subject.Text.EndsWith('等'))
            subject = subject with { Text = subject.Text + "等", Span = tokens.Cover(tokens.IndexAt(subject.Span.Start), range.End + 1) };
        // 22个向中央签了责任书的省份
        if (FrameReader.RelativeBehind(chunks, quantity, tokens.IndexAt(subject.Span.Start)) is { IsEmpty: false } clause)
            subject = SubjectPhrase.Unquoted(Phrase.Of(tokens, clause.First,
                tokens.IndexAt(subject.Span.End)))! with { Inherited = subject.Inherited };
        // 已入住的600多户居民: what describes the noun may stand before its number.
        if (range.First >= site.End && FrameReader.RelativeBefore(chunks, quantity) is { IsEmpty: false } relative)
            subject = subject with { Text = Phrase.WithoutBlanks(tokens.Cover(relative.First, relative.End).In(tokens.Text)) + subject.Text,
                Span = tokens.Cover(relative.First, range.End) };
        return subject;
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
        return earlier is [.., { Subject: { } said } last]
            ? new Statement(own with { Text = said.Text + own.Text }, last.Bearer?.AsInherited(), null)
            : new Statement(own, null, null);
    }

    // 832个贫困县农民|人均可支配收入, 110千伏及以上|线路: the number before the phrase belongs to it.
    private static (Facet? Bearer, Facet Subject) BehindCount(ClaimSite site, ClaimSite counted, TokenRange range, Facet? bearer,
        Facet subject)
    {
        var tokens = site.Tokens;
        if (bearer is not null)
            return (Phrase.Of(tokens, counted.First, tokens.IndexAt(bearer.Span.End)), subject);
        if (!Counts(counted.Quantity) || counted.Quantity.UnitText.Length == 0)
            return CriterionReader.Holds(counted)
                ? (null,
                    Phrase.Of(tokens, counted.First > 0 && tokens.Surface(counted.First - 1) is "新增" ? counted.First - 1 : counted.First,
                        tokens.IndexAt(subject.Span.End))!)
                : (null, subject);
        var noun = CountedNoun.Of(counted, range);
        return noun.End > range.First && noun.End < range.End && noun != range
            ? (Phrase.Of(tokens, counted.First, noun.End),
                Phrase.Of(tokens, Phrase.IsParticleDe(tokens, noun.End) ? noun.End + 1 : noun.End,
                    tokens.IndexAt(subject.Span.End)) ?? subject)
            : (bearer,
                tokens.Lexicon.Has(counted.Quantity.UnitText, ClauseRole.CountsBodies) && NounPhrase.IsHead(tokens, range.End - 1)
                    ? Phrase.Of(tokens, counted.First, tokens.IndexAt(subject.Span.End))!
                    : subject);
    }
}
