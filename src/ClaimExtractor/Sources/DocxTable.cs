using System.Xml;

namespace ClaimExtractor.Sources;

/// <summary>An outermost table of a Word document as it is being read; what tables inside its cells hold is text of the cell.</summary>
internal sealed class DocxTable
{
    private const int LongestCell = 200;
    private const int WidestSpan = 1000;

    private sealed class Cell(int row, int column)
    {
        public int Row { get; } = row;

        public int Column { get; } = column;

        public int Span { get; set; } = 1;

        public int RowSpan { get; set; } = 1;

        /// <summary>It only continues the cell above it.</summary>
        public bool Continues { get; set; }

        public List<string> Paragraphs { get; } = [];
    }

    private readonly List<Cell> _cells = [];
    private readonly HashSet<int> _headerRows = [];
    private readonly HashSet<int> _deletedRows = [];
    private int _row = -1;
    private int _before;

    public void Start(string name, XmlReader xml)
    {
        switch (name)
        {
            case "tr":
                (_row, _before) = (_row + 1, 0);
                break;
            case "trPr":
                RowProperties(xml);
                break;
            case "tc":
                _cells.Add(
                    new Cell(Math.Max(0, _row), _cells.Count > 0 && _cells[^1].Row == _row ? _cells[^1].Column + _cells[^1].Span : _before)
                );
                break;
            case "tcPr" when _cells.Count > 0:
                CellProperties(xml, _cells[^1]);
                break;
        }
    }

    public void Add(string paragraph)
    {
        if (_cells.Count > 0)
            _cells[^1].Paragraphs.Add(paragraph.Replace('\n', ' ').Replace('\t', ' '));
    }

    /// <summary>A table of texts only lays out the page: its paragraphs stand alone.</summary>
    public void WriteTo(ExtractedTextBuilder text)
    {
        _cells.RemoveAll(cell => _deletedRows.Contains(cell.Row));
        if (IsData())
            text.AddTable(Merged());
        else
            foreach (var paragraph in _cells.SelectMany(cell => cell.Paragraphs))
                text.Add(paragraph);
    }

    private bool IsData() =>
        _cells.Select(cell => cell.Row).Distinct().Count() > 1
        && _cells.GroupBy(cell => cell.Row).Any(row => row.Count() > 1)
        && _cells.TrueForAll(cell => cell.Paragraphs.Sum(paragraph => paragraph.Length) <= LongestCell);

    private List<ExtractedCell> Merged()
    {
        var heads = new Dictionary<int, Cell>();
        foreach (var cell in _cells)
        {
            if (!cell.Continues)
                heads[cell.Column] = cell;
            else if (heads.TryGetValue(cell.Column, out var head))
                head.RowSpan = cell.Row - head.Row + 1;
        }

        return
        [
            .. _cells
                .Where(cell => !cell.Continues)
                .Select(cell => new ExtractedCell(
                    cell.Row,
                    cell.Span,
                    cell.RowSpan,
                    _headerRows.Contains(cell.Row),
                    string.Join(' ', cell.Paragraphs)
                )),
        ];
    }

    private void RowProperties(XmlReader xml)
    {
        foreach (var (name, value) in DocxProperties.Values(xml))
        {
            if (name == "tblHeader" && value is not ("0" or "false" or "off"))
                _headerRows.Add(_row);
            else if (name == "del")
                _deletedRows.Add(_row);
            else if (name == "gridBefore")
                _before = Math.Clamp(DocxProperties.Number(value) ?? 0, 0, WidestSpan);
        }
    }

    private static void CellProperties(XmlReader xml, Cell cell)
    {
        foreach (var (name, value) in DocxProperties.Values(xml))
        {
            if (name == "gridSpan")
                cell.Span = Math.Clamp(DocxProperties.Number(value) ?? 1, 1, WidestSpan);
            else if (name == "vMerge")
                cell.Continues = value != "restart";
        }
    }
}
