using System.Buffers;
using System.Text.RegularExpressions;

namespace ClaimExtractor.Sources;

/// <summary>
/// Markdown: headings, lists and tables by their structure; emphasis, link targets, images, code blocks and front matter cut.
/// </summary>
internal sealed partial class MarkdownReader
{
    private const int Sample = 200_000;

    // Of the mark that the block between two fences begins and ends with.
    private const int FenceLength = 3;

    // Every match of Evidence holds one of these, every match of Strong one of those.
    private static readonly SearchValues<string> Signs = SearchValues.Create(
        ["# ", "#\t", "```", "~~~", "--", "]("],
        StringComparison.Ordinal
    );
    private static readonly SearchValues<char> StrongSigns = SearchValues.Create("*>+-");

    private readonly string _text;
    private readonly List<TextSpan> _lines;
    private readonly List<TextEdit> _edits = [];
    private readonly List<TextEdit> _furniture = [];
    private readonly List<BlockMark> _marks = [];

    private MarkdownReader(string text)
    {
        _text = text;
        _lines = Lines(text);
    }

    /// <summary>Whether signs of Markdown stand in the text that plain texts hardly have.</summary>
    public static bool Holds(ReadOnlySpan<char> text)
    {
        var sample = text[..Math.Min(text.Length, Sample)];
        return sample.ContainsAny(Signs) && Evidence().IsMatch(sample) || MayBeStrong(sample) && Strong().Count(sample) > 1;
    }

    /// <summary>Whether two asterisks, or a sign that opens a line, stand in the text.</summary>
    private static bool MayBeStrong(ReadOnlySpan<char> text)
    {
        for (var from = 0; text[from..].IndexOfAny(StrongSigns) is >= 0 and var length; from += length + 1)
        {
            var at = from + length;
            if (text[at..].StartsWith("**") || text[..at].TrimEnd(' ') is [] or [.., '\n'])
                return true;
        }

        return false;
    }

    public static ContentReading Read(string text)
    {
        var reader = new MarkdownReader(text);
        for (var at = reader.FrontMatter(); at < reader._lines.Count;)
            at = reader.ReadAt(at);
        var edits = InOrder(reader._edits);
        return new ContentReading(edits, Without(edits, reader._furniture), reader._furniture, new TextStructure(Titled(reader._marks)));
    }

    /// <summary>The edits but those of the front matter; both are in order.</summary>
    private static TextEdit[] Without(TextEdit[] edits, List<TextEdit> furniture)
    {
        if (furniture.Count == 0)
            return edits;
        var next = 0;
        return Array.FindAll(edits, edit => !(next < furniture.Count && edit == furniture[next] && ++next > 0));
    }

    private static TextEdit[] InOrder(List<TextEdit> edits)
    {
        for (var at = 1; at < edits.Count; at++)
            if (edits[at].Span.Start < edits[at - 1].Span.Start)
                return [.. edits.OrderBy(edit => edit.Span.Start)];
        return [.. edits];
    }

    /// <summary>A single heading of the first level is the title.</summary>
    private static IReadOnlyList<BlockMark> Titled(List<BlockMark> marks)
    {
        var first = marks.FindAll(mark => mark is { Kind: BlockKind.Heading, Level: 1 });
        return first.Count == 1
            ? marks.ConvertAll(mark => mark == first[0] ? mark with { Kind = BlockKind.Title, Level = 0 } : mark)
            : marks;
    }

    private static List<TextSpan> Lines(string text)
    {
        var lines = new List<TextSpan>();
        for (int start = 0, end; start < text.Length; start = end + 1)
            lines.Add(new TextSpan(start, end = TextLines.EndOf(text, start)));
        return lines;
    }

    private ReadOnlySpan<char> Line(int at) => at < _lines.Count ? _lines[at].In(_text) : default;

    /// <summary>A line's first character that is no blank; a blank where it has none. It says which patterns are worth a try.</summary>
    private static char SignOf(ReadOnlySpan<char> line) => line.TrimStart() is [var first, ..] ? first : ' ';

    private void Cut(int start, int end, string replacement = "")
    {
        if (end > start || replacement.Length > 0)
            _edits.Add(new TextEdit(new TextSpan(start, end), replacement));
    }

    /// <summary>The fields between two lines of hyphens at the very beginning; the title stays.</summary>
    private int FrontMatter()
    {
        if (Line(0).TrimEnd() is not "---")
            return 0;
        var end = 1;
        while (end < Math.Min(_lines.Count, 60) && Line(end).TrimEnd() is not ("---" or "..."))
            end++;
        if (end == _lines.Count || end == 60 || !Enumerable.Range(1, end - 1).All(at => FrontMatterLine().IsMatch(Line(at))))
            return 0;
        Cut(_lines[0].Start, _lines[0].End);
        Cut(_lines[end].Start, _lines[end].End);
        for (var at = 1; at < end; at++)
        {
            if (TitleField().IsMatch(Line(at)) && TitleField().Match(Line(at).ToString()) is var title)
            {
                var value = title.Groups["value"];
                var span = new TextSpan(_lines[at].Start + value.Index, _lines[at].Start + value.Index + value.Length);
                Cut(_lines[at].Start, span.Start);
                Cut(span.End, _lines[at].End);
                _marks.Add(new BlockMark(span, BlockKind.Title, 0, []));
            }
            else if (!_lines[at].IsEmpty)
            {
                Cut(_lines[at].Start, _lines[at].End);
                _furniture.Add(_edits[^1]);
            }
        }

        return end + 1;
    }

    /// <returns>The next line to read.</returns>
    private int ReadAt(int at)
    {
        var line = Line(at);
        var next = Line(at + 1);
        var (sign, nextSign) = (SignOf(line), SignOf(next));
        var span = _lines[at];
        if (sign is '`' or '~' && Fence().IsMatch(line))
            return CutFence(at, line.TrimStart()[..FenceLength]);
        if (nextSign is '|' or ':' or '-' && line.Contains('|') && TableDelimiter().IsMatch(next) && line.Trim().Length > 1)
            return ReadTable(at);
        if (sign is '#' && AtxHeading().Match(line.ToString()) is { Success: true } heading)
        {
            var content = heading.Groups["content"];
            Mark(span.Start + content.Index, content.Length, BlockKind.Heading, heading.Groups["level"].Length);
            Cut(span.Start, span.Start + content.Index);
            Cut(span.Start + content.Index + content.Length, span.End);
            MarkdownInline.Read(_text, new TextSpan(span.Start + content.Index, span.Start + content.Index + content.Length), _edits);
            return at + 1;
        }

        var isRule = sign is '-' or '*' or '_' && Rule().IsMatch(line);
        if (nextSign is '=' or '-' && Underline().IsMatch(next) && line.Trim().Length > 0 && !isRule)
        {
            Mark(span.Start, span.Length, BlockKind.Heading, next.Contains('=') ? 1 : 2);
            Cut(_lines[at + 1].Start, _lines[at + 1].End);
            MarkdownInline.Read(_text, span, _edits);
            return at + 2;
        }

        if (isRule || sign is '[' && LinkTarget().IsMatch(line))
        {
            Cut(span.Start, span.End);
            return at + 1;
        }

        var marker = MarkerLength(line, sign);
        Cut(span.Start, span.Start + marker);
        if (marker > 0)
            Mark(span.Start + marker, span.Length - marker, BlockKind.Item, 0);
        MarkdownInline.Read(_text, span with { Start = span.Start + marker }, _edits);
        return at + 1;
    }

    /// <param name="sign">Its first character; where that is no sign of an item or a quotation, the blanks before it alone are a
    /// marker.</param>
    private static int MarkerLength(ReadOnlySpan<char> line, char sign)
    {
        if (sign is not ('>' or '-' or '*' or '+'))
            return line.Length - line.TrimStart().Length;
        foreach (var marker in LineMarker().EnumerateMatches(line))
            return marker.Length;
        return 0;
    }

    private void Mark(int start, int length, BlockKind kind, int level)
    {
        if (length > 0)
            _marks.Add(new BlockMark(new TextSpan(start, start + length), kind, level, []));
    }

    private int CutFence(int at, ReadOnlySpan<char> mark)
    {
        var end = at + 1;
        while (end < _lines.Count && !Line(end).TrimStart().StartsWith(mark))
            end++;
        Cut(_lines[at].Start, _lines[Math.Min(end, _lines.Count - 1)].End);
        return end + 1;
    }

    private int ReadTable(int at)
    {
        Cut(_lines[at + 1].Start, _lines[at + 1].End);
        var cells = new List<GridCell>();
        var end = at;
        for (; end < _lines.Count && Line(end).Contains('|'); end++)
        {
            if (end == at + 1)
                continue;
            var row = end == at ? 0 : end - at - 1;
            var done = _lines[end].Start;
            foreach (var cell in MarkdownInline.Cells(_text, _lines[end]))
            {
                cells.Add(new GridCell(row, 1, 1, row == 0, cell, cell.In(_text).ToString()));
                if (cell.IsEmpty)
                    continue;
                Cut(done, cell.Start, done > _lines[end].Start ? TextStructure.CellSeparator : "");
                MarkdownInline.Read(_text, cell, _edits);
                done = cell.End;
            }

            Cut(done, _lines[end].End);
        }

        _marks.AddRange(TableGrid.Rows(cells));
        return end;
    }

    // Linear: what repeats is bounded, or stands behind the sign that it is tried at.
    [GeneratedRegex(
        @"^ {0,3}\#{1,6}[ \t]+\S|^ {0,3}(?:```|~~~)"
            + @"|^ {0,3}\|?[ \t]{0,99}:?-{2,99}:?[ \t]{0,99}(?:\|[ \t]{0,99}:?-{2,99}:?[ \t]{0,99}){1,99}\|?[ \t\r]{0,99}$"
            + @"|!\[[^\]\n]{0,200}\]\([^)\s]{1,2000}\)|\[[^\]\n]{1,200}\]\((?:https?:|/|\.|\#)[^)\s]{0,2000}\)",
        RegexOptions.Multiline
    )]
    private static partial Regex Evidence();

    [GeneratedRegex(@"\*\*[^*\s][^*\n]{0,1000}\*\*|^ {0,3}>\s|^ {0,3}[-*+][ \t]{1,99}\S", RegexOptions.Multiline)]
    private static partial Regex Strong();

    [GeneratedRegex(@"^ {0,3}(?:```|~~~)")]
    private static partial Regex Fence();

    // Linear: behind a visible character its blanks are read once, and once more for the end of the line.
    [GeneratedRegex(@"^ {0,3}(?<level>\#{1,6})[ \t]+(?<content>\S(?:.*?\S)??)(?:\s+(?<=[ \t])\#+)?\s*$")]
    private static partial Regex AtxHeading();

    // Linear: tried at the beginning of the text only, and what repeats ends at a character that it cannot hold.
    [GeneratedRegex(@"^ {0,3}(?:=+|-{2,})\s*$")]
    private static partial Regex Underline();

    // Linear: tried at the beginning of the text only, and what repeats ends at a character that it cannot hold.
    [GeneratedRegex(@"^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$")]
    private static partial Regex Rule();

    // Linear: tried at the beginning of the text only, and a blank ends no address.
    [GeneratedRegex(@"^ {0,3}\[(?!\^)[^\]\n]{1,200}\]:\s+\S+")]
    private static partial Regex LinkTarget();

    // Linear: tried at the beginning of the text only, and what repeats ends at a character that it cannot hold.
    [GeneratedRegex(@"^\s*(?:>\s?)*(?:[-*+]\s+(?:\[[ xX]\]\s+)?)?")]
    private static partial Regex LineMarker();

    [GeneratedRegex(@"^(?>\s*)\|?(?>\s*):?-+:?(?>\s*)(?:\|(?>\s*):?-+:?(?>\s*))+\|?\s*$|^(?>\s*)\|(?>\s*):?-+:?(?>\s*)\|\s*$")]
    private static partial Regex TableDelimiter();

    // Linear: tried at the beginning of the text only, and what repeats ends at a character that it cannot hold.
    [GeneratedRegex(@"^(?:[\w-]+\s*:.*|\s+.*|-\s.*|)$")]
    private static partial Regex FrontMatterLine();

    // Linear: what repeats is bounded.
    [GeneratedRegex(@"^title(?>\s*):(?>\s*)[""']?(?<value>[^""']{1,1000}?)[""']?\s{0,9}$", RegexOptions.IgnoreCase)]
    private static partial Regex TitleField();
}
