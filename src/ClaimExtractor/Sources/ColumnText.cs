using System.Buffers;
using System.Text.RegularExpressions;

namespace ClaimExtractor.Sources;

/// <summary>Tables in a plain text whose columns are set apart by tabs or by several blanks.</summary>
internal static partial class ColumnText
{
    // A cell of more characters is a sentence.
    private const int LongestCell = 40;

    private const int LongestLabel = 20;

    // Characters; a longer line is text.
    private const int LongestLine = 400;

    // Lines in sizes of the type, so that the lines of a page and of a text are measured alike.
    private const double Leading = 1.5;

    // Further apart than any two characters of a line, so that columns of tabs are told by their number.
    private const int TabStop = 1000;

    private static readonly SearchValues<string> Gaps = SearchValues.Create(["\t", "  ", "\u3000\u3000"], StringComparison.Ordinal);

    private readonly record struct Field(TextSpan Span, int Tab, int Left);

    public static ContentReading Read(string text)
    {
        if (!text.AsSpan().ContainsAny(Gaps) && !(text.Contains(' ', StringComparison.Ordinal) && LabelledFigures().IsMatch(text)))
            return ContentReading.Nothing;
        var (lines, rows) = Lines(text);
        var (edits, marks) = (new List<TextEdit>(), new List<BlockMark>());
        for (var at = 0; at < rows.Count;)
        {
            var end = rows[at].Segments.Count > 1 ? PdfTables.EndOf(rows, at, rows.Count) : at;
            if (end - at > 1 && IsTable(rows, at, end))
                Add(text, lines[at..end], edits, marks);
            else if (IsLabelled(rows[at]))
                Add(text, lines[at..(end = at + 1)], edits, marks);
            at = Math.Max(end, at + 1);
        }

        return marks.Count == 0 ? ContentReading.Nothing : new ContentReading(edits, edits, [], new TextStructure(marks));
    }

    // 出口额 320.5 318.2 -0.7%: a row of a table that stands alone.
    private static bool IsLabelled(PdfRow row) =>
        row.Segments.Count > 2
        && row.Segments[0].Text is { Length: <= LongestLabel } label
        && label.Any(Han.Contains)
        && !TableFigure.Is(label)
        && row.Segments.Skip(1).All(cell => WholeFigure().IsMatch(cell.Text));

    // Most cells behind the first of the rows with figures are figures, none is a sentence.
    private static bool IsTable(List<PdfRow> rows, int at, int end)
    {
        int figures = 0, others = 0, plain = 0, rich = 0;
        for (; at < end; at++)
        {
            var cells = rows[at].Segments;
            if (cells.Any(cell => cell.Text.Length > LongestCell || cell.Text.AsSpan().ContainsAny("，。；！？")))
                return false;
            var count = cells.Skip(1).Count(cell => TableFigure.Is(cell.Text));
            if (count > 0)
                (rich, figures, others) = (rich + 1, figures + count, others + cells.Count - 1 - count);
            else if (cells.Count > 1)
                plain++;
        }

        return rich >= plain && rich > 0 && figures > others;
    }

    /// <summary>The fields of the lines that are not empty, and the same as rows of a page.</summary>
    private static (List<Field[]> Lines, List<PdfRow> Rows) Lines(string text)
    {
        var (lines, rows) = (new List<Field[]>(), new List<PdfRow>());
        for (int start = 0, number = 0; start < text.Length; number++)
        {
            var end = TextLines.EndOf(text, start);
            var isLong = end - start > LongestLine;
            var fields = isLong ? [new Field(TextLines.Trim(text, new TextSpan(start, end)), 0, 0)] : Fields(text, start, end);
            if (fields.Length > 0 && !fields[0].Span.IsEmpty)
            {
                lines.Add(fields);
                rows.Add(Row(text, fields, number));
            }

            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return (lines, rows);
    }

    private static Field[] Fields(string text, int start, int end)
    {
        var fields = new List<Field>();
        var isLabelled = end - start <= LongestLabelled && LabelledFigures().IsMatch(text.AsSpan(start, end - start));
        int tab = 0, left = 0;
        for (var at = start; at < end;)
        {
            if (IsBlank(text[at]))
            {
                left = text[at] == '\t' ? ++tab * TabStop : left + (text[at] == '\u3000' ? 2 : 1);
                at++;
                continue;
            }

            var (first, from) = (at, left);
            while (at < end && !(isLabelled ? IsBlank(text[at]) : IsGap(text, at, end)))
                left += text[at++] >= '\u2E80' ? 2 : 1;
            fields.Add(new Field(new TextSpan(first, at), tab, from));
        }

        return [.. fields];
    }

    private const int LongestLabelled = 120;

    // Linear: a line is tried at its beginning, and blanks part what has none.
    [GeneratedRegex(@"^[^\s0-9，。；：、]{1,20}(?: [-+－−(（]?[0-9][0-9,.]{0,19}[%％)）]{0,2}){2,12}[ \r]?$", RegexOptions.Multiline)]
    private static partial Regex LabelledFigures();

    [GeneratedRegex(@"^[-+－−(（]?[0-9][0-9,.]{0,19}[%％)）]{0,2}$")]
    private static partial Regex WholeFigure();

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\u3000' or '\u00A0';

    private static bool IsGap(string text, int at, int end) =>
        text[at] == '\t' || IsBlank(text[at]) && (at + 1 >= end || IsBlank(text[at + 1]));

    private static Field[] Even(Field[] fields) => [.. fields.Select((field, i) => field with { Left = i * TabStop })];

    private static PdfRow Row(string text, Field[] fields, int number) => new(
    [
        .. fields.Select(field =>
        {
            var cell = field.Span.In(text).ToString();
            return new PdfSegment(cell, field.Left, field.Left + cell.Sum(c => c >= '\u2E80' ? 2 : 1), -number * Leading, 1);
        }),
    ]);

    private static void Add(string text, List<Field[]> lines, List<TextEdit> edits, List<BlockMark> marks)
    {
        var most = lines.Max(fields => fields.Length);
        var hasTabs = lines.Exists(fields => fields[^1].Tab > 0);
        // Where all lines have as many fields as there are columns, or a line has no tabs among others that have, the places mean nothing.
        var isEven = lines.TrueForAll(fields => fields.Length == most || fields.Length == 1);
        var rows = lines.Select((fields, i) => Row(text, isEven || hasTabs && fields[^1].Tab == 0 ? Even(fields) : fields, i)).ToArray();
        var cells = new List<GridCell>();
        foreach (var (columns, i) in new PdfGrid(rows).Cells(rows).Select((columns, i) => (columns, i)))
        {
            var next = 0;
            foreach (var (cell, columnSpan) in columns)
            {
                // Fields that stand in one column are one cell, a blank between them.
                var first = next;
                for (var length = -1; length < cell.Length && cell.Length > 0; length += 1)
                    length += lines[i][next++].Span.Length;
                var span = cell.Length == 0 ? default : lines[i][first].Span.Union(lines[i][next - 1].Span);
                cells.Add(new GridCell(i, columnSpan, 1, false, span, cell));
            }

            for (var field = 1; field < lines[i].Length; field++)
            {
                var gap = new TextSpan(lines[i][field - 1].Span.End, lines[i][field].Span.Start);
                edits.Add(new TextEdit(gap, TextStructure.CellSeparator));
            }
        }

        marks.AddRange(TableGrid.Rows(cells));
    }
}
