using System.Text;

namespace ClaimExtractor.Sources;

/// <summary>The text that was taken out of a container, and how it is read.</summary>
/// <param name="Reading">What of the text is cut or joined, and what its blocks are.</param>
internal sealed record ExtractedText(string Text, ContentReading Reading)
{
    /// <summary>What could not be read, each in words that follow the file's name.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}

/// <summary>A cell with its text, before it has a place in a text.</summary>
/// <param name="Row">0-based.</param>
internal sealed record ExtractedCell(int Row, int ColumnSpan, int RowSpan, bool IsHeader, string Text);

/// <summary>Writes a text block by block, one a line, and keeps what each of them is.</summary>
internal sealed class ExtractedTextBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<BlockMark> _marks = [];
    private readonly List<TextEdit> _furniture = [];

    public int Length => _text.Length;

    /// <param name="text">Without blanks at its ends; a line break inside is one of the text.</param>
    /// <param name="kind">Null for a paragraph.</param>
    public void Add(string text, BlockKind? kind = null, int level = 0)
    {
        var span = Append(text);
        if (kind is { } named && !span.IsEmpty)
            _marks.Add(new BlockMark(span, named, level, []));
    }

    /// <summary>A line that is no text of the document: it is cut when the text is read, and the cut is recorded.</summary>
    public void AddFurniture(string text)
    {
        var span = Append(text);
        if (!span.IsEmpty)
            _furniture.Add(new TextEdit(span, ""));
    }

    /// <param name="cells">Row by row, from left to right.</param>
    public void AddTable(IReadOnlyList<ExtractedCell> cells)
    {
        var placed = new List<GridCell>(cells.Count);
        foreach (var row in cells.GroupBy(cell => cell.Row))
        {
            var isLater = false;
            foreach (var cell in row)
            {
                if (cell.Text.Length > 0 && isLater)
                    _text.Append(TextStructure.CellSeparator);
                isLater |= cell.Text.Length > 0;
                var start = _text.Length;
                _text.Append(cell.Text);
                placed.Add(
                    new GridCell(cell.Row, cell.ColumnSpan, cell.RowSpan, cell.IsHeader, new TextSpan(start, _text.Length), cell.Text)
                );
            }

            if (isLater)
                _text.Append('\n');
        }

        _marks.AddRange(TableGrid.Rows(placed));
    }

    public ExtractedText Build() =>
        new(_text.ToString(), new ContentReading(_furniture, [], _furniture, new TextStructure(_marks)));

    private TextSpan Append(string text)
    {
        var start = _text.Length;
        _text.Append(text);
        var span = new TextSpan(start, _text.Length);
        _text.Append('\n');
        return span;
    }
}
