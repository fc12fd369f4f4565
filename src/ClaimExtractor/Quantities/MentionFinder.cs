using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using ClaimExtractor.Documents;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Sources;
using ClaimExtractor.Times;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>
/// Finds every number of a document's body and says what each is. No character of a numeral is left out, none is in two mentions.
/// </summary>
internal static class MentionFinder
{
    /// <summary>
    /// In order, every sentence with a numeral, and of the others those that may say when: for a later sentence of their paragraph, or, in
    /// a heading, for what stands below. The rest has nothing to say to a claim.
    /// </summary>
    /// <param name="context">The tokens of the readings are its own: they can be read until it is disposed of.</param>
    public static List<SentenceReading> Find(SourceDocument document, UnitContext context)
    {
        var text = document.Text.Text;
        var found = new List<SentenceReading>(document.Paragraphs.Sum(static paragraph => paragraph.Sentences.Length));
        var tables = document.Paragraphs.Any(static paragraph => paragraph.Cells.Count > 0) ? new TableUnits(text, context) : null;
        var times = TimeExpressionReader.WordsOf(context.Lexicon);
        var said = default(CountedBefore);
        foreach (var paragraph in document.Paragraphs)
        {
            tables?.Enter(paragraph);
            var end = paragraph.Span.End;
            var numeral = NumeralSearch.Next(text, paragraph.Span.Start, end, context.Lexicon);
            if (numeral == end && !paragraph.IsHeading)
            {
                said = said with { Begun = true };
                continue;
            }

            Quantity? earlier = null;
            foreach (var sentence in paragraph.Sentences)
            {
                if (numeral < sentence.Span.Start)
                    numeral = NumeralSearch.Next(text, sentence.Span.Start, end, context.Lexicon);
                var counts = numeral < sentence.Span.End;
                if (!counts && (numeral == end && !paragraph.IsHeading || !times.IsIn(sentence.Span.In(text))))
                {
                    said = said with { Begun = true };
                    continue;
                }

                found.Add(Read(text, sentence, counts, context, ref earlier, ref said, tables));
                said = said with { Begun = true };
            }
        }

        return found;
    }

    /// <summary>What one sentence holds.</summary>
    /// <param name="earlier">The last amount that the paragraph stated before; a number without a unit may count the same.</param>
    internal static SentenceReading FindIn(string text, Sentence sentence, UnitContext context, Quantity? earlier = null,
        TableUnits? tables = null)
    {
        var said = default(CountedBefore);
        return Read(text, sentence, Counts(text, sentence.Span, context.Lexicon), context, ref earlier, ref said, tables);
    }

    private static SentenceReading Read(string text, Sentence sentence, bool counts, UnitContext context, ref Quantity? earlier,
        ref CountedBefore said, TableUnits? tables)
    {
        var tokens = Segmenter.Read(text, sentence.Span, context.Lexicon, context.Tokens);
        var times = TimeExpressionReader.Read(tokens);
        if (!counts)
            return new SentenceReading(sentence, tokens, [], TimeJobReader.Read(tokens, times, context.Lexicon));
        var mentions = MentionsOf(sentence, tokens, times, context, ref earlier, ref said, tables);
        var all = WithAnchors(tokens, OutsideNames(times, mentions), mentions);
        return new SentenceReading(sentence, tokens, mentions, TimeJobReader.Read(tokens, all, context.Lexicon));
    }

    // 《2020年公报》: a year inside a name dates nothing; “十三五” does.
    private static ImmutableArray<TimeExpression> OutsideNames(ImmutableArray<TimeExpression> times, ImmutableArray<Mention> mentions)
    {
        if (times.IsEmpty || !mentions.Any(static mention => mention.Kind == MentionKind.Name))
            return times;
        var outside = ImmutableArray.CreateBuilder<TimeExpression>(times.Length);
        var next = 0;
        foreach (var time in times)
        {
            while (next < mentions.Length && mentions[next].Span.End <= time.Span.Start)
                next++;
            if (time.Start?.Part == TimePart.Plan || next == mentions.Length || mentions[next].Kind != MentionKind.Name
                || !mentions[next].Span.Contains(time.Span))
                outside.Add(time);
        }

        return outside.DrainToImmutable();
    }

    // 五年新增装机3亿千瓦, 三年增加一半: years that only say when are those before.
    private static ImmutableArray<TimeExpression> WithAnchors(TokenList tokens, ImmutableArray<TimeExpression> times,
        ImmutableArray<Mention> mentions)
    {
        List<TimeExpression>? anchors = null;
        foreach (var mention in mentions)
            if (mention is { Kind: MentionKind.Time, Reason: AnchorRules.Anchor } && tokens.IndexAt(mention.Span.Start) is var at
                && tokens.KindAt(at - 1) is not (TokenKind.Classifier or TokenKind.Han or TokenKind.Demonstrative)
                && CountedSpanReader.Before(tokens, at) is { } anchor)
                (anchors ??= []).Add(anchor);
        return anchors is null ? times : [.. times.Concat(anchors).OrderBy(static time => time.Span.Start)];
    }

    private static ImmutableArray<Mention> MentionsOf(Sentence sentence, TokenList tokens, ImmutableArray<TimeExpression> times,
        UnitContext context, ref Quantity? earlier, ref CountedBefore said, TableUnits? tables)
    {
        // A table's unit is read while a sentence is: the scratch in use is not the one at hand.
        var scratch = _idle ?? new Scratch();
        _idle = null;
        var readings = Choose(tokens, times, context, scratch);
        Complete(tokens, readings, context, ref earlier, ref said, tables);
        var mentions = MentionsOf(sentence, tokens, readings);
        _idle = scratch;
        return mentions;
    }

    // Sets aside what is no measured number, then asks rule after rule for the numbers that are left.
    private static List<Reading> Choose(TokenList tokens, ImmutableArray<TimeExpression> times, UnitContext context, Scratch scratch)
    {
        var (arbiter, readings, numbers) = (scratch.Arbiter, scratch.Readings, scratch.Numbers);
        arbiter.Begin(tokens.Count);
        readings.Clear();
        FindNumbers(tokens, numbers);
        Offers.SetAside(tokens, times, numbers, context, readings);
        arbiter.Offer(readings);
        for (var rules = RulesOf(tokens, numbers, arbiter); rules != 0;)
        {
            var rule = BitOperations.TrailingZeroCount(rules);
            readings.Clear();
            Offers.ReadQuantities(tokens, rule, numbers, context, readings, arbiter);
            arbiter.Offer(readings);
            rules = (readings.Count > 0 ? RulesOf(tokens, numbers, arbiter) : rules) & -2 << rule;
        }

        return arbiter.Chosen();
    }

    // Numbers without a unit get one or are no quantities; what nothing reads is a mention of its own.
    private static void Complete(TokenList tokens, List<Reading> readings, UnitContext context, ref Quantity? earlier,
        ref CountedBefore said, TableUnits? tables)
    {
        tables?.Complete(readings);
        UnitInference.Complete(tokens, readings, context, ref earlier);
        SharedBound.Spread(tokens, readings);
        NamedBefore.Complete(tokens, readings, context.Lexicon, ref said);
        Fallback.Fill(tokens, readings);
    }

    // One a reading, over the same tokens: no mention can stand elsewhere than what was read.
    private static ImmutableArray<Mention> MentionsOf(Sentence sentence, TokenList tokens, List<Reading> readings)
    {
        var mentions = new Mention[readings.Count];
        for (var i = 0; i < mentions.Length; i++)
        {
            var reading = readings[i];
            mentions[i] = new Mention
            {
                Kind = reading.Kind,
                Span = tokens.Cover(reading.First, reading.End),
                Sentence = sentence,
                Quantity = reading.Quantity,
                Reason = reading.Rule,
            };
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(mentions);
    }

    private static void FindNumbers(TokenList tokens, List<int> numbers)
    {
        numbers.Clear();
        for (var at = tokens.Next(TokenKind.Number); at >= 0; at = tokens.Next(TokenKind.Number, at + 1))
            numbers.Add(at);
    }

    // A bit for each rule that may read one of the numbers that nothing is chosen for.
    private static int RulesOf(TokenList tokens, List<int> numbers, Arbiter arbiter)
    {
        var rules = 0;
        foreach (var at in numbers)
            if (!arbiter.Covers(at))
                rules |= QuantityPatterns.At(tokens, at);
        return rules;
    }

    [ThreadStatic]
    private static Scratch? _idle;

    // Lists that are used again, sentence after sentence.
    private sealed class Scratch
    {
        public Arbiter Arbiter { get; } = new();

        public List<Reading> Readings { get; } = [];

        public List<int> Numbers { get; } = [];
    }

    /// <summary>What one sentence holds, with what every rule offered on the way; by the same steps as <see cref="Find"/>.</summary>
    internal static ReadingTrace Trace(string text, Sentence sentence, UnitContext context)
    {
        var tokens = Segmenter.Read(text, sentence.Span, context.Lexicon, context.Tokens);
        var times = TimeExpressionReader.Read(tokens);
        List<Reading> chosen = Counts(text, sentence.Span, context.Lexicon)
            ? Choose(tokens, times, context, new Scratch())
            : [];
        List<Reading> completed = [.. chosen];
        Quantity? earlier = null;
        var said = default(CountedBefore);
        Complete(tokens, completed, context, ref earlier, ref said, tables: null);
        return new ReadingTrace(tokens, Candidates(tokens, times, context), chosen, completed, MentionsOf(sentence, tokens, completed));
    }

    // Every reading that a rule offers, overlapping ones too.
    private static List<Reading> Candidates(TokenList tokens, ImmutableArray<TimeExpression> times, UnitContext context)
    {
        var (readings, numbers) = (new List<Reading>(), new List<int>());
        FindNumbers(tokens, numbers);
        Offers.SetAside(tokens, times, numbers, context, readings);
        for (var rule = 0; rule < QuantityPatterns.All.Length; rule++)
            Offers.ReadQuantities(tokens, rule, numbers, context, readings);
        return readings;
    }

    private static bool Counts(string text, TextSpan sentence, Lexicon lexicon) =>
        NumeralSearch.Next(text, sentence.Start, sentence.End, lexicon) < sentence.End;
}
