using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Times;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>The time that a number takes from where it stands, where its sentence says none.</summary>
internal sealed class ScopedTime(
    ClaimSite site, RoleReading role, TimeScope scope, Modality modality, bool isReported, SentenceTimes sentence)
{
    public TimeReading? Read()
    {
        // 七十岁的老人: an age is that of its own clause. 从建交之初的2亿元增至去年的9亿元: the beginning is no part of what follows.
        var isAged =
            site.Quantity.Dimension == Dimension.Age && !(site.Governor.At >= 0 && site.Tokens.Is(site.Governor.At, TokenKind.LinkVerb));
        // 开工到通车的5年: it says itself which.
        var isNamed = site.Quantity.Dimension == Dimension.Duration && Phrase.IsParticleDe(site.Tokens, site.First - 1);
        if (isAged || isNamed || IsLonger() || role.Role == Role.ChangeFrom && sentence.SaysEnd())
            return null;
        if (SentenceTurn.IsSinceThen(site) && scope.Paragraph is not null)
            return null;
        if ((scope.Current ?? (modality == Modality.Target ? scope.Plan : null) ?? OfSession()) is not { Dates: { } dates } period
            || !Holds(period, dates) || sentence.IsYearly() || sentence.IsNews())
            return null;
        var facet = new Facet(period.Text, period.Span, Inherited: true);
        return TimeDates.EndOfYears(role, dates, period.IsRange) is { } end
            ? new TimeReading(facet, end, TimeJob.Alone) { Basis = period.By }
            : new TimeReading(facet, dates) { Basis = period.By };
    }

    // 生产总值增长5%, in January: of the year before, where nothing says another.
    private ScopePeriod? OfSession() =>
        !isReported || IsAccumulated() || scope is not { Session: { } session, Section: [], Paragraph: null, IsNotes: false } ? null
        : modality switch
        {
            Modality.Asserted or Modality.Forecast => session.TellsOfYear ? null : session.Reviewed,
            Modality.Target => session.Planned,
            _ => null,
        };

    // 累计完成投资5亿元: over more than the year before.
    private bool IsAccumulated()
    {
        for (var at = site.ClauseFirst; at < site.First; at++)
            if (Cue.Is(site.Tokens, at, "accumulated", site.Tokens.Lexicon))
                return true;
        return false;
    }

    // 2017年是建厂50周年。导演花了4年拍摄: years that lie between two times, or are more than the period has.
    private bool IsLonger() =>
        site.Quantity is { Dimension: Dimension.Duration, Unit: "year", UnitText: not "周年" }
        && role.Role == Role.Level
        && (
            sentence.IsApart()
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
}
