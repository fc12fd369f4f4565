using System.Text.RegularExpressions;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Documents;

/// <summary>The headline: the first short line before the body, or the line that repeats it without the site's prefix.</summary>
internal static partial class TitleReader
{
    private const int OpeningBlocks = 12;
    private const int MaxLength = 60;

    /// <returns>The title, cleaned for reading, and which blocks are headlines. A single line is body.</returns>
    public static (string? Title, IReadOnlySet<int> Blocks) Read(string text, IReadOnlyList<TextSpan> blocks)
    {
        if (blocks.Count < 2)
            return (null, new HashSet<int>());
        var lines = blocks.Take(OpeningBlocks).Select((block, index) => (Text: Line(text, block), Index: index)).ToArray();
        var before = lines.TakeWhile(line => line.Text.Length <= MaxLength && !line.Text.Contains('。'));
        var first = before.FirstOrDefault(line => IsHeadline(line.Text));
        if (first.Text is null)
            return (null, new HashSet<int>());
        var repeated = lines.FirstOrDefault(line => line.Index > first.Index && IsHeadline(line.Text) && Repeats(first.Text, line.Text));
        if (repeated.Text is not null)
            return (repeated.Text, new HashSet<int> { first.Index, repeated.Index });
        var next = lines.ElementAtOrDefault(first.Index + 1).Text;
        if (next is not null && IsHeadline(next) && Genre().IsMatch(next) && !Genre().IsMatch(first.Text))
            return (first.Text + next, new HashSet<int> { first.Index, first.Index + 1 });
        return (first.Text, new HashSet<int> { first.Index });
    }

    /// <summary><c>习近平:在…的讲话</c>, and later <c>在…的讲话</c>.</summary>
    private static bool Repeats(string first, string later) =>
        first == later || first.EndsWith(later, StringComparison.Ordinal) && first[^(later.Length + 1)] is '：' or ':' or ' ';

    private static bool IsHeadline(string line) =>
        line.Length is >= 4 and <= MaxLength && line.IndexOfAny(['。', '；', '|']) < 0 && !NoHeadline().IsMatch(line);

    /// <summary>The line as a title: without Markdown signs or a label, letter-spaced characters drawn together.</summary>
    internal static string Line(string text, TextSpan block)
    {
        var line = block.In(text)[..Math.Min(block.Length, MaxLength + 20)].ToString();
        line = Decoration().Replace(line, "");
        return LetterSpacing().IsMatch(line) ? line.Replace(" ", "", StringComparison.Ordinal) : line;
    }

    // Linear: tried at the beginning of the text only, and what repeats ends at a character that it cannot hold.
    [GeneratedRegex(@"^原标题\s*[:：]\s*")]
    private static partial Regex Decoration();

    // Linear: tried at the beginning of the text only, and what repeats ends at a character that it cannot hold.
    [GeneratedRegex(@"^(?:[\u4E00-\u9FFF]\s+){3,}[\u4E00-\u9FFF]$")]
    private static partial Regex LetterSpacing();

    // Dates, datelines, sub-lines, salutations and numbered headings.
    // Linear: blanks are read only behind what stands before them, so no run of blanks is read from two places.
    [GeneratedRegex(
        @"^[^\p{L}\p{N}《“‘「『]|[:：，、,]$|^(?:19|20)[0-9]{2}[年/.-]\s*[0-9]{1,2}[月/.-]\s*[0-9]{1,2}日?\s*$|[0-9]{1,2}月[0-9]{1,2}日\s*(?:电|讯|消息)|^[一二三四五六七八九十]{1,3}、|^第[一二三四五六七八九十]{1,3}[章节编篇，,]|^来源|^作者")]
    private static partial Regex NoHeadline();

    [GeneratedRegex(@"(?:公报|报告|讲话|通知|意见|规划|决定|致辞|演讲|公告|方案|纲要|白皮书|说明|办法|条例)$")]
    private static partial Regex Genre();
}
