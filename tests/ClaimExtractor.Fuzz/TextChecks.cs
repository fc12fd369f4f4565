using ClaimExtractor.Documents;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;
using ClaimExtractor.Words;

namespace ClaimExtractor.Fuzz;

/// <summary>The stages that read a text as it stands.</summary>
internal static class TextChecks
{
    public static void Numerals(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!ChineseDigits.IsNumeralStart(text[at]) && !ChineseDigits.RareStarts.Contains(text[at]))
                continue;
            var numeral = NumeralScanner.Read(text, at, Lexicon.Default, out var tooLong);
            Promise.Keep(tooLong >= at && tooLong <= text.Length, "what is too long ends in the text");
            if (numeral is not { } read)
                continue;
            Promise.Keep(
                read.Span.Start == at && read.Span.End > at && read.Span.End <= text.Length,
                "a numeral begins where it is read, and ends in the text"
            );
            Promise.Keep(read.Min <= read.Max, "the least is not more than the most");
            Promise.Keep(double.IsFinite(read.Max.ToDouble()) && read.Min >= Fraction.Zero, "a numeral is a finite number");
            at = read.Span.End - 1;
        }
    }

    public static void Tokenizer(string text)
    {
        if (text.Length == 0)
            return;
        var span = new TextSpan(0, text.Length);
        var tokens = Words.Segmenter.Read(text, span, Lexicon.Default);
        var end = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            Promise.Keep(
                token.Span.Start >= end && token.Span.End > token.Span.Start && token.Span.End <= text.Length,
                "tokens stand in order, none empty"
            );
            Promise.Keep(text.AsSpan(end, token.Span.Start - end).IsWhiteSpace(), "only blanks stand between tokens");
            Promise.Keep(tokens.Kinds[i] == token.Kind, "the kinds are the tokens'");
            end = token.Span.End;
        }

        Promise.Keep(text.AsSpan(end).IsWhiteSpace(), "only blanks stand behind the last token");
        using var context = new UnitContext(Lexicon.Default, "CNY");
        Spans(MentionFinder.FindIn(text, new Sentence(1, 1, span), context).Mentions.Select(mention => mention.Span), text.Length);
        Invariants.KeepReadings(text);
    }

    public static void Sentences(string text)
    {
        var sentences = new List<TextSpan>();
        foreach (var block in TextLines.Read(text))
        {
            var end = block.Start;
            sentences.Clear();
            SentenceSplitter.Split(text, block, sentences);
            foreach (var sentence in sentences)
            {
                Promise.Keep(
                    sentence.Start >= end && !sentence.IsEmpty && block.Contains(sentence),
                    "sentences stand in order in their block, none empty"
                );
                Promise.Keep(TextLines.Trim(text, sentence) == sentence, "sentences have no blanks around them");
                Promise.Keep(TextLines.Trim(text, new TextSpan(end, sentence.Start)).IsEmpty, "only blanks stand between sentences");
                Promise.Keep(
                    !char.IsLowSurrogate(text[sentence.Start]) || sentence.Start == 0 || !char.IsHighSurrogate(text[sentence.Start - 1]),
                    "no sentence begins inside a character"
                );
                end = sentence.End;
            }

            Promise.Keep(TextLines.Trim(text, new TextSpan(end, block.End)).IsEmpty, "only blanks stand behind the last sentence");
        }
    }

    public static void Filters(string text)
    {
        var readable = ReadableText.From(new SourceFile("a.txt", "", 0, "utf-8", text));
        var last = 0;
        for (var at = 0; at < readable.Text.Length; at++)
        {
            var source = readable.Map.ToSource(new TextSpan(at, at + 1));
            Promise.Keep(
                source.Start >= last && source.End >= source.Start && source.End <= text.Length,
                "characters stand in the order of the source"
            );
            last = source.Start;
        }

        foreach (var change in readable.Filters.SelectMany(filter => filter.Changes))
            Promise.Keep(change.Source.Start >= 0 && change.Source.End <= text.Length, "changes lie in the source");
        Spans(
            readable.Structure.Blocks.Where(block => !block.Span.IsEmpty).Select(block => block.Span),
            readable.Text.Length,
            nested: true
        );
        DocumentParser.Parse(readable, "a");
    }

    private static void Spans(IEnumerable<TextSpan> spans, int length, bool nested = false)
    {
        var end = 0;
        foreach (var span in spans)
        {
            Promise.Keep(
                span.Start >= (nested ? 0 : end) && span.End > span.Start && span.End <= length,
                $"{span} stands in order, within the text"
            );
            end = span.End;
        }
    }
}
