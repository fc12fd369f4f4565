using ClaimExtractor.Documents;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Sources;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>One reading that a rule offered, and what became of it.</summary>
/// <param name="Rule">The rule that fired: a pattern's name, <c>lexicon:names</c>, <c>time</c> …</param>
/// <param name="Outcome"><c>chosen</c>, or why not: <c>longer: 3至5年 (range)</c>.</param>
internal sealed record ReadingExplanation(TextSpan Span, MentionKind Kind, string Rule, string Outcome);

/// <summary>How one sentence is read: its tokens, every reading that a rule offered, and the mentions that were chosen.</summary>
internal sealed record SentenceExplanation(TokenList Tokens, IReadOnlyList<ReadingExplanation> Readings, IReadOnlyList<Mention> Mentions)
{
    /// <summary>The outcome of a reading that is not chosen and that nothing chosen overlaps: there is none.</summary>
    public const string PassedOver = "passed over";

    public static SentenceExplanation Of(string sentence, Lexicon lexicon, string currency = "CNY") =>
        Of(sentence, new Sentence(1, 1, new TextSpan(0, sentence.Length)), lexicon, currency);

    public static SentenceExplanation Of(string text, Sentence sentence, Lexicon lexicon, string currency = "CNY")
    {
        var trace = MentionFinder.Trace(text, sentence, new UnitContext(lexicon, currency));
        var offered = trace.Offered.OrderBy(static reading => reading.First).ThenBy(static reading => reading.Priority);
        return new SentenceExplanation(trace.Tokens, [.. offered.Select(reading => Explain(trace, reading))], trace.Mentions);
    }

    private static ReadingExplanation Explain(ReadingTrace trace, Reading reading) =>
        new(trace.Tokens.Cover(reading.First, reading.End), reading.Kind, reading.Rule, Outcome(trace, reading));

    private static string Outcome(ReadingTrace trace, Reading reading)
    {
        if (trace.Chosen.Exists(chosen => IsSame(chosen, reading)))
            return OutcomeOfChosen(trace, reading);
        var stronger = trace.Chosen.Where(other => other.First < reading.End
            && reading.First < other.End).OrderBy(static other => other.Priority).ToList();
        if (stronger is not [var winner, ..])
            return PassedOver;
        var why = winner.Priority < reading.Priority ? "a stronger rule"
            : winner.End - winner.First > reading.End - reading.First ? "longer" : "earlier";
        return $"{why}: {trace.Tokens.Cover(winner.First, winner.End).In(trace.Tokens.Text)} ({winner.Rule})";
    }

    // A chosen reading without a unit may have got one, under the name of the rule that found it, or be gone.
    private static string OutcomeOfChosen(ReadingTrace trace, Reading reading)
    {
        foreach (var read in trace.Completed)
            if (read.First == reading.First && read.End == reading.End && read.Kind == reading.Kind)
                return read.Rule == reading.Rule ? "chosen" : $"chosen, its unit by {read.Rule}";
        return "no unit to be had";
    }

    private static bool IsSame(Reading one, Reading other) =>
        (one.First, one.End, one.Kind, one.Rule, one.Priority) == (other.First, other.End, other.Kind, other.Rule, other.Priority);
}
