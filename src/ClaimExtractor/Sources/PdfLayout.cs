namespace ClaimExtractor.Sources;

/// <summary>What is read at once: a column of text from the top down, or the rows of a table.</summary>
internal abstract record PdfRegion;

/// <param name="Left">The edges that its full lines share.</param>
internal sealed record PdfColumn(IReadOnlyList<PdfSegment> Lines, double Left, double Right) : PdfRegion
{
    // Of the size of the type.
    private const double LeastIndent = 1.2;
    private const double MostIndent = 3.2;

    /// <summary>Paragraphs begin with an indent.</summary>
    public bool HasIndents { get; } =
        Lines.Count(line => line.Left - Left > LeastIndent * line.Size && line.Left - Left < MostIndent * line.Size) is var indented
        && indented > 1
        && indented * 20 >= Lines.Count;
}

internal sealed record PdfTable(IReadOnlyList<PdfRow> Rows) : PdfRegion;

/// <summary>The order in which the rows of a page are read: columns one after the other, tables row by row.</summary>
internal sealed class PdfLayout
{
    private const int FewRows = 3;

    // Characters a line, on average: less is a column of a table.
    private const double TextLine = 9;

    // Of the size of the type.
    private const double Gutter = 0.85;

    // Of comparisons a page: text in columns takes some thousands, a table of ten thousand cells far more.
    private const int MostSteps = 5_000_000;

    private int _steps;

    private readonly record struct Band(int First, int End, double Left, double Right);

    public static IEnumerable<PdfRegion> Read(IReadOnlyList<PdfRow> rows) =>
        new PdfLayout().Read(PdfTables.WithUprightLabels(rows), depth: 0);

    private IEnumerable<PdfRegion> Read(IReadOnlyList<PdfRow> rows, int depth)
    {
        var start = 0;
        for (var at = 0; at < rows.Count;)
        {
            if (rows[at].Segments.Count > 1 && depth < 4 && ColumnsAt(rows, at) is { } band)
            {
                foreach (var region in WithoutColumns(rows, start, band.First))
                    yield return region;
                foreach (
                    var side in (Func<PdfSegment, bool>[])[segment => segment.Right <= band.Right, segment => segment.Right > band.Right]
                )
                foreach (var region in Read(Side(rows, band, side), depth + 1))
                    yield return region;
                start = at = band.End;
                continue;
            }

            at++;
        }

        foreach (var region in WithoutColumns(rows, start, rows.Count))
            yield return region;
    }

    private static IReadOnlyList<PdfRow> Side(IReadOnlyList<PdfRow> rows, Band band, Func<PdfSegment, bool> isOn) =>
        [
            .. Enumerable
                .Range(band.First, band.End - band.First)
                .Select(i => rows[i].Segments.Where(isOn).ToArray())
                .Where(segments => segments.Length > 0)
                .Select(segments => new PdfRow(segments)),
        ];

    /// <summary>The longest run of rows from this one on that one gap of this row goes through, where both sides are running
    /// text.</summary>
    private Band? ColumnsAt(IReadOnlyList<PdfRow> rows, int at)
    {
        Band? best = null;
        for (var gap = 1; gap < rows[at].Segments.Count && _steps < MostSteps; gap++)
        {
            var band = new Band(at, at + 1, rows[at].Segments[gap - 1].Right, rows[at].Segments[gap].Left);
            while (band.End < rows.Count && Narrowed(band, rows[band.End]) is { } longer)
                (band, _steps) = (longer with { End = band.End + 1 }, _steps + rows[band.End].Segments.Count);
            if (!(best?.End >= band.End) && IsText(rows, band))
                best = band;
            _steps += band.End - at;
        }

        return best;
    }

    private static Band? Narrowed(Band band, PdfRow row)
    {
        var (left, right) = (band.Left, band.Right);
        foreach (var segment in row.Segments)
        {
            if ((segment.Left + segment.Right) / 2 < (band.Left + band.Right) / 2)
                left = Math.Max(left, segment.Right);
            else
                right = Math.Min(right, segment.Left);
        }

        return right - left >= Gutter * row.Segments[0].Size ? band with { Left = left, Right = right } : null;
    }

    private static bool IsText(IReadOnlyList<PdfRow> rows, Band band) =>
        IsText(Side(rows, band, segment => segment.Right <= band.Right)) && IsText(Side(rows, band, segment => segment.Right > band.Right));

    private static bool IsText(IReadOnlyList<PdfRow> side) =>
        side.Count >= FewRows
        && side.Sum(row => row.Text.Length) >= TextLine * side.Count
        && side.Sum(row => row.Text.Length) >= TextLine * side.Sum(row => row.Segments.Count);

    private static IEnumerable<PdfRegion> WithoutColumns(IReadOnlyList<PdfRow> rows, int first, int end)
    {
        var lines = new List<PdfSegment>();
        for (var at = first; at < end;)
        {
            var after = rows[at].Segments.Count > 1 ? PdfTables.EndOf(rows, at, end) : at;
            if (after - at > 1)
            {
                if (lines.Count > 0)
                    yield return Column(lines);
                lines = [];
                yield return new PdfTable(PdfCellLines.Join([.. rows.Skip(at).Take(after - at)]));
                at = after;
            }
            else
            {
                lines.Add(PdfSegment.Join(rows[at++].Segments));
            }
        }

        if (lines.Count > 0)
            yield return Column(lines);
    }

    private static PdfColumn Column(List<PdfSegment> lines) => new(lines, lines.Min(line => line.Left), lines.Max(line => line.InkRight));
}
