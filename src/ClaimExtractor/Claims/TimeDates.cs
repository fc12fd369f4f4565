using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Times;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>The dates that an expression of its sentence gives a number.</summary>
internal sealed class TimeDates(
    ClaimSite site, RoleReading role, TimeScope scope, TimeOrigin origin, SentenceTimes sentence, EarlierTimes earlierTimes)
{
    public TimeReading Resolve(TimeExpression time, ReadOnlySpan<ClaimFacets> earlier)
    {
        // One expression has the same dates for every number, but for the two ends of a change.
        if (role.Role is not (Role.ChangeFrom or Role.ChangeTo))
            for (var i = earlier.Length - 1; i >= 0; i--)
                if (earlier[i].Time is { } said && said.Facet.Span == time.Span
                    && earlier[i].Role.Role is not (Role.ChangeFrom or Role.ChangeTo))
                    return site.HoldsInClause(time.Span) ? said : EarlierTimes.Inherited(said);
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
        var end = time.Shape == TimeShape.Range || sentence.SaysEnds() ? null : EndOfYears(role, dates);
        var inClause = site.HoldsInClause(time.Span);
        var facet = new Facet(Phrase.WithoutBlanks(time.Span.In(site.Tokens.Text)), time.Span, Inherited: !inClause);
        return new TimeReading(facet, end ?? dates, end is null ? time.Job : TimeJob.Alone)
        {
            IsSamePeriod = time.IsSamePeriod && !IsThan(time),
            Basis = inClause ? TimeBasis.Clause : TimeBasis.Sentence,
        };
    }

    // 截至6月30日，今年业务量已超1000亿件: up to that day of the year.
    public TimeReading? Until(TimeExpression own, ReadOnlySpan<ClaimFacets> earlier)
    {
        if (own is not { Job: TimeJob.Frame, Shape: TimeShape.Point }
            || Calendar.Resolve(own, Spoken(own, earlier)) is not { IsDay: false } year
            || sentence.Deadline(own) is not { } deadline || Calendar.Resolve(deadline, Spoken(deadline, earlier)) is not { } until)
            return null;
        return year.Contains(until) ? Resolve(deadline, earlier) : null;
    }

    /// <summary>“十四五”期间占比稳定在8%，收入由5.2万元增加到7万元: the years that an earlier number hands on, at the end that it is.</summary>
    public TimeReading AtEnd(TimeReading time) =>
        !sentence.SaysEnds() && EndOfYears(role, time.Dates, earlierTimes.IsRange(time.Facet)) is { } end
            ? time with { Dates = end, Job = TimeJob.Alone }
            : time;

    // “十四五”期间由5.2万元增加到7万元: from what there was when it began to what there is as it ends; 2013年至2019年 names both.
    public static TimePeriod? EndOfYears(RoleReading role, TimePeriod? dates, bool isRange = false)
    {
        if (dates is not { Start: { Month: 1, Day: 1 }, End: { Month: 12, Day: 31 } } years || years.IsYear)
            return null;
        return role.Role switch
        {
            Role.ChangeFrom => WholeYear(isRange ? years.Start.Year : years.Start.Year - 1),
            Role.ChangeTo => WholeYear(years.End.Year),
            _ => null,
        };
    }

    private static TimePeriod WholeYear(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    private bool IsThan(TimeExpression time) => site.Tokens.Is(site.Tokens.IndexAt(time.Span.Start) - 1, TokenKind.Comparison);

    // 2月，…。今年，…: what opens a later sentence is the whole year.
    private bool IsWholeYear(TimeExpression time) => time is { Job: TimeJob.Frame, Start.Year: { Anchor: TimeAnchor.Document, Number: 0 } }
        && scope.Paragraph is { Dates.IsMonth: true } && sentence.Before(time) is null
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
    public TimeOrigin Spoken(TimeExpression time, ReadOnlySpan<ClaimFacets> earlier)
    {
        if (time.Shape == TimeShape.Said && (sentence.YearsBefore(time, origin) ?? earlierTimes.SpanOfPair(earlier)?.Dates) is { } years)
            return origin with { Spoken = years };
        for (var i = earlier.Length - 1; i >= 0; i--)
            if (earlier[i].Time is { Carries: true, Dates: { } said, Basis: TimeBasis.Clause or TimeBasis.Sentence } told
                && !(IsOfText(time) && IsNeighbour(told.Facet)))
                return origin with { Spoken = said, Day = sentence.DayBefore(time, origin) ?? origin.Day };
        var before = sentence.Before(time) is { } frame && !(IsOfText(time) && IsNext(frame)) ? sentence.Before(time) : null;
        var day = sentence.DayBefore(time, origin) ?? origin.Day;
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
}
