using System.IO.Compression;

namespace ClaimExtractor.Sources;

/// <summary>Files that hold a text inside a binary format, told by their first bytes.</summary>
internal static class Containers
{
    /// <returns>Null where the bytes are no such file.</returns>
    /// <exception cref="SourceException">The file is damaged, encrypted or too large, holds no text, or is another kind of
    /// archive.</exception>
    public static ExtractedText? Read(string path, ReadOnlySpan<byte> bytes)
    {
        ExtractedText text;
        if (bytes.StartsWith("%PDF-"u8))
            text = PdfReader.Read(path, bytes.ToArray());
        else if (bytes.StartsWith("PK\u0003\u0004"u8))
            text = ReadArchive(path, bytes.ToArray());
        else
            return null;
        return string.IsNullOrWhiteSpace(text.Text) ? throw new SourceException(path, "holds no text") : text;
    }

    private static ExtractedText ReadArchive(string path, byte[] bytes) =>
        DocxReader.Read(path, bytes) ?? throw new SourceException(path, OtherFormat.OfArchive(PartsOf(bytes)).Refusal);

    private static IReadOnlyList<string> PartsOf(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        return [.. archive.Entries.Select(entry => entry.FullName)];
    }
}
