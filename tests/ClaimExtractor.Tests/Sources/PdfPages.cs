using ClaimExtractor.Sources;

namespace ClaimExtractor.Tests.Sources;

/// <summary>Pages that a test sets in type of 10 points: a Han character is 10 wide, an ASCII character 5.</summary>
internal sealed class PdfPages
{
    private readonly List<IReadOnlyList<PdfRow>> _pages = [];
    private List<PdfGlyph> _glyphs = [];

    /// <summary>A line that begins at <paramref name="left"/>.</summary>
    public PdfPages Line(double left, double baseline, string text, double size = 10)
    {
        foreach (var c in text)
        {
            var width = c < 0x2000 ? size / 2 : size;
            _glyphs.Add(new PdfGlyph(c.ToString(), left, left + width, baseline, size));
            left += width;
        }

        return this;
    }

    public PdfPages End()
    {
        _pages.Add(PdfRows.Lay(_glyphs));
        _glyphs = [];
        return this;
    }

    public ExtractedText Text() => PdfText.Write(_pages);

    /// <summary>The lines that are read, without what is cut.</summary>
    public string[] Read() => ReadableText.From(new SourceFile("a.pdf", "", 0, "utf-8", Text().Text) { Extracted = Text().Reading })
        .Text.Split(['\n', '\f'], StringSplitOptions.RemoveEmptyEntries);
}
