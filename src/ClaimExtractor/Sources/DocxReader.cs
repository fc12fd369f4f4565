using System.IO.Compression;
using System.Xml;

namespace ClaimExtractor.Sources;

/// <summary>
/// A Word document: paragraphs, headings by their style, tables, lists with their automatic numbers, text boxes. Tracked deletions,
/// hidden text, field codes, notes, page headers and footers are left out.
/// </summary>
/// <remarks>Nothing outside of the package is ever opened, and a document type declaration is refused.</remarks>
internal static class DocxReader
{
    // Uncompressed; a thousand pages of text take about 20 MB.
    private const long LargestBody = 64L << 20;
    private const long LargestPart = 16L << 20;

    /// <summary>Null where the archive holds no Word document.</summary>
    /// <exception cref="SourceException">The document is damaged or too large.</exception>
    public static ExtractedText? Read(string path, byte[] bytes)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (!archive.Entries.Any(entry => entry.FullName.StartsWith("word/", StringComparison.OrdinalIgnoreCase)))
                return null;
            foreach (var entry in archive.Entries)
                if (entry.Length > Limit(entry.FullName))
                    throw new SourceException(
                        path,
                        $"is too large: {entry.FullName} unpacks to {entry.Length >> 20} MB, and {Limit(entry.FullName) >> 20} MB are read"
                    );
            return Read(new DocxPackage(archive, LargestBody));
        }
        catch (BudgetException error)
        {
            throw new SourceException(path, $"is too large for a Word document: {error.Message}", error);
        }
        catch (XmlException error) when (error.Message.Contains("DTD", StringComparison.Ordinal))
        {
            throw new SourceException(
                path,
                "is refused: a part of the Word document declares a document type, through which it could name outside files",
                error
            );
        }
        catch (Exception error) when (error is XmlException or InvalidDataException or IOException or UriFormatException
            or ArgumentException or InvalidOperationException or FormatException)
        {
            throw new SourceException(path, $"is a damaged Word document or archive: {ArchiveFault.Of(error)}", error);
        }
    }

    // Pictures and fonts are not unpacked at all.
    private static long Limit(string part) =>
        !part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && !part.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
            ? long.MaxValue
        : part.StartsWith("word/document", StringComparison.OrdinalIgnoreCase) ? LargestBody
        : LargestPart;

    private static ExtractedText? Read(DocxPackage package)
    {
        if (package.Related("", "officeDocument") is not { } main)
            return null;
        var styles = DocxStyles.Read(package, package.Related(main, "styles"));
        var numbering = DocxNumbering.Read(package, package.Related(main, "numbering"));
        using var xml = package.Open(main);
        return DocxBody.Read(xml, styles, numbering);
    }
}
