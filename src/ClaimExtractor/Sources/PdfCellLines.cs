namespace ClaimExtractor.Sources;

/// <summary>Cells of a table whose text is set in several lines: these become one, beside the figures of their row.</summary>
internal static class PdfCellLines
{
    // Of the size of the type: the lines of one cell stand closer together.
    private const double LinesOfCell = 1.45;

    // Of the distance of the rows.
    private const double CloserThanRows = 0.85;

    public static IReadOnlyList<PdfRow> Join(IReadOnlyList<PdfRow> rows)
    {
        var first = 0;
        while (first < rows.Count && !HasFigure(rows[first]))
            first++;
        if (first == rows.Count)
            return rows;
        // A label of several lines before the first figures belongs to their row: heads have several cells.
        while (first < rows.Count && first > 0 && IsLabel(rows[first - 1]) && rows.Take(first - 1).Any(row => row.Segments.Count > 1))
            first--;
        return [.. JoinHeads([.. rows.Take(first)]), .. JoinLabels([.. rows.Skip(first)], Distance(rows))];
    }

    /// <summary>2021年12月 over 31日: each cell of a line continues the one above it.</summary>
    private static List<PdfRow> JoinHeads(List<PdfRow> heads)
    {
        for (var below = 1; below < heads.Count; below++)
        for (var above = below - 1; above >= 0; above--)
            if (
                heads[below].Segments.Count > 1
                && IsClose(heads[above], heads[below], double.PositiveInfinity)
                && Over(heads[above], heads[below]) is { } over
            )
            {
                heads[above] = new PdfRow([
                    .. heads[above].Segments.Select(cell => over.TryGetValue(cell, out var next) ? Joined(cell, next) : cell),
                ]);
                heads.RemoveAt(below--);
                break;
            }

        return heads;
    }

    /// <summary>The cell below each cell; null where one stands below none, or two below one.</summary>
    private static Dictionary<PdfSegment, PdfSegment>? Over(PdfRow above, PdfRow below)
    {
        var over = new Dictionary<PdfSegment, PdfSegment>(ReferenceEqualityComparer.Instance);
        foreach (var cell in below.Segments)
        {
            var heads = above.Segments.Where(head => head.Left < cell.Right && cell.Left < head.Right).ToArray();
            if (heads is not [var only] || !over.TryAdd(only, cell))
                return null;
        }

        return over;
    }

    private static List<PdfRow> JoinLabels(List<PdfRow> rows, double distance)
    {
        var joined = new List<PdfRow>();
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            var next = i + 1 < rows.Count ? rows[i + 1] : null;
            if (next is not null && IsLabel(row) && IsClose(row, next, distance) && !EndsItself(row) && Continued(row, next) is { } whole)
                rows[i + 1] = whole;
            else if (
                IsLabel(row)
                && joined.Count > 0
                && IsClose(joined[^1], row, distance)
                && !IsLabel(joined[^1])
                && Continues(joined[^1], row) is { } longer
            )
                joined[^1] = longer;
            else
                joined.Add(row);
        }

        return joined;
    }

    /// <summary>The row with the label of the line above it; a row of figures alone takes it as its own.</summary>
    private static PdfRow? Continued(PdfRow label, PdfRow row)
    {
        var (above, first) = (label.Segments[0], row.Segments[0]);
        if (TableFigure.Is(first.Text))
            return first.Left > above.Right ? row with { Segments = [above with { Baseline = first.Baseline }, .. row.Segments] } : null;
        return AreOneColumn(above, first)
            ? new PdfRow([Joined(above, first) with { Baseline = first.Baseline }, .. row.Segments.Skip(1)])
            : null;
    }

    // （净亏损以负号填列）below a label says how its figures are written.
    private static PdfRow? Continues(PdfRow row, PdfRow label) =>
        AreOneColumn(row.Segments[0], label.Segments[0]) && label.Segments[0].Text[0] is not ('（' or '(')
            ? new PdfRow([Joined(row.Segments[0], label.Segments[0]), .. row.Segments.Skip(1)])
            : null;

    private static bool AreOneColumn(PdfSegment first, PdfSegment second) => first.Left < second.Right && second.Left < first.Right;

    private static bool IsLabel(PdfRow row) => row.Segments is [var only] && !TableFigure.Is(only.Text);

    private static bool EndsItself(PdfRow label) => label.Segments[0].Text[^1] is '：' or ':';

    private static bool IsClose(PdfRow above, PdfRow below, double distance)
    {
        var between = above.Baseline - below.Baseline;
        return between < LinesOfCell * below.Segments[0].Size && between < CloserThanRows * distance;
    }

    private static PdfSegment Joined(PdfSegment first, PdfSegment second) =>
        first with
        {
            Text =
                char.IsAsciiLetter(first.Text[^1]) && char.IsAsciiLetter(second.Text[0])
                    ? $"{first.Text} {second.Text}"
                    : first.Text + second.Text,
            Left = Math.Min(first.Left, second.Left),
            Right = Math.Max(first.Right, second.Right),
        };

    /// <summary>How far apart the rows of figures stand that follow one another; without limit where there is no second one.</summary>
    private static double Distance(IReadOnlyList<PdfRow> rows)
    {
        var distances = Enumerable.Range(1, Math.Max(0, rows.Count - 1)).Where(i => HasFigure(rows[i - 1]) && HasFigure(rows[i]))
            .Select(i => rows[i - 1].Baseline - rows[i].Baseline).Order().ToArray();
        return distances.Length == 0 ? double.PositiveInfinity : distances[distances.Length / 2];
    }

    private static bool HasFigure(PdfRow row) => row.Segments.Any(segment => TableFigure.Is(segment.Text));
}
