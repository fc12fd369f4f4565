using System.Text;
using ClaimExtractor.Datasets;
using ClaimExtractor.Releases;
using ClaimExtractor.Reports;

namespace ClaimExtractor.Cli;

/// <summary>What a run has to publish: the tables, the report, and the texts that were taken out of containers.</summary>
internal static class ReleaseContent
{
    public static readonly string Extractor = $"ClaimExtractor {typeof(Report).Assembly.GetName().Version!.ToString(3)}";

    public static ReleaseRequest Of(string folder, IReadOnlyList<Extraction> extractions, ExtractRequest request)
    {
        var rows = extractions.Select(e => DatasetRows.From(e.Document.Id, e.Document, e.Mentions, e.Claims)).ToList();
        var dataset = new Dataset(
            [.. extractions.SelectMany(extraction => extraction.Claims)],
            [.. rows.SelectMany(row => row.Mentions)],
            [.. rows.Select(row => row.Document)],
            [.. extractions.SelectMany(extraction => extraction.Findings)]).WithAcrossChecks();
        var reported = extractions.Zip(rows, (e, row) => ReportText.WithText(row.Document, e.Document, e.Claims, row.Mentions)).ToList();
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        return new ReleaseRequest(
            folder,
            dataset,
            request.Formats.Select(format => format.Name).ToHashSet(),
            request.License,
            request.Reading.Lexicon.Hash,
            [.. Reports(name, reported, dataset), .. Texts(extractions)]
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
    private static IEnumerable<ReleaseFile> Texts(IReadOnlyList<Extraction> extractions) =>
        extractions.Where(extraction => extraction.Document.Text.Source.IsExtracted).Select((extraction, i) => new ReleaseFile(
            $"text-{i + 1}",
            $"texts/{extraction.Document.Id}.txt",
            "text/plain",
            $"The text of {extraction.Document.Text.Source.Path}",
            stream => stream.Write(Encoding.UTF8.GetBytes(extraction.Document.Text.Source.Text))));
}
