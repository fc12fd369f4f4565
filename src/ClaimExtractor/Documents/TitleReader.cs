using System.Text.RegularExpressions;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Documents;

/// <summary>The headline: the first short line before the body, or the line that repeats it without the site's prefix.</summary>
internal static partial class TitleReader
{
    private const int OpeningBlocks = 12;
    private const int MaxLength = 60;

    // A label and the blanks between letters may be cut of it.
    private const int LongestOpening = MaxLength + 20;

    /// <returns>The title, cleaned for reading, and which blocks are headlines. A single line is body.</returns>
    public static (string? Title, IReadOnlySet<int> Blocks) Read(string text, IReadOnlyList<TextSpan> blocks)
    {
        if (blocks.Count < 2 || First(text, blocks) is not var (title, at))
            return (null, new HashSet<int>());
        for (var later = at + 1; later < Math.Min(blocks.Count, OpeningBlocks); later++)
            if (Headline(text, blocks[later]) is { } repeated && Repeats(title, repeated))
                return (repeated, new HashSet<int> { at, later });
        if (
            at + 1 < Math.Min(blocks.Count, OpeningBlocks)
            && Headline(text, blocks[at + 1]) is { } next
            && Genre().IsMatch(next)
            && !Genre().IsMatch(title)
        )
            return (title + next, new HashSet<int> { at, at + 1 });
        return (title, new HashSet<int> { at });
    }

    // The first headline above all that is longer than a headline or has a full stop.
    private static (string Line, int Block)? First(string text, IReadOnlyList<TextSpan> blocks)
    {
        for (var i = 0; i < Math.Min(blocks.Count, OpeningBlocks); i++)
        {
            if (Opening(text, blocks[i]).Contains('。') || Line(text, blocks[i]) is not { Length: <= MaxLength } line)
                return null;
            if (IsHeadline(line))
                return (line, i);
        }

        return null;
    }

    private static string? Headline(string text, TextSpan block) =>
        !Opening(text, block).ContainsAny('。', '；', '|') && Line(text, block) is var line && IsHeadline(line) ? line : null;

    private static ReadOnlySpan<char> Opening(string text, TextSpan block) => block.In(text)[..Math.Min(block.Length, LongestOpening)];

    /// <summary><c>习近平:在…的讲话</c>, and later <c>在…的讲话</c>.</summary>
    private static bool Repeats(string first, string later) =>
        first == later || first.EndsWith(later, StringComparison.Ordinal) && first[^(later.Length + 1)] is '：' or ':' or ' ';

    private static bool IsHeadline(string line) =>
        line.Length is >= 4 and <= MaxLength && line.IndexOfAny(['。', '；', '|']) < 0 && !NoHeadline().IsMatch(line);

    private const string Label = "原标题";

    private static string Line(string text, TextSpan block) => Cleaned(Opening(text, block).ToString());

    /// <summary>The line as a title: without a label, letter-spaced characters drawn together.</summary>
    internal static string Cleaned(string line)
    {
        if (line.StartsWith(Label, StringComparison.Ordinal))
            line = Decoration().Replace(line, "");
        return LetterSpacing().IsMatch(line) ? line.Replace(" ", "", StringComparison.Ordinal) : line;
    }

    // Linear: tried at the beginning of the text only, and what repeats ends at a character that it cannot hold.
    [GeneratedRegex($@"^{Label}\s*[:：]\s*")]
    private static partial Regex Decoration();

    // Linear: tried at the beginning of the text only, and what repeats ends at a character that it cannot hold.
    [GeneratedRegex(@"^(?:[\u4E00-\u9FFF]\s+){3,}[\u4E00-\u9FFF]$")]
    private static partial Regex LetterSpacing();

    // Dates, datelines, sub-lines, salutations and numbered headings.
    // Linear: blanks are read only behind what stands before them, so no run of blanks is read from two places.
    [GeneratedRegex(
        @"^[^\p{L}\p{N}《“‘「『]|[:：，、,]$|^(?:19|20)[0-9]{2}[年/.-]\s*[0-9]{1,2}[月/.-]\s*[0-9]{1,2}日?\s*$|[0-9]{1,2}月[0-9]{1,2}日\s*(?:电|讯|消息)"
            + @"|^[一二三四五六七八九十]{1,3}、|^第[一二三四五六七八九十]{1,3}[章节编篇，,]|^来源|^作者"
    )]
    private static partial Regex NoHeadline();

    [GeneratedRegex(@"(?:公报|报告|讲话|通知|意见|规划|决定|致辞|演讲|公告|方案|纲要|白皮书|说明|办法|条例)$")]
    private static partial Regex Genre();
}
