using System.Text;
using ClaimExtractor.Checks;
using ClaimExtractor.Claims;
using ClaimExtractor.Datasets;
using ClaimExtractor.Reports;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Tests.Reports;

/// <summary>A document with what its page shows of it.</summary>
internal sealed record ReportedDocument(ReportDocument Page, IReadOnlyList<Finding> Findings)
{
    public IReadOnlyList<Claim> Claims => Page.Claims;

    public IReadOnlyList<MentionRow> SetAside => Page.SetAside;

    public string Id => Page.Row.DocumentId;
}

/// <summary>Reports of texts, made in memory.</summary>
internal static class Reported
{
    private const string Extractor = "ClaimExtractor test";

    private static readonly Lazy<ReportedDocument[]> OfInput = new(() =>
        [
            .. Directory
                .EnumerateFiles(Repository.PathTo("input", "reports"), "*.txt")
                .Order(StringComparer.Ordinal)
                .Select(file =>
                    Of(DocumentExtractor.Extract(SourceFile.Read(file), new() { DocumentId = Path.GetFileNameWithoutExtension(file) }))
                ),
        ]
    );

    public static ReportedDocument Speech { get; } = Of(Tests.Speech.Extraction);

    /// <summary>The sixteen of <c>input/reports</c>.</summary>
    public static ReportedDocument[] Sixteen => OfInput.Value;

    public static ReportedDocument Of(string text, string documentId) =>
        Of(
            DocumentExtractor.Extract(
                ReadableText.Verbatim(text).Source,
                new() { DocumentId = documentId, Date = new DateOnly(2021, 3, 4) }
            )
        );

    public static ReportedDocument Of(Extraction extraction)
    {
        var (mentions, row) = DatasetRows.From(extraction.Document.Id, extraction.Document, extraction.Mentions, extraction.Claims);
        return new(ReportText.WithText(row, extraction.Document, extraction.Claims, mentions), extraction.Findings);
    }

    /// <summary>The first page of the documents, as text.</summary>
    public static string Page(params ReportedDocument[] documents)
    {
        using var page = new MemoryStream();
        Files(documents)[0].Write(page);
        return Encoding.UTF8.GetString(page.ToArray());
    }

    /// <summary>Writes the files of a report into a folder; gives the address of its first page.</summary>
    public static string Write(string folder, params ReportedDocument[] documents)
    {
        foreach (var (path, write) in Files(documents))
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            using var stream = File.Create(file);
            write(stream);
        }

        return new Uri(Path.Combine(folder, Report.FileName)).AbsoluteUri;
    }

    private static IReadOnlyList<(string Path, Action<Stream> Write)> Files(ReportedDocument[] documents) =>
        Report.Files(
            "dataset",
            [.. documents.Select(document => document.Page)],
            new Dataset(
                [.. documents.SelectMany(document => document.Claims)],
                [],
                [.. documents.Select(document => document.Page.Row)],
                [.. documents.SelectMany(document => document.Findings)]
            ),
            Extractor
        );
}
