using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Times;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>
/// The period that a document reports on, from its title (2023年统计公报) or, where that says none, from its first sentence; a report to a
/// session is given in the year of its title.
/// </summary>
internal static class DocumentPeriods
{
    /// <summary>A title of a document that reports on a period: 统计公报, 年度报告（摘要）.</summary>
    private static bool IsBulletin(TokenList title, Lexicon lexicon)
    {
        var end = title.Count;
        while (end > 0 && (title.KindAt(end - 1) is TokenKind.Open or TokenKind.Close || Cue.Is(title, end - 1, "version", lexicon)))
            end--;
        return Cue.EndsBefore(title, end, "bulletin", lexicon);
    }

    /// <param name="namesTable">Nothing but a table stands below the title.</param>
    public static ScopePeriod? OfTitle(SentenceReading reading, TimeScope scope, bool namesTable, Lexicon lexicon)
    {
        var isBulletin = namesTable || IsBulletin(reading.Tokens, lexicon);
        var figure = reading.Mentions.FirstOrDefault(static mention => mention.Quantity is not null);
        var quantity = figure?.Quantity is { Dimension: Dimension.Percentage or Dimension.Number or Dimension.Currency }
            ? figure.Span.Start : -1;
        foreach (var time in reading.Times)
            if (time.Job == TimeJob.Frame && (isBulletin || time.Span.End <= quantity && IsPartOfYear(time))
                && Period(time, reading, scope) is { } period)
                return period;
        return null;
    }

    /// <summary>上半年全市经济稳中向好: the months, quarter or half of a year that a headline opens with; a month may be
    /// that of a story.</summary>
    public static TimePeriod? Headlined(SentenceReading reading, TimeScope scope) =>
        reading.Times is [{ Job: TimeJob.Frame } time, ..]
        && IsPartOfYear(time)
        && time is not { Start.Month.IsSet: true, Shape: TimeShape.Point }
            ? Period(time, reading, scope)?.Dates
            : null;

    /// <summary>某省第十四个五年规划, 某市“十四五”规划纲要: the years of the plan that the title names.</summary>
    public static ScopePeriod? OfPlan(SentenceReading reading, Lexicon lexicon)
    {
        var tokens = reading.Tokens;
        if (!Cue.EndsBefore(tokens, tokens.Count, "plan", lexicon))
            return null;
        for (var at = 0; at < tokens.Count; at++)
            if (PlanReader.Named(tokens, at, out var end) is var first and > 0)
            {
                var years = new TimePeriod(new DateOnly(first, 1, 1), new DateOnly(first + PlanReader.Years - 1, 12, 31));
                var span = tokens.Cover(at, end);
                return new ScopePeriod(TimeBasis.Document, span, Phrase.WithoutBlanks(span.In(tokens.Text)), years);
            }

        return null;
    }

    /// <summary>前三季度，全市经济运行平稳。: what the first sentence of a bulletin opens with.</summary>
    public static ScopePeriod? OfOpening(SentenceReading reading, TimeScope scope) =>
        reading.Times is [{ Job: TimeJob.Frame, Shape: TimeShape.Point or TimeShape.Range } time, ..] && OpeningReader.Opens(reading, time)
            ? Period(time, reading, scope)
            : null;

    private static ScopePeriod? Period(TimeExpression time, SentenceReading reading, TimeScope scope) =>
        Calendar.Resolve(time, scope.Origin) is { IsDay: false } dates
            ? new ScopePeriod(TimeBasis.Document, time.Span, Phrase.WithoutBlanks(time.Span.In(reading.Tokens.Text)), dates)
            : null;

    /// <summary>今年1至2月，投资增长5%: a rate of months of that year that are over.</summary>
    public static bool TellsOfMonths(SentenceReading reading, TimeScope scope, int year)
    {
        foreach (var time in reading.Times)
            if (
                time.Job == TimeJob.Frame
                && IsPartOfYear(time)
                && reading.Mentions.Any(static mention => mention.Quantity?.Dimension == Dimension.Percentage)
                && Calendar.Resolve(time, scope.Origin) is { IsDay: false } dates
                && dates.Start.Year == year
                && dates.End < scope.Date
            )
                return true;
        return false;
    }

    // 2月份采购经理指数为52.2%: what is reported month by month or quarter by quarter.
    private static bool IsPartOfYear(TimeExpression time) =>
        time is { Shape: TimeShape.Range, Start.Month.IsSet: true }
            or { Shape: TimeShape.Point, Start: { Month.IsSet: true }
                or { Part: TimePart.Quarter or TimePart.Half or TimePart.FirstMonths } };
}
