using ClaimExtractor.Documents;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Claims;

/// <summary>Links every quantity of a document to its context sentence and to what the text says of it.</summary>
public static class ClaimLinker
{
    /// <summary>One claim a quantity, in the order of the text.</summary>
    public static IReadOnlyList<Claim> Link(SpeechDocument document, IReadOnlyList<SentenceReading> readings, Lexicon lexicon)
    {
        var claims = new List<Claim>();
        foreach (var reading in readings)
            foreach (var mention in reading.Mentions)
                if (mention.Quantity is { } quantity)
                    claims.Add(Link(document, reading.Sentence, quantity, lexicon));
        return claims;
    }

    private static Claim Link(SpeechDocument document, Sentence sentence, Quantity quantity, Lexicon lexicon)
    {
        var text = document.Text.Text;
        var paragraph = document.Paragraphs[sentence.Paragraph - 1];
        var source = document.Text.ToSourceCodePoints(quantity.Span);
        var context = sentence.Span.In(text).ToString();
        var unit = lexicon.Units[quantity.Unit];
        var hasBase = unit.BaseUnit.Length > 0 && Fraction.TryParse(unit.Factor, out _);
        return new Claim
        {
            ClaimId = $"{document.Id}@{source.Start}-{source.End}",
            DocumentId = document.Id,
            Section = paragraph.Section,
            Paragraph = sentence.Paragraph,
            Sentence = sentence.Number,
            Context = context,
            Quote = quantity.Span.In(text).ToString(),
            QuoteStart = CodePoints(text.AsSpan(sentence.Span.Start, quantity.Span.Start - sentence.Span.Start)),
            SourceStart = source.Start,
            SourceEnd = source.End,
            Value = quantity.Magnitude.Value,
            ValueMin = quantity.Magnitude.Min,
            ValueMax = quantity.Magnitude.Max,
            Qualifier = quantity.Magnitude.Qualifier,
            Unit = quantity.Unit,
            UnitText = quantity.UnitText,
            UnitInferred = quantity.UnitInferred,
            Dimension = quantity.Dimension,
            BaseValue = hasBase ? InBaseUnit(quantity.Magnitude.Value, unit) : null,
            BaseUnit = hasBase && quantity.Magnitude.Value is not null ? unit.BaseUnit : null,
            Per = quantity.Per,
            Rules = string.Join(' ', quantity.Rules),
        };
    }

    private static Fraction? InBaseUnit(Fraction? value, UnitCode unit)
    {
        _ = Fraction.TryParse(unit.Factor, out var factor);
        try
        {
            return value * factor;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static int CodePoints(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
            if (!char.IsLowSurrogate(c))
                count++;
        return count;
    }
}
