using System.Text;

namespace ClaimExtractor.Sources;

/// <summary>
/// A saved page or a fragment of one: the article's text, one block a line; the rows of data tables in one line each, their cells
/// apart; text joined across inline tags. Scripts, styles, hidden elements and what the site puts around the article are cut.
/// </summary>
internal static class HtmlReader
{
    // A headline is looked for among the first blocks.
    private const int OpeningBlocks = 40;
    private const int ShortestTitle = 4;

    public static ContentReading Read(string text)
    {
        var page = HtmlPageBuilder.Build(text);
        var tables = HtmlTables.Data(page);
        var rows = tables.SelectMany(table => HtmlTables.Rows(text, page, table)).OrderBy(row => row.Span.Start).ToArray();
        var tableBlocks = tables
            .SelectMany(table => table.Cells)
            .SelectMany(cell => Enumerable.Range(cell.FirstBlock, cell.EndBlock - cell.FirstBlock))
            .ToHashSet();
        var kept = HtmlMainContent.Find(page, tableBlocks);
        var title = Title(text, page, kept);
        if (title >= 0)
            kept[title] = true;
        return HtmlEdits.Write(text, page, kept, new TextStructure([.. Marks(page, kept, title, rows).OrderBy(mark => mark.Span.Start)]));
    }

    private static IEnumerable<BlockMark> Marks(HtmlPage page, bool[] kept, int title, BlockMark[] rows)
    {
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            if (!kept[i])
                continue;
            if (i == title)
                yield return new BlockMark(page.Blocks[i].Span, BlockKind.Title, 0, []);
            else if (Level(page, page.Blocks[i]) is > 0 and var level)
                yield return new BlockMark(page.Blocks[i].Span, BlockKind.Heading, level, []);
        }

        var starts = new HashSet<int>(Enumerable.Range(0, kept.Length).Where(i => kept[i]).Select(i => page.Blocks[i].Span.Start));
        foreach (var row in rows)
            if (row.Cells.Any(cell => starts.Contains(cell.Span.Start)))
                yield return row;
    }

    /// <summary>A heading may hold further block elements.</summary>
    private static int Level(HtmlPage page, HtmlBlock block)
    {
        for (var (at, up) = (block.Container, 0); at > 0 && up < 4; at = page.Containers[at].Parent, up++)
            if (HtmlElements.HeadingLevel(page.Containers[at].Tag) is > 0 and var level)
                return level;
        return 0;
    }

    /// <summary>
    /// The block that holds the headline: a heading that the page's own title repeats, any block that it repeats, the first h1, and
    /// last the page's title itself.
    /// </summary>
    /// <returns>−1 for none.</returns>
    private static int Title(string text, HtmlPage page, bool[] kept)
    {
        var pageTitle = page.Blocks.ToList().FindIndex(block => block.Tag == "title");
        var opening = Enumerable.Range(0, kept.Length).Where(i => kept[i]).Take(OpeningBlocks).ToArray();
        if (pageTitle >= 0)
        {
            var whole = Letters(text, page.Blocks[pageTitle]);
            var repeated = opening
                .Where(i => page.Blocks[i].Ink >= ShortestTitle && whole.Contains(Letters(text, page.Blocks[i]), StringComparison.Ordinal))
                .ToArray();
            if (repeated.Length > 0)
                return repeated.Where(i => Level(page, page.Blocks[i]) > 0).DefaultIfEmpty(repeated.MaxBy(i => page.Blocks[i].Ink)).First();
        }

        var first = Array.Find(opening, i => Level(page, page.Blocks[i]) == 1 && page.Blocks[i].Ink >= ShortestTitle);
        return first > 0 || opening.Length > 0 && first == opening[0] && Level(page, page.Blocks[first]) == 1 ? first : pageTitle;
    }

    private static string Letters(string text, HtmlBlock block)
    {
        var letters = new StringBuilder();
        foreach (var run in block.Runs)
            foreach (var c in CharacterReferences.Resolve(text, run))
                if (char.IsLetterOrDigit(c))
                    letters.Append(c);
        return letters.ToString();
    }
}
