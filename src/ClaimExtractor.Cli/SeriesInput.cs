using ClaimExtractor.Corpora;
using ClaimExtractor.Datasets;
using ClaimExtractor.Releases;
using ClaimExtractor.Series;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Cli;

/// <summary>The documents of what a person names: releases that are there, and texts that are read now.</summary>
internal static class SeriesInput
{
    // A document with what tells whether it is the same as another.
    private sealed record Given(SeriesDocument Document, string Sha256, string Path);

    /// <param name="follow">Also read the files that links inside folders lead to.</param>
    /// <exception cref="DatasetException">A release cannot be read.</exception>
    /// <exception cref="UsageException">One id has two contents.</exception>
    public static (List<SeriesDocument> Documents, List<CorpusFailure> Failures) Read(
        IReadOnlyList<string> paths, bool follow, ExtractionOptions reading, int jobs, StandardStreams streams,
        CancellationToken cancellation)
    {
        var given = new Dictionary<string, Given>(StringComparer.Ordinal);
        var contents = new HashSet<string>(StringComparer.Ordinal);
        foreach (var release in paths.Where(IsRelease).Select(DatasetFolder.Release).OrderByDescending(VersionOf))
            Add(OfRelease(release));
        var texts = paths.Where(path => !IsRelease(path)).ToList();
        if (texts.Count == 0)
            return (Documents(), []);

        var (files, failures, passedOver) = InputFiles.Find(texts, [], follow);
        PassedOver.Write(streams.Error, passedOver);
        var entries = files.Zip(DocumentIds.Assign(files), (file, id) => Entry(file, id, streams)).ToList();
        var outcomes = CorpusExtractor.Read(
            entries, reading, GivenBy, Math.Min(jobs, Math.Max(1, entries.Count)), new CorpusProgress(),
            cancellation: cancellation).ToList();
        Add([.. outcomes.Select(outcome => outcome.Result).OfType<Given>()]);
        return (Documents(), [.. failures.Select(WithDatasets), .. outcomes.Select(outcome => outcome.Failure).OfType<CorpusFailure>()]);

        List<SeriesDocument> Documents() => [.. given.Values.Select(one => one.Document)];

        // What an earlier source has is no second saying; within one source two of one content are two, as in its own series.
        void Add(List<Given> source)
        {
            var others = source.FindAll(one => !contents.Contains(one.Sha256));
            foreach (var one in others)
                if (!given.TryAdd(one.Document.Id, one))
                    throw new UsageException($"document '{one.Document.Id}' has one content in {given[one.Document.Id].Path} "
                        + $"and another in {one.Path}; name one of the two");
            contents.UnionWith(others.Select(one => one.Sha256));
        }
    }

    private static bool IsRelease(string path) =>
        Directory.Exists(path) && (File.Exists(Path.Combine(path, DatasetFolder.Latest))
        || File.Exists(Path.Combine(path, DatasetManifest.FileName)));

    private static ReleaseVersion VersionOf(string release)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(release)));
        return ReleaseVersion.TryParseFolderName(name, out var version) ? version : default;
    }

    private static List<Given> OfRelease(string release)
    {
        var dataset = DatasetReader.Read(release);
        return [.. DatasetRows.ForSeries(dataset.Documents, dataset.Claims)
            .Zip(dataset.Documents, (document, row) => new Given(document, row.Sha256, release))];
    }

    private static Given GivenBy(Extraction extraction) => new(
        new SeriesDocument(
            extraction.Document.Id, extraction.Document.Date, extraction.Document.AreaName, extraction.Document.AreaCode, extraction.Claims),
        extraction.Document.Text.Source.Sha256, extraction.Document.Text.Source.Path);

    // A folder of datasets holds no text, but what a person wants is there.
    private static CorpusFailure WithDatasets(CorpusFailure failure)
    {
        if (!Directory.Exists(failure.Path))
            return failure;
        try
        {
            var datasets = Directory.GetDirectories(failure.Path).Where(IsRelease).Order(StringComparer.Ordinal).ToList();
            return datasets.Count == 0 ? failure
                : failure with { Cause = $"the folder holds datasets; name those to read: {string.Join(", ", datasets)}" };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return failure;
        }
    }

    private static CorpusEntry Entry(InputFile file, string id, StandardStreams streams) =>
        new(file.Path, 0, () => "", () => new CorpusDocument(
        id, Date: null, file.Path == InputFiles.StandardInput
            ? SourceFile.Read(streams.Input, file.Path, null) : SourceFile.Read(file.Path)));
}
