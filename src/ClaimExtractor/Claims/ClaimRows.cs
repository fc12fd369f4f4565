using System.Globalization;
using System.Text;
using ClaimExtractor.Documents;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Claims;

/// <summary>Writes what was read of a quantity as a row.</summary>
internal sealed class ClaimRows(SpeechDocument document, Lexicon lexicon)
{
    private const int LongId = 128;

    private readonly StringBuilder _evidence = new();
    private (int Number, string Text) _context;

    public Claim Row(ClaimFacets facets, (Relation Relation, ClaimFacets Related)? relation)
    {
        var text = document.Text.Text;
        var quantity = facets.Site.Quantity;
        var sentence = facets.Site.Reading.Sentence;
        var source = document.Text.ToSourceCodePoints(quantity.Span);
        var unit = lexicon.Units[quantity.Unit];
        var value = quantity.Magnitude.Value;
        var inBase = unit.BaseUnit.Length > 0 ? InBaseUnit(value, unit.Factor) : null;
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
            Rules = quantity.Rules.Count == 1 ? quantity.Rules[0] : string.Join(' ', quantity.Rules),
        };
    }

    // The claims of one sentence share its text.
    private string ContextOf(Sentence sentence)
    {
        if (_context.Number != sentence.Number)
            _context = (sentence.Number, sentence.Span.In(document.Text.Text).ToString());
        return _context.Text;
    }

    private string Id(TextSpan source) =>
        string.Create(CultureInfo.InvariantCulture, stackalloc char[LongId], $"{document.Id}@{source.Start}-{source.End}");

    private string Evidence(ClaimFacets facets, ClaimFacets? related)
    {
        _evidence.Clear();
        Add("subject", facets.Site, facets.Subject);
        Add("predicate", facets.Site, facets.Predicate);
        if (!facets.Role.Word.IsEmpty)
            Add("role", facets.Role.Word);
        Add("baseline", facets.Site, facets.Role.Baseline);
        Add("per", facets.Site, facets.Per);
        Add("time", facets.Site, facets.Time);
        Add("place", facets.Site, facets.Place);
        Add("attribution", facets.Site, facets.Attribution);
        Add("modality", facets.Site, facets.ModalityWord);
        if (related is not null)
            Add("relation", related.Site.Quantity.Span, isElsewhere: !facets.Site.HoldsInClause(related.Site.Quantity.Span));
        return _evidence.ToString();
    }

    // What an earlier number of the same clause gave is read in the clause itself.
    private void Add(string name, ClaimSite site, Facet? facet)
    {
        if (facet is not null)
            Add(name, facet.Span, facet.Inherited && !site.HoldsInClause(facet.Span));
    }

    private void Add(string name, TextSpan span, bool isElsewhere = false)
    {
        var source = document.Text.ToSourceCodePoints(span);
        if (_evidence.Length > 0)
            _evidence.Append(' ');
        _evidence.Append(name).Append('=').Append(source.Start).Append('-').Append(source.End);
        if (isElsewhere)
            _evidence.Append('*');
    }

    private static Fraction? InBaseUnit(Fraction? value, string factor)
    {
        if (factor is "1")
            return value;
        if (!Fraction.TryParse(factor, out var number))
            return null;
        try
        {
            return value * number;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static int CodePoints(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
            return text.Length;
        var count = 0;
        foreach (var c in text)
            if (!char.IsLowSurrogate(c))
                count++;
        return count;
    }
}
