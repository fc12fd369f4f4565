namespace ClaimExtractor.Sources;

/// <summary>The columns of a table that is known only by where its cells stand.</summary>
internal static class PdfGrid
{
    /// <summary>The cells of each row from left to right, empty ones too.</summary>
    public static IReadOnlyList<IReadOnlyList<(string Text, int ColumnSpan)>> Columns(IReadOnlyList<PdfRow> rows)
    {
        var most = rows.Max(row => row.Segments.Count);
        var columns = new List<(double Left, double Right)>();
        foreach (var segment in rows.Where(row => row.Segments.Count == most).SelectMany(row => row.Segments).OrderBy(segment => segment.Left))
        {
            if (columns.Count > 0 && segment.Left < columns[^1].Right)
                columns[^1] = (columns[^1].Left, Math.Max(columns[^1].Right, segment.Right));
            else
                columns.Add((segment.Left, segment.Right));
        }

        return [.. rows.Select(row => Cells(row, columns))];
    }

    private static IReadOnlyList<(string Text, int ColumnSpan)> Cells(PdfRow row, List<(double Left, double Right)> columns)
    {
        var cells = new List<(string, int)>();
        var next = 0;
        foreach (var segment in row.Segments)
        {
            var first = columns.FindIndex(column => column.Right > segment.Left);
            first = Math.Clamp(first < 0 ? columns.Count - 1 : first, Math.Min(next, columns.Count - 1), columns.Count - 1);
            var end = first + 1;
            while (end < columns.Count && columns[end].Left < segment.Right)
                end++;
            for (; next < first; next++)
                cells.Add(("", 1));
            if (first < next && cells.Count > 0)
                cells[^1] = (cells[^1].Item1 + " " + segment.Text, cells[^1].Item2);
            else
                cells.Add((segment.Text, end - first));
            next = Math.Max(next, end);
        }

        return cells;
    }
}
