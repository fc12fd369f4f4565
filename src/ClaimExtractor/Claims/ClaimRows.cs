using System.Globalization;
using ClaimExtractor.Documents;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Claims;

/// <summary>Writes what was read of a quantity as a row.</summary>
internal sealed class ClaimRows(SourceDocument document, Lexicon lexicon, string currency)
{
    private const int LongId = 128;

    private readonly ClaimTrace _trace = new(document);

    private readonly AreaReader _areas = new(document, currency);

    private readonly MetricReader _metrics = new(lexicon);

    private (int Number, string Text) _context;

    public Claim Row(ClaimFacets facets, (Relation Relation, ClaimFacets Related)? relation, string? relatedId)
    {
        var text = document.Text.Text;
        var quantity = facets.Site.Quantity;
        var sentence = facets.Site.Reading.Sentence;
        var source = document.Text.ToSourceCodePoints(quantity.Span);
        var unit = lexicon.Units[quantity.Unit];
        var value = quantity.Magnitude.Value;
        var metric = _metrics.Read(facets);
        var area = _areas.Of(facets, metric is not null && _metrics.IsOfArea(facets, metric));
        var inBase = value is { } single ? BaseValue.Of(single, unit) : null;
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
            Source = source,
            Magnitude = quantity.Magnitude,
            Qualifier = quantity.Magnitude.Qualifier,
            Unit = quantity.Unit,
            UnitText = quantity.UnitText,
            UnitInferred = quantity.UnitInferred,
            Dimension = quantity.Dimension,
            BaseValue = inBase,
            BaseUnit = inBase is null ? null : unit.BaseUnit,
            Per = facets.Per?.Text,
            Subject = facets.Subject?.Text,
            Bearer = facets.Bearer?.Text,
            Predicate = facets.Predicate?.Text,
            Role = facets.Role.Role,
            Direction = facets.Role.Direction,
            Baseline = facets.Role.Baseline?.Text,
            TimeText = facets.Time?.Facet.Text,
            TimeStart = facets.Dates?.Start,
            TimeEnd = facets.Dates?.End,
            TimeBasis = facets.Time?.Basis,
            Place = facets.Place?.Text,
            Area = area?.Name,
            AreaCode = area?.Code,
            Metric = metric?.Metric.Name,
            Measure = _metrics.MeasureOf(facets, metric),
            Attribution = facets.Attribution?.Text,
            Modality = facets.Modality,
            RelatedClaimId = relatedId,
            Relation = relation?.Relation,
            Evidence = _trace.Evidence(facets, relation?.Related),
            Rules = _trace.Rules(facets, metric?.Rule),
        };
    }

    // The claims of one sentence share its text.
    private string ContextOf(Sentence sentence)
    {
        if (_context.Number != sentence.Number)
            _context = (sentence.Number, sentence.Span.In(document.Text.Text).ToString());
        return _context.Text;
    }

    private string Id(CodePointSpan source) =>
        string.Create(CultureInfo.InvariantCulture, stackalloc char[LongId], $"{document.Id}@{source}");

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
