using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace ClaimExtractor.Sources;

/// <summary>A PDF document with a text layer.</summary>
internal static class PdfReader
{
    private const int MostGlyphs = 20_000_000;

    // Pages in one message.
    private const int MostNamed = 20;

    // A cut download lacks its end; some programs write a few bytes behind it.
    private const int Tail = 4096;

    /// <exception cref="SourceException">The document is cut off, damaged, encrypted, too large, or has no text layer.</exception>
    public static ExtractedText Read(string path, byte[] bytes)
    {
        if (bytes.AsSpan(Math.Max(0, bytes.Length - Tail)).IndexOf("%%EOF"u8) < 0)
            throw new SourceException(path, "is a PDF document whose end is missing");
        try
        {
            var (pages, warnings) = Pages(path, bytes);
            if (pages.TrueForAll(rows => rows.Count == 0))
                throw new SourceException(path, "is a PDF document without a text layer (scanned pages?); recognise its characters first");
            return PdfText.Write(pages) with { Warnings = warnings };
        }
        catch (BudgetException error)
        {
            throw new SourceException(path, $"is too large for a PDF document: {error.Message}", error);
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

    private static (List<IReadOnlyList<PdfRow>> Rows, IReadOnlyList<string> Warnings) Pages(string path, byte[] bytes)
    {
        var filters = new PdfFilters();
        using var document = PdfDocument.Open(
            bytes,
            new ParsingOptions
            {
                UseLenientParsing = true,
                SkipMissingFonts = true,
                FilterProvider = filters,
            }
        );
        PdfBudget.Check(document, bytes.Length);
        var (pages, unread, scanned) = (new List<IReadOnlyList<PdfRow>>(), new List<int>(), new List<int>());
        var glyphs = 0;
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            var page = PageOf(document, number);
            if (filters.Spent is { } spent)
                throw spent;
            glyphs += page?.Letters.Count ?? 0;
            if (glyphs > MostGlyphs)
                throw new SourceException(path, $"is too large: more than {MostGlyphs / 1_000_000} million characters");
            if (page is null || IsUnreadable(page.Letters))
                unread.Add(number);
            else if (page.Letters.Count == 0 && page.NumberOfImages > 0)
                scanned.Add(number);
            else
                pages.AddRange(PdfGlyphs.Upright(page.Letters).Select(PdfRows.Lay));
        }

        return (pages, [.. Named(unread, "cannot be read"), .. Named(scanned, "without a text layer (scanned?)")]);
    }

    /// <summary>Null for a damaged page; the others are read all the same.</summary>
    private static Page? PageOf(PdfDocument document, int number)
    {
        try
        {
            return document.GetPage(number);
        }
        catch (Exception error) when (error is not OutOfMemoryException && document.NumberOfPages > 1)
        {
            return null;
        }
    }

    // A font that does not say which characters its glyphs are.
    private static bool IsUnreadable(IReadOnlyList<Letter> letters) =>
        letters.Count(letter => letter.Value is null or [] or [< ' ' or '\uFFFD' or (>= '\uE000' and <= '\uF8FF'), ..]) * 2 > letters.Count;

    private static IEnumerable<string> Named(List<int> pages, string what)
    {
        if (pages.Count > 0)
            yield return $"page {string.Join(", ", pages.Take(MostNamed))}"
                + $"{(pages.Count > MostNamed ? $" and {pages.Count - MostNamed} more" : "")} {what}";
    }
}
