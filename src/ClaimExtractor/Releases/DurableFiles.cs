using System.Text;

namespace ClaimExtractor.Releases;

/// <summary>Writing that a crash of the machine cannot tear: what has been synced and renamed is there, whole.</summary>
internal static class DurableFiles
{
    /// <summary>Begins the name of everything that is written aside, and of nothing else: what bears it was left by a run that was
    /// killed.</summary>
    public const string AsidePrefix = ".new-";

    /// <summary>A name in the folder that no other run has.</summary>
    public static string Aside(string folder) => Path.Combine(folder, AsidePrefix + Path.GetRandomFileName());

    /// <summary>Deletes what killed runs left in the folder. To be called under its lock: a living run's work looks the same.</summary>
    public static void CleanAside(string folder)
    {
        foreach (var entry in new DirectoryInfo(folder).GetFileSystemInfos(AsidePrefix + "*"))
        {
            if (entry is DirectoryInfo directory)
                directory.Delete(recursive: true);
            else
                entry.Delete();
        }
    }

    /// <summary>Waits until all files below the folder, and their names, are on the disk.</summary>
    /// <exception cref="IOException">The disk did not take one.</exception>
    public static void Sync(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            DiskCalls.Sync(path, isFolder: false);
        foreach (var below in Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories))
            SyncNames(below);
        SyncNames(folder);
    }

    /// <summary>Waits until the names in the folder are on the disk.</summary>
    /// <exception cref="IOException">The disk did not take them.</exception>
    public static void SyncNames(string folder) => DiskCalls.Sync(folder, isFolder: true);

    /// <summary>Writes a file, or puts it in the place of the old one: a reader sees one or the other.</summary>
    public static void Replace(string path, string text)
    {
        var folder = Path.GetDirectoryName(path)!;
        var aside = Aside(folder);
        File.WriteAllBytes(aside, Encoding.UTF8.GetBytes(text));
        DiskCalls.Sync(aside, isFolder: false);
        File.Move(aside, path, overwrite: true);
        SyncNames(folder);
    }
}
