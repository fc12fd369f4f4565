using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Times;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>The period that a document reports on, from its title: 2023年统计公报; a report to a session is given in the year of its title.</summary>
internal static class DocumentPeriods
{
    public static ScopePeriod? OfTitle(SentenceReading reading, TimeScope scope, Lexicon lexicon)
    {
        var tokens = reading.Tokens;
        var isBulletin = Cue.EndsBefore(tokens, tokens.Count, "bulletin", lexicon);
        var figure = reading.Mentions.FirstOrDefault(static mention => mention.Quantity is not null);
        var quantity = figure?.Quantity is { Dimension: Dimension.Percentage or Dimension.Number or Dimension.Currency } ? figure.Span.Start : -1;
        foreach (var time in reading.Times)
            if (time.Job == TimeJob.Frame && (isBulletin || time.Span.End <= quantity && IsPartOfYear(time)) && Calendar.Resolve(time, scope.Origin) is { IsDay: false } dates)
                return new ScopePeriod(TimeBasis.Document, time.Span, Phrase.WithoutBlanks(time.Span.In(tokens.Text)), dates);
        return null;
    }

    // 2月份采购经理指数为52.2%: what is reported month by month or quarter by quarter.
    private static bool IsPartOfYear(TimeExpression time) =>
        time is { Shape: TimeShape.Range, Start.Month.IsSet: true } or { Shape: TimeShape.Point, Start: { Month.IsSet: true } or { Part: TimePart.Quarter or TimePart.Half or TimePart.FirstMonths } };
}
