using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Times;

namespace ClaimExtractor.Claims;

/// <summary>
/// The one of a heading's periods that a sentence speaks of without saying it: under “十六五”奋斗目标和2031年工作部署 the outline is of the
/// plan, 主要预期目标 of the year that has begun.
/// </summary>
internal static class SectionPick
{
    /// <summary>Null where the sentence picks none, or says a time of its own before its first number.</summary>
    public static ScopePeriod? Of(SentenceReading reading, TimeScope scope, Lexicon lexicon)
    {
        if (scope is not { Section.Length: > 1, IsNotes: false, Date: { } date })
            return null;
        var opening = Opening(reading);
        if (Holds(opening, lexicon.HeadingWords("outline")) && !IsOver(reading, scope, date))
            return Only(scope, dates => !dates.IsYear && dates.End > date);
        return Holds(opening, lexicon.HeadingWords("yearly_aim")) && !IsDated(reading, opening.Length)
            ? Only(scope, dates => dates.IsYear && dates.Contains(new TimePeriod(date, date)))
            : null;
    }

    // What stands before the first number.
    private static ReadOnlySpan<char> Opening(SentenceReading reading)
    {
        var text = reading.Sentence.Span.In(reading.Tokens.Text);
        foreach (var mention in reading.Mentions)
            if (mention.Quantity is not null)
                return text[..(mention.Span.Start - reading.Sentence.Span.Start)];
        return text;
    }

    private static bool Holds(ReadOnlySpan<char> opening, string[] words)
    {
        foreach (var word in words)
            if (opening.Contains(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    private static bool IsDated(SentenceReading reading, int length)
    {
        foreach (var time in reading.Times)
            if (time.Span.Start < reading.Sentence.Span.Start + length && time.Job is TimeJob.Frame or TimeJob.Deadline)
                return true;
        return false;
    }

    // “十四五”规划纲要确定的任务: the outline of a plan that is over.
    private static bool IsOver(SentenceReading reading, TimeScope scope, DateOnly date)
    {
        foreach (var time in reading.Times)
            if (Calendar.Resolve(time, scope.Origin) is { } dates && dates.End < date)
                return true;
        return false;
    }

    private static ScopePeriod? Only(TimeScope scope, Predicate<TimePeriod> fits)
    {
        ScopePeriod? found = null;
        foreach (var period in scope.Section)
            if (period.Dates is { } dates && fits(dates))
            {
                if (found is not null)
                    return null;
                found = period;
            }

        return found;
    }
}
