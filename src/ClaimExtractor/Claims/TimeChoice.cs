using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Times;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>Chooses among the expressions of a sentence the one that a number takes.</summary>
internal sealed class TimeChoice(ClaimSite site, RoleReading role, TimeScope scope, TimeOrigin origin, Modality modality, bool isReported)
{
    private readonly TimePlaces _places = new(site, role);
    private readonly SentenceTimes _sentence = new(site);

    public TimeReading? Choose(ReadOnlySpan<ClaimFacets> earlier, ReadOnlySpan<ClaimFacets> paragraph)
    {
        if (ComparisonReader.Frame(site) is var (later, sooner))
            return Resolve(role.Role == Role.ChangeFrom ? sooner : later, earlier);
        if (ListedTimes.Of(site) is { } listed)
            return Resolve(listed, earlier);
        if (_sentence.Decided())
            return null;
        if (_places.Own() is { } own)
            return Until(own, earlier) ?? Resolve(own, earlier);
        if (SaysOfBefore())
            return null;
        // 由10.2%降至0.6% behind 从2012年年底的9899万人减到2019年年底的551万人: ends pair with ends.
        if (Paired(earlier) is { } paired)
            return Inherited(paired);
        if (
            modality == Modality.Asserted
            && TimeBeside.Compared(site) is { } compared
            && role is { Role: Role.Level or Role.Part, Baseline: null }
        )
            return Resolve(compared, earlier);
        if (_places.Opening() is { } opening)
            return IsOver(opening, earlier) || IsOfAnother(opening, earlier) ? null : Until(opening, earlier) ?? Resolve(opening, earlier);
        if (role.Role == Role.ChangeBy && SpanOfPair(earlier) is { } span)
            return span;
        if (LastCarried(earlier) is { } before)
            return Inherited(before);
        if (_places.OpensWithPart && paragraph is [.., var last] && last.Site.Reading.Sentence.Number == site.Reading.Sentence.Number - 1
            && LastCarried(paragraph) is { } whole)
            return whole with { Facet = whole.Facet.AsInherited(), Basis = TimeBasis.Paragraph };
        return Scoped();
    }

    // 截至6月30日，今年业务量已超1000亿件: up to that day of the year.
    private TimeReading? Until(TimeExpression own, ReadOnlySpan<ClaimFacets> earlier)
    {
        if (own is not { Job: TimeJob.Frame, Shape: TimeShape.Point }
            || Calendar.Resolve(own, Spoken(own, earlier)) is not { IsDay: false } year
            || _sentence.Deadline(own) is not { } deadline || Calendar.Resolve(deadline, Spoken(deadline, earlier)) is not { } until)
            return null;
        return year.Contains(until) ? Resolve(deadline, earlier) : null;
    }

    // 上周二推出修订，罚款将升3倍; 目前已经就绪，列车将增加到40列次: what is to come is not of the day that a clause before told of.
    private bool IsOver(TimeExpression opening, ReadOnlySpan<ClaimFacets> earlier) =>
        modality is Modality.Forecast or Modality.Target
        && opening is { IsDay: true, IsUntil: false }
        && (
            opening.Shape == TimeShape.Now
                ? modality == Modality.Forecast && _places.TellsOfItself(opening)
                : Calendar.Resolve(opening, Spoken(opening, earlier))?.End < scope.Date
        );

    // 每年节省3亿元 is of no day, 日后如再犯 not of now; 去年升职，30至40岁; 上月挂职，资历仅3年: what one is and has is not of what one did.
    private bool IsOfAnother(TimeExpression opening, ReadOnlySpan<ClaimFacets> earlier)
    {
        if (
            opening is { IsDay: true, Shape: TimeShape.Point } && _sentence.IsYearly()
            || IsApart()
            || opening.Shape == TimeShape.Now && modality == Modality.Hypothetical
        )
            return true;
        if (role.Role != Role.Level || site.Quantity.UnitText is "周年" || !_places.TellsOfItself(opening))
            return false;
        return site.Quantity.Dimension switch
        {
            Dimension.Age => !Cue.EndsBefore(site.Tokens, site.First, "aged_then", site.Tokens.Lexicon),
            Dimension.Duration => !site.Tokens.Is(site.First - 1, TokenKind.DurationVerb)
                && Calendar.Resolve(opening, Spoken(opening, earlier)) is { } dates && LongDuration.Exceeds(site.Quantity, dates),
            _ => false,
        };
    }

    private TimeReading Resolve(TimeExpression time, ReadOnlySpan<ClaimFacets> earlier)
    {
        // One expression has the same dates for every number, but for the two ends of a change.
        if (role.Role is not (Role.ChangeFrom or Role.ChangeTo))
            for (var i = earlier.Length - 1; i >= 0; i--)
                if (earlier[i].Time is { } said && said.Facet.Span == time.Span
                    && earlier[i].Role.Role is not (Role.ChangeFrom or Role.ChangeTo))
                    return site.HoldsInClause(time.Span) ? said : Inherited(said);
        var from = Spoken(time, earlier);
        var dates = time.Shape == TimeShape.Past && OpeningReader.Picked(time, scope) is { } picked ? picked.Dates
            : Calendar.Resolve(time, from);
        if (role.Role is Role.ChangeFrom or Role.ChangeTo && time.Start is not { Day.Anchor: TimeAnchor.Week }
            && Calendar.Ends(time, from) is var (first, last))
            dates = role.Role == Role.ChangeFrom ? first : last;
        // 1999年至今增至450项: where it came to is as of now.
        else if (role.Role == Role.ChangeTo && time.IsToNow && dates is { } span)
            dates = TimePeriod.Of(span.End);

        // 去年 where the text speaks of a month: the same month of that year.
        if (site.Quantity.Dimension != Dimension.Duration && !IsWholeYear(time) && InMonth(time, from, dates) is { } month)
            dates = month;
        var end = time.Shape == TimeShape.Range || _sentence.SaysEnds() ? null : EndOfYears(dates);
        var inClause = site.HoldsInClause(time.Span);
        var facet = new Facet(Phrase.WithoutBlanks(time.Span.In(site.Tokens.Text)), time.Span, Inherited: !inClause);
        return new TimeReading(facet, end ?? dates, end is null ? time.Job : TimeJob.Alone)
        {
            IsSamePeriod = time.IsSamePeriod && !IsThan(time),
            Basis = inClause ? TimeBasis.Clause : TimeBasis.Sentence,
        };
    }

    // “十四五”期间由5.2万元增加到7万元: from what there was when it began to what there is as it ends.
    private TimePeriod? EndOfYears(TimePeriod? dates)
    {
        if (dates is not { Start: { Month: 1, Day: 1 }, End: { Month: 12, Day: 31 } } years || years.IsYear)
            return null;
        return role.Role switch
        {
            Role.ChangeFrom => WholeYear(years.Start.Year - 1),
            Role.ChangeTo => WholeYear(years.End.Year),
            _ => null,
        };
    }

    private static TimePeriod WholeYear(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    private bool IsThan(TimeExpression time) => site.Tokens.Is(site.Tokens.IndexAt(time.Span.Start) - 1, TokenKind.Comparison);

    // 2月，…。今年，…: what opens a later sentence is the whole year.
    private bool IsWholeYear(TimeExpression time) => time is { Job: TimeJob.Frame, Start.Year: { Anchor: TimeAnchor.Document, Number: 0 } }
        && scope.Paragraph is { Dates.IsMonth: true } && _sentence.Before(time) is null
        && site.Tokens.IndexAt(time.Span.Start) is var first && (first == 0 || first > 1 && TimeTokens.OpensClause(site.Tokens, first)
            && (site.Tokens.Is(first - 2, TokenKind.Reports) || site.Tokens[first - 2].Tag == PartOfSpeech.Verb));

    private static TimePeriod? InMonth(TimeExpression time, in TimeOrigin origin, TimePeriod? dates) =>
        time is { Shape: TimeShape.Point, Start: { Year.Anchor: TimeAnchor.Document or TimeAnchor.Text, Month.IsSet: false,
            Part: TimePart.Whole, Edge: TimeEdge.None, Day.IsSet: false } point }
            && point.Year is not { Anchor: TimeAnchor.Text, Number: 0 }
            && origin.Spoken is { IsMonth: true } month && dates is { } year
            ? month.InYear(year.End.Year)
            : null;

    // What the sentence said before the number is nearer than what its paragraph speaks of.
    private TimeOrigin Spoken(TimeExpression time, ReadOnlySpan<ClaimFacets> earlier)
    {
        if (time.Shape == TimeShape.Said && (_sentence.YearsBefore(time, origin) ?? SpanOfPair(earlier)?.Dates) is { } years)
            return origin with { Spoken = years };
        for (var i = earlier.Length - 1; i >= 0; i--)
            if (earlier[i].Time is { Carries: true, Dates: { } said, Basis: TimeBasis.Clause or TimeBasis.Sentence } told
                && !(IsOfText(time) && IsNeighbour(told.Facet)))
                return origin with { Spoken = said, Day = _sentence.DayBefore(time, origin) ?? origin.Day };
        var before = _sentence.Before(time) is { } frame && !(IsOfText(time) && IsNext(frame)) ? _sentence.Before(time) : null;
        var day = _sentence.DayBefore(time, origin) ?? origin.Day;
        if (before is not null && Calendar.Resolve(before, origin) is { } dates)
            return origin with { Spoken = dates, Day = day };
        // 上月 is the document's, where the sentence itself speaks of no month.
        return time.Start is { Month: { Anchor: TimeAnchor.Text, Number: not 0 } } ? origin with { Spoken = null, Day = day }
            : origin with { Day = day };
    }

    private static bool IsOfText(TimeExpression time) =>
        time.Start is { Year.Anchor: TimeAnchor.Text } or { Month.Anchor: TimeAnchor.Text };

    // 上年度30件，本年度40件: both count from what was said before them.
    private static bool IsNext(TimeExpression time) => time.Start is { Year: { Anchor: TimeAnchor.Text, Number: not 0 } }
        or { Month: { Anchor: TimeAnchor.Text, Number: not 0 } };

    private bool IsNeighbour(Facet facet)
    {
        foreach (var time in site.Reading.Times)
            if (time.Span == facet.Span)
                return IsNext(time);
        return false;
    }

    private static TimeReading Inherited(TimeReading reading) =>
        reading with { Facet = reading.Facet.AsInherited(), Basis = reading.Basis > TimeBasis.Sentence ? reading.Basis
            : TimeBasis.Sentence };

    private TimeReading? Scoped()
    {
        // 七十岁的老人: an age is that of its own clause. 从建交之初的2亿元增至去年的9亿元: the beginning is no part of what follows.
        var isAged =
            site.Quantity.Dimension == Dimension.Age && !(site.Governor.At >= 0 && site.Tokens.Is(site.Governor.At, TokenKind.LinkVerb));
        // 开工到通车的5年: it says itself which.
        var isNamed = site.Quantity.Dimension == Dimension.Duration && Phrase.IsParticleDe(site.Tokens, site.First - 1);
        if (isAged || isNamed || IsLonger() || role.Role == Role.ChangeFrom && _sentence.SaysEnd())
            return null;
        if (SentenceTurn.IsSinceThen(site) && scope.Paragraph is not null)
            return null;
        if ((scope.Current ?? (modality == Modality.Target ? scope.Plan : null) ?? OfSession()) is not { Dates: { } dates } period
            || !Holds(period, dates) || _sentence.IsYearly() || _sentence.IsNews())
            return null;
        var facet = new Facet(period.Text, period.Span, Inherited: true);
        return EndOfYears(dates) is { } end ? new TimeReading(facet, end, TimeJob.Alone) { Basis = period.By }
            : new TimeReading(facet, dates) { Basis = period.By };
    }

    // 生产总值增长5%, in January: of the year before, where nothing says another.
    private ScopePeriod? OfSession() =>
        !isReported || scope is not { Session: { } session, Section: [], Paragraph: null, IsNotes: false } ? null
        : modality switch
        {
            Modality.Asserted or Modality.Forecast => session.Reviewed,
            Modality.Target => session.Planned,
            _ => null,
        };

    // 2013年推出专辑，相隔4年
    private bool IsApart() => site.Quantity.Dimension == Dimension.Duration
        && Cue.EndsBefore(site.Tokens, site.First, "apart", site.Tokens.Lexicon);

    // 2017年是建厂50周年。导演花了4年拍摄: years that lie between two times, or are more than the period has.
    private bool IsLonger() =>
        site.Quantity is { Dimension: Dimension.Duration, Unit: "year", UnitText: not "周年" }
        && role.Role == Role.Level
        && (
            IsApart()
            || scope.Current?.Dates is { } period
                && site.Quantity.Magnitude.Value is { } years
                && years > 1L
                && period.End.Year - period.Start.Year + 1 < years
                && !site.Tokens.Is(site.First - 1, TokenKind.DurationVerb));

    // 预计 speaks of a time to come: a period that is over says nothing of it, unless a heading or a session looks back at it.
    private bool Holds(ScopePeriod period, TimePeriod dates) => modality switch
    {
        Modality.Forecast when period.By == TimeBasis.Section || scope.Session?.Reviewed.Dates == dates => true,
        Modality.Forecast or Modality.Target => dates.End >= scope.Date,
        Modality.Hypothetical => false,
        _ => !period.IsDeadline || role.Role == Role.Level && site.Governor.At >= 0 && site.Tokens.Is(site.Governor.At, TokenKind.LinkVerb),
    };

    private TimeReading? Paired(ReadOnlySpan<ClaimFacets> earlier)
    {
        if (role.Role is not (Role.ChangeFrom or Role.ChangeTo))
            return null;
        var job = role.Role == Role.ChangeFrom ? TimeJob.From : TimeJob.To;
        for (var i = earlier.Length - 1; i >= 0; i--)
            if (earlier[i].Time is { } time && (time.Job == job || earlier[i].Role.Role == role.Role && time.Carries))
                return time;
        return null;
    }

    private TimeReading? SpanOfPair(ReadOnlySpan<ClaimFacets> earlier)
    {
        if (Last(Role.ChangeTo, earlier)?.Time is not { Dates: { } to } last
            || Last(Role.ChangeFrom, earlier)?.Time is not { Dates: { } from } first
            || from.Start > to.End)
            return null;
        // “十四五”期间由5.2万元增加到7万元，年均增长6%: over the years of the plan.
        if (first.Facet.Span == last.Facet.Span && to.IsYear && !IsRange(last.Facet))
            return last with { Dates = new TimePeriod(from.End.AddDays(1), to.End) };
        var facet = new Facet($"{first.Facet.Text}—{last.Facet.Text}", first.Facet.Span.Union(last.Facet.Span), Inherited: true);
        return new TimeReading(facet, new TimePeriod(from.Start, to.End)) { Basis = TimeBasis.Sentence };
    }

    private bool IsRange(Facet facet)
    {
        foreach (var time in site.Reading.Times)
            if (time.Span == facet.Span)
                return time.Shape == TimeShape.Range;
        return false;
    }

    private static ClaimFacets? Last(Role role, ReadOnlySpan<ClaimFacets> earlier)
    {
        for (var i = earlier.Length - 1; i >= 0; i--)
            if (earlier[i].Role.Role == role)
                return earlier[i];
        return null;
    }

    // 比上年的30家增加了15家: the 15 are not of the year of the 30.
    private TimeReading? LastCarried(ReadOnlySpan<ClaimFacets> earlier)
    {
        for (var i = earlier.Length - 1; i >= 0; i--)
        {
            if (earlier[i].Role.Role == Role.Criterion || _places.IsAnother && earlier[i].Role.Role == Role.Part)
                continue;
            if (earlier[i].Time is not { } time)
                return null;
            if (time.Job == TimeJob.Deal)
                return null;
            // 去年同期有44宗，均价1.5万元, but 上年同期13亿元；毛利2.3亿元
            if (time.Carries || time.IsSamePeriod && role.Role != Role.ChangeTo && earlier[i].Site.Reading == site.Reading
                && !_sentence.Parts(time.Facet.Span.End, site.Quantity.Span.Start))
                return time;
        }

        return null;
    }

    // 前值2.1%: of the period before.
    private bool SaysOfBefore()
    {
        if (site.Tokens.Senses.Contains(TokenKind.Comparison))
            for (var at = site.ClauseFirst; at < site.First; at++)
                if (site.Tokens[at].As(TokenKind.Comparison)?.Code is "previous")
                    return true;
        return false;
    }
}
