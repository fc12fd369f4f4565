namespace ClaimExtractor.Sources;

/// <summary>Turns the blocks of a page that are kept into edits of its source.</summary>
internal sealed class HtmlEdits
{
    // How many runs are searched for the character behind a line break of the source.
    private const int RunsAhead = 8;

    private readonly string _text;
    private readonly List<TextEdit> _edits = [];
    private readonly List<TextEdit> _markup = [];
    private readonly List<TextEdit> _furniture = [];
    private int _done;

    private HtmlEdits(string text) => _text = text;

    public static ContentReading Write(string text, HtmlPage page, bool[] kept, TextStructure structure)
    {
        var writer = new HtmlEdits(text);
        var separators = new RowSeparators(structure);
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            var block = page.Blocks[i];
            if (kept[i])
                writer.Keep(block, separators.Before(block.Span.Start));
            else
                writer.Cut(block.Span);
        }

        writer.Gap(text.Length, "");
        return new ContentReading(writer._edits, writer._markup, writer._furniture, structure);
    }

    private void Cut(TextSpan span)
    {
        Gap(span.Start, "");
        _furniture.Add(new TextEdit(span, ""));
        _edits.Add(_furniture[^1]);
        _done = span.End;
    }

    private void Keep(HtmlBlock block, string separator)
    {
        Gap(block.Span.Start, separator);
        for (var i = 0; i < block.Runs.Count; i++)
        {
            var run = block.Runs[i];
            Gap(run.Start, "");
            if (block.Heights[i] != LineHeight.OnLine && Small(block, i) is { } small)
            {
                Change(new TextEdit(run, small));
                continue;
            }

            var references = CharacterReferences.Find(_text, run).GetEnumerator();
            var hasReference = references.MoveNext();
            for (var at = NextBreak(run.Start, run.End); at < run.End || hasReference;)
            {
                if (hasReference && references.Current.Span.Start < at)
                {
                Change(references.Current);
                hasReference = references.MoveNext();
                continue;
                }

                var end = at;
                while (end < run.End && char.IsWhiteSpace(_text[end]))
                    end++;
                var start = at;
                while (start > run.Start && char.IsWhiteSpace(_text[start - 1]))
                    start--;
                Change(new TextEdit(new TextSpan(start, end), IsWide(Before(start)) || IsWide(Behind(block, i, end)) ? "" : " "));
                at = NextBreak(end, run.End);
            }

            _done = Math.Max(_done, run.End);
        }
    }

    /// <summary>What stands for a run above or below the line; null where it stays.</summary>
    private string? Small(HtmlBlock block, int i) => SmallFigures.Written(
        TextOf(block, i).Trim(), block.Heights[i], i > 0 ? TextOf(block, i - 1) : "", i + 1 < block.Runs.Count ? TextOf(block, i + 1) : "");

    private string TextOf(HtmlBlock block, int run) => CharacterReferences.Resolve(_text, block.Runs[run]);

    /// <summary>The next line break or tab, which the browser shows as a blank.</summary>
    private int NextBreak(int start, int end)
    {
        var found = _text.AsSpan(start, end - start).IndexOfAny('\n', '\r', '\t');
        return found < 0 ? end : start + found;
    }

    // A line break in the source next to a Chinese character is no blank of the text.
    private static bool IsWide(char c) => c >= '\u2E80';

    private char Before(int position) => position > 0 ? _text[position - 1] : ' ';

    private char Behind(HtmlBlock block, int runIndex, int position)
    {
        for (var i = runIndex; i < Math.Min(block.Runs.Count, runIndex + RunsAhead); i++)
        {
            var run = i == runIndex ? block.Runs[i] with { Start = position } : block.Runs[i];
            if (TextLines.Trim(_text, run) is { IsEmpty: false } ink)
                return _text[ink.Start];
        }

        return ' ';
    }

    private void Change(TextEdit edit)
    {
        _edits.Add(edit);
        _markup.Add(edit);
        _done = edit.Span.End;
    }

    private void Gap(int end, string replacement)
    {
        if (end > _done || replacement.Length > 0)
            Change(new TextEdit(new TextSpan(_done, end), replacement));
    }
}

/// <summary>What stands before each block: a line break, or within a table row what sets cells apart.</summary>
internal sealed class RowSeparators(TextStructure structure)
{
    private readonly BlockMark[] _rows = [.. structure.Blocks.Where(block => block.Kind == BlockKind.Row)];
    private readonly HashSet<int> _cells = [.. structure.Blocks.SelectMany(block => block.Cells).Select(cell => cell.Span.Start)];
    private int _next;
    private int _lastRow = -1;
    private bool _isLater;

    /// <param name="start">Where the block begins; blocks are asked for in order.</param>
    public string Before(int start)
    {
        while (_next < _rows.Length && _rows[_next].Span.End <= start)
            _next++;
        var isInRow = _next < _rows.Length && _rows[_next].Span.Contains(start);
        var separator = !_isLater ? "" : !isInRow || _lastRow != _next ? "\n" : _cells.Contains(start) ? TextStructure.CellSeparator : " ";
        _isLater = true;
        _lastRow = isInRow ? _next : -1;
        return separator;
    }
}
