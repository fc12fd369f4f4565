using System.IO.Compression;

namespace ClaimExtractor.Sources;

/// <summary>Files that hold a text inside a binary format, told by their first bytes.</summary>
internal static class Containers
{
    private static readonly (string Part, string Name)[] OtherArchives =
    [
        ("xl/workbook", "an Excel workbook"),
        ("ppt/presentation", "a PowerPoint presentation"),
        ("content.xml", "an OpenDocument file"),
        ("META-INF/container.xml", "an EPUB book"),
    ];

    /// <returns>Null where the bytes are no such file.</returns>
    /// <exception cref="SourceException">The file is damaged, encrypted or too large, holds no text, or is another kind of archive.</exception>
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
        DocxReader.Read(path, bytes) ?? throw new SourceException(path, $"is {NameOf(bytes)}, not a Word document");

    private static string NameOf(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        foreach (var (part, name) in OtherArchives)
            if (archive.Entries.Any(entry => entry.FullName.StartsWith(part, StringComparison.OrdinalIgnoreCase)))
                return name;
        return "a ZIP archive";
    }
}
