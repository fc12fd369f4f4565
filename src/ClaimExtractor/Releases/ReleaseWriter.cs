using ClaimExtractor.Datasets;
using ClaimExtractor.Sources;
using ClaimExtractor.Validation;

namespace ClaimExtractor.Releases;

/// <summary>
/// Publishes releases of a dataset: <c>v1.0.0</c>, <c>v1.1.0</c> … in its folder, a file <c>latest</c> that names the newest, and
/// <c>CHANGELOG.md</c>.
/// A release is written aside under a hidden name, brought to the disk, read back, validated, and then renamed into place: whenever a run
/// ends, and however, each
/// release that has a name is whole, and what was published before is untouched. What a killed run left is cleaned, or finished, by the
/// next one.
/// </summary>
internal static class ReleaseWriter
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Publishes the dataset unless the newest release has the same content and the same files.</summary>
    /// <remarks>
    /// A release keeps the formats of the one before it: who reads <c>claims.csv</c> finds it in the next version too. So a run that asks
    /// for fewer
    /// formats and finds the same content changes nothing.
    /// </remarks>
    /// <exception cref="DatasetException">A file cannot be written or read, or the newest release is not as it was published.</exception>
    /// <exception cref="OperationCanceledException">Nothing was published.</exception>
    public static ReleaseOutcome Publish(ReleaseRequest request, CancellationToken cancellation = default) =>
        Publish(request, folder => DatasetValidator.ValidateWritten(folder, request.Dataset).Errors, cancellation);

    /// <param name="validate">The errors of a release's folder.</param>
    internal static ReleaseOutcome Publish(
        ReleaseRequest request,
        Func<string, IReadOnlyList<ValidationError>> validate,
        CancellationToken cancellation = default
    )
    {
        try
        {
            var folder = Path.GetFullPath(request.DatasetFolder);
            Directory.CreateDirectory(folder);
            using var alone = DatasetLock.Acquire(folder, Patience, cancellation);
            DurableFiles.CleanAside(folder);
            var versions = ReleaseFolder.Versions(folder);
            var previous = versions.Count > 0 ? ReleaseFolder.Open(request.DatasetFolder, versions[^1]) : null;
            if (previous is not null)
            {
                Refuse(folder, previous);
                Announce(folder, versions);
            }

            return Publish(request, validate, previous, folder, cancellation) with { IsLocked = alone.IsHeld };
        }
        catch (Exception exception) when (DatasetWriter.IsOfTheDisk(exception))
        {
            throw new DatasetException(
                $"cannot write {request.DatasetFolder}: {DatasetWriter.Cause(exception, request.DatasetFolder)}",
                exception
            );
        }
    }

    private static ReleaseOutcome Publish(
        ReleaseRequest request,
        Func<string, IReadOnlyList<ValidationError>> validate,
        ReleaseFolder? previous,
        string folder,
        CancellationToken cancellation
    )
    {
        var aside = DurableFiles.Aside(folder);
        try
        {
            return Publish(request, validate, previous, folder, aside, cancellation);
        }
        finally
        {
            Discard(aside);
        }
    }

    private static void Discard(string aside)
    {
        try
        {
            if (Directory.Exists(aside))
                Directory.Delete(aside, recursive: true);
        }
        catch (Exception exception) when (DatasetWriter.IsOfTheDisk(exception))
        {
            // What led here is the one to report; the next run cleans up.
        }
    }

    private static ReleaseOutcome Publish(
        ReleaseRequest request,
        Func<string, IReadOnlyList<ValidationError>> validate,
        ReleaseFolder? previous,
        string folder,
        string aside,
        CancellationToken cancellation
    )
    {
        var kept = DatasetFormats
            .All.Select(format => format.Name)
            .Where(name => !request.Formats.Contains(name) && Has(previous, name))
            .ToList();
        var formats = request.Formats.Concat(kept).ToHashSet(StringComparer.Ordinal);
        request.Stage("writing the tables");
        DatasetWriter.Write(aside, request.Dataset, formats, cancellation);
        request.Stage("writing the pages");
        foreach (var file in request.Files)
            Write(aside, file, cancellation);

        var manifest = ReleaseManifest.Of(request, aside, formats, previous?.Version ?? ReleaseVersion.First);
        var change = Change(previous?.Manifest, manifest);
        if (previous is not null && change == ReleaseChange.None)
            return new ReleaseOutcome(previous, change, previous.Version, kept);

        var version = previous?.Version.Next(change) ?? ReleaseVersion.First;
        manifest = manifest with { Version = version.ToString() };
        File.WriteAllText(Path.Combine(aside, DatasetManifest.FileName), manifest.ToJson());
        DurableFiles.Sync(aside);
        request.Stage("reading the release back");
        ReadBack(new ReleaseFolder(aside, version, DatasetManifest.Read(aside)), request.Dataset);
        request.Stage("testing the release");
        if (validate(aside) is [var error, ..] errors)
            throw new DatasetException(
                $"{request.DatasetFolder}: not published, for it has {(errors.Count == 1 ? "an error" : $"{errors.Count} errors")}: {error}"
            );

        cancellation.ThrowIfCancellationRequested();
        Directory.Move(aside, Path.Combine(folder, version.FolderName));
        AnnounceNew(request.DatasetFolder, folder, version);
        return new ReleaseOutcome(ReleaseFolder.Open(request.DatasetFolder, version), change, previous?.Version, kept);
    }

    private static ReleaseChange Change(DatasetManifest? old, DatasetManifest manifest)
    {
        if (old is null || old.Extractor.SchemaHash != manifest.Extractor.SchemaHash)
            return ReleaseChange.Major;
        if (old.ContentHash != manifest.ContentHash)
            return ReleaseChange.Minor;
        return old.ToJson() == manifest.ToJson() ? ReleaseChange.None : ReleaseChange.Patch;
    }

    private static bool Has(ReleaseFolder? release, string format) =>
        release is not null
        && release.Manifest.Resources.Any(resource => resource.Table == ClaimColumns.Schema.Name && resource.Format == format);

    private static void Write(string folder, ReleaseFile file, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var path = Path.Combine(folder, file.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite);
        file.Write(stream);
    }

    /// <summary>What stands on the disk is what was to be written: every file by its hash, every cell of every table by its
    /// value.</summary>
    private static void ReadBack(ReleaseFolder release, Dataset dataset)
    {
        if (release.Faults() is [var fault, ..])
            throw new DatasetException($"read back otherwise than it was written: {fault}");
        foreach (var table in dataset.Tables)
            WrittenTable.Check(release, table);
    }

    /// <summary>A release that somebody edited is no ground for the next one: which of the two states would it be compared with?</summary>
    private static void Refuse(string folder, ReleaseFolder release)
    {
        var faults = release.Faults();
        if (faults.Count == 0 && !DatasetChangelog.Seals(folder, release))
            faults = [$"{DatasetManifest.FileName} has another hash than {DatasetChangelog.FileName} says"];
        if (faults.Count > 0)
            throw new DatasetException(
                $"{release.Path} is not as it was published: {string.Join(", ", faults)}; put the published files back, "
                    + "or move the folder away"
            );
    }

    /// <summary>From here on the version is published, and an error says so.</summary>
    private static void AnnounceNew(string shown, string folder, ReleaseVersion version)
    {
        try
        {
            DurableFiles.SyncNames(folder);
            Announce(folder, ReleaseFolder.Versions(folder));
        }
        catch (Exception exception) when (exception is DatasetException || DatasetWriter.IsOfTheDisk(exception))
        {
            var lacking = IsAnnounced(folder, version)
                ? "its name may not be on the disk yet"
                : $"{DatasetChangelog.FileName} or '{DatasetFolder.Latest}' does not tell of it yet";
            throw new DatasetException(
                $"{Path.Combine(shown, version.FolderName)} is published, but {lacking}: {DatasetWriter.Cause(exception)}; "
                    + "the next run makes up for it",
                exception
            );
        }
    }

    /// <summary>The changelog and the pointer follow the releases that are there; a run that was killed before it wrote them is caught up
    /// with.</summary>
    private static void Announce(string folder, IReadOnlyList<ReleaseVersion> versions)
    {
        DatasetChangelog.Update(folder, versions);
        var text = $"{versions[^1].FolderName}\n";
        if (DatasetFolder.Pointer(folder) != text)
            DurableFiles.Replace(Path.Combine(folder, DatasetFolder.Latest), text);
    }

    private static bool IsAnnounced(string folder, ReleaseVersion version)
    {
        try
        {
            return DatasetFolder.Pointer(folder) == $"{version.FolderName}\n";
        }
        catch (DatasetException)
        {
            // What led here is the one to report.
            return false;
        }
    }
}
