using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>Finds the whole that a number is a part of: 832个…中已有601个, 其中98例, 10例（黑龙江7例，广东3例）.</summary>
internal static class PartReader
{
    // Numbers between a part and its whole.
    private const int FarthestWhole = 32;

    /// <param name="earlier">What was read before it in the sentence.</param>
    /// <param name="before">The last number of the paragraph's earlier sentences, for a sentence that begins with 其中.</param>
    public static ClaimFacets? Whole(ClaimSite site, RoleReading role, ReadOnlySpan<ClaimFacets> earlier, ReadOnlySpan<ClaimFacets> before)
    {
        if (role.Role is Role.Criterion or Role.Rank or Role.Difference)
            return null;
        var tokens = site.Tokens;
        if (site.IsInBrackets && Restates(site))
            return null;
        if (site.IsInBrackets)
            return LastOutsideBrackets(site, earlier);
        if (Marker(tokens, MarkedFrom(site), site.First) is var marker and >= 0 && !HasOwn(site, marker))
            return Nested(site, marker, earlier) ?? Candidate(site, earlier, tokens)
                ?? (site.Previous is null && OpensSentence(tokens, marker) ? Candidate(site, before, tokens) : null);
        if (role.Role != Role.Level)
            return null;
        // 其中173户349人: two counts of one part.
        if (site.Previous is { } previous && previous.End == site.First && earlier[^1].Role.Role == Role.Part)
            return Candidate(site, earlier, tokens);
        // 16项问题已整改7项: some of what the clause counts.
        if (
            site.Previous is { } first
            && first.End > site.ClauseFirst
            && first.Quantity.UnitText == site.Quantity.UnitText
            && first.Quantity.Dimension is Dimension.Count or Dimension.People
            && (site.Governor is { At: >= 0, Kind: not ' ' } || IsDoneOfCounted(site, first))
            && Candidate(site, earlier, tokens) is { } counted
        )
            return counted;
        // 12个区议员，7个连任: the noun ends the clause before, and this one begins with how many of them.
        if (site.Previous is { } counted2 && IsOfClauseBefore(site, counted2) && Holds(earlier[^1], site))
            return earlier[^1].Whole ?? earlier[^1];
        // 已有601个…，179个…，还有52个: what follows a part in the same unit is one too, as long as the parts do not exceed the whole.
        for (var whole = LastPart(earlier, site.Quantity.Unit)?.Whole; whole is not null; whole = whole.Whole)
            if (!IsInAll(site) && !IsPerCapita(site) && !TurnsToOtherTime(site, whole) && Fits(site, whole, earlier))
                return whole;
        // 其中，小学30所，占地面积500亩: what the sentence says of the parts in another unit.
        if (
            earlier is [{ Whole: not null } first2, ..]
            && tokens.Surface(Clause.FirstOf(tokens, Math.Max(0, first2.Site.ClauseFirst - 1))) is "其中" or "当中"
            && site.Governor.Kind is ' ' or TokenKind.LinkVerb
            && Candidate(site, before, tokens) is { } otherWhole
        )
            return otherWhole;
        // 这80亿元，省财政出资30亿元: the number that a clause only names.
        if (
            earlier is [var named, ..]
            && named.Site.First > 0
            && tokens.Is(named.Site.First - 1, TokenKind.Demonstrative)
            && Clause.IsBoundary(tokens, named.Site.End)
            && named.Site.Quantity.Unit == site.Quantity.Unit
            && !NumberKind.IsRate(site.Quantity)
            && Holds(named, site)
        )
            return named;
        return SumReader.Whole(site, earlier) ?? OfSameThing(site, earlier, before);
    }

    // 证人作供，当中提到三次: of what another clause of the sentence speaks of.
    private static bool OpensSentence(TokenList tokens, int marker) =>
        Clause.FirstOf(tokens, marker) == 0 || tokens.Surface(marker) is not "当中";

    // （即是说半年已花约18万元）: the bracket says it in other words.
    private static bool Restates(ClaimSite site)
    {
        for (var at = site.First - 1; at >= 0; at--)
            if (site.Tokens.KindAt(at) == TokenKind.Open)
                return Cue.Begins(site.Tokens, at + 1, "restates", site.Tokens.Lexicon);
        return false;
    }

    // 包括某厂群组已有8人染病: how many that one item has.
    private static bool HasOwn(ClaimSite site, int marker) =>
        site.Tokens.Surface(marker) is "包括" && site.Governor.Is(TokenKind.LinkVerb) && site.Governor.At > marker + 1
        && site.Tokens.Surface(site.Governor.At) is [.., '有'];

    // 全港共有34间学校, 占全港34间学校近九成: all of them, no part.
    private static bool IsInAll(ClaimSite site)
    {
        var tokens = site.Tokens;
        for (var at = site.First - 1; at >= site.ClauseFirst; at--)
            if (Cue.Is(tokens, at, "in_all", tokens.Lexicon) || at < site.First - 1 && tokens[at].As(TokenKind.Comparison)?.Code == "share"
                && !NumberKind.IsRate(site.Quantity) && tokens.KindAt(site.ClauseEnd - 1) == TokenKind.Number)
                return true;
        return false;
    }

    // 其中税收30亿元；人均收入28336元: what each has is no part of what all have.
    private static bool IsPerCapita(ClaimSite site)
    {
        for (var at = site.ClauseFirst; at < site.First; at++)
            if (site.Tokens[at].As(TokenKind.Denominator)?.Code is "person")
                return true;
        return false;
    }

    // 其中民生项目过半，达43亿元: what the clause says again in an amount.
    private static int MarkedFrom(ClaimSite site)
    {
        if (site.Previous is not { } previous)
            return 0;
        return site.Governor.Is(TokenKind.LinkVerb) && site.Governor.At == site.ClauseFirst && NumberKind.IsRate(previous.Quantity)
            ? previous.Previous?.End ?? 0
            : previous.End;
    }

    // 分领域看，交通60亿元，其中铁路45亿元: a part of the part before it.
    private static ClaimFacets? Nested(ClaimSite site, int marker, ReadOnlySpan<ClaimFacets> earlier) =>
        earlier is [.., { Role.Role: Role.Part } last]
        && last.Site.Quantity.Unit == site.Quantity.Unit
        && site.Tokens.Surface(marker) is "其中"
        && HoldsBreakdown(site.Tokens, last.Site.First)
        && site.Tokens.Surface(last.Site.ClauseFirst) is not "其中"
        && !NumberKind.IsRate(site.Quantity)
        && Holds(last, site)
            ? last
            : null;

    private static bool IsOfClauseBefore(ClaimSite site, ClaimSite before)
    {
        var tokens = site.Tokens;
        if (site.First != site.ClauseFirst || tokens.KindAt(site.First - 1) != TokenKind.Pause || before.ClauseEnd != site.First - 1
            || site.Quantity.UnitText != "个" || before.Quantity.UnitText != "个" || site.Quantity.Unit != before.Quantity.Unit
            || site.End >= tokens.Count || tokens[site.End].Tag is PartOfSpeech.Noun or PartOfSpeech.VerbalNoun or PartOfSpeech.Adjective
            || !Phrase.BeginsNoun(tokens, before.End) || site.End >= site.ClauseEnd)
            return false;
        for (var at = before.End; at < before.ClauseEnd; at++)
            if (!Phrase.IsNominal(tokens, at))
                return false;
        return true;
    }

    private static bool HoldsBreakdown(TokenList tokens, int end)
    {
        for (var at = 0; at < end; at++)
            if (IsBreakdown(tokens, at))
                return true;
        return false;
    }

    private static ClaimFacets? LastPart(ReadOnlySpan<ClaimFacets> earlier, string unit)
    {
        for (var i = earlier.Length - 1; i >= 0; i--)
            if (earlier[i].Role.Role == Role.Part && earlier[i].Site.Quantity.Unit == unit)
                return earlier[i];
        return null;
    }

    // 年末人口30万人，其中城镇10万人；全年出生人口2000人: a clause of its own time leaves the whole, unless the parts are periods.
    private static bool TurnsToOtherTime(ClaimSite site, ClaimFacets whole)
    {
        var tokens = site.Tokens;
        if (site.ClauseFirst == 0 || tokens.Surface(site.ClauseFirst - 1) is not ("；" or ";"))
            return false;
        if (site.Reading.TimeAt(site.ClauseFirst) is { } own)
            return !HoldsTime(site.Reading, whole.Site.Quantity.Span.End, own.Span.Start);
        // 甲病报告50例，其中重症2例；报告乙病30例: the verb of the whole again.
        return ReferenceEquals(whole.Site.Reading, site.Reading)
            && whole.Site.Governor.At is var verb and >= 0
            && Governor.KindOf(tokens, verb) != ' '
            && tokens.Surface(verb).SequenceEqual(tokens.Surface(site.ClauseFirst));
    }

    private static bool HoldsTime(SentenceReading reading, int start, int end)
    {
        for (var i = 0; i < reading.Times.Length; i++)
            if (reading.Times[i].Span.Start > start && reading.Times[i].Span.Start < end)
                return true;
        return false;
    }

    // 其中2项经验: another thing than what the whole counts.
    private static bool CountsOther(ClaimSite whole, ClaimSite part) =>
        part.Quantity is { Unit: "item", UnitText: [_, ..] unit } && whole.Quantity.UnitText is [_, ..] text && text != unit
        && !whole.Tokens.Surface(Math.Min(whole.End, whole.Tokens.Count - 1)).EndsWith(unit)
        && Phrase.BeginsNoun(part.Tokens, part.End);

    // 24个问题已整改19个: of what was just counted, some are done.
    private static bool IsDoneOfCounted(ClaimSite site, ClaimSite counted)
    {
        var tokens = site.Tokens;
        if (Phrase.BeginsNoun(tokens, site.End))
            return false;
        for (var at = counted.End; at < site.First; at++)
            if (tokens.Is(at, TokenKind.Modality) && tokens[at].As(TokenKind.Modality)!.Code == "asserted before")
                return true;
        return false;
    }

    // 20个行业中，14个行业上升。6个行业下降。: the same noun again in a later sentence, and the parts do not exceed the whole.
    private static ClaimFacets? OfSameThing(ClaimSite site, ReadOnlySpan<ClaimFacets> earlier, ReadOnlySpan<ClaimFacets> before)
    {
        var tokens = site.Tokens;
        if (
            earlier.Length > 0
            || site.End >= site.RightEnd
            || IsInAll(site)
            || site.Quantity.Dimension is not (Dimension.Count or Dimension.People)
        )
            return null;
        var noun = tokens.Surface(site.End);
        for (var i = before.Length - 1; i >= Math.Max(0, before.Length - FarthestWhole); i--)
        {
            var sibling = before[i].Site;
            if (before[i] is { Role.Role: Role.Part, Whole: { } whole } && sibling.Quantity.UnitText == site.Quantity.UnitText
                && sibling.End < sibling.Tokens.Count && sibling.Tokens.Surface(sibling.End).SequenceEqual(noun))
                return Fits(site, whole, before) ? whole : null;
        }

        return null;
    }

    private static int Marker(TokenList tokens, int first, int end)
    {
        for (var at = first; at < end; at++)
            if (tokens.Surface(at) is [.., '中' or '括' or '余' or '有' or '看' or '分'] && IsMarker(tokens, at))
                return at;
        return -1;
    }

    private static bool IsMarker(TokenList tokens, int at) =>
        tokens.Surface(at) is "其中" or "包括" or "剩余" or "其余" or "当中" || AmongReader.IsAmong(tokens, at) || IsBreakdown(tokens, at);

    // 分产业看，; 按所有制划分，
    private static bool IsBreakdown(TokenList tokens, int at) =>
        tokens.Surface(at) is [.., '看'] or [.., '分']
        && Clause.IsBoundary(tokens, at + 1)
        && tokens.Surface(Clause.FirstOf(tokens, at)) is ['分', ..] or ['按', ..] or "根据" or "从";

    // The nearest number before it in the same unit that is no part itself and not smaller.
    private static ClaimFacets? Candidate(ClaimSite site, ReadOnlySpan<ClaimFacets> earlier, TokenList tokens)
    {
        for (var i = earlier.Length - 1; i >= Math.Max(0, earlier.Length - FarthestWhole); i--)
        {
            var other = earlier[i];
            if (other.Role.Role is Role.Criterion or Role.Rank or Role.Difference || other.Site.Quantity.Unit != site.Quantity.Unit
                || NumberKind.IsRate(site.Quantity) && site.Quantity.Dimension != Dimension.Duration || CountsOther(other.Site, site))
                continue;
            if (other.Whole is { } whole && Holds(whole, site))
                return whole;
            if (other.Whole is null && Holds(other, site))
                return other;
        }

        return null;
    }

    private static ClaimFacets? LastOutsideBrackets(ClaimSite site, ReadOnlySpan<ClaimFacets> earlier)
    {
        for (var i = earlier.Length - 1; i >= 0; i--)
        {
            if (earlier[i].Site.IsInBrackets)
                continue;
            return earlier[i].Site.Quantity.Unit == site.Quantity.Unit && !NumberKind.IsRate(site.Quantity) && Holds(earlier[i], site)
                ? earlier[i]
                : null;
        }

        return null;
    }

    private static bool Holds(ClaimFacets whole, ClaimSite part) =>
        whole.Site.Quantity.Magnitude.Value is not { } all || part.Quantity.Magnitude.Value is not { } some || some <= all;

    private static bool Fits(ClaimSite site, ClaimFacets whole, ReadOnlySpan<ClaimFacets> earlier)
    {
        if (whole.Site.Quantity.Magnitude.Value is not { } all || site.Quantity.Magnitude.Value is not { } sum)
            return false;
        for (var i = Math.Max(0, earlier.Length - FarthestWhole); i < earlier.Length; i++)
            if (earlier[i].Whole == whole && earlier[i].Site.Quantity.Magnitude.Value is { } part)
                sum += part;
        return sum <= all;
    }
}
