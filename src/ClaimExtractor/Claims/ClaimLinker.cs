using ClaimExtractor.Documents;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;

namespace ClaimExtractor.Claims;

/// <summary>Links every quantity of a document to its context sentence and to what the text says of it.</summary>
internal static class ClaimLinker
{
    /// <summary>One claim a quantity, in the order of the text.</summary>
    /// <param name="currency">ISO 4217 code of 元 in this document.</param>
    public static IReadOnlyList<Claim> Link(
        SourceDocument document,
        List<SentenceReading> readings,
        Lexicon lexicon,
        string currency = "CNY"
    )
    {
        var facets = FacetReader.Read(document, readings, lexicon, currency);
        new TableFacets(document, lexicon, currency).Complete(facets);
        var relations = new RelationReader(facets);
        var rows = new ClaimRows(document, lexicon, currency);
        var claims = new Claim[facets.Count];
        for (var i = 0; i < claims.Length; i++)
        {
            var relation = relations.Of(i);
            claims[i] = rows.Row(facets[i], relation, relation is var (_, related) ? claims[related.Site.Number].ClaimId : null);
        }

        return claims;
    }
}
