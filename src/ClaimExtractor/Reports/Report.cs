namespace ClaimExtractor.Reports;

/// <summary>The files of a report: <c>report.html</c>, and for a dataset of several documents a page for each beside it.</summary>
internal static class Report
{
    public const string FileName = "report.html";

    /// <summary>The files in order, each with its path in the release (forward slashes) and what writes it to a stream that stays open.</summary>
    /// <param name="name">The dataset's name.</param>
    /// <param name="extractor">Name and version of the program.</param>
    public static IReadOnlyList<(string Path, Action<Stream> Write)> Files(string name, IReadOnlyList<ReportDocument> documents, string extractor)
    {
        if (documents is [var only])
            return [(FileName, output => ReportPage.WriteDocument(output, only, extractor))];
        var pages = documents.Select(document => (Document: document, Path: $"reports/{document.Row.DocumentId}.html")).ToList();
        return
        [
            (FileName, output => ReportPage.WriteIndex(
                output, name, [.. pages.Select(page => (page.Document, $"reports/{Uri.EscapeDataString(page.Document.Row.DocumentId)}.html"))], extractor)),
            .. pages.Select(page => (page.Path, (Action<Stream>)(output => ReportPage.WriteDocument(output, page.Document, extractor)))),
        ];
    }
}
