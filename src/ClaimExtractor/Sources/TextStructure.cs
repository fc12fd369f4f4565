namespace ClaimExtractor.Sources;

/// <summary>What a source's own markup says a block is.</summary>
internal enum BlockKind
{
    /// <summary>The document's headline.</summary>
    Title,

    /// <summary>A heading inside the document.</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    Item,

    /// <summary>A row of a table, its cells in one line.</summary>
    Row,
}

/// <summary>A block that the source's markup names.</summary>
/// <param name="Span">In the readable text, once the text is read; before that, in the text that the reader was given.</param>
/// <param name="Level">1 to 6 for a heading, 1 being the highest; 0 for the other kinds.</param>
/// <param name="Cells">The cells of a row from left to right, empty ones left out; empty for the other kinds.</param>
internal sealed record BlockMark(TextSpan Span, BlockKind Kind, int Level, IReadOnlyList<TableCell> Cells);

/// <summary>A cell of a data table, with the cells that head it.</summary>
/// <param name="RowHeaders">The cells to its left that name its row, from left to right; empty in a header cell.</param>
/// <param name="ColumnHeaders">The cells above that name its column, from the top down; empty in a header cell.</param>
internal sealed record TableCell(TextSpan Span, IReadOnlyList<TextSpan> RowHeaders, IReadOnlyList<TextSpan> ColumnHeaders);

/// <summary>The blocks that a source's markup names, in order; all others are paragraphs.</summary>
internal sealed record TextStructure(IReadOnlyList<BlockMark> Blocks)
{
    public static readonly TextStructure None = new([]);

    /// <summary>What stands between the cells of a row.</summary>
    public const string CellSeparator = " | ";

    public bool HasTitle => Blocks.Any(block => block.Kind == BlockKind.Title);

    /// <summary>The same blocks at other places; a block that is nowhere is left out.</summary>
    internal TextStructure Moved(Func<TextSpan, TextSpan> move) => Blocks.Count == 0
        ? this
        : new(
        [
            .. Blocks
                .Select(block => new BlockMark(move(block.Span), block.Kind, block.Level, MovedCells(block.Cells, move)))
                .Where(block => !block.Span.IsEmpty),
        ]);

    private static IReadOnlyList<TableCell> MovedCells(IReadOnlyList<TableCell> cells, Func<TextSpan, TextSpan> move) =>
        cells.Count == 0
            ? cells
            :
            [
                .. cells
                    .Select(cell => new TableCell(move(cell.Span), Moved(cell.RowHeaders, move), Moved(cell.ColumnHeaders, move)))
                    .Where(cell => !cell.Span.IsEmpty),
            ];

    private static IReadOnlyList<TextSpan> Moved(IReadOnlyList<TextSpan> spans, Func<TextSpan, TextSpan> move) =>
        spans.Count == 0 ? spans : [.. spans.Select(move).Where(span => !span.IsEmpty)];
}
