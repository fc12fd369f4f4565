using ClaimExtractor.Datasets;

namespace ClaimExtractor.Releases;

/// <summary>
/// Lets one run at a time write into a dataset's folder. The lock is the system's, on an open file: it ends with the process, however that ends.
/// The file itself stays, for a run that deleted it could let in two others.
/// </summary>
internal sealed class DatasetLock : IDisposable
{
    public const string FileName = ".lock";

    private const int WindowsSharingViolation = unchecked((int)0x80070020), LinuxWouldBlock = 11, MacWouldBlock = 35;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly FileStream _file;

    private DatasetLock(FileStream file) => _file = file;

    /// <summary>False where the file system has no locks: two runs at a time would then write into the folder.</summary>
    public bool IsHeld => DiskCalls.HoldsLock(_file.SafeFileHandle) is not null;

    /// <summary>Waits for another run to end.</summary>
    /// <param name="patience">How long.</param>
    /// <exception cref="DatasetException">The other run has not ended.</exception>
    public static DatasetLock Acquire(string folder, TimeSpan patience, CancellationToken cancellation)
    {
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                return new DatasetLock(new FileStream(Path.Combine(folder, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException exception) when (exception.HResult is WindowsSharingViolation or LinuxWouldBlock or MacWouldBlock)
            {
                if (waited >= patience)
                    throw new DatasetException($"another run is writing into {folder}", exception);
                if (cancellation.WaitHandle.WaitOne(Pause))
                    cancellation.ThrowIfCancellationRequested();
            }
        }
    }

    public void Dispose() => _file.Dispose();
}
