using ClaimExtractor.Clauses;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>Reads where a number holds: the place of its own clause, else the one that stands for itself in a clause before.</summary>
internal static class PlaceReader
{
    /// <param name="places">Of the sentence.</param>
    /// <param name="earlier">The claims of the sentence so far.</param>
    /// <param name="subject">What is measured.</param>
    public static Facet? Read(ClaimSite site, RoleReading role, SentenceChunks chunks, PlacePhrases places, Facet? subject,
        ReadOnlySpan<ClaimFacets> earlier)
    {
        for (var i = places.All.Count - 1; i >= 0; i--)
        {
            var place = places.All[i];
            if (place.End > site.First || place.First < site.ClauseFirst)
                continue;
            if (IsOwn(site, role, chunks, places, place))
                return Of(site, place);
            // 甲国31个省同乙国50个州建立了|43对: of both.
            if (IsOfClaim(earlier, site.Tokens, place) && !IsCompared(chunks, place))
                return null;
        }

        // 来自71个国家: these are places themselves.
        if (places.Names.Is(site.End, "place_country") && places.Names.Is(site.First - 1, "place_at"))
            return null;
        return Behind(site, places) ?? Before(site, role, places, subject, earlier) ?? Lying(site, places.All);
    }

    private static bool IsOwn(ClaimSite site, RoleReading role, SentenceChunks chunks, PlacePhrases places, PlacePhrase place)
    {
        var tokens = site.Tokens;
        if (IsInBaseline(role, tokens[place.First].Span.Start) || IsQuoted(tokens, place, site.First))
            return false;
        // 居全国第五位: the field of a rank is no place of the figure.
        if (
            site.Quantity.Dimension == Dimension.Rank
            && (
                IsField(tokens, place.First, site)
                || place.End == site.First
                || PlaceNames.KindOf(tokens, place.First) == "scope" && places.Names.Is(place.End, "place_field")
            )
        )
            return false;
        // 北区的学校为21间空置校舍的其中一间: they are not there alone.
        if (place.Standing == PlaceStanding.Describes && place.End < site.First && IsOneOf(site))
            return false;
        return place.Standing is PlaceStanding.Stands or PlaceStanding.Describes or PlaceStanding.DescribesHere
            || place.Standing == PlaceStanding.Governed && (IsRightBefore(site, chunks, place) || IsOfCompared(site, chunks, place));
    }

    private static bool IsOneOf(ClaimSite site)
    {
        for (var at = site.End; at < site.RightEnd; at++)
            if (Cue.Begins(site.Tokens, at, "one_of", site.Tokens.Lexicon))
                return true;
        return false;
    }

    // 比|全国|平均水平的|4.5%|高2.3个百分点: the figure that another is set against.
    private static bool IsOfCompared(ClaimSite site, SentenceChunks chunks, PlacePhrase place)
    {
        if (!IsCompared(chunks, place) || chunks.Classes[site.First - 1] != WordClass.De)
            return false;
        return !chunks.Classes.AsSpan(place.End, site.First - 1 - place.End).ContainsAnyExcept(WordClass.Noun, WordClass.Modifier,
            WordClass.VerbalNoun);
    }

    private static bool IsCompared(SentenceChunks chunks, PlacePhrase place) =>
        place.First > 0 && chunks.Classes[place.First - 1] == WordClass.Than;

    // 覆盖全国|1490个区县, 某州的|两个小镇; not 占全国的12%, nor 接近世界一半.
    private static bool IsRightBefore(ClaimSite site, SentenceChunks chunks, PlacePhrase place)
    {
        // 距某国2000公里
        if (Cue.Is(site.Tokens, place.First - 1, "place_off", site.Tokens.Lexicon))
            return false;
        var counts = NumberKind.Counts(site.Quantity);
        var isAnniversary = site.Quantity.UnitText is "周年";
        for (var at = place.End; at < site.First; at++)
            if (!(chunks.Classes[at] is WordClass.Adverb or WordClass.Link or WordClass.Time or WordClass.Particle
                || counts && at + 1 == site.First && chunks.Classes[at] == WordClass.De
                || isAnniversary && chunks.Classes[at] is WordClass.Verb or WordClass.VerbalNoun or WordClass.Noun or WordClass.Bare))
                return false;
        if (place.First == 0 || counts)
            return !site.Tokens[site.First - 1].Is(TokenKind.Comparison);
        var isPart = site.End < chunks.Classes.Length && chunks.Classes[site.End] is WordClass.De or WordClass.Noun or WordClass.Modifier;
        return chunks.Classes[place.First - 1] is not (WordClass.Share or WordClass.Link or WordClass.Difference or WordClass.Preposition
            or WordClass.Than or WordClass.Join)
            && (isPart || place.End < site.First || !NumberKind.IsRatio(site.Quantity));
    }

    // 60岁|沙溪镇|居民, 88项在|全国|推广
    private static Facet? Behind(ClaimSite site, PlacePhrases places)
    {
        foreach (var place in places.All)
            if (place.First == site.End && site.Quantity.Dimension is Dimension.Age or Dimension.People
                && places.Names.Is(place.End, "place_resident")
                || place.First > site.End && place.End <= site.RightEnd && site.Quantity.Dimension != Dimension.Age
                    && site.Tokens.Surface(place.First - 1) is "在" or "于"
                    && places.Names.IsClosed(place.End))
                return Of(site, place);
        return null;
    }

    private static Facet? Before(ClaimSite site, RoleReading role, PlacePhrases places, Facet? subject,
        ReadOnlySpan<ClaimFacets> earlier)
    {
        for (var i = places.All.Count - 1; i >= 0; i--)
        {
            var place = places.All[i];
            if (place.First >= site.ClauseFirst || IsQuoted(site.Tokens, place, site.First)
                || IsInBaseline(role, site.Tokens[place.First].Span.Start))
                continue;
            if (place.Standing == PlaceStanding.Stands
                || place.Standing == PlaceStanding.Describes && !IsWithin(site.Tokens, place)
                    && (IsAlone(site, place) || IsOfSubject(site, place, subject) || IsOfClaim(earlier, site.Tokens, place)
                        || places.SharesNoun(place, site)))
                return Of(site, place)?.AsInherited();
        }

        return null;
    }

    // 全国旅客发送量将达峰值，超136万人次: its clause says nothing but the number.
    private static bool IsAlone(ClaimSite site, PlacePhrase place) => site.First == site.ClauseFirst && site.First > 1
        && (site.End == site.ClauseEnd) && Clause.FirstOf(site.Tokens, site.First - 2) <= place.First;

    // 某国|客运量超1.4亿，较年初增长九成: what has grown is the noun that the place describes.
    private static bool IsOfSubject(ClaimSite site, PlacePhrase place, Facet? subject) =>
        subject is { Inherited: true } noun && place.End < site.First && noun.Span.Start == site.Tokens[place.End].Span.Start;

    // 国内|专利…: it says which of them, and nothing of what follows.
    private static bool IsWithin(TokenList tokens, PlacePhrase place) => tokens.Is(place.First, ClauseRole.Borders);

    // 全国铁路发送1500万人次，公路…: it is the place of a figure before.
    private static bool IsOfClaim(ReadOnlySpan<ClaimFacets> earlier, TokenList tokens, PlacePhrase place)
    {
        foreach (var claim in earlier)
            if (claim.Place is { } said && said.Span.Start == tokens[place.First].Span.Start)
                return true;
        return false;
    }

    private static Facet? Lying(ClaimSite site, List<PlacePhrase> places)
    {
        for (var i = places.Count - 1; i >= 0; i--)
            if (places[i].Standing == PlaceStanding.Lies && places[i].End <= site.First)
                return Of(site, places[i]) is { } facet && places[i].First < site.ClauseFirst ? facet.AsInherited() : Of(site, places[i]);
        return null;
    }

    private static Facet? Of(ClaimSite site, PlacePhrase place) =>
        place.Items is { } items && Respective(site, place, items.Count) is >= 0 and var at
            ? Phrase.Of(site.Tokens, items[at], at + 1 < items.Count ? items[at + 1] - 1 : place.ItemsEnd)
            : Phrase.Of(site.Tokens, place.First, place.End);

    // 甲市、乙市分别下降5%、4%: one after the other.
    private static int Respective(ClaimSite site, PlacePhrase place, int count)
    {
        var at = place.End;
        while (at < site.First && site.Tokens.Surface(at) is not "分别")
            at++;
        if (at == site.First)
            return -1;
        var before = 0;
        for (var other = site.Previous; other is not null && other.First > at; other = other.Previous)
            before++;
        return before < count ? before : -1;
    }

    private static bool IsField(TokenList tokens, int place, ClaimSite site)
    {
        for (var at = place - 1; at >= site.ClauseFirst; at--)
            if (tokens.KindAt(at) is TokenKind.RankVerb or TokenKind.ChangeTo or TokenKind.LinkVerb)
                return true;
        return false;
    }

    // “畅游贵州”品牌…20个: the quotation has ended.
    private static bool IsQuoted(TokenList tokens, PlacePhrase place, int number)
    {
        var depth = 0;
        for (var at = place.End; at < number; at++)
            if (tokens.KindAt(at) == TokenKind.OpenQuote)
                depth++;
            else if (tokens.KindAt(at) == TokenKind.CloseQuote && depth-- == 0)
                return true;
        return false;
    }

    private static bool IsInBaseline(RoleReading role, int position) => role.Baseline is { } baseline && baseline.Span.Contains(position);
}
