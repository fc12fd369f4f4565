using ClaimExtractor.Clauses;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>What a number measures, whose it is, and what is said of it.</summary>
internal readonly record struct Statement(Facet? Subject, Facet? Bearer, Facet? Predicate)
{
    public Statement AsInherited() => new(Subject?.AsInherited(), Bearer?.AsInherited(), null);
}

/// <summary>Reads subject, bearer and predicate from the frame that holds a number; what the clause leaves out comes from the number before it.</summary>
internal static class StatementReader
{
    /// <param name="quantity">The number's place among those of the sentence.</param>
    /// <param name="earlier">What was read before it in the sentence.</param>
    /// <param name="before">What was read in the paragraph's earlier sentences.</param>
    public static Statement Read(
        ClaimSite site, SentenceChunks chunks, int quantity, RoleReading role, ClaimFacets? whole, ReadOnlySpan<ClaimFacets> earlier, ReadOnlySpan<ClaimFacets> before)
    {
        var frame = FrameReader.Read(chunks, quantity, KindOf(site, role));
        var own = frame is null ? default : Of(site, frame, role);
        if (own.Subject is not null)
            return OfBearerAlone(site, own, role, earlier, before) ?? own;
        var inherited = Inherited(site, frame, role, whole, earlier, before);
        return inherited with { Predicate = own.Predicate ?? inherited.Predicate };
    }

    private static char KindOf(ClaimSite site, RoleReading role) => site.Quantity.Dimension switch
    {
        Dimension.People or Dimension.Count => '#',
        _ when role.Role == Role.Criterion || Counts(site.Quantity) => '#',
        Dimension.Percentage or Dimension.PercentagePoint or Dimension.Ratio or Dimension.Multiple or Dimension.Rank => '%',
        Dimension.Duration or Dimension.Age => '@',
        _ => '$',
    };

    /// <summary>The quantity is a number of things, not an amount of a metric.</summary>
    public static bool Counts(Quantity quantity) =>
        quantity.Dimension is Dimension.People or Dimension.Count
        || (quantity.UnitInferred && quantity.Dimension is not (Dimension.Number or Dimension.PercentagePoint or Dimension.Percentage or Dimension.Currency));

    private static Statement Of(ClaimSite site, FrameMatch frame, RoleReading role)
    {
        var tokens = site.Tokens;
        var kind = KindOf(site, role);
        var range = frame.Subject;
        if (kind == '#' && range.First >= site.End)
            range = CountedNoun.Of(site, range);
        // 增加值增速回落1.1个百分点: the rate is what changes.
        else if (site.Quantity.Dimension == Dimension.PercentagePoint && tokens.KindAt(range.End) == TokenKind.ChangeNoun)
            range = range with { End = range.End + 1 };
        var subject = SubjectPhrase.Of(tokens, range, site);
        if (subject is null && kind == '@' && frame is { Subject.IsEmpty: true, Verb.IsEmpty: false })
            subject = Phrase.Of(tokens, frame.Verb.First, frame.Verb.End);
        var bearer = SubjectPhrase.Of(tokens, frame.Bearer, site);
        var predicate = frame.Predicate.IsEmpty ? GoverningVerb(tokens, frame) : PredicatePhrase.Of(tokens, frame.Predicate);
        if (subject is null)
            return new Statement(null, null, predicate.Ruled(frame.Id));
        if (frame is { VerbKind: ChunkKind.Stock } && tokens.Surface(frame.Verb.First) is ['新', ..] && frame.Verb.End == frame.Subject.First)
            subject = SubjectPhrase.Of(tokens, new TokenRange(frame.Verb.First, frame.Subject.End), site) ?? subject;
        if (bearer is null && kind is not '#')
            (bearer, subject) = BearerSplit.Of(site, subject);
        if (kind is not '#' && site.Previous is { } counted && counted.End == range.First)
            (bearer, subject) = BehindCount(site, counted, range, bearer, subject);
        return new Statement(subject.Ruled(frame.Id), bearer.Ruled(frame.Id), predicate.Ruled(frame.Id));
    }

    // 832个贫困县农民|人均可支配收入, 110千伏及以上|线路: the number before the phrase belongs to it.
    private static (Facet? Bearer, Facet Subject) BehindCount(ClaimSite site, ClaimSite counted, TokenRange range, Facet? bearer, Facet subject)
    {
        var tokens = site.Tokens;
        if (bearer is not null)
            return (Phrase.Of(tokens, counted.First, tokens.IndexAt(bearer.Span.End)), subject);
        if (!Counts(counted.Quantity))
            return RoleReader.IsCriterion(counted) ? (null, Phrase.Of(tokens, counted.First, tokens.IndexAt(subject.Span.End))!) : (null, subject);
        var noun = CountedNoun.Of(counted, range);
        return noun.End > range.First && noun.End < range.End && noun != range
            ? (Phrase.Of(tokens, counted.First, noun.End), Phrase.Of(tokens, Phrase.IsParticleDe(tokens, noun.End) ? noun.End + 1 : noun.End, tokens.IndexAt(subject.Span.End)) ?? subject)
            : (bearer, subject);
    }

    // 国有企业增加值增长5.6%，集体企业增长1.9%: the clause names only whose, the metric was said before.
    private static Statement? OfBearerAlone(ClaimSite site, Statement own, RoleReading role, ReadOnlySpan<ClaimFacets> earlier, ReadOnlySpan<ClaimFacets> before)
    {
        if (role.Role != Role.ChangeBy || own.Bearer is not null || own.Subject is not { Inherited: false } subject || site.Quantity.Dimension is not (Dimension.Percentage or Dimension.PercentagePoint))
            return null;
        var last = site.Tokens.IndexAt(subject.Span.End) - 1;
        if (!BearerSplit.IsBearer(site.Tokens, last))
            return null;
        var said = earlier is [.., { Bearer: not null } one] ? one : earlier.IsEmpty && before is [.., { Bearer: not null } other] ? other : null;
        return said?.Subject is { } metric ? new Statement(metric.AsInherited().Ruled("bearer_alone"), subject.Ruled("bearer_alone"), own.Predicate) : null;
    }

    private static Facet? GoverningVerb(TokenList tokens, FrameMatch frame)
    {
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
            return LastOutsideBrackets(earlier) is { } outside ? Of(outside) : default;
        var tokens = site.Tokens;
        // 低保5236户、11408人: two counts of one thing.
        if (earlier is [.., var last] && last.Site.End == site.First - 1 && tokens.Surface(site.First - 1) is "、" or "和")
            return Of(last) with { Predicate = last.Predicate?.AsInherited() };
        if (earlier is [.., var joined] && joined.Site.End == site.First)
            return Of(joined);
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
