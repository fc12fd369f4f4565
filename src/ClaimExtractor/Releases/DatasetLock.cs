using ClaimExtractor.Datasets;
using Microsoft.Win32.SafeHandles;

namespace ClaimExtractor.Releases;

/// <summary>
/// Lets one run at a time write into a dataset's folder. The lock is the system's, on an open file: it ends with the process, however that
/// ends.
/// The file itself stays, for a run that deleted it could let in two others.
/// </summary>
internal sealed class DatasetLock : IDisposable
{
    public const string FileName = ".lock";

    private const int WindowsSharingViolation = unchecked((int)0x80070020), LinuxWouldBlock = 11, MacWouldBlock = 35;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly FileStream _file;

    private DatasetLock(FileStream file, bool isHeld) => (_file, IsHeld) = (file, isHeld);

    /// <summary>False where the file system has no locks: two runs at a time would then write into the folder.</summary>
    public bool IsHeld { get; }

    /// <summary>Waits for another run to end.</summary>
    /// <param name="patience">How long.</param>
    /// <exception cref="DatasetException">The other run has not ended.</exception>
    public static DatasetLock Acquire(string folder, TimeSpan patience, CancellationToken cancellation) =>
        Acquire(folder, patience, DiskCalls.HoldsLock, cancellation);

    /// <param name="holds">As <see cref="DiskCalls.HoldsLock"/>.</param>
    internal static DatasetLock Acquire(string folder, TimeSpan patience, Func<SafeFileHandle, bool?> holds, CancellationToken cancellation)
    {
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            if (TryAcquire(folder, holds) is { } held)
                return held;
            if (waited >= patience)
                throw new DatasetException($"another run is writing into {folder}");
            if (cancellation.WaitHandle.WaitOne(Pause))
                cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Null where the lock is another's. .NET may open the file all the same: it takes no locks where it is told so.</summary>
    private static DatasetLock? TryAcquire(string folder, Func<SafeFileHandle, bool?> holds)
    {
        FileStream? file = null;
        try
        {
            file = new FileStream(Path.Combine(folder, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            var isHeld = holds(file.SafeFileHandle);
            var held = isHeld == false ? null : new DatasetLock(file, isHeld == true);
            file = held is null ? file : null;
            return held;
        }
        catch (IOException exception) when (exception.HResult is WindowsSharingViolation or LinuxWouldBlock or MacWouldBlock)
        {
            return null;
        }
        finally
        {
            file?.Dispose();
        }
    }

    public void Dispose() => _file.Dispose();
}
