using ClaimExtractor.Sources;

namespace ClaimExtractor.Corpora;

/// <summary>What tells that a file was written, or another put in its place, since it was looked at.</summary>
/// <param name="Size">In bytes; −1 where there is no file.</param>
/// <param name="Inode">0 where the system tells none.</param>
internal readonly record struct FileStamp(long Size, DateTime Written, ulong Inode)
{
    public static FileStamp Of(string path) => new FileInfo(path) is { Exists: true } file
        ? new FileStamp(file.Length, file.LastWriteTimeUtc, PlainFile.Inode(path))
        : new FileStamp(-1, default, 0);
}
