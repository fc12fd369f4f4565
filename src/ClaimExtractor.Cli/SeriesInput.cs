using System.IO.Enumeration;
using ClaimExtractor.Corpora;
using ClaimExtractor.Datasets;
using ClaimExtractor.Releases;
using ClaimExtractor.Series;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Cli;

/// <summary>What the inputs of <c>series</c> say of points, and which of them failed.</summary>
internal sealed record SeriesGiven(IReadOnlyList<SayingRow> Sayings, IReadOnlyList<CorpusFailure> Failures);

/// <summary>What a person names: releases, parts of a corpus and sayings that are there, and texts that are read now.</summary>
/// <param name="follow">Also read the files that links inside folders lead to.</param>
/// <param name="partition">Of parts, only that one.</param>
internal sealed class SeriesInput(bool follow, int? partition, ExtractionOptions reading, int jobs, StandardStreams streams)
{
    private const string SayingFiles = "sayings*.jsonl";

    private readonly SeriesGathering _all = new();
    private readonly List<CorpusFailure> _failures = [];

    /// <exception cref="UsageException">One id has two contents.</exception>
    public SeriesGiven Read(IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        var kinds = paths.ToLookup(KindOf);
        if (partition is not null && paths.Any(path => KindOf(path) != Kind.Parts))
            throw new UsageException("--partition is for parts that 'extract --partitioned' has written");
        foreach (var release in kinds[Kind.Release].Select(Release).OfType<string>().OrderByDescending(VersionOf))
            Guarded(release, () => _all.Add(release, OfRelease(release)));
        foreach (var folder in kinds[Kind.Parts])
            Guarded(folder, () => _all.Add(folder, OfParts(folder, cancellation)));
        foreach (var path in kinds[Kind.Sayings])
            Guarded(path, () => _all.Add(path, SayingsIn(path).SelectMany(file => SayingColumns.Read(ReadLines(file)))));
        if (kinds[Kind.Text].ToList() is { Count: > 0 } texts)
            ReadTexts(texts, cancellation);
        return new SeriesGiven(_all.Sayings, _failures);
    }

    private enum Kind
    {
        Text,
        Release,
        Parts,
        Sayings,
    }

    private static Kind KindOf(string path) =>
        !Directory.Exists(path)
            ? FileSystemName.MatchesSimpleExpression(SayingFiles, Path.GetFileName(path), ignoreCase: false)
                ? Kind.Sayings
                : Kind.Text
            : IsRelease(path)
                ? Kind.Release
                : PartDocuments.AreIn(path)
                    ? Kind.Parts
                    : Directory.EnumerateFiles(path, SayingFiles).Any()
                        ? Kind.Sayings
                        : Kind.Text;

    private static bool IsRelease(string path) =>
        File.Exists(Path.Combine(path, DatasetFolder.Latest)) || File.Exists(Path.Combine(path, DatasetManifest.FileName))
        || ReleaseFolder.Versions(path).Any(version => File.Exists(Path.Combine(path, version.FolderName, DatasetManifest.FileName)));

    // A dataset's folder that has lost the name of its newest release.
    private string? Release(string path)
    {
        string? release = null;
        Guarded(path, () =>
        {
            var named = DatasetFolder.Release(path);
            if (named != path || File.Exists(Path.Combine(path, DatasetManifest.FileName)))
            {
                release = named;
                return;
            }

            var newest = ReleaseFolder
                .Versions(path)
                .Last(version => File.Exists(Path.Combine(path, version.FolderName, DatasetManifest.FileName)));
            streams.Error.WriteLine(
                Messages.OneLine($"{path} has no file '{DatasetFolder.Latest}': {newest.FolderName} is read, its newest version")
            );
            release = Path.Combine(path, newest.FolderName);
        });
        return release;
    }

    private static ReleaseVersion VersionOf(string release)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(release)));
        return ReleaseVersion.TryParseFolderName(name, out var version) ? version : default;
    }

    private static IEnumerable<SayingRow> OfRelease(string release)
    {
        var (claims, documents) = DatasetReader.ReadForSeries(release);
        if (!PublishedRules.IsAsPublished(release))
            throw new DatasetException(
                $"{Path.Combine(release, DatasetManifest.FileName)}: has been changed since it was published; validate says what"
            );
        return DatasetRows
            .ForSeries(documents, claims)
            .Zip(documents, (document, row) => Of(document, row.Sha256))
            .SelectMany(rows => rows);
    }

    private IEnumerable<SayingRow> OfParts(string folder, CancellationToken cancellation)
    {
        var parts = PartDocuments.Manifests(folder);
        if (partition is { } number)
            parts =
            [
                parts.FirstOrDefault(part => part.Partition == number)
                    ?? throw new DatasetException($"{folder}: part {number} is not there, or not whole"),
            ];
        else if (parts.Count < parts[0].Partitions)
            streams.Error.WriteLine(
                Messages.OneLine($"{folder}: {parts.Count} of {parts[0].Partitions} partitions are whole; the others are not read")
            );
        foreach (var part in parts)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var (document, sha256) in PartDocuments.Read(folder, part))
                foreach (var row in Of(document, sha256))
                    yield return row;
        }
    }

    private static IEnumerable<string> SayingsIn(string path) =>
        Directory.Exists(path) ? Directory.GetFiles(path, SayingFiles).Order(StringComparer.Ordinal) : [path];

    private static Table ReadLines(string path)
    {
        try
        {
            using var file = PlainFile.Open(path);
            return new JsonLinesFile().Read(file);
        }
        catch (IOException exception)
        {
            throw new DatasetException($"{path}: {exception.Message}", exception);
        }
    }

    private void ReadTexts(IReadOnlyList<string> texts, CancellationToken cancellation)
    {
        var (files, failures, passedOver) = InputFiles.Find(texts, [], follow);
        PassedOver.Write(streams.Error, passedOver);
        var entries = files.Zip(DocumentIds.Assign(files), (file, id) => Entry(file, id, streams)).ToList();
        var outcomes = CorpusExtractor
            .Read(
                EntryBatches.OfOne(entries),
                reading,
                GivenBy,
                Math.Min(jobs, Math.Max(1, entries.Count)),
                new CorpusProgress(),
                cancellation: cancellation
            )
            .ToList();
        _failures.AddRange([.. failures.Select(WithDatasets), .. outcomes.Select(outcome => outcome.Failure).OfType<CorpusFailure>()]);
        _all.Add(
            "the texts",
            outcomes.Where(outcome => outcome.Result is not null).SelectMany(outcome => outcome.Result!.Rows),
            outcomes
                .Where(outcome => outcome.Result is not null)
                .ToDictionary(outcome => outcome.Result!.Id, outcome => outcome.Entry.Path, StringComparer.Ordinal)
        );
    }

    private sealed record TextSayings(string Id, List<SayingRow> Rows);

    private static TextSayings GivenBy(Extraction extraction)
    {
        var document = new SeriesDocument(
            extraction.Document.Id,
            extraction.Document.Date,
            extraction.Document.AreaName,
            extraction.Document.AreaCode,
            extraction.Claims
        );
        return new TextSayings(document.Id, [.. Of(document, extraction.Document.Text.Source.Sha256)]);
    }

    private static IEnumerable<SayingRow> Of(SeriesDocument document, string sha256) =>
        SeriesReader.Read(document).Select(saying => new SayingRow(saying, sha256));

    // One input that cannot be read stops none of the others.
    private void Guarded(string path, Action read)
    {
        try
        {
            read();
        }
        catch (DatasetException exception)
        {
            var cause = exception.Message.StartsWith($"{path}: ", StringComparison.Ordinal)
                ? exception.Message[(path.Length + 2)..]
                : exception.Message;
            _failures.Add(new CorpusFailure(path, "", cause) { Error = exception });
        }
    }

    // A folder of datasets holds no text, but what a person wants is there.
    private static CorpusFailure WithDatasets(CorpusFailure failure)
    {
        if (!Directory.Exists(failure.Path))
            return failure;
        try
        {
            if (PartDocuments.AreTablesIn(failure.Path))
                return failure with
                {
                    Cause = $"the folder holds parts of a corpus without the manifests ({PartFolder.Manifests}/part-00000.json) that say "
                        + "which are whole: extract --resume makes them again",
                };
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
