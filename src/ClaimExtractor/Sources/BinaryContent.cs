namespace ClaimExtractor.Sources;

/// <summary>Tells files that are no text by their first bytes.</summary>
internal static class BinaryContent
{
    private const string OldOffice = "an Office document of the old format";

    // The stream of a new document that a password locks, by its name.
    private static readonly byte[] EncryptedPackage = System.Text.Encoding.Unicode.GetBytes("EncryptedPackage");

    private static readonly (byte[] Magic, string Name)[] Formats =
    [
        ("PK\u0005\u0006"u8.ToArray(), "an empty ZIP archive"),
        ([0xD0, 0xCF, 0x11, 0xE0], OldOffice),
        ("{\\rtf"u8.ToArray(), "a Rich Text document"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ("GIF8"u8.ToArray(), "a GIF image"),
        ("II*\0"u8.ToArray(), "a TIFF image"),
        ("RIFF"u8.ToArray(), "a RIFF media file"),
        ([0x1F, 0x8B], "a gzip archive"),
        ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive"),
        ("Rar!"u8.ToArray(), "a RAR archive"),
        ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard archive"),
        ("BZh"u8.ToArray(), "a bzip2 archive"),
        ("\u007fELF"u8.ToArray(), "a program"),
        ("SQLite format 3"u8.ToArray(), "an SQLite database"),
        ("PAR1"u8.ToArray(), "a Parquet file"),
    ];

    /// <summary>What the bytes are, e.g. <c>a PNG image</c>; null when no known signature opens them.</summary>
    public static string? Recognise(ReadOnlySpan<byte> bytes)
    {
        foreach (var (magic, name) in Formats)
            if (bytes.StartsWith(magic))
                return name == OldOffice && bytes.IndexOf(EncryptedPackage) >= 0 ? "an encrypted Office document" : name;
        return null;
    }
}
