using System.Text;

namespace ClaimExtractor.Sources;

/// <summary>Lays the glyphs of a page into rows.</summary>
internal static class PdfRows
{
    // Shares of the size of the type.
    private const double SameHeight = 0.35;
    private const double WidestGap = 0.9;
    private const double WordGap = 0.2;
    private const double Overprint = 0.15;

    // The closing and opening marks that do not begin or end a line.
    private const string NotFirst = "，。、；：？！”’）》」』】…%‰℃,.;:?!)]";
    private const string NotLast = "“‘（《「『【([￥$";

    /// <returns>From the top down.</returns>
    public static IReadOnlyList<PdfRow> Lay(IEnumerable<PdfGlyph> glyphs)
    {
        var rows = new List<PdfRow>();
        var row = new List<PdfGlyph>();
        double height = 0,
            size = 0;
        foreach (
            var glyph in PdfSuperscripts
                .Lower([.. glyphs.Where(glyph => !string.IsNullOrWhiteSpace(glyph.Text))])
                .OrderByDescending(glyph => glyph.Baseline)
        )
        {
            if (row.Count > 0 && height - glyph.Baseline > SameHeight * Math.Max(size, glyph.Size))
            {
                rows.Add(Row(row));
                row.Clear();
            }

            if (row.Count == 0 || glyph.Size > size)
                (height, size) = (glyph.Baseline, glyph.Size);
            row.Add(glyph);
        }

        if (row.Count > 0)
            rows.Add(Row(row));
        return rows;
    }

    private static PdfRow Row(List<PdfGlyph> glyphs)
    {
        var segments = new List<PdfSegment>();
        var run = new List<PdfGlyph>();
        foreach (var glyph in glyphs.OrderBy(glyph => glyph.Left))
        {
            if (run.Count > 0)
            {
                var last = run[^1];
                if (glyph.Text == last.Text && glyph.Left - last.Left < Overprint * glyph.Size)
                    continue;
                if (glyph.Left - last.Right > WidestGap * Math.Max(last.Size, glyph.Size))
                {
                    segments.Add(Segment(run));
                    run.Clear();
                }
            }

            run.Add(glyph);
        }

        segments.Add(Segment(run));
        return new PdfRow(segments);
    }

    private static PdfSegment Segment(List<PdfGlyph> run)
    {
        var text = new StringBuilder();
        for (var i = 0; i < run.Count; i++)
        {
            // A gap next to a Chinese character is the typesetter's, not the text's.
            if (
                i > 0
                && run[i].Left - run[i - 1].Right > WordGap * run[i].Size
                && char.IsAscii(run[i].Text[0])
                && char.IsAscii(run[i - 1].Text[^1])
            )
                text.Append(' ');
            text.Append(run[i].Text);
        }

        return new PdfSegment(
            text.ToString(),
            run[0].Left,
            run[^1].Right,
            run.MaxBy(glyph => glyph.Size).Baseline,
            run.Max(glyph => glyph.Size)
        )
        {
            FirstWidth = FirstWidth(run),
            InkRight = run.FindLast(glyph => !NotFirst.Contains(glyph.Text[0])) is { Text: not null } ink ? ink.Right : run[^1].Left,
        };
    }

    private static double FirstWidth(List<PdfGlyph> run)
    {
        var end = 1;
        while (end < run.Count && NotLast.Contains(run[end - 1].Text[0]))
            end++;
        while (end < run.Count && IsWord(run[end - 1]) && IsWord(run[end]) && run[end].Left - run[end - 1].Right < WordGap * run[end].Size)
            end++;
        while (end < run.Count && NotFirst.Contains(run[end].Text[0]))
            end++;
        return run[end - 1].Right - run[0].Left;
    }

    // Letters and figures of the West, with accents too.
    private static bool IsWord(PdfGlyph glyph) => glyph.Text[0] is > ' ' and < '\u2000';
}
