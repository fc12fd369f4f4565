namespace ClaimExtractor.Sources;

/// <summary>Tells files that are no text by their first bytes.</summary>
internal static class BinaryContent
{
    private static readonly (byte[] Magic, OtherFormat Format)[] Formats =
    [
        ("PK\u0005\u0006"u8.ToArray(), new("an empty ZIP archive", null)),
        ([0xD0, 0xCF, 0x11, 0xE0], OtherFormat.OldOffice),
        ("{\\rtf"u8.ToArray(), new("a Rich Text document", OtherFormat.SaveAsWord)),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], Picture("a PNG image")),
        ([0xFF, 0xD8, 0xFF], Picture("a JPEG image")),
        ("GIF8"u8.ToArray(), Picture("a GIF image")),
        ("II*\0"u8.ToArray(), Picture("a TIFF image")),
        ("RIFF"u8.ToArray(), new("a RIFF media file", null)),
        ([0x1F, 0x8B], Archive("a gzip archive")),
        ([0x37, 0x7A, 0xBC, 0xAF], Archive("a 7z archive")),
        ("Rar!"u8.ToArray(), Archive("a RAR archive")),
        ([0x28, 0xB5, 0x2F, 0xFD], Archive("a Zstandard archive")),
        ("BZh"u8.ToArray(), Archive("a bzip2 archive")),
        ("\u007fELF"u8.ToArray(), new("a program", null)),
        ("SQLite format 3"u8.ToArray(), new("an SQLite database", null)),
        ("PAR1"u8.ToArray(), new("a Parquet file", "'extract' reads it as a corpus where its name ends in .parquet")),
    ];

    // The stream of a new document that a password locks, by its name.
    private static readonly byte[] EncryptedPackage = System.Text.Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>What the bytes are; null when no known signature opens them.</summary>
    public static OtherFormat? Recognise(ReadOnlySpan<byte> bytes)
    {
        foreach (var (magic, format) in Formats)
            if (bytes.StartsWith(magic))
                return format == OtherFormat.OldOffice && bytes.IndexOf(EncryptedPackage) >= 0 ? OtherFormat.EncryptedOffice : format;
        return null;
    }

    private static OtherFormat Picture(string name) => new(name, "recognise its characters and save them as text");

    private static OtherFormat Archive(string name) => new(name, "unpack it first");
}
