using System.Collections.Immutable;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Times;
using ClaimExtractor.Words;

namespace ClaimExtractor.Claims;

/// <summary>The periods that a heading states for what stands below: 一、2025年和“十四五”时期工作回顾.</summary>
internal static class HeadingPeriods
{
    /// <summary>The scope below the heading.</summary>
    public static TimeScope Read(SentenceReading reading, TimeScope scope, Lexicon lexicon, bool isTitle)
    {
        var tokens = reading.Tokens;
        if (scope.IsNotes)
            return scope;
        if (reading.Times.IsEmpty || !IsCued(tokens, "review", lexicon) && (isTitle || !Opens(reading)))
            return scope;
        var origin = scope.Origin with { IsAhead = Array.Exists(lexicon.HeadingWords("plan"), word => Ends(reading, word)) };
        var periods = ImmutableArray.CreateBuilder<ScopePeriod>();
        foreach (var time in reading.Times)
            if (time.Job is TimeJob.Frame && Calendar.Resolve(time, origin) is { IsDay: false } dates)
                periods.Add(new ScopePeriod(TimeBasis.Section, time.Span, Phrase.WithoutBlanks(time.Span.In(tokens.Text)), dates));
        return periods.Count == 0 ? scope : scope with { Section = periods.DrainToImmutable(), Picked = null };
    }

    private static bool Ends(SentenceReading reading, string word) =>
        reading.Sentence.Span.In(reading.Tokens.Text).TrimEnd("：:】 ").EndsWith(word, StringComparison.Ordinal);

    // 一、1—3月保障形势严峻, as 2018年工作回顾; what a title opens with may be of what it says alone.
    private static bool Opens(SentenceReading reading)
    {
        var first = reading.Tokens.IndexAt(reading.Times[0].Span.Start);
        return first == 0 || first <= 3 && reading.Tokens.Surface(first - 1) is "、" or "）" or ")" or "." or " "
            || first == 1 && reading.Tokens.Surface(0) is ['■' or '◆' or '●' or '▲' or '►' or '○' or '□' or '★' or '☆' or '◇'];
    }

    /// <summary>A word of that role ends the heading, but for a mark.</summary>
    private static bool IsCued(TokenList tokens, string role, Lexicon lexicon)
    {
        // 2026年工作回顾：, but 2027年政府工作报告 ends with no 工作.
        var end = tokens.Count > 0 && !char.IsLetterOrDigit(tokens.Surface(tokens.Count - 1)[0]) ? tokens.Count - 1 : tokens.Count;
        return Cue.EndsBefore(tokens, end, role, lexicon);
    }
}
