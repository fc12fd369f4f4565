namespace ClaimExtractor.Sources;

/// <summary>A cell as it stands in a source.</summary>
/// <param name="Row">0-based.</param>
/// <param name="IsHeader">The source says so.</param>
/// <param name="Span">Empty for a cell without text.</param>
internal readonly record struct GridCell(int Row, int ColumnSpan, int RowSpan, bool IsHeader, TextSpan Span, string Text);

/// <summary>Lays the cells of a table on a grid and finds which head which: the rows above the first figures, the columns left of
/// them.</summary>
internal sealed class TableGrid
{
    // Wider or larger tables are read without headers.
    private const int MostColumns = 256;
    private const int MostPlaces = 4_000_000;

    private const int MostHeaderRows = 4;
    private const int MostHeaderColumns = 3;

    private readonly IReadOnlyList<GridCell> _cells;

    // The cell at each row and column; −1 for none.
    private readonly int[,] _places;
    private readonly int _headerRows;
    private readonly int _headerColumns;

    // 1 where the first column only counts the rows, or holds their codes.
    private readonly int _firstColumn;

    private TableGrid(IReadOnlyList<GridCell> cells)
    {
        _cells = cells;
        var rows = cells.Count == 0 ? 0 : cells.Max(cell => cell.Row) + 1;
        var columns = cells.GroupBy(cell => cell.Row).Select(row => row.Sum(cell => cell.ColumnSpan)).DefaultIfEmpty().Max();
        _places = columns <= MostColumns && (long)rows * columns <= MostPlaces ? new int[rows, columns] : new int[0, 0];
        Lay();
        _headerRows = HeaderRows();
        _firstColumn = IsSerial() || HoldsCodes() ? 1 : 0;
        _headerColumns = HeaderColumns();
    }

    /// <summary>The rows of a table, empty ones left out.</summary>
    /// <param name="cells">Row by row, from left to right.</param>
    public static IReadOnlyList<BlockMark> Rows(IReadOnlyList<GridCell> cells)
    {
        var grid = new TableGrid(cells);
        var headers = grid.Headers();
        var marks = new List<BlockMark>();
        foreach (var row in Enumerable.Range(0, cells.Count).Where(i => !cells[i].Span.IsEmpty).GroupBy(i => cells[i].Row))
        {
            var read = row.Select(i => headers.TryGetValue(i, out var found) ? found : new TableCell(cells[i].Span, [], [])).ToArray();
            marks.Add(new BlockMark(new TextSpan(read[0].Span.Start, read[^1].Span.End), BlockKind.Row, 0, read));
        }

        return marks;
    }

    private int RowCount => _places.GetLength(0);

    private int ColumnCount => _places.GetLength(1);

    private void Lay()
    {
        for (var r = 0; r < RowCount; r++)
            for (var c = 0; c < ColumnCount; c++)
                _places[r, c] = -1;
        int row = -1, column = 0;
        for (var i = 0; i < _cells.Count; i++)
        {
            var cell = _cells[i];
            if (cell.Row >= RowCount)
                return;
            (row, column) = cell.Row == row ? (row, column) : (cell.Row, 0);
            while (column < ColumnCount && _places[row, column] >= 0)
                column++;
            var end = column;
            for (; end < Math.Min(ColumnCount, column + cell.ColumnSpan) && _places[row, end] < 0; end++)
                for (var down = row; down < Math.Min(RowCount, row + cell.RowSpan) && _places[down, end] < 0; down++)
                    _places[down, end] = i;
            column = end;
        }
    }

    /// <summary>The rows above the first one with a figure behind its first cell; at most the first where no cell says it is a
    /// header.</summary>
    private int HeaderRows()
    {
        var row = 0;
        while (row < Math.Min(RowCount, MostHeaderRows) && !HasFigure(row))
            row++;
        var said = 0;
        while (said < row && CellsOf(said).All(i => _cells[i].IsHeader))
            said++;
        return row == RowCount ? said : row;
    }

    private bool HasFigure(int row) =>
        CellsOf(row).Any(i => !_cells[i].IsHeader && TableFigure.Is(_cells[i].Text)) || CellsOf(row).Any(i => IsAmount(row, i));

    // 麻（吨） | 1902.9: below a head, or beside a unit, what could be a month is an amount.
    private bool IsAmount(int row, int cell) =>
        !_cells[cell].IsHeader && TableFigure.IsDecimal(_cells[cell].Text)
        && (row > 0 || !IsEmpty(row, 0) && TextAt(row, 0) is [.., ')' or '）']);

    private IEnumerable<int> CellsOf(int row) =>
        Enumerable.Range(0, ColumnCount).Select(column => _places[row, column]).Where(i => i >= 0).Distinct();

    private bool IsSerial()
    {
        var body = Enumerable
            .Range(_headerRows, RowCount - _headerRows)
            .Select(row => _places[row, 0])
            .Where(i => i >= 0)
            .Distinct()
            .Select(i => _cells[i].Text.Trim().TrimEnd('.', '、'))
            .ToArray();
        return ColumnCount > 2 && body.Length > 1 && body.Select((number, i) => number == (i + 1).ToString()).All(isNext => isNext);
    }

    /// <summary>201 | 教育支出 | 8120: whole numbers before the names of the rows.</summary>
    private bool HoldsCodes() =>
        ColumnCount > 2
        && RowCount - _headerRows > 1
        && Enumerable
            .Range(_headerRows, RowCount - _headerRows)
            .All(row =>
                !IsEmpty(row, 0)
                && !IsEmpty(row, 1)
                && TextAt(row, 0).All(char.IsAsciiDigit)
                && TableFigure.Is(TextAt(row, 0))
                && !TableFigure.Is(TextAt(row, 1))
                && TextAt(row, 1).Any(char.IsLetter)
            );

    private string TextAt(int row, int column) => _cells[_places[row, column]].Text.Trim();

    /// <summary>The columns left of the first one in which most cells below the header hold figures.</summary>
    private int HeaderColumns()
    {
        for (var column = _firstColumn; column < Math.Min(ColumnCount, MostHeaderColumns + 1); column++)
        {
            int figures = 0, others = 0;
            for (var row = _headerRows; row < RowCount; row++)
            {
                var i = _places[row, column];
                if (i < 0 || _cells[i].Span.IsEmpty)
                    continue;
                if (!_cells[i].IsHeader && TableFigure.Is(_cells[i].Text) || IsAmount(row, i))
                    figures++;
                else
                    others++;
            }

            if (figures > others)
                return column;
        }

        return Math.Min(_firstColumn + 1, Math.Max(0, ColumnCount - 1));
    }

    private Dictionary<int, TableCell> Headers()
    {
        var read = new Dictionary<int, TableCell>();
        var heads = Enumerable.Range(0, _headerRows).Where(row => !IsTitle(row))
            .Select(row => Enumerable.Range(0, ColumnCount).Select(column => HeadAt(row, column)).ToArray()).ToArray();
        for (var row = 0; row < RowCount; row++)
        for (var column = 0; column < ColumnCount; column++)
        {
            var i = _places[row, column];
            if (i < 0 || _cells[i].Span.IsEmpty || read.ContainsKey(i))
                continue;
            var isHeader = row < _headerRows || column < _headerColumns;
            read[i] = isHeader
                ? new TableCell(_cells[i].Span, [], [])
                : new TableCell(
                    _cells[i].Span,
                    Spans(Enumerable.Range(_firstColumn, Math.Max(0, _headerColumns - _firstColumn)).Select(c => _places[row, c])),
                    Spans(heads.Select(head => head[column]))
                );
        }

        return read;
    }

    /// <summary>The cell over a column. 2020年 |  | 2019年 |  over 金额 | 占比 | 金额 | 占比: an empty one belongs to the head at its left
    /// where the columns below come again under another head.</summary>
    private int HeadAt(int row, int column)
    {
        if (!IsEmpty(row, column) || row + 1 >= _headerRows || IsEmpty(row + 1, column))
            return _places[row, column];
        var (head, below) = (LeftOf(row, column), TextAt(row + 1, column));
        for (var other = _headerColumns; head > 0 && head >= _headerColumns && other < ColumnCount; other++)
            if (other != column && !IsEmpty(row + 1, other) && LeftOf(row, other) is > 0 and var second && second != head
                && TextAt(row + 1, other) == below)
                return _places[row, head];
        return _places[row, column];
    }

    private bool IsEmpty(int row, int column) => _places[row, column] < 0 || _cells[_places[row, column]].Span.IsEmpty;

    /// <summary>The column of the nearest head at the left; −1 for none.</summary>
    private int LeftOf(int row, int column)
    {
        while (column >= 0 && IsEmpty(row, column))
            column--;
        return column;
    }

    // 财政, or 单位：亿元, alone in the first rows, and 利润表 | 单位：元: what the table is about heads no column.
    private bool IsTitle(int row) => row < _headerRows - 1 && (CellsOf(row).Any(SaysUnit) || IsAlone(row));

    private bool SaysUnit(int cell) =>
        _cells[cell].Text.AsSpan().Trim().StartsWith("单位", StringComparison.Ordinal) && _cells[cell].Text.AsSpan().ContainsAny('：', ':');

    private bool IsAlone(int row) =>
        ColumnCount > 2 && CellsOf(row).Where(i => !_cells[i].Span.IsEmpty).ToArray() is [var only]
        && (only == _places[row, 0] && _cells[only].ColumnSpan > 1 || _cells[only].Text.AsSpan().ContainsAny('：', ':'));

    private IReadOnlyList<TextSpan> Spans(IEnumerable<int> cells) =>
        [.. cells.Where(i => i >= 0 && !_cells[i].Span.IsEmpty).Distinct().Select(i => _cells[i].Span)];
}
