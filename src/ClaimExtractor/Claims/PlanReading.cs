using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Times;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>What a section that plans states all the same: what was, what is, and where a change starts.</summary>
internal static class PlanReading
{
    public static bool IsSetBefore(ClaimSite site, RoleReading role, DateOnly? document) =>
        role.Role == Role.ChangeFrom || IsGiven(site) || IsState(site) || IsDone(site) || IsDatedBefore(site, document);

    /// <summary>建交25周年, 90多年的实践, 对52个县实施督查: what is there already is not aimed at.</summary>
    public static bool IsGiven(ClaimSite site)
    {
        if (site.Quantity.Dimension == Dimension.Duration)
            return IsSpent(site) || Phrase.IsParticleDe(site.Tokens, site.End) || site.Quantity.UnitText is "周年";
        // 对52个县和1113个村
        if (site.LeftFirst > site.ClauseFirst && site.Previous is { } previous && Joins(site.Tokens, previous.End, site.First)
            && IsGiven(previous))
            return true;
        return site.Quantity.Dimension is Dimension.Count or Dimension.People && site.First > site.ClauseFirst
            && site.Tokens.Surface(site.First - 1) is "对";
    }

    // 经过30多年改革
    private static bool IsSpent(ClaimSite site) => site.First > site.ClauseFirst
        && Cue.Is(site.Tokens, site.First - 1, "spent", site.Tokens.Lexicon);

    private static bool Joins(TokenList tokens, int first, int end)
    {
        for (var at = first; at < end; at++)
            if (tokens.KindAt(at) == TokenKind.Join)
                return true;
        return false;
    }

    // 我国有2.9亿学生, 今年是建市30周年
    private static bool IsState(ClaimSite site)
    {
        var tokens = site.Tokens;
        var at = site.First - 1;
        while (at >= site.ClauseFirst && tokens.KindAt(at) is TokenKind.Adverb or TokenKind.LooseBound)
            at--;
        return at >= site.ClauseFirst && tokens.Surface(at) is "有" or "拥有" or "共有" or "现有";
    }

    /// <summary>开工了5座</summary>
    public static bool IsDone(ClaimSite site)
    {
        for (var at = site.First - 1; at >= site.ClauseFirst; at--)
            if (site.Tokens.Surface(at) is "了" or "过" or ['已', ..])
                return true;
        return false;
    }

    // 去年安排5亿元, 目前已超过2万亿元, but 比去年增加4亿元
    private static bool IsDatedBefore(ClaimSite site, DateOnly? document) =>
        Last(site, from: 0) is { } time
        && (
            time.Shape is TimeShape.Now or TimeShape.Past
            || time.Shape != TimeShape.Since
                && Calendar.Resolve(time, new TimeOrigin(document) { IsAhead = true }) is { } period
                && period.End.Year < document?.Year
            || time.Shape == TimeShape.Since && Calendar.Resolve(time, new TimeOrigin(document))?.Start.Year < document?.Year
        );

    /// <summary>目前已有90家报名: its clause says what is so by now.</summary>
    public static bool IsClauseOfNow(ClaimSite site)
    {
        foreach (var time in site.Reading.Times)
            if (time is { Shape: TimeShape.Now, Job: TimeJob.Frame } && time.Span.End <= site.Quantity.Span.Start
                && site.Tokens.IndexAt(time.Span.Start) >= site.ClauseFirst)
                return true;
        return false;
    }

    /// <summary>Its clause says a time that is over.</summary>
    public static bool IsClauseOfThen(ClaimSite site, DateOnly? document) =>
        Last(site, site.Tokens[site.ClauseFirst].Span.Start) is { } time
        && Calendar.Resolve(time, new TimeOrigin(document)) is { } period && period.End < document;

    /// <summary>今年修桥6座, where the paragraph looks back: its clause says that it is to be.</summary>
    public static bool IsDatedAhead(ClaimSite site, DateOnly? document) =>
        Last(site, site.Tokens[site.ClauseFirst].Span.Start) is { Shape: TimeShape.Point or TimeShape.Range or TimeShape.Future } time
        && Calendar.Resolve(time, new TimeOrigin(document)) is { } period && period.End.Year >= document?.Year;

    private static TimeExpression? Last(ClaimSite site, int from)
    {
        for (var i = site.Reading.Times.Length - 1; i >= 0; i--)
        {
            var time = site.Reading.Times[i];
            if (time.Span.Start >= from && time.Span.End <= site.Quantity.Span.Start && time.Job is not (TimeJob.Baseline or TimeJob.Name))
                return time;
        }

        return null;
    }
}
