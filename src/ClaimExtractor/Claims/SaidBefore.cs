using ClaimExtractor.Clauses;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Words;
using static ClaimExtractor.Claims.NumberKind;

namespace ClaimExtractor.Claims;

/// <summary>What a clause leaves out, from what was said before it: the subject, its bearer, the verb of a list.</summary>
internal static class SaidBefore
{
    // 客车产量增长4.5%，货车增长6.1%: the flow of the product before it.
    private static Statement? OfProduct(ClaimSite site, Statement own, RoleReading role, ReadOnlySpan<ClaimFacets> earlier)
    {
        if (role.Role != Role.ChangeBy || site.Quantity.Dimension != Dimension.Percentage
            || own is not { Bearer: null, Subject: { Inherited: false } subject }
            || earlier is not [.., { Role.Role: Role.ChangeBy, Bearer: null, Subject: { } said } last])
            return null;
        var tokens = site.Tokens;
        // What was taken from another sentence stands among none of these words.
        if (!tokens.Span.Contains(said.Span))
            return null;
        var (head, end) = (tokens.IndexAt(said.Span.End) - 1, tokens.IndexAt(subject.Span.End) - 1);
        return said.Span.Start < tokens[head].Span.Start && tokens.Is(head, TokenKind.Metric)
            && tokens.EndsIn(head, ClauseRole.TallyEnd)
            && !NounPhrase.IsHead(tokens, end) && !tokens.Is(end, TokenKind.Metric)
            && !Actors.Is(tokens, end) && tokens.KindAt(end) is TokenKind.Han or TokenKind.CountedNoun && last.Site.Reading == site.Reading
            ? own with
            {
                Subject = subject.AsInherited() with { Text = subject.Text + tokens.Surface(head).ToString(), Rule = "product" },
            }
            : null;
    }

    // 国有企业增加值增长5.6%，集体企业增长1.9%: the clause names only whose, the metric was said before.
    public static Statement? OfBearerAlone(ClaimSite site, Statement own, RoleReading role, ReadOnlySpan<ClaimFacets> earlier,
        ReadOnlySpan<ClaimFacets> before)
    {
        if (OfProduct(site, own, role, earlier) is { } product)
            return product;
        if (role.Role != Role.ChangeBy || own.Bearer is not null || own.Subject is not { Inherited: false } subject
            || site.Quantity.Dimension is not (Dimension.Percentage or Dimension.PercentagePoint))
            return null;
        var last = site.Tokens.IndexAt(subject.Span.End) - 1;
        if (!Actors.Is(site.Tokens, last))
            return null;
        var said = earlier is [.., { Bearer: not null } one] ? one : earlier.IsEmpty && before is [.., { Bearer: not null } other] ? other
            : null;
        return said?.Subject is { } metric
            ? new Statement(metric.AsInherited().Ruled("bearer_alone"), subject.Ruled("bearer_alone"), own.Predicate)
            : null;
    }

    // 公办幼儿园达到60所，占地面积210亩: an attribute alone is of the things that were counted right before it.
    public static Facet? ThingBefore(ClaimSite site, Facet subject, ReadOnlySpan<ClaimFacets> earlier)
    {
        var tokens = site.Tokens;
        var (first, last) = (tokens.IndexAt(subject.Span.Start), tokens.IndexAt(subject.Span.End) - 1);
        if (last < first || first > site.First
            || tokens[last].As(TokenKind.Metric)?.Code != "attribute" && !subject.Text.EndsWith("面积", StringComparison.Ordinal)
            || earlier is not [.., { Subject: { Inherited: false } things, Site: var counted, Bearer: null }]
            || counted.Reading != site.Reading)
            return null;
        for (var at = first; at < last; at++)
            if (tokens[at].As(TokenKind.CountedNoun) is not null || tokens[at].Tag is PartOfSpeech.Organisation or PartOfSpeech.Person)
                return null;
        var clause = Math.Max(site.ClauseFirst, counted.End);
        while (clause < first
            && (tokens.KindAt(clause) is TokenKind.Adverb or TokenKind.Pause or TokenKind.Every || site.Reading.TimeAt(clause) is not null))
            clause++;
        return clause == first && Counts(counted.Quantity) && counted.Quantity.Unit == "item" ? things.AsInherited().Ruled("thing_before")
            : null;
    }

    // 淘汰水泥产能1.5亿吨、炼铁产能3122万吨: the verb before the first item governs all.
    public static Facet? OfList(ClaimSite site, Facet subject, ReadOnlySpan<ClaimFacets> earlier)
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

    /// <summary>What an aim is of was said before, no other reading is asked for.</summary>
    public const string AimRule = "of_aim";

    /// <summary>失业率4.6%，低于5%的控制目标; 就业143万人，完成110万人的年度任务: what the aim is of.</summary>
    public static Statement? OfAim(ClaimSite site, ReadOnlySpan<ClaimFacets> earlier)
    {
        var noun = Phrase.IsParticleDe(site.Tokens, site.End) ? site.End + 1 : site.End;
        return noun < site.ClauseEnd
            && Clause.EndOf(site.Tokens, noun) == noun + 1
            && ModalityWord.IsAimNoun(site.Tokens, noun)
            && earlier is [.., { Subject: { } metric, Bearer: var bearer, Site: var last }]
            && last.Quantity.Unit == site.Quantity.Unit
            ? new Statement(metric.AsInherited().Ruled(AimRule), bearer?.AsInherited(), null)
            : null;
    }

    public static Statement Inherited(
        ClaimSite site, SentenceChunks chunks, FrameMatch? frame, RoleReading role, ClaimFacets? whole, ReadOnlySpan<ClaimFacets> earlier,
            ReadOnlySpan<ClaimFacets> before)
    {
        if (whole is not null)
            return Of(whole);
        if (role.Role == Role.ChangeBy && earlier is [.., var climbed] && Climber(site, chunks, climbed) is { } climber)
            return new Statement(climber.AsInherited().Ruled(ClimberRule), null, null);
        // 增速回落1.1个百分点: the rate of the metric that was said before is what changes.
        if (site.Quantity.Dimension == Dimension.PercentagePoint && OwnRate(site) is var rate and >= 0
            && earlier is [.., { Subject: { } metric } of])
        {
            var noun = site.Tokens[rate].Entry!.Surface;
            return new Statement(metric.Text.EndsWith(noun, StringComparison.Ordinal) ? metric.AsInherited()
                : metric.AsInherited() with { Text = metric.Text + noun },
                of.Bearer?.AsInherited(), null);
        }
        // 高技术产业引资增长33%，占比升至42%: what it is a ratio of was said before.
        if (BareRatio(site) is var share and >= 0 && earlier is [.., { Subject: { } part } whose] && whose.Site.Reading == site.Reading)
            return new Statement(Phrase.Of(site.Tokens, share, share + 1)!.Ruled("ratio_of_said"),
                part.AsInherited() with { Text = whose.Bearer?.Text + part.Text }, null);
        if (site.IsInBrackets)
            return site.Quantity.Dimension == Dimension.Age && BeforeBracket(site) is { Subject: not null } aged ? aged
                : LastOutsideBrackets(earlier) is { } outside ? Of(outside) : BeforeBracket(site);
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
                if (earlier[i].Site.Quantity.Unit == site.Quantity.Unit && earlier[i].Site.Quantity.UnitText == site.Quantity.UnitText
                    && earlier[i].Role.Role != Role.Criterion)
                    return Of(earlier[i]);
            return default;
        }

        if (frame is { Id: "said" } && role.Role is not (Role.Part or Role.Share) || frame is { Id: "verb", VerbKind: ChunkKind.Verb })
            return default;
        for (var i = earlier.Length - 1; i >= 0; i--)
            if (earlier[i].Role.Role != Role.Criterion && (Counts(site.Quantity) || earlier[i].Site.Quantity.UnitText is not ("次" or "度"))
                && (!Counts(site.Quantity) || earlier[i].Site.Quantity.Unit == site.Quantity.Unit))
                return Of(earlier[i]);
        if (ClauseBefore(site, chunks) is { } announced
            && (role.Role != Role.Level || Superlative(site) || IsMeasured(tokens, announced.Subject!)))
            return announced;
        return role.Role is Role.ChangeBy or Role.ChangeTo or Role.ChangeFrom && before.Length > 0 ? Of(before[^1]) : default;
    }

    /// <summary>What climbed a stage is what grew, no other reading is asked for.</summary>
    public const string ClimberRule = "climber";

    // 生产总值|跨越三个台阶，年均增长5%
    private static Facet? Climber(ClaimSite site, SentenceChunks chunks, ClaimFacets climbed)
    {
        if (climbed is not { Subject: { } stage, Site: var before } || before.Reading != site.Reading
            || !site.Tokens.Span.Contains(stage.Span)
            || !site.Tokens.EndsIn(site.Tokens.IndexAt(stage.Span.End) - 1, ClauseRole.Stage))
            return null;
        foreach (var chunk in chunks.Chunks)
            if (chunk.Kind == ChunkKind.Noun && chunk.First >= before.ClauseFirst && chunk.End <= before.First)
                return SubjectPhrase.Of(site.Tokens, new TokenRange(chunk.First, chunk.End), site);
        return null;
    }

    private static int BareRatio(ClaimSite site)
    {
        for (var at = site.ClauseFirst; at < site.First; at++)
            if (site.Tokens.Is(at, ClauseRole.BareRatio))
                return at;
            else if (site.Tokens.KindAt(at) is not TokenKind.Adverb && site.Reading.TimeAt(at) is null)
                return -1;
        return -1;
    }

    private static int OwnRate(ClaimSite site)
    {
        for (var at = site.ClauseFirst; at < site.First; at++)
            if (site.Tokens.KindAt(at) == TokenKind.ChangeNoun)
                return at;
            else if (site.Tokens.KindAt(at) is not (TokenKind.Adverb or TokenKind.Comparison or TokenKind.Pause or TokenKind.Join)
                && site.Reading.TimeAt(at) is null)
                return -1;
        return -1;
    }

    // 证人陈小明（22岁）: the noun before the bracket; of a person the name alone.
    private static Statement BeforeBracket(ClaimSite site)
    {
        var tokens = site.Tokens;
        var end = site.ClauseFirst - 1;
        var first = end;
        while (first > 0 && end - first < LongestTopic && Phrase.IsNominal(tokens, first - 1)
            && tokens.KindAt(first - 1) is not (TokenKind.Number or TokenKind.Pause or TokenKind.Join)
            && site.Reading.TimeAt(first - 1) is null)
            first--;
        if (end > first && tokens[end - 1].Tag == PartOfSpeech.Person)
            first = end - 1;
        for (var at = end - 2; at >= first; at--)
            if (tokens[at].As(TokenKind.CountedNoun)?.Code == "person" && tokens.Cover(at + 1, end).Length is 2 or 3 or 4)
                first = Math.Max(first, at + 1);
        return new Statement(SubjectPhrase.Of(tokens, new TokenRange(first, end), site).Ruled("before_bracket"), null, null);
    }

    private const int LongestTopic = 6;

    private static Statement Of(ClaimFacets claim) => new Statement(claim.Subject, claim.Bearer, null).AsInherited();

    /// <summary>A metric of which there is so much, no other reading is asked for.</summary>
    public const string AmountRule = "amount_of";

    /// <summary>海洋经济势头强劲，总量达到…; 生产总值增长6.8%，总量突破6万亿元: whose a bare amount is.</summary>
    public static Facet? WholeOfAmount(ClaimSite site, SentenceChunks chunks, ReadOnlySpan<ClaimFacets> earlier) => earlier switch
    {
        [] => ClauseBefore(site, chunks) is { Subject: { } said, Bearer: null }
            ? site.Tokens.Lexicon.Metric(said.Text) is null ? said : said.Ruled(AmountRule)
            : null,
        [.., { Subject: { } metric, Bearer: null }] when site.Tokens.Lexicon.Metric(metric.Text) is not null =>
            metric.AsInherited().Ruled(AmountRule),
        _ => null,
    };

    // 贷款上限，由400万元提高至500万元: the clause before is the topic.
    public static Statement? ClauseBefore(ClaimSite site, SentenceChunks chunks)
    {
        var tokens = site.Tokens;
        var end = site.ClauseFirst - 1;
        if (end < 1 || tokens.KindAt(end) != TokenKind.Pause || Counts(site.Quantity))
            return null;
        var first = Clause.FirstOf(tokens, end);
        var classes = chunks.Classes;
        while (first < end
            && classes[first] is WordClass.Time or WordClass.Place or WordClass.Adverb or WordClass.Determiner or WordClass.Boundary)
            first++;
        // 下调乘客月票价，人均减少12元: the noun with which the clause ends, where a verb opens it.
        if (first < end && classes[first] is WordClass.Verb or WordClass.LightVerb or WordClass.ChangeBy or WordClass.Stock)
            while (first < end && NounPhrase.EndOf(tokens, classes, first) < end)
                first++;
        var noun = first < end ? NounPhrase.EndOf(tokens, classes, first) : first;
        if (noun <= first || classes.AsSpan(first, end - first).Contains(WordClass.Quantity))
            return null;
        // 省财政|用于教育的投入，将由10亿元增加到15亿元
        if (noun < end && RelativeClause.EndOf(tokens, classes, noun) is var relative and > 0 && relative < end
            && NounPhrase.EndOf(tokens, classes, relative) is var used && used > relative)
            return new Statement(Phrase.Of(tokens, noun, used)!.AsInherited().Ruled("clause_before"),
                Phrase.Of(tokens, first, noun)!.AsInherited(), null);
        var subject = SubjectPhrase.Of(tokens, new TokenRange(first, noun), site)?.AsInherited().Ruled("clause_before");
        if (subject is null)
            return null;
        var (bearer, rest) = BearerSplit.Of(site, subject);
        return new Statement(rest, bearer, null);
    }

    // 电力负荷屡创新高，最高达15亿千瓦
    private static bool Superlative(ClaimSite site) => site.Tokens.Surface(site.ClauseFirst) is ['最', ..];

    // 粮食总产量再创新高，达到52万吨, but 时光荏苒，50年
    private static bool IsMeasured(TokenList tokens, Facet subject) => NounPhrase.IsHead(tokens, tokens.IndexAt(subject.Span.End) - 1);

    private static ClaimFacets? LastOutsideBrackets(ReadOnlySpan<ClaimFacets> earlier)
    {
        for (var i = earlier.Length - 1; i >= 0; i--)
            if (!earlier[i].Site.IsInBrackets)
                return earlier[i];
        return null;
    }
}
