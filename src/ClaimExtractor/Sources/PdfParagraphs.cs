namespace ClaimExtractor.Sources;

/// <summary>Which lines of columns go on in the next line.</summary>
/// <param name="leading">The usual distance of two lines of a paragraph, in sizes of the type.</param>
internal sealed class PdfParagraphs(double leading, double bodySize)
{
    // Shares of the size of the type.
    private const double Indent = 0.8;
    private const double Slack = 0.35;
    private const double SameSize = 0.08;

    /// <summary>How much wider than usual two lines of one paragraph may stand apart.</summary>
    private const double LooseLeading = 1.3;

    private const double HeadlineSize = 1.2;
    private const double LongHeadline = 0.6;

    // The lines of one headline stand closer.
    private const double HeadlineLeading = 1.9;

    private const string Stops = "。！？!?；;：:”」』）)";

    public static PdfParagraphs Of(IReadOnlyList<PdfRegion> regions)
    {
        var lines = regions.OfType<PdfColumn>().ToArray();
        var cells = regions.OfType<PdfTable>().SelectMany(table => table.Rows).SelectMany(row => row.Segments);
        var distances = lines
            .SelectMany(column => column.Lines.Zip(column.Lines.Skip(1)))
            .Select(pair => (pair.First.Baseline - pair.Second.Baseline) / pair.First.Size)
            .Where(distance => distance is > 0.8 and < 4)
            .ToArray();
        var size = lines
            .SelectMany(column => column.Lines)
            .Concat(cells)
            .GroupBy(line => Math.Round(line.Size, 1))
            .MaxBy(group => group.Sum(line => line.Text.Length));
        return new PdfParagraphs(Median(distances), size?.Key ?? 0);
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values.Length == 0 ? double.MaxValue : values[values.Length / 2];
    }

    /// <param name="next">The line behind it, in the same column or at the head of the next one.</param>
    public bool GoesOn(PdfColumn column, PdfSegment line, PdfColumn nextColumn, PdfSegment next)
    {
        var isSameColumn = ReferenceEquals(column, nextColumn);
        if (Math.Abs(line.Size - next.Size) > SameSize * line.Size || LineBreaks.IsCaption(next.Text))
            return false;
        if (isSameColumn && line.Baseline - next.Baseline > LooseLeading * leading * line.Size)
            return false;
        if (line.Size > HeadlineSize * bodySize)
            return isSameColumn && line.Baseline - next.Baseline < HeadlineLeading * line.Size
                && line.Right - line.Left > LongHeadline * (column.Right - column.Left);
        if (column.Right - line.Right > next.FirstWidth + Slack * line.Size)
            return CutNumbers.Goes(line.Text, next.Text)
                && next.Left - nextColumn.Left <= Indent * line.Size
                && !LineBreaks.OpensBlock(next.Text);
        var (indent, nextIndent) = (line.Left - column.Left, next.Left - nextColumn.Left);
        if (nextIndent > indent + Indent * line.Size)
            return false;
        var isAtEdge = nextIndent <= Indent * line.Size;
        if (!Stops.Contains(line.Text[^1]) || isAtEdge && (indent > Indent * line.Size || column.HasIndents))
            return true;
        // A full line ends with its sentence: sentences are more than paragraphs, unless both lines are indented.
        return isAtEdge && !LineBreaks.OpensBlock(next.Text);
    }
}
