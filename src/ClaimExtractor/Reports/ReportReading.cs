using ClaimExtractor.Sources;

namespace ClaimExtractor.Reports;

/// <summary>The section with the text: every claim a link, every number that was set aside marked with its reason, headings as an
/// outline.</summary>
internal static class ReportReading
{
    // A browser lays out a few hundred paragraphs at once; the rest of a long text waits as text until it is scrolled to.
    private const int BlocksAtOnce = 500, BlocksInChunk = 50;

    public static void Write(HtmlWriter html, ReportDocument document)
    {
        html.Add($"<section id=\"text\"><h2>{new Words("正文", "Text")}</h2>");
        Legend(html);
        if (document.Source is null)
            html.Add(
                $"<p class=\"meta\">"
                    + $"{new Words("原文不在手边，只列出含有数字的句子。", "The source is not at hand: only the sentences with a claim are shown.")}</p>"
            );
        html.Raw("<div class=\"reading\">");
        Outline(html, document.Blocks);
        html.Raw("<div><article class=\"text\" id=\"readable-text\" lang=\"zh-Hans\">");
        var places = document.Places();
        for (var i = 0; i < Math.Min(BlocksAtOnce, document.Blocks.Count); i++)
            Block(html, document.Blocks[i], i, places);
        for (var i = BlocksAtOnce; i < document.Blocks.Count; i += BlocksInChunk)
            Later(html, document.Blocks, i, Math.Min(i + BlocksInChunk, document.Blocks.Count), places);
        html.Raw("</article>");
        if (document.Source is not null)
            html.Raw("<pre class=\"text\" id=\"source-text\" hidden></pre>");
        html.Raw("</div></div></section>");
    }

    private static void Legend(HtmlWriter html)
    {
        html.Raw("<ul class=\"legend\">");
        foreach (var (family, words) in ReportWords.Families)
            html.Add($"<li class=\"{family}\"><span class=\"key\"></span>{words}</li>");
        html.Add(
            $"<li><span class=\"aside\">123</span> {new Words("不作论断的数字（悬停看原因）", "numbers set aside (hover for the reason)")}</li></ul>"
        );
    }

    private static void Outline(HtmlWriter html, IReadOnlyList<ReportBlock> blocks)
    {
        html.Raw("<nav class=\"outline noprint\" aria-label=\"目录\" data-en=\"Outline\"><ul>");
        for (var i = 0; i < blocks.Count; i++)
            if (blocks[i].Level > 0)
                html.Add($"<li class=\"l{blocks[i].Level}\"><a href=\"#block-{i}\">{blocks[i].Text}</a></li>");
        html.Raw("</ul></nav>");
    }

    private static void Later(
        HtmlWriter html,
        IReadOnlyList<ReportBlock> blocks,
        int first,
        int end,
        IReadOnlyDictionary<string, int> places
    )
    {
        var claims = blocks
            .Skip(first)
            .Take(end - first)
            .SelectMany(block => block.Marks)
            .Where(mark => mark.Claim is not null)
            .Select(mark => places[mark.Claim!.ClaimId])
            .ToList();
        html.Add(
            $"<div class=\"later waiting\" data-blocks=\"{first} {end - 1}\" data-claims=\"{(claims.Count > 0 ? claims[0] : -1)} "
                + $"{(claims.Count > 0 ? claims[^1] : -1)}\"><script type=\"text/html\">"
        );
        for (var i = first; i < end; i++)
            Block(html, blocks[i], i, places);
        html.Raw("</script></div>");
    }

    private static void Block(HtmlWriter html, ReportBlock block, int number, IReadOnlyDictionary<string, int> places)
    {
        var tag = block.Level > 0 ? $"h{block.Level}" : "p";
        html.Raw($"<{tag} id=\"block-{number}\">");
        var done = 0;
        foreach (var mark in block.Marks)
        {
            html.Text(block.Text.AsSpan(done, mark.Span.Start - done));
            Mark(html, mark, mark.Span.In(block.Text), places);
            done = mark.Span.End;
        }

        html.Text(block.Text.AsSpan(done));
        html.Raw($"</{tag}>\n");
    }

    private static void Mark(HtmlWriter html, ReportMark mark, ReadOnlySpan<char> text, IReadOnlyDictionary<string, int> places)
    {
        if (mark.Claim is { } claim)
            html.Add(
                $"<a class=\"claim {ReportWords.Family(claim.Dimension)}\" id=\"{claim.ClaimId}\" "
                    + $"href=\"#{Uri.EscapeDataString(claim.ClaimId)}\" data-i=\"{places[claim.ClaimId]}\">{text}</a>"
            );
        else if (mark.SetAside is { } aside && ReportWords.Kinds.ContainsKey(aside.Kind))
            html.Add($"<span class=\"aside\" data-kind=\"{aside.Kind}\">{text}</span>");
        else
            html.Text(text);
    }
}
