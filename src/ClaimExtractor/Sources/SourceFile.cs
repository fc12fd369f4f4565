using System.Buffers;

namespace ClaimExtractor.Sources;

/// <summary>A document as it was found: its bytes' identity and its decoded text.</summary>
public sealed record SourceFile
{
    /// <summary>Ten thousand books; memory is some multiple of it.</summary>
    private const int LongestBytes = 512_000_000;

    private const int FirstPiece = 4096;

    // For the bytes of one source after another; those of a huge one are not kept.
    private static readonly ArrayPool<byte> Buffers = ArrayPool<byte>.Create(maxArrayLength: 1 << 24, maxArraysPerBucket: 4);

    internal SourceFile(string path, string sha256, long byteCount, string encoding, string text) =>
        (Path, LazySha256, ByteCount, Encoding, Text) = (path, new Lazy<string>(sha256), byteCount, encoding, text);

    /// <summary>As it was given; <c>-</c> for standard input.</summary>
    public string Path { get; init; }

    /// <summary>Number of bytes read.</summary>
    public long ByteCount { get; init; }

    /// <summary>The encoding's IANA name, e.g. <c>utf-8</c>.</summary>
    public string Encoding { get; init; }

    /// <summary>The decoded text, without a byte-order mark; of a DOCX or PDF, what was extracted. Source spans count its code
    /// points.</summary>
    public string Text { get; init; }

    /// <summary>Lower-case hexadecimal digest of the bytes.</summary>
    public string Sha256
    {
        get => LazySha256.Value;
        init => LazySha256 = new Lazy<string>(value);
    }

    // A text that a larger file holds has its digest made when it is asked for: a pipe of claims never asks.
    private Lazy<string> LazySha256 { get; init; }

    /// <summary>
    /// <see cref="Text"/> was extracted from a binary container (DOCX, PDF): it is no decoding of the bytes, so source spans can be
    /// followed only in a copy of the text itself. <see cref="Encoding"/> is then <c>utf-8</c>, that of such a copy.
    /// </summary>
    public bool IsExtracted => Extracted is not null;

    /// <summary>Characters U+FFFD of the text that stand for bytes which the encoding does not have; at most one in a thousand, but for
    /// those of a single place.</summary>
    public int Undecodable { get; init; }

    /// <summary>What could not be read, each in words that follow the file's name.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>What the container says of the text; null for a text file.</summary>
    internal ContentReading? Extracted { get; init; }

    /// <summary>All that it says of the document is the same.</summary>
    public bool Equals(SourceFile? other) =>
        other is not null
        && (Path, ByteCount, Encoding, Text, Extracted) == (other.Path, other.ByteCount, other.Encoding, other.Text, other.Extracted)
        && Sha256 == other.Sha256;

    /// <summary>Of its path and its text.</summary>
    public override int GetHashCode() => HashCode.Combine(Path, Text);

    /// <summary>Whether <paramref name="name"/> names an encoding that a text can be read in.</summary>
    public static bool IsEncoding(string name) => EncodingEvidence.Find(name) is not null;

    /// <summary>Reads a file to its end.</summary>
    /// <param name="path">A file.</param>
    /// <param name="encoding">An IANA name that overrides what the bytes say; null to go by evidence.</param>
    /// <exception cref="SourceException">The file is missing, unreadable, empty, larger than 512 MB, binary, or not text in its
    /// encoding.</exception>
    public static SourceFile Read(string path, string? encoding = null)
    {
        if (Directory.Exists(path))
            throw new SourceException(path, "is a directory, not a file");
        if (PlainFile.OtherKind(path) is { } kind)
            throw new SourceException(path, $"{PlainFile.Refusal(kind)}; what it gives can be read from standard input (-)");
        try
        {
            using var file = PlainFile.Open(path);
            return Read(file, path, encoding);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new SourceException(
                path,
                IsAddress(path) ? "is an address, and nothing is fetched: save the page and name its file" : "no such file",
                error
            );
        }
        catch (UnauthorizedAccessException error)
        {
            throw new SourceException(path, "permission denied", error);
        }
        catch (Exception error) when (error is IOException or ArgumentException or NotSupportedException)
        {
            throw new SourceException(path, $"cannot be read: {OneLine(error.Message)}", error);
        }
    }

    /// <summary>Reads a stream to its end, e.g. standard input. It stays open.</summary>
    /// <param name="stream">Need not seek.</param>
    /// <param name="name">How rows and messages call it.</param>
    /// <param name="encoding">An IANA name that overrides what the bytes say; null to go by evidence.</param>
    /// <exception cref="SourceException">As for <see cref="Read(string, string?)"/>.</exception>
    public static SourceFile Read(Stream stream, string name, string? encoding)
    {
        byte[] bytes = [];
        try
        {
            var length = ReadToEnd(stream, name, ref bytes);
            return FromBytes(name, bytes.AsSpan(0, length), encoding);
        }
        finally
        {
            Buffers.Return(bytes);
        }
    }

    /// <returns>The number of bytes that were read.</returns>
    private static int ReadToEnd(Stream stream, string name, ref byte[] bytes)
    {
        try
        {
            // One byte more than a file has, so that its end is seen without growing.
            Grow(ref bytes, stream.CanSeek ? (int)Math.Clamp(stream.Length, FirstPiece, LongestBytes) + 1 : FirstPiece);
            var length = 0;
            while (stream.Read(bytes.AsSpan(length)) is > 0 and var count)
            {
                length += count;
                // A device such as /dev/zero has no end.
                if (length > LongestBytes)
                    throw new SourceException(name, $"is larger than {LongestBytes / 1_000_000} MB");
                if (length == bytes.Length)
                    Grow(ref bytes, Math.Min(2 * length, LongestBytes + 1));
            }

            return length;
        }
        catch (IOException error)
        {
            throw new SourceException(name, $"cannot be read: {OneLine(error.Message)}", error);
        }
    }

    private static void Grow(ref byte[] bytes, int length)
    {
        var larger = Buffers.Rent(length);
        bytes.CopyTo(larger, 0);
        Buffers.Return(bytes);
        bytes = larger;
    }

    /// <summary>A document from its bytes. A DOCX or PDF is told by them, whatever the path is.</summary>
    /// <param name="path">How rows and messages call it; nothing is read from there.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="encoding">An IANA name, for all but DOCX and PDF, that overrides what the bytes say; null to go by evidence.</param>
    /// <exception cref="SourceException">The bytes are empty, binary, damaged, or not text in their encoding.</exception>
    public static SourceFile FromBytes(string path, ReadOnlySpan<byte> bytes, string? encoding = null)
    {
        var digest = Digest.Sha256(bytes);
        if (Containers.Read(path, bytes) is { } extracted)
            return new SourceFile(path, digest, bytes.Length, "utf-8", extracted.Text)
            {
                Extracted = extracted.Reading,
                Warnings = extracted.Warnings,
            };
        var read = SourceDecoder.Decode(path, bytes, encoding);
        return new SourceFile(path, digest, bytes.Length, read.Encoding, read.Text)
        {
            Undecodable = read.Undecodable,
            Warnings =
                read.Undecodable == 0
                    ? []
                    :
                    [
                        $"holds {Missing(read.Undecodable)} {read.Encoding} does not have, "
                            + $"the first at offset {read.First}: read as U+FFFD",
                    ],
        };
    }

    /// <summary>A text that a larger file holds; what stands for its bytes is its UTF-8.</summary>
    /// <param name="path">Of the larger file.</param>
    /// <param name="text">Any UTF-16; half of a surrogate pair is refused later, by <see cref="DocumentExtractor"/>.</param>
    /// <exception cref="SourceException">The text is empty or blank, or a number of thousands of digits.</exception>
    public static SourceFile FromText(string path, string text)
    {
        if (text.Length == 0)
            throw new SourceException(path, "is empty");
        SourceDecoder.Refuse(path, text);
        return new SourceFile(path, "", System.Text.Encoding.UTF8.GetByteCount(text), "utf-8", text)
        {
            LazySha256 = new Lazy<string>(() => Digest.Sha256(text)),
        };
    }

    private static bool IsAddress(string path) =>
        path.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static string Missing(int count) => count == 1 ? "a byte that" : $"{count} bytes that";

    private static string OneLine(string message) => message.ReplaceLineEndings(" ");
}
