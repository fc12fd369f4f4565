namespace ClaimExtractor.Sources;

/// <summary>A line of a page: the runs of text between two block boundaries.</summary>
internal sealed class HtmlBlock(int container, string tag)
{
    /// <summary>The innermost block element that holds it.</summary>
    public int Container { get; } = container;

    public string Tag { get; } = tag;

    /// <summary>Pieces of the source, in order; what stands between them is markup.</summary>
    public List<TextSpan> Runs { get; } = [];

    /// <summary>Of the runs, one after the other.</summary>
    public List<LineHeight> Heights { get; } = [];

    /// <summary>Characters that are not blank.</summary>
    public int Ink { get; set; }

    /// <summary>How much of the ink stands in links.</summary>
    public int LinkInk { get; set; }

    /// <summary>It holds a 。 outside of links.</summary>
    public bool IsProse { get; set; }

    public TextSpan Span => new(Runs[0].Start, Runs[^1].End);
}

/// <summary>A block element with the blocks inside it, <c>[FirstBlock, EndBlock)</c>.</summary>
/// <param name="Parent">The block element around it; −1 for the page.</param>
internal sealed record HtmlContainer(int Parent, string Tag, int FirstBlock)
{
    public int EndBlock { get; set; }

    public bool LooksLikeFurniture { get; init; }

    public bool SaysItIsMain { get; init; }

    /// <summary>The links inside it.</summary>
    public int Links { get; set; }
}

/// <summary>A cell with its place in the grid of its table and the blocks inside it.</summary>
internal sealed record HtmlCell(int Row, int ColumnSpan, int RowSpan, bool IsHeader, int FirstBlock)
{
    /// <summary>Behind its last block; a cell that broken markup never closes holds none.</summary>
    public int EndBlock { get; set; } = FirstBlock;
}

/// <summary>A table's cells, row by row.</summary>
internal sealed class HtmlTable(int container)
{
    public int Container { get; } = container;

    public List<HtmlCell> Cells { get; } = [];

    public int Row { get; set; } = -1;

    public bool HoldsTable { get; set; }
}

/// <summary>A page cut into blocks, the elements around them, and its tables.</summary>
internal sealed record HtmlPage(IReadOnlyList<HtmlBlock> Blocks, IReadOnlyList<HtmlContainer> Containers, IReadOnlyList<HtmlTable> Tables);
