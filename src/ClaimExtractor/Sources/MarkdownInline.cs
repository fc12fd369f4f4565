using System.Text.RegularExpressions;

namespace ClaimExtractor.Sources;

/// <summary>The signs of Markdown inside a line.</summary>
internal static partial class MarkdownInline
{
    /// <summary>Adds the edits that take the signs out of the span: emphasis, code, links and images, escapes.</summary>
    public static void Read(string text, TextSpan span, List<TextEdit> edits)
    {
        if (!span.In(text).ContainsAny(Signs))
            return;
        var pending = new Stack<TextSpan>([span]);
        while (pending.TryPop(out var inside))
        {
            for (var match = Sign().Match(text, inside.Start, inside.Length); match.Success; match = match.NextMatch())
            {
                var kept = match.Groups["kept"];
                var end = match.Index + match.Length;
                if (!kept.Success)
                {
                    edits.Add(new TextEdit(new TextSpan(match.Index, end), ""));
                    continue;
                }

                edits.Add(new TextEdit(new TextSpan(match.Index, kept.Index), ""));
                if (kept.Index + kept.Length < end)
                    edits.Add(new TextEdit(new TextSpan(kept.Index + kept.Length, end), ""));
                if (!match.Groups["whole"].Success)
                    pending.Push(new TextSpan(kept.Index, kept.Index + kept.Length));
            }
        }
    }

    /// <summary>The cells of a table row, trimmed, empty ones included.</summary>
    public static IEnumerable<TextSpan> Cells(string text, TextSpan line)
    {
        var row = TextLines.Trim(text, line);
        var start = row.Start + (text[row.Start] == '|' ? 1 : 0);
        for (var at = start; at <= row.End; at++)
        {
            if (at == row.End ? start == row.End : text[at] != '|' || text[at - 1] == '\\' && at > row.Start)
                continue;
            yield return TextLines.Trim(text, new TextSpan(start, at));
            start = at + 1;
        }
    }

    private static readonly System.Buffers.SearchValues<char> Signs = System.Buffers.SearchValues.Create("*_~`[!\\");

    private const string Target = @"\((?:[^()\s]|\([^()\s]*\)){0,2000}(?:\s+""[^""\n]{0,300}"")?\)";
    private const string Image = @"!\[[^\]\n]{0,300}\](?:" + Target + @"|\[[^\]\n]{0,100}\])";

    // The longest stretch that is set off; longer ones keep their signs.
    // Linear: what repeats is bounded, or ends at the sign that would begin it again.
    [GeneratedRegex(
        @"\\(?<whole>)(?<kept>[!-/:-@\[-`{-~])"
        + @"|\[\s*" + Image + @"\s*\]" + Target + "|" + Image
        + @"|\[\^[^\]\s]{1,40}\]:?"
        + @"|\[(?<kept>(?:[^\[\]\n]|\[[^\[\]\n]{0,100}\]){1,500})\](?:" + Target + @"|\[[^\]\n]{0,100}\](?<=\D\]\[[^\]]*\]))"
        + @"|(?<tick>`{1,3})(?<whole>)(?<kept>[^`\n]{1,1000})\k<tick>"
        + @"|(?<mark>\*\*\*|\*\*|__|~~)(?=[^\s*_~])(?<kept>[^\n]{1,2000}?)(?<=\S)\k<mark>"
        + @"|(?<!\*|[0-9](?=\*[0-9]))\*(?=[^\s*])(?<kept>[^*\n]{1,1000})(?<=[^\s*])\*(?!\*|(?<=[0-9]\*)[0-9])"
        + @"|(?<![A-Za-z0-9_])_(?=[^\s_])(?<kept>[^_\n]{1,1000})(?<=[^\s_])_(?![A-Za-z0-9_])")]
    private static partial Regex Sign();
}
