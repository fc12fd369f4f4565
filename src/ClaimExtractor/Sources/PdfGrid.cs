namespace ClaimExtractor.Sources;

/// <summary>The columns of a table that is known only by where its cells stand.</summary>
internal sealed class PdfGrid
{
    private readonly record struct Column(double Left, double Right)
    {
        public double Middle => (Left + Right) / 2;
    }

    private readonly List<Column> _columns = [];

    /// <param name="rows">Those with the most segments tell where the columns are.</param>
    public PdfGrid(IReadOnlyList<PdfRow> rows)
    {
        var most = rows.Max(row => row.Segments.Count);
        var full = rows.Where(row => row.Segments.Count == most).SelectMany(row => row.Segments);
        foreach (var segment in full.OrderBy(segment => segment.Left))
        {
            if (_columns.Count > 0 && segment.Left < _columns[^1].Right)
                _columns[^1] = _columns[^1] with { Right = Math.Max(_columns[^1].Right, segment.Right) };
            else
                _columns.Add(new Column(segment.Left, segment.Right));
        }
    }

    public int Count => _columns.Count;

    /// <summary>The other table has its columns at the same places.</summary>
    public bool IsLike(PdfGrid other) =>
        Count == other.Count
        && Enumerable.Range(0, Count).All(i => _columns[i].Left < other._columns[i].Right && other._columns[i].Left < _columns[i].Right);

    /// <summary>The cells of each row from left to right, empty ones too.</summary>
    public IReadOnlyList<IReadOnlyList<(string Text, int ColumnSpan)>> Cells(IReadOnlyList<PdfRow> rows)
    {
        var heads = rows.TakeWhile(row => !HasFigure(row)).ToArray();
        var headed = Headed(heads);
        return
        [
            .. rows.Select((row, i) => i + 1 < heads.Length && row.Segments.Count < Count ? Over(row, headed[i + 1]) : Cells(row)),
        ];
    }

    internal static bool HasFigure(PdfRow row) => row.Segments.Skip(1).Any(segment => TableFigure.Is(segment.Text));

    private IReadOnlyList<(string Text, int ColumnSpan)> Cells(PdfRow row)
    {
        var cells = new List<(string, int)>();
        var next = 0;
        foreach (var segment in row.Segments)
        {
            var first = _columns.FindIndex(column => column.Right > segment.Left);
            first = Math.Clamp(first < 0 ? Count - 1 : first, Math.Min(next, Count - 1), Count - 1);
            var end = first + 1;
            while (end < Count && _columns[end].Left < segment.Right)
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

    /// <summary>For each head, which columns it or one below it stands over.</summary>
    private bool[][] Headed(PdfRow[] heads)
    {
        var headed = new bool[heads.Length][];
        for (var i = heads.Length - 1; i >= 0; i--)
        {
            headed[i] = i + 1 < heads.Length ? (bool[])headed[i + 1].Clone() : new bool[Count];
            foreach (var segment in heads[i].Segments)
                headed[i][Nearest(segment)] = true;
        }

        return headed;
    }

    /// <summary>A row of heads over other heads: each stands over the middle of the columns that it heads.</summary>
    /// <param name="isHeaded">Which columns those below stand over.</param>
    private IReadOnlyList<(string Text, int ColumnSpan)> Over(PdfRow row, bool[] isHeaded)
    {
        var spans = Groups([.. row.Segments.Select(segment => Under(segment, isHeaded))], isHeaded);
        if (Enumerable.Range(1, spans.Length - 1).Any(i => spans[i].First < spans[i - 1].End))
            return Cells(row);
        var cells = new List<(string, int)>();
        var next = 0;
        for (var i = 0; i < spans.Length; next = spans[i++].End)
        {
            for (; next < spans[i].First; next++)
                cells.Add(("", 1));
            cells.Add((row.Segments[i].Text, spans[i].End - spans[i].First));
        }

        return cells;
    }

    /// <summary>Heads over groups of one size stand over their middles or over their first columns.</summary>
    private static (int First, int End)[] Groups((int First, int End)[] spans, bool[] isHeaded)
    {
        var over = Enumerable.Range(0, spans.Length).Where(i => isHeaded[spans[i].First]).ToArray();
        if (over.Length < 2 || over.Any(i => spans[i].End - spans[i].First > 1))
            return spans;
        var size = over.Zip(over.Skip(1), (i, next) => spans[next].First - spans[i].First).Min();
        var before = size % 2 == 1 && over.All(i => AreHeaded(spans[i].First - size / 2, size, isHeaded)) ? size / 2 : 0;
        if (!over.All(i => AreHeaded(spans[i].First - before, size, isHeaded)))
            return spans;
        var grown = spans.ToArray();
        foreach (var i in over)
            grown[i] = (spans[i].First - before, spans[i].First - before + size);
        return grown;
    }

    private static bool AreHeaded(int first, int count, bool[] isHeaded) =>
        first >= 0 && first + count <= isHeaded.Length && !isHeaded.AsSpan(first, count).Contains(false);

    /// <summary>The column, or the two neighbours below it, that it stands over the middle of.</summary>
    private (int First, int End) Under(PdfSegment head, bool[] isHeaded)
    {
        var middle = (head.Left + head.Right) / 2;
        var nearest = Nearest(head);
        var best = (First: nearest, End: nearest + 1);
        var least = Math.Abs(_columns[nearest].Middle - middle);
        for (var i = Math.Max(0, nearest - 1); i <= Math.Min(nearest, Count - 2); i++)
        {
            var off = Math.Abs((_columns[i].Left + _columns[i + 1].Right) / 2 - middle);
            if (isHeaded[i] && isHeaded[i + 1] && off < least)
                (best, least) = ((i, i + 2), off);
        }

        return best;
    }

    private int Nearest(PdfSegment segment)
    {
        var middle = (segment.Left + segment.Right) / 2;
        var nearest = 0;
        for (var i = 1; i < Count; i++)
            if (Math.Abs(_columns[i].Middle - middle) < Math.Abs(_columns[nearest].Middle - middle))
                nearest = i;
        return nearest;
    }
}
