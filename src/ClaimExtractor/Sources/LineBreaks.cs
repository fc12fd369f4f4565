using System.Text.RegularExpressions;

namespace ClaimExtractor.Sources;

/// <summary>
/// Joins the lines of a paragraph that was broken at a fixed width: a full line that ends in the middle of a sentence, and a next
/// line that does not open a block of its own.
/// </summary>
internal static partial class LineBreaks
{
    // Widths in columns: a Han character takes two, an ASCII character one.
    private const int MaxWrapWidth = 160;
    private const int MinWrapWidth = 36;
    private const double FullShare = 0.85;

    // One full line alone may be a long headline.
    private const int FewFullLines = 2;

    private readonly record struct Line(TextSpan Span, int Indent, int Width);

    public static IReadOnlyList<TextEdit> Find(string text)
    {
        var torn = TornNumbers.Find(text);
        var wrapped = Wrapped(text);
        if (torn.Count == 0)
            return wrapped;
        // Where both join the same two lines, one does.
        var edits = new List<TextEdit>(torn.Count + wrapped.Count);
        foreach (var edit in torn.Concat(wrapped).OrderBy(static edit => edit.Span.Start))
            if (edits.Count == 0 || edit.Span.Start >= edits[^1].Span.End)
                edits.Add(edit);
        return edits;
    }

    private static IReadOnlyList<TextEdit> Wrapped(string text)
    {
        if (ReadLines(text) is not { Count: > 1 } lines)
            return [];
        var wrapWidth = lines.Max(line => line.Width);
        if (wrapWidth < MinWrapWidth)
            return [];
        var joints = Enumerable.Range(0, lines.Count - 1)
            .Where(i => MayContinue(text, lines[i], lines[i + 1]))
            .Select(i => (First: lines[i], Next: lines[i + 1], IsFull: lines[i].Width >= wrapWidth * FullShare))
            .ToArray();
        var isWrapped = joints.Count(joint => joint.IsFull) >= FewFullLines;
        return
        [
            .. joints
                .Where(joint =>
                    isWrapped && (joint.IsFull || joint.First.Width >= MinWrapWidth && EndsBeforeRate(text, joint.First, joint.Next)
                        || CutNumbers.Goes(joint.First.Span.In(text), joint.Next.Span.In(text)))
                    || EndsInComma(text, joint.First) && joint.First.Width >= MinWrapWidth
                )
                .Select(joint => new TextEdit(
                    new TextSpan(joint.First.Span.End, joint.Next.Span.Start),
                    Glue(text, joint.First, joint.Next)
                )),
        ];
    }

    /// <summary>All lines, blank ones too; null as soon as one is wider than any wrapped text.</summary>
    private static List<Line>? ReadLines(string text)
    {
        var lines = new List<Line>();
        for (var start = 0; start < text.Length;)
        {
            var end = TextLines.EndOf(text, start);
            var span = TextLines.Trim(text, new TextSpan(start, end));
            if (span.Length > MaxWrapWidth || Width(span.In(text)) is var width && width > MaxWrapWidth)
                return null;
            lines.Add(new Line(span, span.Start - start, width));
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }

    private static int Width(ReadOnlySpan<char> line)
    {
        var width = line.Length;
        foreach (var c in line)
            width += c >= '\u2E80' ? 1 : 0;
        return width;
    }

    private static bool MayContinue(string text, Line line, Line next) =>
        !line.Span.IsEmpty && !next.Span.IsEmpty
        && next.Indent <= line.Indent
        && !EndOfSentence.Contains(text[line.Span.End - 1])
        && !BlockStart().IsMatch(next.Span.In(text)) && !Caption().IsMatch(next.Span.In(text))
        && !WholeBlock().IsMatch(line.Span.In(text));

    private const string EndOfSentence = "。！？!?；;：:…|";

    // 产值300亿元，增长 / 7.6%；: no block begins with a rate.
    private static bool EndsBeforeRate(string text, Line line, Line next) =>
        char.IsLetter(text[line.Span.End - 1]) && Rate().IsMatch(next.Span.In(text));

    [GeneratedRegex("^[0-9]{1,4}(?:[.．][0-9]{1,4})? ?%[，；。、,;]")]
    private static partial Regex Rate();

    private static bool EndsInComma(string text, Line line) => text[line.Span.End - 1] is '，' or '、' or ',';

    /// <summary>Whether a line looks like the beginning of a block: a list marker, a numbered heading.</summary>
    internal static bool OpensBlock(string line) => BlockStart().IsMatch(line);

    private static string Glue(string text, Line line, Line next) =>
        char.IsAsciiLetter(text[line.Span.End - 1]) && char.IsAsciiLetter(text[next.Span.Start]) ? " " : "";

    [GeneratedRegex(
        @"^(?:[#*•●○■□◆◇▲△※·|>＞<]|[-—─–]{1,3}|[0-9]{1,2}[.、）)]\D|[（(][一二三四五六七八九十0-9]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、，,是]"
            + @"|第[一二三四五六七八九十百0-9]{1,4}[，,、章节编篇条部]|[①-⑳]|附件|附表|注[:：]|来源[:：]|责任编辑)"
    )]
    private static partial Regex BlockStart();

    /// <summary>Whether a line names a table or a picture: 表1 2022年主要产品产量, but not 表1所示.</summary>
    internal static bool IsCaption(string line) => Caption().IsMatch(line);

    [GeneratedRegex(@"^[表图] {0,2}[0-9一二三四五六七八九十-]{1,5}[ \u3000:：]")]
    private static partial Regex Caption();

    /// <summary>Headings and table rows stand alone, however long.</summary>
    // Linear: lines of at most 160 characters.
    [GeneratedRegex(@"^(?:#|\||[一二三四五六七八九十]{1,3}、[^，。]{0,30}$|第[一二三四五六七八九十百]{1,4}[章节编篇]|[^\s:：]{1,12}[:：]\s*\S{1,24}$)|\t")]
    private static partial Regex WholeBlock();
}
