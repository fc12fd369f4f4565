using System.Runtime.InteropServices;
using System.Text;

namespace ClaimExtractor.Releases;

/// <summary>Writing that a crash of the machine cannot tear: what has been synced and renamed is there, whole.</summary>
internal static class DurableFiles
{
    /// <summary>Begins the name of everything that is written aside, and of nothing else: what bears it was left by a run that was killed.</summary>
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
    public static void Sync(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
            file.Flush(flushToDisk: true);
        }

        foreach (var below in Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories))
            SyncNames(below);
        SyncNames(folder);
    }

    /// <summary>Gives the folder its name, which no folder may have yet.</summary>
    public static void Rename(string aside, string folder)
    {
        Directory.Move(aside, folder);
        SyncNames(Path.GetDirectoryName(folder)!);
    }

    /// <summary>Writes a file, or puts it in the place of the old one: a reader sees one or the other.</summary>
    public static void Replace(string path, string text)
    {
        var folder = Path.GetDirectoryName(path)!;
        var aside = Aside(folder);
        using (var file = new FileStream(aside, FileMode.CreateNew, FileAccess.Write))
        {
            file.Write(Encoding.UTF8.GetBytes(text));
            file.Flush(flushToDisk: true);
        }

        File.Move(aside, path, overwrite: true);
        SyncNames(folder);
    }

    /// <summary>As .NET has no call for it. A file system that cannot do it is not asked again.</summary>
    private static void SyncNames(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var descriptor = Open(Encoding.UTF8.GetBytes(folder + '\0'), 0);
        if (descriptor < 0)
            return;
        _ = FSync(descriptor);
        _ = Close(descriptor);
    }

    [DllImport("libc", EntryPoint = "open")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int FSync(int descriptor);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int descriptor);
}
