namespace ClaimExtractor.Sources;

/// <summary>
/// Small figures above the line: marks of notes and powers become the characters that say so (m², ⁵), in the line that they stand over.
/// </summary>
internal static class PdfSuperscripts
{
    // Shares of the size of the type.
    private const double Small = 0.8;
    private const double LeastHeight = 0.15;
    private const double MostHeight = 0.7;
    private const double Near = 0.9;
    private const double Overlap = 0.3;

    public static IReadOnlyList<PdfGlyph> Lower(IReadOnlyList<PdfGlyph> glyphs)
    {
        var body = glyphs.Count == 0 ? 0 : glyphs.GroupBy(glyph => glyph.Size).MaxBy(group => group.Count())!.Key;
        if (!glyphs.Any(glyph => IsSmallFigure(glyph, body)))
            return glyphs;
        var lines = glyphs.OrderBy(glyph => glyph.Baseline).ToArray();
        var heights = Array.ConvertAll(lines, glyph => glyph.Baseline);
        return [.. glyphs.Select(glyph => IsSmallFigure(glyph, body) && BaseOf(glyph, lines, heights, body) is { } line
            ? glyph with { Text = SmallFigures.Raised[glyph.Text[0] - '0'].ToString(), Baseline = line.Baseline, Size = line.Size }
            : glyph)];
    }

    private static bool IsSmallFigure(PdfGlyph glyph, double size) => glyph.Text is [>= '0' and <= '9'] && glyph.Size <= Small * size;

    /// <summary>A character of the line that the figure stands over; notes are set in smaller type than the body.</summary>
    private static PdfGlyph? BaseOf(PdfGlyph glyph, PdfGlyph[] lines, double[] heights, double body)
    {
        var first = Array.BinarySearch(heights, glyph.Baseline - MostHeight * body);
        for (var i = first < 0 ? ~first : first; i < lines.Length && lines[i].Baseline < glyph.Baseline; i++)
        {
            var line = lines[i];
            var (size, height) = (line.Size, glyph.Baseline - line.Baseline);
            var gap = Math.Max(glyph.Left - line.Right, line.Left - glyph.Right);
            if (
                IsSmallFigure(glyph, size)
                && height > LeastHeight * size
                && height <= MostHeight * size
                && gap > -Overlap * size
                && gap < Near * size
            )
                return line;
        }

        return null;
    }
}
