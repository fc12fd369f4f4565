using ClaimExtractor.Lexicons;
using ClaimExtractor.Times;

namespace ClaimExtractor.Claims;

/// <summary>The time that the numbers before one in its sentence hand on to it.</summary>
internal sealed class EarlierTimes(
    ClaimSite site, RoleReading role, TimeScope scope, TimePlaces places, SentenceTimes sentence)
{
    public static TimeReading Inherited(TimeReading reading) =>
        reading with { Facet = reading.Facet.AsInherited(), Basis = reading.Basis > TimeBasis.Sentence ? reading.Basis
            : TimeBasis.Sentence };

    public TimeReading? Paired(ReadOnlySpan<ClaimFacets> earlier)
    {
        if (role.Role is not (Role.ChangeFrom or Role.ChangeTo))
            return null;
        var job = role.Role == Role.ChangeFrom ? TimeJob.From : TimeJob.To;
        for (var i = earlier.Length - 1; i >= 0; i--)
            if (earlier[i].Time is { } time && (time.Job == job || earlier[i].Role.Role == role.Role && time.Carries))
                return time;
        return null;
    }

    public TimeReading? SpanOfPair(ReadOnlySpan<ClaimFacets> earlier)
    {
        if (Last(Role.ChangeTo, earlier)?.Time is not { Dates: { } to } last
            || Last(Role.ChangeFrom, earlier)?.Time is not { Dates: { } from } first
            || from.Start > to.End)
            return null;
        // “十四五”期间由5.2万元增加到7万元，年均增长6%: over the years of the plan.
        if (first.Facet.Span == last.Facet.Span && to.IsYear && from.End < to.Start && !IsRange(last.Facet))
            return last with { Dates = new TimePeriod(from.End.AddDays(1), to.End) };
        var facet = new Facet($"{first.Facet.Text}—{last.Facet.Text}", first.Facet.Span.Union(last.Facet.Span), Inherited: true);
        return new TimeReading(facet, new TimePeriod(from.Start, to.End), TimeJob.Alone) { Basis = TimeBasis.Sentence };
    }

    public bool IsRange(Facet facet)
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
    public TimeReading? LastCarried(ReadOnlySpan<ClaimFacets> earlier)
    {
        for (var i = earlier.Length - 1; i >= 0; i--)
        {
            if (earlier[i].Role.Role == Role.Criterion || places.IsAnother && earlier[i].Role.Role == Role.Part)
                continue;
            if (earlier[i].Time is not { } time)
                return null;
            if (IsEndInPlan(earlier[i].Role, time))
                continue;
            if (time.Job == TimeJob.Deal)
                return null;
            // 去年同期有44宗，均价1.5万元, but 上年同期13亿元；毛利2.3亿元
            if (time.Carries || time.IsSamePeriod && role.Role != Role.ChangeTo && earlier[i].Site.Reading == site.Reading
                && !sentence.Parts(time.Facet.Span.End, site.Quantity.Span.Start))
                return time;
        }

        return null;
    }

    // 这五年，…从2020年的3亿元增长到2025年的5亿元，出口突破2亿元: the ends are the change's own, where the paragraph speaks of all the years.
    private bool IsEndInPlan(RoleReading of, TimeReading time) =>
        of.Role is Role.ChangeFrom or Role.ChangeTo && time.Job is TimeJob.From or TimeJob.To && SpeaksOfPlan;

    private bool SpeaksOfPlan => scope.Current?.Dates is { } dates && dates.End.Year > dates.Start.Year;

    /// <summary>The rate of another metric, where the paragraph speaks of all the years: it is not of the change before it.</summary>
    public bool IsOfAnother()
    {
        if (SpeaksOfPlan)
            for (var at = site.ClauseFirst; at < site.First; at++)
                if (site.Tokens.Is(at, TokenKind.Metric))
                    return true;
        return false;
    }
}
