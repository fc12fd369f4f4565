using System.Runtime.InteropServices;
using System.Text;

namespace ClaimExtractor.Sources;

/// <summary>Opens files to read, and refuses by its name what is none: a read of a named pipe or a terminal may never end, and one of a
/// device may act.</summary>
internal static class PlainFile
{
    /// <exception cref="IOException">There is no such file, it cannot be read, or it is no plain file.</exception>
    public static FileStream Open(string path, int bufferSize = 4096)
    {
        if (OtherKind(path) is { } kind)
            throw new IOException(Refusal(kind));
        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize);
    }

    public static byte[] ReadAllBytes(string path)
    {
        using var file = Open(path, bufferSize: 0);
        var bytes = new MemoryStream((int)Math.Min(file.Length, Array.MaxLength));
        file.CopyTo(bytes);
        return bytes.Capacity == bytes.Length ? bytes.GetBuffer() : bytes.ToArray();
    }

    public static string ReadAllText(string path)
    {
        using var reader = new StreamReader(Open(path), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    public static string Refusal(string kind) => $"is {kind}, not a file";

    /// <summary>What stands at the path, or where a link there leads: <c>a named pipe</c>; null for a file, for a folder, and for
    /// nothing.</summary>
    /// <remarks>Told on Linux alone: elsewhere everything counts as a file.</remarks>
    public static string? OtherKind(string path)
    {
        const int CurrentFolder = -100, NoAutomount = 0x800, TypeAndSize = 0x201, StatusBytes = 256, ModeOffset = 28, SizeOffset = 40,
            TypeMask = 0xF000;
        var status = new byte[StatusBytes];
        if (
            !OperatingSystem.IsLinux()
            || path.Length == 0
            || StatX(CurrentFolder, Encoding.UTF8.GetBytes(path + '\0'), NoAutomount, TypeAndSize, status) != 0
        )
            return null;
        return (BitConverter.ToUInt16(status, ModeOffset) & TypeMask) switch
        {
            0x1000 => "a named pipe",
            0x2000 => "a device",
            0x6000 => "a block device",
            0xC000 => "a socket",
            0x8000 when BitConverter.ToInt64(status, SizeOffset) == 0 && IsOfKernel(path) => "a view of the kernel",
            _ => null,
        };
    }

    // Such files have no length, and a read of one may wait for what the kernel will say next: /proc/kmsg.
    private static bool IsOfKernel(string path)
    {
        try
        {
            return new DriveInfo(path).DriveFormat is "proc" or "sysfs" or "debugfs" or "tracefs";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>The number that the file system knows the file by; 0 where it tells none.</summary>
    public static ulong Inode(string path)
    {
        const int CurrentFolder = -100, NoAutomount = 0x800, InodeOnly = 0x100, StatusBytes = 256, InodeOffset = 32;
        var status = new byte[StatusBytes];
        return OperatingSystem.IsLinux() && StatX(CurrentFolder, Encoding.UTF8.GetBytes(path + '\0'), NoAutomount, InodeOnly, status) == 0
            ? BitConverter.ToUInt64(status, InodeOffset)
            : 0;
    }

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int StatX(int folder, byte[] path, int flags, uint mask, byte[] status);
}
