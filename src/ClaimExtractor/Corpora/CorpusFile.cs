using System.Security.Cryptography;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Corpora;

/// <summary>Reads runs of bytes of a corpus.</summary>
internal static class CorpusFile
{
    /// <summary>Bytes that are read at a time.</summary>
    public const int Piece = 1 << 18;

    public delegate void Take(ReadOnlySpan<byte> bytes);

    /// <summary>Without a buffer of the stream's own: what reads it has one.</summary>
    public static FileStream Open(string path) => PlainFile.Open(path, bufferSize: 0);

    public static void Scan(string path, long start, long end, Take take)
    {
        using var file = Open(path);
        file.Position = start;
        var piece = new byte[(int)Math.Min(Piece, Math.Max(1, end - start))];
        while (start < end && file.Read(piece, 0, (int)Math.Min(piece.Length, end - start)) is > 0 and var read)
        {
            take(piece.AsSpan(0, read));
            start += read;
        }
    }

    public static string HashOf(string path, long start, long end) => HashOf(path, [(start, end)]);

    /// <summary>Of one run of bytes behind the other.</summary>
    /// <returns><c>sha256:</c> and 64 hexadecimal digits.</returns>
    public static string HashOf(string path, IReadOnlyList<(long Start, long End)> runs) => Guarded(path, () =>
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (start, end) in runs)
            Scan(path, start, end, hash.AppendData);
        return $"sha256:{Convert.ToHexStringLower(hash.GetHashAndReset())}";
    });

    /// <exception cref="SourceException">The file is not there or cannot be read.</exception>
    public static T Guarded<T>(string path, Func<T> read)
    {
        try
        {
            if (Directory.Exists(path))
                throw new SourceException(path, "is a directory, not a file");
            return PlainFile.OtherKind(path) is { } kind ? throw new SourceException(path, PlainFile.Refusal(kind)) : read();
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new SourceException(path, "no such file", error);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new SourceException(path, "permission denied", error);
        }
        catch (Exception error) when (error is IOException or NotSupportedException)
        {
            throw new SourceException(path, $"cannot be read: {error.Message.ReplaceLineEndings(" ")}", error);
        }
    }
}
