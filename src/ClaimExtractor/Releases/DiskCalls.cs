using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace ClaimExtractor.Releases;

/// <summary>Calls of the system that .NET does not have, or whose errors it passes over: each of ours is looked at.</summary>
internal static class DiskCalls
{
    private const int Interrupted = 4, InvalidArgument = 22;

    /// <summary>Waits until a file, or the names in a folder, are on the disk.</summary>
    /// <exception cref="IOException">They are not.</exception>
    public static void Sync(string path, bool isFolder)
    {
        if (OperatingSystem.IsWindows())
        {
            if (!isFolder)
                SyncOnWindows(path);
            return;
        }

        var descriptor = Call(() => Open(Encoding.UTF8.GetBytes(path + '\0'), CloseOnExec), path);
        try
        {
            // Some file systems of a network have no such call for a folder: they bring names to the disk at once.
            _ = Call(() => FSync(descriptor), path, isFolder ? InvalidArgument : 0);
        }
        catch
        {
            _ = Close(descriptor);
            throw;
        }

        // A network's disk tells as late as here that it is full. Called once: an interrupted close has closed.
        if (Close(descriptor) < 0 && Marshal.GetLastPInvokeError() is not Interrupted and var error)
            throw Failure(error, path);
    }

    /// <summary>Whether the process holds the lock that .NET took on the file; null where the file system has none, which .NET passes
    /// over.</summary>
    public static bool? HoldsLock(SafeFileHandle file)
    {
        const int ExclusiveAtOnce = 2 | 4, LinuxWouldBlock = 11, MacWouldBlock = 35;
        if (OperatingSystem.IsWindows() || Lock(file, ExclusiveAtOnce) == 0)
            return true;
        return Marshal.GetLastPInvokeError() is LinuxWouldBlock or MacWouldBlock ? false : null;
    }

    private static int CloseOnExec => OperatingSystem.IsLinux() ? 0x80000 : OperatingSystem.IsMacOS() ? 0x1000000 : 0;

    private static void SyncOnWindows(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    private static int Call(Func<int> call, string path, int passedOver = 0)
    {
        while (true)
        {
            var result = call();
            if (result >= 0)
                return result;
            var error = Marshal.GetLastPInvokeError();
            if (error == passedOver)
                return result;
            if (error != Interrupted)
                throw Failure(error, path);
        }
    }

    private static IOException Failure(int error, string path) => new($"{Marshal.GetPInvokeErrorMessage(error)} : '{path}'");

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int FSync(int descriptor);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int descriptor);

    [DllImport("libc", EntryPoint = "flock", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Lock(SafeFileHandle file, int operation);
}
