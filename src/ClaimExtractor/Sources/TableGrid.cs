using System.Text.RegularExpressions;

namespace ClaimExtractor.Sources;

/// <summary>A cell as it stands in a source.</summary>
/// <param name="Row">0-based.</param>
/// <param name="IsHeader">The source says so.</param>
/// <param name="Span">Empty for a cell without text.</param>
internal readonly record struct GridCell(int Row, int ColumnSpan, int RowSpan, bool IsHeader, TextSpan Span, string Text);

/// <summary>Lays the cells of a table on a grid and finds which head which: the rows above the first figures, the columns left of them.</summary>
internal sealed partial class TableGrid
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

    // 1 where the first column only counts the rows.
    private readonly int _firstColumn;

    private TableGrid(IReadOnlyList<GridCell> cells)
    {
        _cells = cells;
        var rows = cells.Count == 0 ? 0 : cells.Max(cell => cell.Row) + 1;
        var columns = cells.GroupBy(cell => cell.Row).Select(row => row.Sum(cell => cell.ColumnSpan)).DefaultIfEmpty().Max();
        _places = columns <= MostColumns && (long)rows * columns <= MostPlaces ? new int[rows, columns] : new int[0, 0];
        Lay();
        _headerRows = HeaderRows();
        _firstColumn = IsSerial() ? 1 : 0;
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

    /// <summary>The rows above the first one with a figure behind its first cell; at most the first where no cell says it is a header.</summary>
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

    private bool HasFigure(int row) => CellsOf(row).Any(i => !_cells[i].IsHeader && IsFigure(_cells[i].Text));

    private IEnumerable<int> CellsOf(int row) =>
        Enumerable.Range(0, ColumnCount).Select(column => _places[row, column]).Where(i => i >= 0).Distinct();

    private bool IsSerial()
    {
        var body = Enumerable.Range(_headerRows, RowCount - _headerRows).Select(row => _places[row, 0]).Where(i => i >= 0).Distinct().Select(i => _cells[i].Text.Trim().TrimEnd('.', '、')).ToArray();
        return ColumnCount > 2 && body.Length > 1 && body.Select((number, i) => number == (i + 1).ToString()).All(isNext => isNext);
    }

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
                if (!_cells[i].IsHeader && IsFigure(_cells[i].Text))
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
        var heads = Enumerable.Range(0, _headerRows).Where(row => !IsTitle(row)).ToArray();
        for (var row = 0; row < RowCount; row++)
            for (var column = 0; column < ColumnCount; column++)
            {
                var i = _places[row, column];
                if (i < 0 || _cells[i].Span.IsEmpty || read.ContainsKey(i))
                    continue;
                var isHeader = row < _headerRows || column < _headerColumns;
                read[i] = isHeader
                    ? new TableCell(_cells[i].Span, [], [])
                    : new TableCell(_cells[i].Span, Spans(Enumerable.Range(_firstColumn, Math.Max(0, _headerColumns - _firstColumn)).Select(c => _places[row, c])), Spans(heads.Select(r => _places[r, column])));
            }

        return read;
    }

    // 财政, or 单位：亿元, alone in the first rows: what the table is about heads no column.
    private bool IsTitle(int row) =>
        row < _headerRows - 1 && ColumnCount > 2 && CellsOf(row).Where(i => !_cells[i].Span.IsEmpty).ToArray() is [var only]
        && (only == _places[row, 0] && _cells[only].ColumnSpan > 1 || _cells[only].Text.AsSpan().ContainsAny('：', ':'));

    private IReadOnlyList<TextSpan> Spans(IEnumerable<int> cells) =>
        [.. cells.Where(i => i >= 0 && !_cells[i].Span.IsEmpty).Distinct().Select(i => _cells[i].Span)];

    /// <summary>Begins with a number that is no year and no number of a list.</summary>
    internal static bool IsFigure(string text) => Figure().IsMatch(text) && !Year().IsMatch(text);

    // Linear: an atomic group gives nothing back, so every run is read once.
    [GeneratedRegex(@"^(?>\s*)[-+－＋−~～约≈<>＜＞≤≥(（]{0,2}(?>\s*)[0-9０-９]")]
    private static partial Regex Figure();

    // Linear: tried at the beginning of a cell only; blanks are read at most twice, and what is behind 年 or 月 once.
    [GeneratedRegex(@"^\s*(?:(?:19|20)[0-9]{2}(?:\s*[-—–~～至]\s*(?:19|20)?[0-9]{2,4})?\s*(?:年.*|[./-][0-9]{1,2}.*)?|[0-9]{1,2}\s*(?:[-—–~～至]\s*[0-9]{1,2}\s*)?月.*|[0-9]{1,2}\s*[、.．]\s*\D.*|[（(][0-9]{1,2}[)）].*)$")]
    private static partial Regex Year();
}
