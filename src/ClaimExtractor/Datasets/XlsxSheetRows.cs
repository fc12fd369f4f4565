namespace ClaimExtractor.Datasets;

/// <summary>Collects the rows of a sheet; the first with a value is the header.</summary>
internal sealed class XlsxSheetRows
{
    /// <summary>A full sheet of the claims has 50 million.</summary>
    private const int MostCells = 60_000_000;

    /// <summary>Right of the header: a mark or a note, not a table.</summary>
    private const int MostStrays = 1_000_000;

    private string[]? _names;
    private List<Cell[]> _rows = [];
    private List<int> _numbers = [];
    private int _number;
    private long _all, _strays;

    /// <summary>Of the row that is being read.</summary>
    public List<Cell> Cells { get; } = [];

    /// <summary>Rows that were not taken.</summary>
    public int Count => _rows.Count;

    /// <summary>Ends the row before and begins the next.</summary>
    /// <param name="number">Its own; null for the one behind the last.</param>
    public void Begin(int? number)
    {
        End();
        _number = number ?? _number + 1;
    }

    /// <exception cref="DatasetException">There are too many cells, or too many right of the header.</exception>
    public void End()
    {
        if (Cells.Exists(cell => cell.Kind != CellKind.Blank))
        {
            if (_names is null)
                _names = [.. Cells.Select(cell => cell.Kind == CellKind.Blank ? "" : cell.ToString())];
            else
                Add(_names.Length);
        }

        Cells.Clear();
    }

    /// <exception cref="DatasetException">There is no header.</exception>
    public Table Take()
    {
        var table = new Table(_names ?? throw new DatasetException("the sheet has no header"), _rows) { Numbers = _numbers };
        (_rows, _numbers) = ([], []);
        return table;
    }

    private void Add(int columns)
    {
        (_all, _strays) = (_all + Math.Max(Cells.Count, columns), _strays + Math.Max(0, Cells.Count - columns));
        if (_all > MostCells || _strays > MostStrays)
            throw new DatasetException(
                _strays > MostStrays
                    ? $"more than {MostStrays / 1_000_000} million cells of the sheet stand right of its header"
                    : $"the sheet has more than {MostCells / 1_000_000} million cells"
            );
        var row = new Cell[Math.Max(Cells.Count, columns)];
        Cells.CopyTo(row);
        row.AsSpan(Cells.Count).Fill(Cell.Blank);
        _rows.Add(row);
        _numbers.Add(_number);
    }
}
