using System.Text;
using ClaimExtractor.Datasets;
using ClaimExtractor.Releases;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Corpora;

/// <summary>
/// A folder of parts: <c>claims/part-00000.parquet</c> and so on, and <c>manifests/part-00000.json</c> for each partition that is whole.
/// What is
/// being written stands aside in a folder of the process's own, and is renamed into place, the manifest last.
/// </summary>
internal sealed class PartFolder : IDisposable
{
    public const string Manifests = "manifests";

    private const string LockName = ".lock";
    private const int MostAttempts = 10;

    private readonly string _aside;
    private readonly FileStream _lock;

    private PartFolder(string path, string aside, FileStream held) => (Path, _aside, _lock) = (path, aside, held);

    public string Path { get; }

    /// <summary>Opens or makes the folder, and clears away what killed processes have left in it.</summary>
    /// <exception cref="DatasetException">The folder cannot be made or written.</exception>
    public static PartFolder Open(string path) => Guarded(path, () =>
    {
        Directory.CreateDirectory(path);
        foreach (var left in new DirectoryInfo(path).GetDirectories(DurableFiles.AsidePrefix + "*"))
            CleanUnlessHeld(left);
        return Make(path);
    });

    /// <summary>The manifest of a partition; null where there is none that can be read.</summary>
    public PartManifest? Manifest(CorpusPartition partition)
    {
        try
        {
            return PartManifest.Parse(PlainFile.ReadAllBytes(PathOf(ManifestOf(partition))));
        }
        catch (Exception exception) when (exception is DatasetException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The manifest of a partition that is whole: made as it would be now, with each part as its manifest says; else
    /// null.</summary>
    /// <exception cref="SourceException">The corpus cannot be read.</exception>
    public PartManifest? Whole(PartRun run, CorpusPartition partition)
    {
        if (Manifest(partition) is not { } manifest || !manifest.IsOfTheSameRunAs(run.Expected(partition)))
            return null;
        return
            manifest.Files.Select(file => file.Path).SequenceEqual(run.Tables.Select(table => run.PathOf(table, partition)))
            && manifest.Files.All(IsThere)
            ? manifest
            : null;
    }

    /// <summary>Parts and manifests that a run does not write, relative to the folder, in ordinal order.</summary>
    public IReadOnlyList<string> Others(PartRun run)
    {
        var own = Own(run).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. DatasetTables.OfDocuments.Select(table => table.Name).Append(Manifests)
                .Where(folder => Directory.Exists(PathOf(folder)))
                .SelectMany(folder =>
                    Directory.EnumerateFiles(PathOf(folder), "part-*").Select(file => $"{folder}/{System.IO.Path.GetFileName(file)}")
                )
                .Where(file => !own.Contains(file))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The input that a part would be written over, whatever links lead to it; null where there is none.</summary>
    /// <param name="inputs">Paths of files; others are passed over.</param>
    public string? InputAmongParts(PartRun run, IReadOnlyList<string> inputs)
    {
        // By the few folders and not by the parts, which may be a hundred thousand on a shared disk.
        var folders = run
            .Tables.Select(table => table.Name)
            .Append(Manifests)
            .Where(name => Directory.Exists(PathOf(name)))
            .ToDictionary(name => Real(PathOf(name)), StringComparer.Ordinal);
        return inputs.FirstOrDefault(input =>
            File.Exists(input)
            && Real(input) is var real
            && folders.TryGetValue(System.IO.Path.GetDirectoryName(real)!, out var folder)
            && Own(run).Contains($"{folder}/{System.IO.Path.GetFileName(real)}")
        );
    }

    /// <summary>What stands where the partitions are written and was not written by this program; null where there is nothing.</summary>
    public string? Stranger(PartRun run, IReadOnlyList<CorpusPartition> partitions) =>
        run.Tables.Select(table => table.Name).Append(Manifests).Select(PathOf).FirstOrDefault(File.Exists)
        ?? partitions.Select(partition => Stranger(run, partition)).FirstOrDefault(path => path is not null);

    /// <summary>Where the parts of a partition are written before they are whole.</summary>
    /// <exception cref="DatasetException">The folder cannot be written.</exception>
    public PartWriter Begin(PartRun run, CorpusPartition partition) => Guarded(Path, () =>
    {
        var folder = AsideOf(partition);
        Directory.CreateDirectory(folder);
        return new PartWriter(folder, run, partition);
    });

    /// <summary>Puts whole parts into place. Where the same stand there, nothing is touched.</summary>
    /// <exception cref="DatasetException">The disk refuses.</exception>
    public PartManifest Commit(PartWriter writer, PartManifest expected, CorpusPartition partition) => Guarded(Path, () =>
    {
        var manifest = writer.Complete(expected);
        var json = manifest.ToJson();
        var path = PathOf(ManifestOf(partition));
        if (File.Exists(path) && PlainFile.ReadAllText(path) == json && manifest.Files.All(IsThere))
            return manifest;
        foreach (var target in manifest.Files.Select(file => PathOf(file.Path)).Append(path))
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
        File.Delete(path);
        foreach (var file in manifest.Files)
        {
            File.Move(System.IO.Path.Combine(AsideOf(partition), file.Path), PathOf(file.Path), overwrite: true);
        }

        var aside = System.IO.Path.Combine(AsideOf(partition), "manifest");
        // The parts' names first: a manifest on the disk says that they are there.
        foreach (var folder in manifest.Files.Select(file => System.IO.Path.GetDirectoryName(PathOf(file.Path))!).Distinct())
            DurableFiles.SyncNames(folder);
        File.WriteAllBytes(aside, Encoding.UTF8.GetBytes(json));
        DiskCalls.Sync(aside, isFolder: false);
        File.Move(aside, path, overwrite: true);
        DurableFiles.SyncNames(System.IO.Path.GetDirectoryName(path)!);
        return manifest;
    });

    /// <summary>Takes away what was written aside.</summary>
    public void Dispose()
    {
        try
        {
            Directory.Delete(_aside, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next process clears it away.
        }

        _lock.Dispose();
    }

    private string? Stranger(PartRun run, CorpusPartition partition)
    {
        var manifest = Manifest(partition);
        var named = manifest?.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal) ?? [];
        foreach (var table in run.Tables)
        {
            var part = run.PathOf(table, partition);
            if (IsStranger(PathOf(part), path => named.Contains(part) || PartContent.IsOf(table, run.Format, path)))
                return PathOf(part);
        }

        var own = PathOf(ManifestOf(partition));
        return IsStranger(own, path => manifest is not null || BeginsAsManifest(path, partition)) ? own : null;
    }

    /// <summary>What cannot be read is one, what is gone meanwhile is none: another process may be doing the same partition.</summary>
    private static bool IsStranger(string path, Func<string, bool> isOurs)
    {
        try
        {
            return Directory.Exists(path) || (File.Exists(path) && !isOurs(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return File.Exists(path);
        }
    }

    private static bool BeginsAsManifest(string path, CorpusPartition partition)
    {
        var begin = Encoding.UTF8.GetBytes($"{{\n  \"part\": \"{partition.Part}\",");
        using var file = CorpusFile.Open(path);
        var read = new byte[begin.Length];
        return file.ReadAtLeast(read, read.Length, throwOnEndOfStream: false) is var length
            && (length == 0 || read.AsSpan().SequenceEqual(begin));
    }

    private static IEnumerable<string> Own(PartRun run) =>
        run.Partitions.SelectMany(partition => run.Tables.Select(table => run.PathOf(table, partition)).Append(ManifestOf(partition)));

    /// <summary>The full path, without links.</summary>
    private static string Real(string path)
    {
        path = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? System.IO.Path.GetFullPath(path);
        return System.IO.Path.GetDirectoryName(path) is { } folder
            ? System.IO.Path.Combine(Real(folder), System.IO.Path.GetFileName(path))
            : path;
    }

    private static string ManifestOf(CorpusPartition partition) => $"{Manifests}/{partition.Part}.json";

    private string PathOf(string relative) => System.IO.Path.Combine(Path, relative);

    private string AsideOf(CorpusPartition partition) => System.IO.Path.Combine(_aside, partition.Part);

    private bool IsThere(PartFile file)
    {
        var there = new FileInfo(PathOf(file.Path));
        try
        {
            return there.Exists && there.Length == file.Bytes && CorpusFile.HashOf(there.FullName, 0, file.Bytes) == file.Hash;
        }
        catch (SourceException)
        {
            return false;
        }
    }

    /// <summary>The folder of this process. Between its making and its lock another process may take it for one that was left; then another
    /// one is made.</summary>
    private static PartFolder Make(string path)
    {
        for (var attempt = 1; ; attempt++)
        {
            var aside = DurableFiles.Aside(path);
            var held = System.IO.Path.Combine(aside, LockName);
            Directory.CreateDirectory(aside);
            try
            {
                var file = new FileStream(held, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
                if (File.Exists(held))
                    return new PartFolder(path, aside, file);
                file.Dispose();
            }
            catch (IOException) when (attempt < MostAttempts && (File.Exists(held) || !Directory.Exists(aside)))
            {
                // Cleared away, or just being.
            }
        }
    }

    /// <summary>A folder whose lock can be had, or made, belongs to no living process.</summary>
    private static void CleanUnlessHeld(DirectoryInfo folder)
    {
        try
        {
            using var held = new FileStream(
                System.IO.Path.Combine(folder.FullName, LockName),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None
            );
            // Without locks nobody knows whether its process lives: it stays.
            if (DiskCalls.HoldsLock(held.SafeFileHandle) == true)
                folder.Delete(recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Another process's.
        }
    }

    private static T Guarded<T>(string path, Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception exception) when (DatasetWriter.IsOfTheDisk(exception))
        {
            throw new DatasetException($"cannot write {path}: {DatasetWriter.Cause(exception, path)}", exception);
        }
    }
}
