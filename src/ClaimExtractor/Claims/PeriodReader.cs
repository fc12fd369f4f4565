using ClaimExtractor.Quantities;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>Reads the period that a paragraph speaks of from what its sentences begin with.</summary>
internal static class PeriodReader
{
    // 在能源消费方面，数据显示，2020年…: a topic and a reporting clause may come before the period.
    private const int OpeningClauses = 2;

    /// <summary>The period that a sentence's opening sets for the sentences behind it; <paramref name="current"/> where it sets none.</summary>
    public static TimeReading? After(SentenceReading reading, TimeReading? current, in TimeContext context, int openingClauses = OpeningClauses)
    {
        if (reading.Times.Length == 0)
            return current;
        var tokens = reading.Tokens;
        var firstQuantity = FirstQuantity(reading);
        var found = current;
        for (var i = 0; i < reading.Times.Length; i++)
        {
            var time = reading.Times[i];
            if (time.Span.Start >= firstQuantity)
                break;
            var at = tokens.IndexAt(time.Span.Start);
            if (HoldsClauses(tokens, at, openingClauses + 1))
                break;
            if (TimeReader.IsCompared(tokens, at) || TimeReader.IsComparedBehind(tokens, time))
                continue;
            if (time.Shape == TimeShape.Undatable)
                found = null;
            else if (time.Shape is TimeShape.Point or TimeShape.Range && !time.IsUntil && TimeReader.Resolve(time, tokens, context, inherited: true) is { Start: { } start, End: { } end } period && start < end)
                found = period;
        }

        return found;
    }

    // Where it begins; beyond the text where the sentence holds none.
    private static int FirstQuantity(SentenceReading reading)
    {
        for (var i = 0; i < reading.Mentions.Length; i++)
            if (reading.Mentions[i].Quantity is not null)
                return reading.Mentions[i].Span.Start;
        return int.MaxValue;
    }

    // So many clauses end before a token.
    private static bool HoldsClauses(TokenList tokens, int end, int count)
    {
        for (var at = 0; at < end; at++)
            if (Clause.IsBoundary(tokens, at) && --count == 0)
                return true;
        return false;
    }
}
