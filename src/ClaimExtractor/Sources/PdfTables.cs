namespace ClaimExtractor.Sources;

/// <summary>Which rows of a page form a table: those of several cells, and those of one cell among them.</summary>
internal static class PdfTables
{
    // A longer cell alone in its row is a line of text.
    private const int LongestLabel = 24;

    // Of the size of the type: a head in the middle of two rows stands closer to them than a line to the next.
    private const double CloseRows = 1.6;

    private const double LooseRows = 2.6;
    private const int MostLabels = 3;
    private const int FewCharacters = 3;

    // In points.
    private const double SamePlace = 2;

    /// <summary>Where the table that begins with this row ends.</summary>
    public static int EndOf(IReadOnlyList<PdfRow> rows, int at, int end)
    {
        var (after, hasFigure) = (at, false);
        while (after < end)
        {
            var next = after;
            while (next < end && next - after <= MostLabels && rows[next].Segments.Count == 1)
                next++;
            if (next == end || rows[next].Segments.Count == 1)
                break;
            if (!Enumerable.Range(after, next - after).All(i => IsCell(rows, i, next, hasFigure)))
                break;
            hasFigure |= PdfGrid.HasFigure(rows[next]);
            after = next + 1;
        }

        return after;
    }

    // 流动资产： over the rows of its kind, or 同比增减 between the rows of a head of two levels.
    private static bool IsCell(IReadOnlyList<PdfRow> rows, int at, int next, bool hasFigure)
    {
        var cell = rows[at].Segments[0];
        var isText = cell.Text.Length > LongestLabel || cell.Text.AsSpan().ContainsAny("，。；");
        if (at == 0 || isText || rows[at - 1].Baseline - cell.Baseline > LooseRows * cell.Size)
            return false;
        var isLabel = cell.Right <= rows[next].Segments[1].Left && PdfGrid.HasFigure(rows[next]);
        var distance = Math.Min(rows[at - 1].Baseline - cell.Baseline, cell.Baseline - rows[next].Baseline);
        var isHead = !hasFigure && distance < CloseRows * cell.Size
            && !rows[at - 1].Segments.Any(other => other.Left < cell.Right && cell.Left < other.Right);
        return isLabel || isHead;
    }

    /// <summary>The rows with each label that is written from the top down beside them in one row of its own.</summary>
    public static IReadOnlyList<PdfRow> WithUprightLabels(IReadOnlyList<PdfRow> rows)
    {
        var places = Enumerable.Range(0, rows.Count).Where(i => IsCharacter(rows[i].Segments[0]))
            .GroupBy(i => Math.Round(rows[i].Segments[0].Left / SamePlace))
            .Where(place => place.Count() >= FewCharacters).Select(place => place.ToArray());
        foreach (var place in places)
            if (IsLabel(rows, place))
                return WithLabel(rows, place);
        return rows;
    }

    // 男, 女 and 计 name rows of their own; the last characters of paragraphs stand among lines of text.
    private static bool IsLabel(IReadOnlyList<PdfRow> rows, int[] place)
    {
        if (place.Count(i => rows[i].Segments.Count == 1) * 2 < place.Length)
            return false;
        var right = rows[place[0]].Segments[0].Right;
        var others = Enumerable.Range(place[0], place[^1] - place[0] + 1).Except(place).Select(i => rows[i]).ToArray();
        return others.Length + place.Count(i => rows[i].Segments.Count > 1) > 1
            && others.All(row => row.Segments.Count > 1 && row.Segments[0].Left > right);
    }

    private static List<PdfRow> WithLabel(IReadOnlyList<PdfRow> rows, int[] place)
    {
        var label = rows[place[0]].Segments[0] with { Text = string.Concat(place.Select(i => rows[i].Segments[0].Text)) };
        var made = new List<PdfRow>(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            var isIn = place.Contains(i);
            if (i == place[0])
                made.Add(new PdfRow([label]));
            if (!isIn)
                made.Add(rows[i]);
            else if (rows[i].Segments.Count > 1)
                made.Add(new PdfRow([.. rows[i].Segments.Skip(1)]));
        }

        return made;
    }

    private static bool IsCharacter(PdfSegment segment) => segment.Text is [> '\u2E80'];
}
