using System.Text;
using ClaimExtractor.Datasets;
using ClaimExtractor.Releases;
using ClaimExtractor.Reports;

namespace ClaimExtractor.Cli;

/// <summary>What a run has to publish: the tables, the report, and the texts that were taken out of containers.</summary>
internal static class ReleaseContent
{
    public static readonly string Extractor = $"ClaimExtractor {typeof(Report).Assembly.GetName().Version!.ToString(3)}";

    public static ReleaseRequest Of(string folder, IReadOnlyList<ReadDocument> documents, ExtractRequest request)
    {
        var dataset = new Dataset(
            [.. documents.SelectMany(document => document.Claims)],
            [.. documents.SelectMany(document => document.Mentions)],
            [.. documents.Select(document => document.Page.Row)],
            [.. documents.SelectMany(document => document.Findings)]).WithAcrossChecks();
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        return new ReleaseRequest(
            folder,
            dataset,
            request.Formats.Select(format => format.Name).ToHashSet(),
            request.License,
            request.Reading.Lexicon.Hash,
            [.. Reports(name, [.. documents.Select(document => document.Page)], dataset), .. Texts(documents)]
        );
    }

    private static IEnumerable<ReleaseFile> Reports(string name, IReadOnlyList<ReportDocument> documents, Dataset dataset) =>
        Report
            .Files(name, documents, dataset, Extractor)
            .Select(
                (file, i) =>
                    new ReleaseFile(
                        i == 0 ? "report" : $"report-{i}",
                        file.Path,
                        "text/html",
                        i == 0 ? "The claims in their texts, with pictures and a table" : $"The page of {documents[i - 1].Row.DocumentId}",
                        file.Write
                    )
            );

    // Source spans point into them.
    private static IEnumerable<ReleaseFile> Texts(IReadOnlyList<ReadDocument> documents) =>
        documents.Where(document => document.IsExtracted).Select((document, i) => new ReleaseFile(
            $"text-{i + 1}",
            $"texts/{document.Id}.txt",
            "text/plain",
            $"The text of {document.Page.Row.Path}",
            stream => stream.Write(Encoding.UTF8.GetBytes(document.Page.Source!))));
}
