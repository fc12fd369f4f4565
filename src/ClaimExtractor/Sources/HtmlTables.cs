namespace ClaimExtractor.Sources;

/// <summary>The data tables of a page, apart from the tables that only lay a page out.</summary>
internal static class HtmlTables
{
    private const int LongestCell = 200;
    private const int MostBlocks = 6;

    /// <summary>At least two rows and two columns, no table inside, no cell that holds a text.</summary>
    public static IReadOnlyList<HtmlTable> Data(HtmlPage page) => [.. page.Tables.Where(table => IsData(page, table))];

    private static bool IsData(HtmlPage page, HtmlTable table) =>
        !table.HoldsTable
        && table.Row >= 1
        && table.Cells.GroupBy(cell => cell.Row).Any(row => row.Count() >= 2)
        && table.Cells.All(cell => cell.EndBlock - cell.FirstBlock <= MostBlocks && Ink(page, cell) <= LongestCell)
        && table.Cells.Any(cell => cell.EndBlock > cell.FirstBlock);

    private static int Ink(HtmlPage page, HtmlCell cell)
    {
        var ink = 0;
        for (var i = cell.FirstBlock; i < cell.EndBlock; i++)
            ink += page.Blocks[i].Ink;
        return ink;
    }

    /// <summary>The rows of a data table.</summary>
    public static IReadOnlyList<BlockMark> Rows(string text, HtmlPage page, HtmlTable table) =>
        TableGrid.Rows([
            .. table.Cells.Select(cell => new GridCell(
                cell.Row,
                cell.ColumnSpan,
                cell.RowSpan,
                cell.IsHeader,
                Span(page, cell),
                Text(text, page, cell)
            )),
        ]);

    private static TextSpan Span(HtmlPage page, HtmlCell cell) =>
        cell.EndBlock > cell.FirstBlock ? page.Blocks[cell.FirstBlock].Span.Union(page.Blocks[cell.EndBlock - 1].Span) : default;

    private static string Text(string text, HtmlPage page, HtmlCell cell) =>
        string.Concat(Enumerable.Range(cell.FirstBlock, cell.EndBlock - cell.FirstBlock)
            .SelectMany(i => page.Blocks[i].Runs).Select(run => CharacterReferences.Resolve(text, run)));
}
