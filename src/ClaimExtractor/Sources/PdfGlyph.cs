namespace ClaimExtractor.Sources;

/// <summary>A character on a page; lengths in points, from the lower left corner.</summary>
/// <param name="Baseline">The height that it stands on.</param>
internal readonly record struct PdfGlyph(string Text, double Left, double Right, double Baseline, double Size);

/// <summary>Glyphs of one line without a wide gap between them.</summary>
internal sealed record PdfSegment(string Text, double Left, double Right, double Baseline, double Size)
{
    /// <summary>How much room its beginning needs that cannot be broken: a character, or a number with its signs.</summary>
    public double FirstWidth { get; init; }

    /// <summary>Where it ends without the punctuation that may hang over the edge.</summary>
    public double InkRight { get; init; }

    /// <summary>The segments of a line as one, a blank between them.</summary>
    public static PdfSegment Join(IReadOnlyList<PdfSegment> segments) =>
        segments.Count == 1
            ? segments[0]
            : segments[0] with
            {
                Text = string.Join(' ', segments.Select(segment => segment.Text)),
                Right = segments[^1].Right,
                InkRight = segments[^1].InkRight,
            };
}

/// <summary>The segments that stand at one height of a page, from left to right.</summary>
internal sealed record PdfRow(IReadOnlyList<PdfSegment> Segments)
{
    public double Baseline => Segments[0].Baseline;

    public string Text => string.Join(' ', Segments.Select(segment => segment.Text));
}
