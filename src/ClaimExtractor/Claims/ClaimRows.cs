using System.Text;
using ClaimExtractor.Documents;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Claims;

/// <summary>Writes what was read of a quantity as a row.</summary>
internal sealed class ClaimRows(SpeechDocument document, Lexicon lexicon)
{
    private (int Number, string Text) _context;

    public Claim Row(ClaimFacets facets, (Relation Relation, ClaimFacets Related)? relation)
    {
        var text = document.Text.Text;
        var quantity = facets.Site.Quantity;
        var sentence = facets.Site.Reading.Sentence;
        var source = document.Text.ToSourceCodePoints(quantity.Span);
        var unit = lexicon.Units[quantity.Unit];
        var value = quantity.Magnitude.Value;
        var inBase = unit.BaseUnit.Length > 0 && Fraction.TryParse(unit.Factor, out _) ? InBaseUnit(value, unit) : null;
        return new Claim
        {
            ClaimId = Id(source),
            DocumentId = document.Id,
            Section = document.Paragraphs[sentence.Paragraph - 1].Section,
            Paragraph = sentence.Paragraph,
            Sentence = sentence.Number,
            Context = ContextOf(sentence),
            Quote = quantity.Span.In(text).ToString(),
            QuoteStart = CodePoints(text.AsSpan(sentence.Span.Start, quantity.Span.Start - sentence.Span.Start)),
            SourceStart = source.Start,
            SourceEnd = source.End,
            Value = value,
            ValueMin = quantity.Magnitude.Min,
            ValueMax = quantity.Magnitude.Max,
            Qualifier = quantity.Magnitude.Qualifier,
            Unit = quantity.Unit,
            UnitText = quantity.UnitText,
            UnitInferred = quantity.UnitInferred,
            Dimension = quantity.Dimension,
            BaseValue = inBase,
            BaseUnit = inBase is null ? null : unit.BaseUnit,
            Per = facets.Per?.Text,
            Subject = facets.Subject?.Text,
            Predicate = facets.Predicate?.Text,
            Role = facets.Role.Role,
            Direction = facets.Role.Direction,
            Baseline = facets.Role.Baseline?.Text,
            TimeText = facets.Time?.Text,
            TimeStart = facets.Dates.Start,
            TimeEnd = facets.Dates.End,
            Place = facets.Place?.Text,
            Attribution = facets.Attribution?.Text,
            Modality = facets.Modality,
            RelatedClaimId = relation is { } related ? Id(document.Text.ToSourceCodePoints(related.Related.Site.Quantity.Span)) : null,
            Relation = relation?.Relation,
            Evidence = Evidence(facets, relation?.Related),
            Rules = string.Join(' ', quantity.Rules),
        };
    }

    // The claims of one sentence share its text.
    private string ContextOf(Sentence sentence)
    {
        if (_context.Number != sentence.Number)
            _context = (sentence.Number, sentence.Span.In(document.Text.Text).ToString());
        return _context.Text;
    }

    private string Id(TextSpan source) => $"{document.Id}@{source.Start}-{source.End}";

    private string Evidence(ClaimFacets facets, ClaimFacets? related)
    {
        var evidence = new StringBuilder();
        Add("subject", facets.Subject);
        Add("predicate", facets.Predicate);
        if (!facets.Role.Word.IsEmpty)
            Add("role", new Facet("", facets.Role.Word));
        Add("baseline", facets.Role.Baseline);
        Add("per", facets.Per);
        Add("time", facets.Time);
        Add("place", facets.Place);
        Add("attribution", facets.Attribution);
        Add("modality", facets.ModalityWord);
        if (related is not null)
            Add("relation", new Facet("", related.Site.Quantity.Span, Inherited: true));
        return evidence.ToString();

        void Add(string name, Facet? facet)
        {
            if (facet is null)
                return;
            if (evidence.Length > 0)
                evidence.Append(' ');
            evidence.Append(name).Append('=').Append(document.Text.ToSourceCodePoints(facet.Span));
            // What an earlier number of the same clause gave is read in the clause itself.
            if (facet.Inherited && !facets.Site.HoldsInClause(facet.Span))
                evidence.Append('*');
        }
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
