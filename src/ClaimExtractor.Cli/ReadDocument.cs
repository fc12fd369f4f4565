using ClaimExtractor.Checks;
using ClaimExtractor.Claims;
using ClaimExtractor.Datasets;
using ClaimExtractor.Reports;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Cli;

/// <summary>What a release needs of a document that was read; the text's structure and the offsets of its filters are let go.</summary>
/// <param name="Page">Its row, claims and text.</param>
/// <param name="IsExtracted">The text was taken out of a container.</param>
/// <param name="Warnings">What of it was no text.</param>
/// <param name="Filtered">For <c>--verbose</c>; null otherwise.</param>
internal sealed record ReadDocument(
    ReportDocument Page,
    IReadOnlyList<MentionRow> Mentions,
    IReadOnlyList<Finding> Findings,
    bool IsExtracted,
    IReadOnlyList<string> Warnings,
    ReadableText? Filtered)
{
    public string Id => Page.Row.DocumentId;

    public IReadOnlyList<Claim> Claims => Page.Claims;

    public static ReadDocument Of(Extraction extraction, bool isVerbose)
    {
        var (document, claims) = (extraction.Document, extraction.Claims);
        var (mentions, row) = DatasetRows.From(document.Id, document, extraction.Mentions, claims);
        return new ReadDocument(
            ReportText.WithText(row, document, claims, mentions),
            mentions,
            extraction.Findings,
            document.Text.Source.IsExtracted,
            [.. SourceWarnings.Of(document.Text)],
            isVerbose ? document.Text : null);
    }
}
