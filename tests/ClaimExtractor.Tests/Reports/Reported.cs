using ClaimExtractor.Datasets;
using ClaimExtractor.Reports;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Tests.Reports;

/// <summary>Reports of texts, made in memory.</summary>
internal static class Reported
{
    private const string Extractor = "ClaimExtractor test";

    public static ReportDocument Speech { get; } = Of(Tests.Speech.Extraction);

    public static ReportDocument Of(string text, string documentId) =>
        Of(DocumentExtractor.Extract(ReadableText.Verbatim(text).Source, new() { DocumentId = documentId, Date = new DateOnly(2021, 3, 4) }));

    public static ReportDocument Of(Extraction extraction)
    {
        var (mentions, row) = DatasetRows.From(extraction.Document.Id, extraction.Document, extraction.Mentions, extraction.Claims);
        return ReportText.WithText(row, extraction.Document, extraction.Claims, mentions, extraction.Findings);
    }

    /// <summary>The one page of a document, as text.</summary>
    public static string Page(ReportDocument document)
    {
        using var page = new MemoryStream();
        var (_, write) = Report.Files("dataset", [document], Extractor).Single();
        write(page);
        return System.Text.Encoding.UTF8.GetString(page.ToArray());
    }

    /// <summary>Writes the files of a report into a folder; gives the address of its first page.</summary>
    public static string Write(string folder, params ReportDocument[] documents)
    {
        foreach (var (path, write) in Report.Files("dataset", documents, Extractor))
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            using var stream = File.Create(file);
            write(stream);
        }

        return new Uri(Path.Combine(folder, Report.FileName)).AbsoluteUri;
    }
}
