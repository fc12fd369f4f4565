using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace ClaimExtractor.Sources;

/// <summary>The characters of a page in the direction in which most of them are written: a page across is turned.</summary>
internal static class PdfGlyphs
{
    public static IEnumerable<PdfGlyph> Upright(IReadOnlyList<Letter> letters)
    {
        var most = letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value)).GroupBy(letter => letter.TextOrientation)
            .OrderByDescending(group => group.Count()).FirstOrDefault();
        if (most is null or { Key: TextOrientation.Horizontal or TextOrientation.Other })
            return letters.Where(letter => letter.TextOrientation == TextOrientation.Horizontal)
                .Select(letter => Glyph(letter, 1, 0));
        var widest = most.MaxBy(letter => Length(letter))!;
        var length = Math.Max(Length(widest), double.Epsilon);
        var right = (widest.EndBaseLine.X - widest.StartBaseLine.X) / length;
        var up = (widest.EndBaseLine.Y - widest.StartBaseLine.Y) / length;
        return most.Select(letter => Glyph(letter, right, up));
    }

    private static double Length(Letter letter) =>
        double.Hypot(letter.EndBaseLine.X - letter.StartBaseLine.X, letter.EndBaseLine.Y - letter.StartBaseLine.Y);

    // In the axes of the direction that is written in.
    private static PdfGlyph Glyph(Letter letter, double right, double up)
    {
        double Along(PdfPoint point) => point.X * right + point.Y * up;
        var (left, end) = (Along(letter.StartBaseLine), Along(letter.EndBaseLine));
        var baseline = letter.StartBaseLine.Y * right - letter.StartBaseLine.X * up;
        var size = letter.PointSize > 0 ? letter.PointSize : Math.Max(1, end - left);
        return new PdfGlyph(letter.Value, left, Math.Max(left, end), baseline, size);
    }
}
