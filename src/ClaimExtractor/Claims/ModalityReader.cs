using ClaimExtractor.Clauses;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;
using ClaimExtractor.Times;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>Reads whether a number is stated as a fact, a target, a forecast, a condition or denied.</summary>
internal static class ModalityReader
{
    /// <summary>The nearest word that governs the number decides, else the part of the text that it stands in, else the time
    /// alone.</summary>
    /// <param name="plan">What the section and the paragraph do with their figures.</param>
    /// <param name="document">The document's own date: what is to be by a later year is a target.</param>
    /// <param name="aim">The aim that goes on here, if the sentence says nothing else.</param>
    public static (Modality Modality, Facet? Word) Read(ClaimSite site, SentenceChunks chunks, RoleReading role, PlanScope plan,
        DateOnly? document, Facet? aim)
    {
        var read = Stated(site, chunks, role, plan, document);
        if (read is (Modality.Asserted, null) && aim is not null)
            read = (Modality.Target, aim);
        return read.Modality == Modality.Target && WholePeople.Counts(site) && !WholePeople.IsSet(site, read.Word)
            ? (Modality.Asserted, null)
            : read;
    }

    private static (Modality Modality, Facet? Word) Stated(ClaimSite site, SentenceChunks chunks, RoleReading role, PlanScope plan,
        DateOnly? document)
    {
        var said = Said(site, chunks, document);
        // 预计 is no more than expected in a plan too; what 将 be done there is set.
        var plans = plan.Plans || plan.InPlan && PlanReading.IsDatedAhead(site, document);
        // 已安排5个，再开工2个: 已 ends with its clause there.
        if (plans && said is { Modality: Modality.Asserted, Word.Inherited: true })
            said = null;
        if (said is { Will: false } other)
            return (other.Modality, other.Word);
        if (plans)
            return PlanReading.IsSetBefore(site, role, document) ? (said?.Modality ?? Modality.Asserted, said?.Word)
                : (Modality.Target, new Facet("", plan.Heading, Inherited: true));
        if (!PlanReading.IsClauseOfNow(site) && Deadline(site, document, said is null) is { } deadline)
            return (Modality.Target, deadline);
        if (said is null && Proposed(site, document) is { } proposed)
            return (Modality.Target, proposed);
        if (said is null && role.Role != Role.Criterion && DaysAhead(site, document) is { } day)
            return (Modality.Forecast, day);
        return (said?.Modality ?? Modality.Asserted, said?.Word);
    }

    /// <param name="Will">将: what is to come, be it expected or set.</param>
    private sealed record Reading(Modality Modality, Facet Word, bool Will);

    private static Reading? Said(ClaimSite site, SentenceChunks chunks, DateOnly? document)
    {
        var tokens = site.Tokens;
        if (!tokens.Senses.Contains(TokenKind.Modality))
            return null;
        Reading? forecast = null;
        var (apart, depth) = (false, 0);
        var isOfNow = PlanReading.IsClauseOfNow(site);
        for (var at = site.First - 1; at >= 0 && !IsApart(tokens, at); at--)
        {
            apart |= tokens.Surface(at) is "；" or ";";
            // 【将被拆】老店60家: what a bracket or a quotation before the number holds says nothing of it.
            if (tokens.KindAt(at) is TokenKind.Close or TokenKind.CloseQuote)
                depth++;
            else if (tokens.KindAt(at) is TokenKind.Open or TokenKind.OpenQuote)
                depth = Math.Max(0, depth - 1);
            if (depth > 0)
                continue;
            if (tokens[at].As(TokenKind.Modality) is null || ModalityWord.Before(site, chunks, at) is not { } modality)
                continue;
            // 要求停业；店内有20人: an order or a denial ends at a semicolon. 大会将于9月举办，目前已有90家报名: what is so by now.
            if (apart && !ModalityWord.GoesOn(tokens, at) || isOfNow && at < site.ClauseFirst && modality != Modality.Hypothetical)
                continue;
            // 他认为应该有住宅区，1953年获批地40亩: what was then is no longer what should be.
            if (modality == Modality.Target && at < site.ClauseFirst && PlanReading.IsClauseOfThen(site, document))
                continue;
            // 因游行将结束，周边聚集3万人; 大会将在本市举行，吸引了25个国家: beside what it is so, and what has happened.
            if (modality == Modality.Forecast && at < site.ClauseFirst
                && (ClauseSubject.IsSubordinate(tokens, at) || PlanReading.IsDone(site)
                    || PlanReading.IsClauseOfThen(site, document) && !StandsAlone(tokens, at, site.ClauseFirst)))
                continue;
            // 如果利率上升，月供将增加300元: what will be under a condition. 预计到2025年，将培育5个: expected, not set.
            if (forecast is not null && modality != Modality.Hypothetical)
            {
                forecast = forecast with { Will = forecast.Will && (modality != Modality.Forecast || ModalityWord.IsWill(tokens, at)) };
                continue;
            }

            // 如果没有三成公民赞成: denied under a condition.
            if (modality == Modality.Negated && Condition(site, chunks, at) is { } condition)
                return condition;
            // 为确保安全，当地撤离2377人: what something is done for.
            if (modality is Modality.Target && at < site.ClauseFirst && at > 0 && Cue.Is(tokens, at - 1, "for_aim", tokens.Lexicon))
                continue;
            // 预计有优势，包括甲会（404席）: what is put in brackets behind a name is not expected.
            if (modality is Modality.Forecast && IsAside(site, at))
                continue;
            if (modality != Modality.Forecast)
                return new Reading(modality, Word(site, at), Will: false);
            forecast = new Reading(modality, Word(site, at), ModalityWord.IsWill(tokens, at));
        }

        if (forecast is not null)
            return forecast;
        for (var at = site.End; at < site.ClauseEnd; at++)
            if (tokens[at].As(TokenKind.Modality) is not null && ModalityWord.Behind(site, chunks, at) is { } behind)
                return new Reading(behind, Word(site, at), Will: false);
        return null;
    }

    // 据初步预计，2022年全省生产总值突破5万亿元: it opens the clause behind it, whenever that is of.
    private static bool StandsAlone(TokenList tokens, int at, int clause)
    {
        var first = Clause.FirstOf(tokens, at);
        while (first < at && (tokens.Is(first, TokenKind.SourceOpens) || tokens.KindAt(first) == TokenKind.Adverb
            || tokens.Surface(first) is "初步"))
            first++;
        return at + 2 == clause && at == first;
    }

    private static Reading? Condition(ClaimSite site, SentenceChunks chunks, int denial)
    {
        for (var at = denial - 1; at >= Clause.FirstOf(site.Tokens, denial); at--)
            if (site.Tokens[at].As(TokenKind.Modality) is not null && ModalityWord.Before(site, chunks, at) is Modality.Hypothetical)
                return new Reading(Modality.Hypothetical, Word(site, at), Will: false);
        return null;
    }

    private static bool IsAside(ClaimSite site, int at)
    {
        if (!site.IsInBrackets || site.Quantity.Dimension is not (Dimension.Count or Dimension.People))
            return false;
        for (var next = site.First - 1; next > at; next--)
            if (site.Tokens.KindAt(next) == TokenKind.Pause && site.Tokens.Surface(next) is not "、")
                return true;
        return false;
    }

    // 拟买海砂　成本上升一成: the blank of a headline.
    private static bool IsApart(TokenList tokens, int at) =>
        Clause.EndsAtBlank(tokens, at) && tokens.Text[tokens[at].Span.End..tokens[at + 1].Span.Start].Contains('\u3000');

    private static Facet Word(ClaimSite site, int at) =>
        new(site.Tokens.Surface(at).ToString(), site.Tokens[at].Span, at < site.ClauseFirst);

    // 到2025年，占比达到20%; 到2030年，产量将超过90万吨; without 将 also 今后五年，培训1万人
    private static Facet? Deadline(ClaimSite site, DateOnly? document, bool alone)
    {
        foreach (var time in site.Reading.Times)
        {
            if (
                time.Span.End > site.Quantity.Span.Start
                || !(time.IsUntil || alone && (time.Shape == TimeShape.Future || IsPlanAhead(time, document)))
                || time.Job is TimeJob.Name
                || HoldsSemicolon(site, time.Span.End)
            )
                continue;
            if (Calendar.Resolve(time, new TimeOrigin(document)) is { } period
                && (period.Start > document || time.Shape == TimeShape.Future || IsPlanAhead(time, document)))
                return new Facet(time.Span.In(site.Tokens.Text).ToString(), time.Span,
                    site.Tokens.IndexAt(time.Span.Start) < site.ClauseFirst);
        }

        return null;
    }

    // “十四五”时期，产值年均增长6%, in 2021: most of its years are to come.
    private static bool IsPlanAhead(TimeExpression time, DateOnly? document) =>
        time.Job == TimeJob.Frame && Calendar.Resolve(time, new TimeOrigin(document)) is { } years
        && years.Start.Year >= document?.Year && years.End.Year > years.Start.Year;

    // 报告提出，2020年生产总值增长6%, in January: what a year that has begun is to bring.
    private static Facet? Proposed(ClaimSite site, DateOnly? document)
    {
        foreach (var time in site.Reading.Times)
        {
            var first = site.Tokens.IndexAt(time.Span.Start);
            if (
                time is { Shape: TimeShape.Point, Job: TimeJob.Frame }
                && time.Span.End <= site.Quantity.Span.Start
                && first > 1
                && site.Tokens.KindAt(first - 1) is TokenKind.Pause or TokenKind.Colon
                && Cue.Is(site.Tokens, first - 2, "proposes", site.Tokens.Lexicon)
                && Calendar.Resolve(time, new TimeOrigin(document)) is { } period
                && period.Start <= document
                && period.End > document
            )
                return Word(site, first - 2);
        }

        return null;
    }

    // 明天，山区雨量50毫米: of the days right ahead nothing is known yet.
    private static Facet? DaysAhead(ClaimSite site, DateOnly? document)
    {
        if (document is not { } today)
            return null;
        foreach (var time in site.Reading.Times)
            if (time.Span.End <= site.Quantity.Span.Start && time.Job is TimeJob.Frame && !HoldsSemicolon(site, time.Span.End)
                && Calendar.Resolve(time, new TimeOrigin(document)) is { } period && period.Start >= today && period.End > today
                && period.End.DayNumber - today.DayNumber <= MostDaysAhead)
                return new Facet(time.Span.In(site.Tokens.Text).ToString(), time.Span,
                    site.Tokens.IndexAt(time.Span.Start) < site.ClauseFirst);
        return null;
    }

    private const int MostDaysAhead = 10;

    // 未来五年补贴商户；他建议拨款2亿元: what is set off, or quoted by itself, has its own time.
    private static bool HoldsSemicolon(ClaimSite site, int start)
    {
        var between = site.Tokens.Text.AsSpan(start, site.Quantity.Span.Start - start);
        var opens = between.LastIndexOfAny('「', '“');
        return between.ContainsAny('；', ';') || opens > 0 && between[opens - 1] is '，' or ',' && between[opens..].IndexOfAny('」', '”') < 0;
    }
}
