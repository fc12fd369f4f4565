using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace ClaimExtractor.Sources;

/// <summary>A PDF document with a text layer.</summary>
internal static class PdfReader
{
    private const int MostGlyphs = 20_000_000;

    // A cut download lacks its end; some programs write a few bytes behind it.
    private const int Tail = 4096;

    /// <exception cref="SourceException">The document is cut off, damaged, encrypted, too large, or has no text layer.</exception>
    public static ExtractedText Read(string path, byte[] bytes)
    {
        if (bytes.AsSpan(Math.Max(0, bytes.Length - Tail)).IndexOf("%%EOF"u8) < 0)
            throw new SourceException(path, "is a PDF document whose end is missing");
        try
        {
            var pages = Pages(path, bytes);
            if (pages.TrueForAll(rows => rows.Count == 0))
                throw new SourceException(path, "is a PDF document without a text layer (scanned pages?); recognise its characters first");
            return PdfText.Write(pages);
        }
        catch (PdfDocumentEncryptedException error)
        {
            throw new SourceException(path, "is an encrypted PDF document", error);
        }
        catch (Exception error) when (error is not (SourceException or OutOfMemoryException))
        {
            throw new SourceException(path, $"is a damaged PDF document: {error.Message.ReplaceLineEndings(" ")}", error);
        }
    }

    private static List<IReadOnlyList<PdfRow>> Pages(string path, byte[] bytes)
    {
        using var document = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
        var pages = new List<IReadOnlyList<PdfRow>>();
        var glyphs = 0;
        foreach (var page in document.GetPages())
        {
            glyphs += page.Letters.Count;
            if (glyphs > MostGlyphs)
                throw new SourceException(path, $"is too large: more than {MostGlyphs / 1_000_000} million characters");
            pages.Add(PdfRows.Lay(PdfGlyphs.Upright(page.Letters)));
        }

        return pages;
    }
}
