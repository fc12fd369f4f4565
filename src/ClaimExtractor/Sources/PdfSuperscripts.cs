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

    public const string Figures = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    public static IReadOnlyList<PdfGlyph> Lower(IReadOnlyList<PdfGlyph> glyphs)
    {
        var body = glyphs.Count == 0 ? 0 : glyphs.GroupBy(glyph => glyph.Size).MaxBy(group => group.Count())!.Key;
        if (!glyphs.Any(glyph => IsSmallFigure(glyph, body)))
            return glyphs;
        var lines = glyphs.Where(glyph => glyph.Size > Small * body).OrderBy(glyph => glyph.Baseline).ToArray();
        var heights = Array.ConvertAll(lines, glyph => glyph.Baseline);
        return [.. glyphs.Select(glyph => IsSmallFigure(glyph, body) && BaseOf(glyph, lines, heights, body) is { } line
            ? glyph with { Text = Figures[glyph.Text[0] - '0'].ToString(), Baseline = line.Baseline, Size = line.Size }
            : glyph)];
    }

    private static bool IsSmallFigure(PdfGlyph glyph, double body) => glyph.Text is [>= '0' and <= '9'] && glyph.Size <= Small * body;

    private static PdfGlyph? BaseOf(PdfGlyph glyph, PdfGlyph[] lines, double[] heights, double body)
    {
        var first = Array.BinarySearch(heights, glyph.Baseline - MostHeight * body);
        for (var i = first < 0 ? ~first : first; i < lines.Length && lines[i].Baseline < glyph.Baseline - LeastHeight * body; i++)
        {
            var (behind, before) = (glyph.Left - lines[i].Right, lines[i].Left - glyph.Right);
            if (Math.Max(behind, before) is var gap && gap > -Overlap * body && gap < Near * body)
                return lines[i];
        }

        return null;
    }
}
