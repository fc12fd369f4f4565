using System.Globalization;
using System.Runtime.CompilerServices;
using ClaimExtractor.Documents;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Claims;

/// <summary>Writes what was read of a quantity as a row.</summary>
internal sealed class ClaimRows(SourceDocument document, Lexicon lexicon)
{
    private const int LongId = 128, LongEvidence = 160;

    private (int Number, string Text) _context;

    public Claim Row(ClaimFacets facets, (Relation Relation, ClaimFacets Related)? relation, string? relatedId)
    {
        var text = document.Text.Text;
        var quantity = facets.Site.Quantity;
        var sentence = facets.Site.Reading.Sentence;
        var source = document.Text.ToSourceCodePoints(quantity.Span);
        var unit = lexicon.Units[quantity.Unit];
        var value = quantity.Magnitude.Value;
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
            SourceStart = source.Start,
            SourceEnd = source.End,
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
            RelatedClaimId = relatedId,
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
        var site = facets.Site;
        var evidence = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[LongEvidence]);
        Add(ref evidence, " subject=", site, facets.Subject);
        Add(ref evidence, " predicate=", site, facets.Predicate);
        if (!facets.Role.Word.IsEmpty)
            Add(ref evidence, " role=", facets.Role.Word);
        Add(ref evidence, " baseline=", site, facets.Role.Baseline);
        Add(ref evidence, " per=", site, facets.Per);
        Add(ref evidence, " time=", site, facets.Time);
        Add(ref evidence, " place=", site, facets.Place);
        Add(ref evidence, " attribution=", site, facets.Attribution);
        Add(ref evidence, " modality=", site, facets.ModalityWord);
        if (related is not null)
            Add(ref evidence, " relation=", related.Site.Quantity.Span, isElsewhere: !site.HoldsInClause(related.Site.Quantity.Span));
        var text = evidence.Text.Length == 0 ? "" : evidence.Text[1..].ToString();
        evidence.Clear();
        return text;
    }

    // What an earlier number of the same clause gave is read in the clause itself.
    private void Add(ref DefaultInterpolatedStringHandler evidence, string name, ClaimSite site, Facet? facet)
    {
        if (facet is not null)
            Add(ref evidence, name, facet.Span, facet.Inherited && !site.HoldsInClause(facet.Span));
    }

    private void Add(ref DefaultInterpolatedStringHandler evidence, string name, TextSpan span, bool isElsewhere = false)
    {
        var source = document.Text.ToSourceCodePoints(span);
        evidence.AppendLiteral(name);
        evidence.AppendFormatted(source.Start);
        evidence.AppendLiteral("-");
        evidence.AppendFormatted(source.End);
        if (isElsewhere)
            evidence.AppendLiteral("*");
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
