using System.Globalization;
using System.Runtime.CompilerServices;
using ClaimExtractor.Documents;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Claims;

/// <summary>Where the facets of a claim were read, and by which rules.</summary>
internal sealed class ClaimTrace(SourceDocument document)
{
    private const int LongRules = 256;

    private static readonly int Facets = Enum.GetValues<ClaimFacet>().Length;

    /// <param name="related">What the claim points to.</param>
    public EvidenceList Evidence(ClaimFacets facets, ClaimFacets? related)
    {
        var site = facets.Site;
        Span<FacetEvidence> items = stackalloc FacetEvidence[Facets];
        var count = 0;
        Add(items, ref count, ClaimFacet.Subject, site, facets.Subject);
        Add(items, ref count, ClaimFacet.Bearer, site, facets.Bearer);
        Add(items, ref count, ClaimFacet.Predicate, site, facets.Predicate);
        if (!facets.Role.Word.IsEmpty)
            items[count++] = Item(ClaimFacet.Role, facets.Role.Word, isInherited: !site.Reading.Sentence.Span.Contains(facets.Role.Word));
        Add(items, ref count, ClaimFacet.Baseline, site, facets.Role.Baseline);
        Add(items, ref count, ClaimFacet.Per, site, facets.Per);
        Add(items, ref count, ClaimFacet.Time, site, facets.Time?.Facet);
        Add(items, ref count, ClaimFacet.Place, site, facets.Place);
        Add(items, ref count, ClaimFacet.Attribution, site, facets.Attribution);
        Add(items, ref count, ClaimFacet.Modality, site, facets.ModalityWord);
        if (related?.Site.Quantity.Span is { } span)
            items[count++] = Item(ClaimFacet.Relation, span, isInherited: !site.HoldsInClause(span));
        return EvidenceList.Create(items[..count]);
    }

    /// <summary>The ids of the number's rules and of those that read its facets, joined by blanks.</summary>
    /// <param name="metric">How the metric was found; null where none was.</param>
    public string Rules(ClaimFacets facets, string? metric)
    {
        var site = facets.Site;
        var rules = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[LongRules]);
        for (var i = 0; i < site.Quantity.Rules.Count; i++)
        {
            rules.AppendLiteral(i == 0 ? "" : " ");
            rules.AppendLiteral(site.Quantity.Rules[i]);
        }

        Add(ref rules, " subject:", facets.Subject?.Rule);
        Add(ref rules, " bearer:", facets.Bearer?.Rule);
        Add(ref rules, " predicate:", facets.Predicate?.Rule);
        Add(ref rules, " role:", facets.Role.Rule);
        Add(ref rules, " per:", facets.Per?.Rule);
        Add(ref rules, " time:", facets.Time is { } time ? EnumText.Of(time.Basis) : null);
        Add(ref rules, " place:", RuleOrScope(site, facets.Place));
        Add(ref rules, " metric:", metric);
        Add(ref rules, " attribution:", RuleOrScope(site, facets.Attribution));
        Add(ref rules, " modality:", RuleOrScope(site, facets.ModalityWord));
        return rules.ToStringAndClear();
    }

    // What frames a statement may stand far from it: without a rule of its own it is told by how far.
    private string? RuleOrScope(ClaimSite site, Facet? facet)
    {
        if (facet is null || facet.Rule is not null)
            return facet?.Rule;
        if (site.HoldsInClause(facet.Span))
            return "clause";
        if (site.Reading.Sentence.Span.Contains(facet.Span))
            return "sentence";
        return document.Paragraphs[site.Reading.Sentence.Paragraph - 1].Span.Contains(facet.Span) ? "paragraph" : "section";
    }

    private static void Add(ref DefaultInterpolatedStringHandler rules, string name, string? rule)
    {
        if (rule is null)
            return;
        rules.AppendLiteral(name);
        rules.AppendLiteral(rule);
    }

    // What an earlier number of the same clause gave is read in the clause itself.
    private void Add(Span<FacetEvidence> items, ref int count, ClaimFacet name, ClaimSite site, Facet? facet)
    {
        if (facet is not null)
            items[count++] = Item(name, facet.Span, facet.Inherited && !site.HoldsInClause(facet.Span));
    }

    private FacetEvidence Item(ClaimFacet facet, TextSpan span, bool isInherited) =>
        new() { Facet = facet, Span = document.Text.ToSourceCodePoints(span), IsInherited = isInherited };
}
