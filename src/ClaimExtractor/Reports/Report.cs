using ClaimExtractor.Datasets;

namespace ClaimExtractor.Reports;

/// <summary>The files of a report: <c>report.html</c>, and for a dataset of several documents a page for each beside it.</summary>
internal static class Report
{
    public const string FileName = "report.html";

    /// <summary>The files in order, each with its path in the release (forward slashes) and what writes it.</summary>
    /// <param name="name">The dataset's name.</param>
    /// <param name="documents">In the order of the dataset's.</param>
    /// <param name="extractor">Name and version of the program.</param>
    public static IReadOnlyList<(string Path, Action<Stream> Write)> Files(
        string name, IReadOnlyList<ReportDocument> documents, Dataset dataset, string extractor)
    {
        var folder = new ReportFolder(name, documents, dataset);
        if (documents is [var only])
            return [(FileName, output => ReportPage.WriteDocument(output, folder, only, extractor))];
        return
        [
            (FileName, output => ReportPage.WriteIndex(output, folder, extractor)),
            .. documents.Select(PageOf),
        ];

        (string, Action<Stream>) PageOf(ReportDocument document) =>
            ($"reports/{document.Row.DocumentId}.html", output => ReportPage.WriteDocument(output, folder, document, extractor));
    }
}
