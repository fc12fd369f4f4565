using ClaimExtractor.Corpora;
using ClaimExtractor.Datasets;
using ClaimExtractor.Series;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Cli;

/// <summary>The documents of what a person names: releases that are there, and texts that are read now.</summary>
internal static class SeriesInput
{
    /// <exception cref="DatasetException">A release cannot be read.</exception>
    public static (List<SeriesDocument> Documents, List<CorpusFailure> Failures) Read(
        IReadOnlyList<string> paths, ExtractionOptions reading, int jobs, StandardStreams streams,
        CancellationToken cancellation)
    {
        var documents = new List<SeriesDocument>();
        var texts = new List<string>();
        foreach (var path in paths)
            if (IsRelease(path))
                documents.AddRange(OfRelease(path));
            else
                texts.Add(path);
        if (texts.Count == 0)
            return (documents, []);

        var (files, failures, _) = InputFiles.Find(texts, []);
        var entries = files.Zip(DocumentIds.Assign(files), (file, id) => Entry(file, id, streams)).ToList();
        var outcomes = CorpusExtractor.Read(
            entries, reading, DocumentOf, Math.Min(jobs, Math.Max(1, entries.Count)), new CorpusProgress(), cancellation: cancellation).ToList();
        documents.AddRange(outcomes.Select(outcome => outcome.Result).OfType<SeriesDocument>());
        return (documents, [.. failures, .. outcomes.Select(outcome => outcome.Failure).OfType<CorpusFailure>()]);
    }

    private static bool IsRelease(string path) =>
        Directory.Exists(path) && (File.Exists(Path.Combine(path, DatasetFolder.Latest))
        || File.Exists(Path.Combine(path, DatasetManifest.FileName)));

    private static IEnumerable<SeriesDocument> OfRelease(string path)
    {
        var dataset = DatasetReader.Read(DatasetFolder.Release(path));
        return DatasetRows.ForSeries(dataset.Documents, dataset.Claims);
    }

    private static SeriesDocument DocumentOf(Extraction extraction) => new(
        extraction.Document.Id, extraction.Document.Date, extraction.Document.AreaName, extraction.Document.AreaCode, extraction.Claims);

    private static CorpusEntry Entry(InputFile file, string id, StandardStreams streams) =>
        new(file.Path, 0, () => "", () => new CorpusDocument(
        id, Date: null, file.Path == InputFiles.StandardInput
            ? SourceFile.Read(streams.Input, file.Path, null) : SourceFile.Read(file.Path)));
}
