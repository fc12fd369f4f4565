using System.Text;

namespace ClaimExtractor.Sources;

/// <summary>Writes the rows of pages as a text: each printed line is a line, each page ends in a form feed; edits join the lines of a
/// paragraph and cut page furniture.</summary>
internal sealed class PdfText
{
    private readonly StringBuilder _text = new();
    private readonly List<TextEdit> _edits = [];
    private readonly List<TextEdit> _joints = [];
    private readonly List<TextEdit> _furniture = [];
    private readonly List<BlockMark> _marks = [];
    private readonly PdfParagraphs _paragraphs;

    // The last line of text, and the furniture behind it.
    private (PdfColumn Column, PdfSegment Line, TextSpan Span)? _last;
    private readonly List<TextEdit> _since = [];

    // The table that may go on on the next page.
    private readonly List<GridCell> _cells = [];
    private PdfGrid? _grid;
    private int _rows;

    private PdfText(PdfParagraphs paragraphs) => _paragraphs = paragraphs;

    /// <param name="pages">From the top down.</param>
    public static ExtractedText Write(IReadOnlyList<IReadOnlyList<PdfRow>> pages)
    {
        var furniture = PdfFurniture.Find(pages);
        var regions = pages.Select(rows => PdfLayout.Read([.. rows.Where(row => !furniture.Contains(row))]).ToArray()).ToArray();
        var writer = new PdfText(PdfParagraphs.Of([.. regions.SelectMany(page => page)]));
        for (var page = 0; page < pages.Count; page++)
        {
            foreach (var row in pages[page].TakeWhile(furniture.Contains))
                writer.AddFurniture(row);
            foreach (var region in regions[page])
                writer.Add(region, isFirst: ReferenceEquals(region, regions[page][0]));
            foreach (var row in pages[page].SkipWhile(furniture.Contains).Where(furniture.Contains))
                writer.AddFurniture(row);
            writer._text.Append('\f');
        }

        writer.EndTable();
        writer._edits.AddRange(writer._since);
        return new ExtractedText(
            writer._text.ToString(),
            new ContentReading(writer._edits, writer._joints, writer._furniture, new TextStructure(writer._marks))
        );
    }

    private void AddFurniture(PdfRow row)
    {
        _furniture.Add(new TextEdit(Append(row.Text), ""));
        _since.Add(_furniture[^1]);
    }

    private void Add(PdfRegion region, bool isFirst)
    {
        if (region is PdfTable table)
        {
            AddTable(table, isFirst);
        }
        else if (region is PdfColumn column)
        {
            EndTable();
            foreach (var line in column.Lines)
                AddLine(column, line);
        }
    }

    private void AddLine(PdfColumn column, PdfSegment line)
    {
        var span = Append(line.Text);
        if (_last is { } last && _paragraphs.GoesOn(last.Column, last.Line, column, line))
        {
            var isLatin = char.IsAsciiLetter(last.Line.Text[^1]) && char.IsAsciiLetter(line.Text[0]);
            _joints.Add(new TextEdit(new TextSpan(last.Span.End, span.Start), isLatin ? " " : ""));
            _edits.Add(_joints[^1]);
        }
        else
        {
            _edits.AddRange(_since);
        }

        _since.Clear();
        _last = (column, line, span);
    }

    private void AddTable(PdfTable table, bool isFirst)
    {
        _edits.AddRange(_since);
        _since.Clear();
        _last = null;
        var grid = new PdfGrid(table.Rows);
        // A table without heads of its own goes on where the one before it had its columns.
        if (!(isFirst && PdfGrid.HasFigure(table.Rows[0]) && _grid?.IsLike(grid) == true))
            EndTable();
        _grid ??= grid;
        foreach (var row in _grid.Cells(table.Rows))
        {
            var isLater = false;
            foreach (var (text, columnSpan) in row)
            {
                if (text.Length > 0 && isLater)
                    _text.Append(TextStructure.CellSeparator);
                isLater |= text.Length > 0;
                var start = _text.Length;
                _text.Append(text);
                _cells.Add(new GridCell(_rows, columnSpan, 1, false, new TextSpan(start, _text.Length), text));
            }

            _rows++;
            _text.Append('\n');
        }
    }

    private void EndTable()
    {
        _marks.AddRange(TableGrid.Rows(_cells));
        _cells.Clear();
        (_grid, _rows) = (null, 0);
    }

    private TextSpan Append(string text)
    {
        var start = _text.Length;
        _text.Append(text);
        var span = new TextSpan(start, _text.Length);
        _text.Append('\n');
        return span;
    }
}
