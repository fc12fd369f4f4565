using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Times;

namespace ClaimExtractor.Claims;

/// <summary>The years that a yearly average is of: 年均增长5% is never of one year.</summary>
internal static class AverageReader
{
    /// <returns>The time as it is where it has several years, or the number is no average; null where nothing says which years.</returns>
    public static TimeReading? Spanned(ClaimSite site, RoleReading role, Modality modality, TimeScope scope,
        TimeReading? found)
    {
        if (found is null && role.Role == Role.ChangeBy && scope is { Section.Length: > 1, Current: null } && IsYearlyAverage(site))
            return OfPlan(modality, scope);
        if (found?.Dates is not { } dates || role.Role != Role.ChangeBy || !IsWithinYear(dates) || !IsYearlyAverage(site))
            return found;
        if (Since(site, scope, dates) is { } since)
            return new TimeReading(since.Facet, new TimePeriod(since.Start, dates.End), TimeJob.Alone) { Basis = TimeBasis.Sentence };
        foreach (var period in scope.Section)
            if (period.Dates is { } years && !IsWithinYear(years) && years.Start <= dates.Start && dates.End <= years.End)
                return Of(period, years);
        return null;
    }

    // Under “十四五”回顾和“十五五”目标 what was is of the one that is over, what is aimed at of the other.
    private static TimeReading? OfPlan(Modality modality, TimeScope scope)
    {
        TimeReading? found = null;
        foreach (var period in scope.Section)
            if (period.Dates is { } years && !IsWithinYear(years)
                && (modality == Modality.Asserted ? years.Start <= scope.Date : modality == Modality.Target && years.End >= scope.Date))
                found = found is null ? Of(period, years) : null;
        return found;
    }

    private static TimeReading Of(ScopePeriod period, TimePeriod years) =>
        new(new Facet(period.Text, period.Span, Inherited: true), years, TimeJob.Alone) { Basis = TimeBasis.Section };

    private static bool IsWithinYear(TimePeriod dates) => dates.Start.Year == dates.End.Year;

    private static bool IsYearlyAverage(ClaimSite site)
    {
        var isListed = site.Previous is { } previous && previous.End == site.First - 1 && previous.Quantity.Unit == site.Quantity.Unit;
        for (var at = isListed ? site.ClauseFirst : site.LeftFirst; at < site.First; at++)
            if (site.Tokens.KindAt(at) == TokenKind.Every && site.Tokens[at].Code == "year" && site.Tokens.Surface(at) is [.., '均'])
                return Changes(site, at + 1);
        return false;
    }

    // 年均增长, 年均分别增长, but 年均浓度下降
    private static bool Changes(ClaimSite site, int at)
    {
        while (at < site.First && site.Tokens.KindAt(at) is TokenKind.Adverb or TokenKind.Comparison)
            at++;
        return at < site.First && site.Tokens.Is(at, TokenKind.ChangeBy);
    }

    // 2012年是2007年的2.5倍，年均增长16%: the years since what it is compared with.
    private static (Facet Facet, DateOnly Start)? Since(ClaimSite site, TimeScope scope, TimePeriod dates)
    {
        for (var i = site.Reading.Times.Length - 1; i >= 0; i--)
            if (
                site.Reading.Times[i] is { Job: TimeJob.Baseline or TimeJob.From, Shape: TimeShape.Point } time
                && time.Span.End <= site.Quantity.Span.Start
                && Calendar.Resolve(time, new TimeOrigin(scope.Date)) is { IsYear: true } year
                && year.End.Year < dates.Start.Year
            )
                return (new Facet(Phrase.WithoutBlanks(time.Span.In(site.Tokens.Text)), time.Span, Inherited: true), year.Start);
        return null;
    }
}
