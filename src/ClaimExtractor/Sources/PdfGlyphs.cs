using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace ClaimExtractor.Sources;

/// <summary>The characters of a page, by the direction in which they are written: what stands across is turned, and read by
/// itself.</summary>
internal static class PdfGlyphs
{
    // Fewer across a page are a label of its margin or a mark of water.
    private const int FewLetters = 12;

    /// <summary>What is written in the commonest direction first.</summary>
    public static IEnumerable<IReadOnlyList<PdfGlyph>> Upright(IReadOnlyList<Letter> letters)
    {
        var directions = letters
            .Where(letter => !string.IsNullOrWhiteSpace(letter.Value) && letter.TextOrientation != TextOrientation.Other)
            .GroupBy(letter => letter.TextOrientation)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key);
        var isFirst = true;
        foreach (var direction in directions)
        {
            if (isFirst || direction.Count() >= FewLetters)
                yield return [.. Turned([.. direction])];
            isFirst = false;
        }
    }

    private static IEnumerable<PdfGlyph> Turned(IReadOnlyList<Letter> letters)
    {
        if (letters[0].TextOrientation == TextOrientation.Horizontal)
            return letters.Select(letter => Glyph(letter, 1, 0));
        var widest = letters.MaxBy(letter => Length(letter))!;
        var length = Math.Max(Length(widest), double.Epsilon);
        var right = (widest.EndBaseLine.X - widest.StartBaseLine.X) / length;
        var up = (widest.EndBaseLine.Y - widest.StartBaseLine.Y) / length;
        return letters.Select(letter => Glyph(letter, right, up));
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
