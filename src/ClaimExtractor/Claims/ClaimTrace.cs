using ClaimExtractor.Documents;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Claims;

/// <summary>Where the facets of a claim were read.</summary>
internal sealed class ClaimTrace(SourceDocument document)
{
    private static readonly int Facets = Enum.GetValues<ClaimFacet>().Length;

    /// <param name="related">What the claim points to.</param>
    public EvidenceList Evidence(ClaimFacets facets, ClaimFacets? related)
    {
        var site = facets.Site;
        Span<FacetEvidence> items = stackalloc FacetEvidence[Facets];
        var count = 0;
        Add(items, ref count, ClaimFacet.Subject, site, facets.Subject);
        Add(items, ref count, ClaimFacet.Predicate, site, facets.Predicate);
        if (!facets.Role.Word.IsEmpty)
            items[count++] = Item(ClaimFacet.Role, facets.Role.Word, isInherited: false);
        Add(items, ref count, ClaimFacet.Baseline, site, facets.Role.Baseline);
        Add(items, ref count, ClaimFacet.Per, site, facets.Per);
        Add(items, ref count, ClaimFacet.Time, site, facets.Time);
        Add(items, ref count, ClaimFacet.Place, site, facets.Place);
        Add(items, ref count, ClaimFacet.Attribution, site, facets.Attribution);
        Add(items, ref count, ClaimFacet.Modality, site, facets.ModalityWord);
        if (related?.Site.Quantity.Span is { } span)
            items[count++] = Item(ClaimFacet.Relation, span, isInherited: !site.HoldsInClause(span));
        return EvidenceList.Create(items[..count]);
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
