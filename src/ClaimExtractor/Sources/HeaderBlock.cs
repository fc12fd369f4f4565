using System.Text.RegularExpressions;

namespace ClaimExtractor.Sources;

/// <summary>The lines <c>Title: … / Date: … / Text:</c> that open the texts of many collections.</summary>
internal static partial class HeaderBlock
{
    /// <summary>What to cut: the labels of the title and the text, and the other fields with their values.</summary>
    /// <param name="head">The first lines of the text.</param>
    /// <returns>Nothing where fewer than two fields open the text.</returns>
    public static IReadOnlyList<TextSpan> Labels(string text, ReadOnlySpan<TextSpan> head)
    {
        var cuts = new List<TextSpan>();
        foreach (var line in head)
        {
            var match = Field().Match(text, line.Start, line.Length);
            if (!match.Success)
                break;
            var keepsValue = Kept().IsMatch(match.Groups["name"].ValueSpan);
            cuts.Add(keepsValue ? new TextSpan(line.Start, match.Index + match.Length) : line);
        }

        return cuts.Count < 2 ? [] : cuts;
    }

    // Linear: tried at the beginning of the text only, and what repeats ends at a character that it cannot hold.
    [GeneratedRegex(
        @"\A\s*(?<name>title|headline|subtitle|date|time|published|url|link|source|author|byline|category|section|tags|keywords|language|id"
            + @"|text|content|body|abstract|summary"
        + @"|标题|副标题|日期|时间|发布时间|发布日期|链接|网址|来源|作者|栏目|分类|标签|关键词|正文|内容|摘要)\s*[:：]\s*",
        RegexOptions.IgnoreCase)]
    private static partial Regex Field();

    [GeneratedRegex("^(?:title|headline|subtitle|text|content|body|abstract|summary|标题|副标题|正文|内容|摘要)$", RegexOptions.IgnoreCase)]
    private static partial Regex Kept();
}
