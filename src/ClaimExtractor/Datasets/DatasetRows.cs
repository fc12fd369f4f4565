using ClaimExtractor.Claims;
using ClaimExtractor.Documents;
using ClaimExtractor.Quantities;
using ClaimExtractor.Series;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Datasets;

/// <summary>Makes the rows of the mentions and documents tables from what the stages found.</summary>
internal static class DatasetRows
{
    /// <summary>The id of a claim or a mention; the span counts code points of the decoded source.</summary>
    public static string Id(string documentId, CodePointSpan source) => $"{documentId}@{source}";

    /// <param name="documentId">As in the claims.</param>
    /// <param name="mentions">In document order.</param>
    /// <param name="claims">Of the same document.</param>
    public static (IReadOnlyList<MentionRow> Mentions, DocumentRow Document) From(
        string documentId, SourceDocument document, IReadOnlyList<Mention> mentions, IReadOnlyList<Claim> claims)
    {
        var claimIds = claims.Select(claim => claim.ClaimId).ToHashSet(StringComparer.Ordinal);
        return (
            [.. mentions.Select(mention => Row(documentId, document.Text, mention, claimIds))],
            Row(documentId, document, claims.Count)
        );
    }

    /// <summary>The documents with their claims, as the series want them.</summary>
    public static IEnumerable<SeriesDocument> ForSeries(IReadOnlyList<DocumentRow> documents, IReadOnlyList<Claim> claims)
    {
        var own = claims.ToLookup(claim => claim.DocumentId, StringComparer.Ordinal);
        return ForSeries(documents, id => [.. own[id]]);
    }

    /// <param name="claims">Those of a document, in order; asked for when the document is.</param>
    public static IEnumerable<SeriesDocument> ForSeries(
        IReadOnlyList<DocumentRow> documents, Func<string, IReadOnlyList<Claim>> claims) =>
        documents.Select(row => new SeriesDocument(row.DocumentId, row.Date, row.Area, row.AreaCode, claims(row.DocumentId)));

    private static MentionRow Row(string documentId, ReadableText text, Mention mention, HashSet<string> claimIds)
    {
        var source = text.ToSourceCodePoints(mention.Span);
        var claimId = mention.Quantity is { } quantity ? Id(documentId, text.ToSourceCodePoints(quantity.Span)) : null;
        return new MentionRow(
            Id(documentId, source),
            documentId,
            EnumText.Of(mention.Kind),
            mention.Span.In(text.Text).ToString(),
            source.Start,
            source.End,
            mention.Sentence.Number,
            claimId is not null && claimIds.Contains(claimId) ? claimId : null,
            mention.Reason);
    }

    private static DocumentRow Row(string documentId, SourceDocument document, int claims)
    {
        var text = document.Text;
        return new DocumentRow(
            documentId,
            text.Source.Path,
            text.Source.Sha256,
            text.Source.ByteCount,
            text.Source.Encoding,
            EnumText.Of(text.Script),
            document.Title,
            document.Date,
            EnumText.Of(document.DateSource),
            document.AreaName,
            document.AreaCode,
            EnumText.Of(document.AreaSource),
            new CodePointIndex(text.Text).ToCodePoint(text.Text.Length),
            claims,
            [.. text.Filters.Select(filter => KeyValuePair.Create(filter.Filter, filter.Changes.Count))]);
    }
}
