namespace ClaimExtractor.Sources;

/// <summary>Tells the article of a page from what the site puts around it.</summary>
internal static class HtmlMainContent
{
    // An element whose name looks like furniture may hold no more than this share of the page's prose and unlinked ink.
    private const double MostFurniture = 0.3;

    private const double LinkShare = 0.6;

    // An element that says it is the article is believed from this share of the ink up; another one must hold nearly all of it.
    private const double EnoughForMain = 0.5;
    private const double NearlyAll = 0.85;

    private const int ShortLine = 40;
    private const int ShortestProse = 20;

    /// <returns>For each block whether it belongs to the article.</returns>
    public static bool[] Find(HtmlPage page, IReadOnlySet<int> tableBlocks)
    {
        var blocks = page.Blocks;
        var kept = blocks.Select(block => block.Tag != "title").ToArray();
        var whole = Measure(page, kept, page.Containers[0]);
        for (var i = page.Containers.Count - 1; i > 0; i--)
            if (IsFurniture(page, kept, tableBlocks, page.Containers[i], whole))
                Drop(kept, page.Containers[i]);

        var main = Main(page, kept);
        for (var i = 0; i < blocks.Count; i++)
            if (kept[i] && (i < main.FirstBlock || i >= main.EndBlock))
                kept[i] =
                    tableBlocks.Contains(i)
                    || IsHeadline(blocks[i]) && i < main.FirstBlock
                    || blocks[i].IsProse && blocks[i].Ink >= ShortestProse;
        // A page that is nothing but furniture is read whole.
        return kept.Contains(true) ? kept : [.. blocks.Select(block => block.Tag != "title")];
    }

    private static bool IsHeadline(HtmlBlock block) => HtmlElements.HeadingLevel(block.Tag) is 1 or 2;

    private readonly record struct Amount(int Ink, int LinkInk, int Prose);

    private static Amount Measure(HtmlPage page, bool[] kept, HtmlContainer container)
    {
        int ink = 0, linkInk = 0, prose = 0;
        for (var i = container.FirstBlock; i < container.EndBlock; i++)
        {
            if (!kept[i])
                continue;
            ink += page.Blocks[i].Ink;
            linkInk += page.Blocks[i].LinkInk;
            prose += page.Blocks[i].IsProse ? page.Blocks[i].Ink : 0;
        }

        return new Amount(ink, linkInk, prose);
    }

    private static bool IsFurniture(HtmlPage page, bool[] kept, IReadOnlySet<int> tableBlocks, HtmlContainer container, Amount whole)
    {
        if (HtmlElements.IsAlwaysFurniture(container.Tag))
            return true;
        var (ink, linkInk, prose) = Measure(page, kept, container);
        if (container.LooksLikeFurniture)
            return prose <= whole.Prose * MostFurniture && ink - linkInk <= (whole.Ink - whole.LinkInk) * MostFurniture;
        if (ink == 0 || linkInk < ink * LinkShare || prose > 0 || tableBlocks.Contains(container.FirstBlock))
            return false;
        return container.Links > 1 || HtmlElements.HeadingLevel(container.Tag) == 0 && ink < ShortLine;
    }

    private static void Drop(bool[] kept, HtmlContainer container)
    {
        for (var i = container.FirstBlock; i < container.EndBlock; i++)
            kept[i] = false;
    }

    /// <summary>The element that says it is the article, or else the innermost one that holds nearly all of the page's ink.</summary>
    private static HtmlContainer Main(HtmlPage page, bool[] kept)
    {
        var ink = RunningInk(page, kept);
        int Ink(HtmlContainer container) => ink[container.EndBlock] - ink[container.FirstBlock];
        var main = page.Containers[0];
        var all = Ink(main);
        if (page.Containers.Where(container => container.SaysItIsMain && Ink(container) >= all * EnoughForMain).MinBy(Ink) is { } said)
            main = said;
        // Containers stand in the order of the page, so an inner one comes after the outer one.
        foreach (var container in page.Containers)
            if (
                container.FirstBlock >= main.FirstBlock
                && container.EndBlock <= main.EndBlock
                && Ink(container) >= all * NearlyAll
                && container.EndBlock - container.FirstBlock > 1
            )
                main = container;
        return main;
    }

    private static int[] RunningInk(HtmlPage page, bool[] kept)
    {
        var sums = new int[kept.Length + 1];
        for (var i = 0; i < kept.Length; i++)
            sums[i + 1] = sums[i] + (kept[i] ? page.Blocks[i].Ink : 0);
        return sums;
    }
}
