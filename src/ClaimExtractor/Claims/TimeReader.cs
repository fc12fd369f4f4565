using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>A time that holds for a quantity.</summary>
internal readonly record struct TimeReading(Facet Facet, DateOnly? Start, DateOnly? End);

/// <summary>The period that a paragraph or a heading speaks of.</summary>
/// <param name="Period">Null where it speaks of none.</param>
internal readonly record struct TimeContext(DateOnly? Document, TimeReading? Period)
{
    /// <summary>The first day of the time that was said last: of a number before in the sentence, else of the period.</summary>
    public DateOnly? Spoken => Said ?? Period?.Start;

    /// <summary>The first day of the time of the number before in the sentence.</summary>
    public DateOnly? Said { get; init; }
}

/// <summary>Finds the time of a quantity: in its clause, in an earlier clause of its sentence, or in the period that its paragraph speaks of.</summary>
internal static class TimeReader
{
    public static TimeReading? Read(ClaimSite site, RoleReading role, Modality modality, ReadOnlySpan<ClaimFacets> earlier, TimeContext context)
    {
        if (role.Role == Role.Criterion)
            return null;
        var tokens = site.Tokens;
        if (Frame(site, role, context) is { } frame)
            return frame;
        var said = LastUncompared(role, earlier) is { Dates.Start: { } start } ? start : (DateOnly?)null;
        if (OpensWithTime(site))
            context = context with { Said = said };
        if (DecidedOn(site))
            return null;
        if (Nearest(site, site.ClauseFirst, site.First, role.Role == Role.Share ? role : null) is { } own && !(site.LeftFirst > site.ClauseFirst && IsConsumed(site, own)))
        {
            if (own.Time.Start?.Year.Anchor == TimeAnchor.Text)
                context = context with { Said = said };
            return InYear(own, earlier, context) ?? Resolve(own, role, context, inherited: false);
        }

        if (SaysOfBefore(site))
            return null;
        // 由10.2%降至0.6% behind 从2012年年底的9899万人减到2019年年底的551万人: ends pair with ends.
        if (role.Role is Role.ChangeFrom or Role.ChangeTo && Last(role.Role, earlier) is { Time: { } paired } end)
            return new TimeReading(paired.AsInherited(), end.Dates.Start, end.Dates.End);
        if (Opening(site) is { } opening)
            return Resolve(opening, role, context, inherited: true);
        if (role.Role == Role.ChangeBy && SpanOfPair(earlier) is { } span)
            return span;
        if (LastUncompared(role, earlier) is { Time: { } before, Role.Role: not Role.Criterion } last)
            return new TimeReading(before.AsInherited(), last.Dates.Start, last.Dates.End);
        return context.Period is { } period && Holds(period, modality, context) && !IsYearly(site) && !IsNews(site) ? period with { Facet = period.Facet.AsInherited() } : null;
    }

    // 预计 speaks of a time to come: a period that is over says nothing of it.
    private static bool Holds(TimeReading period, Modality modality, in TimeContext context) => modality switch
    {
        Modality.Forecast => period.End > context.Document,
        Modality.Hypothetical => false,
        _ => true,
    };

    public static TimeReading Resolve(TimeExpression time, TokenList tokens, in TimeContext context, bool inherited)
    {
        var facet = new Facet(Phrase.WithoutBlanks(time.Span.In(tokens.Text)), time.Span, inherited);
        var dates = Calendar.Resolve(time, context.Document, context.Spoken);
        return new TimeReading(facet, dates?.Start, dates?.End);
    }

    private static TimeReading Resolve((TimeExpression Time, TokenList Tokens) found, RoleReading role, in TimeContext context, bool inherited)
    {
        var reading = Resolve(found.Time, found.Tokens, context, inherited);
        if (role.Role is Role.ChangeFrom or Role.ChangeTo && Calendar.Ends(found.Time, context.Document, context.Spoken) is { } ends)
        {
            var (start, end) = role.Role == Role.ChangeFrom ? ends.First : ends.Last;
            return reading with { Start = start, End = end };
        }

        return reading;
    }

    private static (TimeExpression Time, TokenList Tokens)? Nearest(ClaimSite site, int first, int end, RoleReading? role = null)
    {
        for (var i = site.Reading.Times.Length - 1; i >= 0; i--)
        {
            var time = site.Reading.Times[i];
            var at = site.Tokens.IndexAt(time.Span.Start);
            if (at < first)
                break;
            if (at < end && (!IsCompared(site.Tokens, at) || IsOwn(site, time)) && !IsComparedBehind(site.Tokens, time) && !IsMultiplied(site.Tokens, at, time) && !InsideNoun(site, time) && role?.Baseline?.Span.Contains(time.Span) != true)
                return (time, site.Tokens);
        }

        return null;
    }

    // 3月1日政府决定拨款30亿元: the day of the decision; only a time behind the verb is the number's.
    private static bool DecidedOn(ClaimSite site)
    {
        var tokens = site.Tokens;
        if (!tokens.Senses.Contains(TokenKind.Decides))
            return false;
        for (var at = site.First - 1; at >= 0; at--)
        {
            if (site.Reading.TimeAt(at) is not null || tokens.KindAt(at) == TokenKind.Stop)
                return false;
            if (tokens.Is(at, TokenKind.Decides) && !Phrase.IsParticleDe(tokens, at + 1) && TimeBefore(site, at))
                return true;
        }

        return false;
    }

    // A day in the verb's own clause, or before the subject of its sentence; how many were approved in a year is of that year.
    private static bool TimeBefore(ClaimSite site, int verb)
    {
        for (var i = 0; i < site.Reading.Times.Length; i++)
            if (site.Reading.Times[i] is { Shape: TimeShape.Point or TimeShape.Now } time && (time.Start is not { Day.IsSet: false } || site.Quantity.Dimension is not (Dimension.Count or Dimension.People)) && site.Tokens.IndexAt(time.Span.Start) is var at && at < verb && (at >= Clause.FirstOf(site.Tokens, verb) || at == 0))
                return !HoldsQuantityBetween(site, time.Span.Start, site.Tokens[verb].Span.Start);
        return false;
    }

    private static bool HoldsQuantityBetween(ClaimSite site, int start, int end)
    {
        for (var earlier = site.Previous; earlier is not null; earlier = earlier.Previous)
            if (earlier.Quantity.Span.Start > start && earlier.Quantity.Span.End < end)
                return true;
        return false;
    }

    // 上年同期, or 去年 where the text speaks of a month: the same days of that year.
    private static TimeReading? InYear((TimeExpression Time, TokenList Tokens) found, ReadOnlySpan<ClaimFacets> earlier, in TimeContext context)
    {
        var (time, tokens) = found;
        var (start, end) = earlier is [.., { Dates: { Start: not null, End: not null } dates }] ? dates : (context.Period?.Start, context.Period?.End);
        if (time is not { Shape: TimeShape.Point, Start: { Year: { Anchor: TimeAnchor.Document or TimeAnchor.Text } relative, Month.IsSet: false, Day.IsSet: false, Part: TimePart.Whole } }
            || relative is { Anchor: TimeAnchor.Text, Number: 0 } || start is not { } first || end is not { } last || Calendar.Resolve(time, context.Document, context.Spoken) is not { } year)
            return null;
        var isMonth = first.Day == 1 && last == first.AddMonths(1).AddDays(-1);
        if (!isMonth && tokens.Surface(tokens.IndexAt(time.Span.End)) is not "同期")
            return null;
        var years = year.Start.Year - last.Year;
        // The last of February stays the last.
        return Resolve(time, tokens, context, inherited: false) with { Start = first.AddYears(years), End = last.AddDays(1).AddYears(years).AddDays(-1) };
    }

    // A time right before an earlier number of the clause, with 的 between, is that number's own.
    private static bool IsConsumed(ClaimSite site, (TimeExpression Time, TokenList Tokens) found)
    {
        var end = site.Tokens.IndexAt(found.Time.Span.End);
        return end < site.LeftFirst && Phrase.IsParticleDe(site.Tokens, end);
    }

    // 联合国2030年可持续发展议程, 9月交货的原油: a time inside a name or of a contract says nothing of the number.
    private static bool InsideNoun(ClaimSite site, TimeExpression time)
    {
        var end = site.Tokens.IndexAt(time.Span.End);
        if (end < site.Tokens.Count && site.Tokens[end].As(TokenKind.SpanAfter)?.Code is "delivery")
            return true;
        return end < site.First && site.Tokens.KindAt(end) == TokenKind.CloseQuote && time.Start?.Part != TimePart.Plan;
    }

    // 2018年，出口额为80亿元，3月份为7亿元: a month of the year that the sentence begins with.
    private static bool OpensWithTime(ClaimSite site) =>
        site.Reading.Times is [var first, ..] && first.Span.Start == site.Tokens[0].Span.Start && site.Tokens.KindAt(site.Tokens.IndexAt(first.Span.End)) == TokenKind.Pause;

    // The latest earlier clause that opens with a time.
    private static (TimeExpression Time, TokenList Tokens)? Opening(ClaimSite site)
    {
        var tokens = site.Tokens;
        if (site.Reading.Times.Length == 0)
            return null;
        for (var end = site.ClauseFirst - 1; end > 0;)
        {
            var first = Clause.FirstOf(tokens, end);
            if (Nearest(site, first, end) is { } found && !HoldsQuantity(site, first, tokens.IndexAt(found.Time.Span.Start)))
                return found;
            end = first - 1;
        }

        return null;
    }

    // An earlier quantity begins at one of the tokens <c>[first, end)</c>.
    private static bool HoldsQuantity(ClaimSite site, int first, int end)
    {
        for (var earlier = site.Previous; earlier is not null; earlier = earlier.Previous)
            if (earlier.First >= first && earlier.First < end)
                return true;
        return false;
    }

    // 2010年与2005年相比: the change ends in the first and begins in the second.
    private static TimeReading? Frame(ClaimSite site, RoleReading role, in TimeContext context)
    {
        if (ComparisonReader.Frame(site) is not var (later, sooner))
            return null;
        return Resolve(role.Role == Role.ChangeFrom ? sooner : later, site.Tokens, context, inherited: site.Tokens.IndexAt(sooner.Span.End) < site.ClauseFirst);
    }

    private static TimeReading? SpanOfPair(ReadOnlySpan<ClaimFacets> earlier)
    {
        if (Last(Role.ChangeTo, earlier) is not { Time: { } last } to || Last(Role.ChangeFrom, earlier) is not { Time: { } first } from
            || from.Dates.Start is null || to.Dates.End is null)
            return null;
        return new TimeReading(new Facet($"{first.Text}—{last.Text}", first.Span.Union(last.Span), Inherited: true), from.Dates.Start, to.Dates.End);
    }

    private static ClaimFacets? Last(Role role, ReadOnlySpan<ClaimFacets> earlier)
    {
        for (var i = earlier.Length - 1; i >= 0; i--)
            if (earlier[i].Role.Role == role)
                return earlier[i];
        return null;
    }

    // 比上年的30家增加了15家: the 15 are not of the year of the 30.
    private static ClaimFacets? LastUncompared(RoleReading role, ReadOnlySpan<ClaimFacets> earlier)
    {
        if (earlier is not [.., var last])
            return null;
        return role.Baseline?.Span.Contains(last.Site.Quantity.Span) == true ? (earlier.Length > 1 ? earlier[^2] : null) : last;
    }

    /// <summary>比上年: what stands behind the word that compares.</summary>
    public static bool IsCompared(TokenList tokens, int at) =>
        at > 0 && tokens[at - 1].As(TokenKind.Comparison) is not null;

    // 是去年同期的2.6倍: the year that the multiple is of.
    private static bool IsMultiplied(TokenList tokens, int at, TimeExpression time)
    {
        if (at == 0 || !tokens.Is(at - 1, TokenKind.LinkVerb))
            return false;
        var behind = tokens.IndexAt(time.Span.End);
        if (behind < tokens.Count && tokens.Surface(behind) is "同期")
            behind++;
        return Phrase.IsParticleDe(tokens, behind) && tokens.KindAt(behind + 1) is TokenKind.Number or TokenKind.BoundBefore or TokenKind.LooseBound;
    }

    /// <summary>与上月相比, 与去年同期相比.</summary>
    public static bool IsComparedBehind(TokenList tokens, TimeExpression time)
    {
        if (!tokens.Senses.Contains(TokenKind.Comparison))
            return false;
        var behind = tokens.IndexAt(time.Span.End);
        if (behind < tokens.Count && tokens.Surface(behind) is "同期")
            behind++;
        return behind < tokens.Count && tokens[behind].As(TokenKind.Comparison)?.Code is "than" && tokens.Surface(behind) is "相比" or "相较" or "比较";
    }

    // 前值2.1%: of the period before.
    private static bool SaysOfBefore(ClaimSite site)
    {
        if (!site.Tokens.Senses.Contains(TokenKind.Comparison))
            return false;
        for (var at = site.ClauseFirst; at < site.First; at++)
            if (site.Tokens[at].As(TokenKind.Comparison)?.Code is "previous")
                return true;
        return false;
    }

    private static readonly KindSet NewsKinds = KindSet.Of(TokenKind.IndexNoun, TokenKind.Decides);

    // 沪指收盘报3000点, 公司宣布投资3亿元: of its own day, not of the period that the paragraph speaks of.
    private static bool IsNews(ClaimSite site)
    {
        var tokens = site.Tokens;
        if (!tokens.Senses.Overlaps(NewsKinds))
            return false;
        for (var at = site.First - 1; at >= 0; at--)
            if ((tokens[at].As(TokenKind.IndexNoun)?.Code is "index_verb" && tokens[at].Span.Length > 1)
                || (tokens.Is(at, TokenKind.Decides) && !Phrase.IsParticleDe(tokens, at + 1) && site.Quantity.Dimension is not (Dimension.Count or Dimension.People)))
                return true;
        return false;
    }

    // 比上年的30家增加了15家: the 30 are of the year that is compared with.
    private static bool IsOwn(ClaimSite site, TimeExpression time) =>
        site.Tokens.IndexAt(time.Span.End) is var end && (end == site.First || (end + 1 == site.First && Phrase.IsParticleDe(site.Tokens, end)));

    private static bool IsYearly(ClaimSite site)
    {
        if (!site.Tokens.Set.Contains(TokenKind.Every))
            return false;
        for (var at = site.ClauseFirst; at < site.First; at++)
            if (site.Tokens.KindAt(at) == TokenKind.Every && site.Tokens[at].Code == "year" && site.Tokens.Surface(at) is not [.., '均'])
                return true;
        return false;
    }
}
