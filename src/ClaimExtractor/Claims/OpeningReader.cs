using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Times;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>Reads the period that a sentence's opening sets for the sentences behind it.</summary>
internal static class OpeningReader
{
    // 去年某市检察院…, 某市检察院去年…: so many words may stand before the time in its clause.
    private const int LongestSubject = 6;

    // Words of a turn before the time: 从环比来看.
    private const int LongestTurn = 4;

    // A plan has five years.
    private const int YearsOfPlan = 5;

    /// <summary>What it sets, with the period of the heading that it picks; null where it sets nothing.</summary>
    public static (ScopePeriod Period, ScopePeriod? Picked)? Read(SentenceReading reading, TimeScope scope)
    {
        (ScopePeriod, ScopePeriod?)? found = null;
        var firstQuantity = FirstQuantity(reading);
        foreach (var time in reading.Times)
        {
            if (time.Span.Start >= firstQuantity)
                break;
            if (time.Job is not (TimeJob.Frame or TimeJob.Deadline) || !Opens(reading.Tokens, reading.Tokens.IndexAt(time.Span.Start))
                && !(firstQuantity == int.MaxValue && IsIssued(reading.Tokens, time)))
                continue;
            if (IsOfSubject(reading, time) || IsRelative(reading.Tokens, time))
                continue;
            if (time.Shape is TimeShape.Undatable or TimeShape.Within)
                found = (Period(time, reading, null), null);
            else if (Sets(time, reading, scope, found?.Item1.Dates) is { } set)
                found = set;
        }

        return found;
    }

    // 2026年度首次供水任务日前启动: the year of the noun, where its clause says by itself when.
    private static bool IsOfSubject(SentenceReading reading, TimeExpression time)
    {
        if (time.Shape != TimeShape.Point || time.IsDay)
            return false;
        var behind = reading.Tokens.IndexAt(time.Span.End);
        var end = Clause.EndOf(reading.Tokens, behind);
        foreach (var other in reading.Times)
            if (
                other.Span.Start > time.Span.End
                && (other.IsDay || other.Shape == TimeShape.Undatable)
                && other.Job is TimeJob.Frame or TimeJob.Span
                && reading.Tokens.IndexAt(other.Span.Start) is var at
                && at > behind
                && at < end
            )
                return true;
        return false;
    }

    // 1914年发生的事件成为导火线。: when it happened, and not what follows.
    private static bool IsRelative(TokenList tokens, TimeExpression time) =>
        tokens.IndexAt(time.Span.End) is var verb
        && Phrase.IsParticleDe(tokens, verb + 1)
        && tokens[verb].Tag is PartOfSpeech.Verb or PartOfSpeech.VerbalNoun;

    // 总局今天发布上半年抽检情况。: what is given is of that period, and so is what follows.
    private static bool IsIssued(TokenList tokens, TimeExpression time) =>
        Cue.Is(tokens, tokens.IndexAt(time.Span.Start) - 1, "issue", tokens.Lexicon) && !time.IsDay;

    /// <summary>It stands where a time sets the period of what follows.</summary>
    public static bool Opens(SentenceReading reading, TimeExpression time) =>
        time.Span.Start < FirstQuantity(reading) && Opens(reading.Tokens, reading.Tokens.IndexAt(time.Span.Start));

    /// <summary>The last day that the sentence names, be it the day of saying.</summary>
    public static DateOnly? LastDay(SentenceReading reading, TimeScope scope)
    {
        DateOnly? day = null;
        foreach (var time in reading.Times)
            if (time is { IsDay: true, Shape: TimeShape.Point }
                && Calendar.Resolve(time, scope.Origin with { Day = day ?? scope.Day }) is { IsDay: true } dates)
                day = dates.Start;
        return day;
    }

    // 2026年全市全年实现…: 全年 is of the year just said.
    private static (ScopePeriod, ScopePeriod?)? Sets(TimeExpression time, SentenceReading reading, TimeScope scope, TimePeriod? said)
    {
        if (Picked(time, scope) is { } picked)
            return (picked with { By = TimeBasis.Paragraph }, picked);
        var origin = said is null ? scope.Origin : scope.Origin with { Spoken = said };
        if (Calendar.Resolve(time, origin) is not { } dates || dates.IsDay && time.Job != TimeJob.Deadline)
            return null;
        return (Period(time, reading, dates), null);
    }

    // 过去一年 and 一年来 are the year of the heading, 五年来 its plan; 去年 and “十四五”期间 say so themselves.
    public static ScopePeriod? Picked(TimeExpression time, TimeScope scope)
    {
        if (scope.Section.Length < (time.Shape == TimeShape.Past ? 1 : 2))
            return null;
        var dates = Calendar.Resolve(time, scope.Origin);
        foreach (var period in scope.Section)
        {
            var years = period.Dates is { } known ? known.End.Year - known.Start.Year + 1 : 0;
            if (period.Dates == dates || time is { Shape: TimeShape.Past, Unit: "year" } && time.Amount == years
                && years is 1 or YearsOfPlan)
                return period;
        }

        return null;
    }

    private static ScopePeriod Period(TimeExpression time, SentenceReading reading, TimePeriod? dates) =>
        new(TimeBasis.Paragraph, time.Span, Phrase.WithoutBlanks(time.Span.In(reading.Tokens.Text)),
            dates) { IsDeadline = time.Job == TimeJob.Deadline, IsRange = time.Shape == TimeShape.Range };

    // Where it begins; beyond the text where the sentence holds none.
    private static int FirstQuantity(SentenceReading reading)
    {
        for (var i = 0; i < reading.Mentions.Length; i++)
            if (reading.Mentions[i].Quantity is not null)
                return reading.Mentions[i].Span.Start;
        return int.MaxValue;
    }

    // At the head of the sentence, behind a topic or a reporting clause (在能源消费方面，数据显示，), or behind the subject.
    private static bool Opens(TokenList tokens, int at)
    {
        var first = Clause.FirstOf(tokens, at);
        if (StandsApart(tokens, at))
            return true;
        if (at - first > LongestSubject)
            return false;
        for (var i = first; i < at; i++)
            if (IsVerb(tokens, i) && TimeTokens.Before(tokens, i) is null)
                return false;
        for (var end = first - 1; end > 0;)
        {
            var begin = Clause.FirstOf(tokens, end);
            if (!IsTopic(tokens, begin, end))
                return false;
            end = begin - 1;
        }

        return true;
    }

    // 三、投资平稳增长    1—4月份，: blanks stand between a heading and its text.
    private static bool StandsApart(TokenList tokens, int at) =>
        tokens[at].Span.Start is var start && start >= tokens.Span.Start + 2 && char.IsWhiteSpace(tokens.Text[start - 1])
        && char.IsWhiteSpace(tokens.Text[start - 2]);

    private static bool IsVerb(TokenList tokens, int at) =>
        tokens.KindAt(at) is TokenKind.ActVerb or TokenKind.LinkVerb or TokenKind.Made or TokenKind.Stock or TokenKind.ChangeBy
            or TokenKind.ChangeTo
        || tokens[at].Tag == PartOfSpeech.Verb && tokens[at].Span.Length > 1;

    // 各位代表，作为产粮大县，以种粮为主的东乡，: no sentence of its own.
    private static bool IsTopic(TokenList tokens, int first, int end)
    {
        if (Cue.EndsBefore(tokens, end, "salutation", tokens.Lexicon) || tokens.KindAt(end) == TokenKind.Colon
            || tokens.KindAt(first) == TokenKind.Preposition
            || tokens[first].Tag == PartOfSpeech.Preposition)
            return true;
        for (var at = first; at < end; at++)
            if (tokens.Is(at, TokenKind.Reports) || tokens.Is(at, TokenKind.SourceOpens))
                return true;
        // 同时，, 农业方面，, 总的看，
        return end - first <= LongestTurn && (tokens.KindAt(first) is TokenKind.Conjunction or TokenKind.Adverb || end - first == 1
            || tokens.Surface(end - 1) is "方面" or "看" or "来看" or "上");
    }
}
