using System.Text.RegularExpressions;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Documents;

/// <summary>Tells a government's report to a session, and what tells of one, by its opening.</summary>
internal static partial class SessionText
{
    private const int OpeningBlocks = 8;
    private const int LongestOpening = 160;

    /// <returns>The words that say so; null where none do.</returns>
    public static TextSpan? Find(string text, IReadOnlyList<TextSpan> blocks)
    {
        for (var i = 0; i < Math.Min(blocks.Count, OpeningBlocks); i++)
            if (Session().Match(text, blocks[i].Start, Math.Min(blocks[i].Length, LongestOpening)) is { Success: true } found)
                return new TextSpan(found.Index, found.Index + found.Length);
        return null;
    }

    // ——2027年1月20日在云川省第十四届人民代表大会第七次会议上; 省长作政府工作报告
    // Linear: what repeats is bounded.
    [GeneratedRegex("政府工作报告|第?[一二三四五六七八九十0-9]{1,3}届(?:人民代表大会|人大)(?:第?[一二三四五六七八九十]{1,2}次)?会议|发展计划执行情况")]
    private static partial Regex Session();
}
