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
    public static SentenceExplanation Of(string sentence, Lexicon lexicon, string currency = "CNY") =>
        Of(sentence, new Sentence(1, 1, new TextSpan(0, sentence.Length)), lexicon, currency);

    public static SentenceExplanation Of(string text, Sentence sentence, Lexicon lexicon, string currency = "CNY")
    {
        var context = new UnitContext(lexicon, currency);
        var read = MentionFinder.FindIn(text, sentence, context);
        var candidates = MentionFinder.Candidates(read.Tokens, read.Times, context);
        var chosen = Arbiter.Choose([.. candidates], read.Tokens.Count);
        candidates.Sort((a, b) => (a.First, a.Priority).CompareTo((b.First, b.Priority)));
        return new SentenceExplanation(read.Tokens, candidates.ConvertAll(reading => Explain(read, reading, chosen)), read.Mentions);
    }

    private static ReadingExplanation Explain(SentenceReading read, Reading reading, List<Reading> chosen) =>
        new(read.Tokens.Cover(reading.First, reading.End), reading.Kind, reading.Rule, Outcome(read, reading, chosen));

    private static string Outcome(SentenceReading read, Reading reading, List<Reading> chosen)
    {
        if (chosen.Contains(reading))
        {
            var mention = read.Mentions.First(mention => mention.Span.Contains(read.Tokens[reading.First].Span));
            return mention.Reason == reading.Rule ? "chosen" : reading.NeedsUnit && mention.Quantity is null ? "no unit to be had" : $"chosen, its unit by {mention.Reason}";
        }

        var winner = chosen.Where(other => other.First < reading.End && reading.First < other.End).MinBy(other => other.Priority)!;
        var why = winner.Priority < reading.Priority ? "a stronger rule" : winner.End - winner.First > reading.End - reading.First ? "longer" : "earlier";
        return $"{why}: {read.Tokens.Cover(winner.First, winner.End).In(read.Tokens.Text)} ({winner.Rule})";
    }
}
