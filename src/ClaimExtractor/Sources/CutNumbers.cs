using System.Text.RegularExpressions;

namespace ClaimExtractor.Sources;

/// <summary>Numbers and their units that a line's end cuts in two: 新建农田12 / 0万亩, 八十 / 六亿元, 3亿千瓦 / 时.</summary>
internal static partial class CutNumbers
{
    // A shorter line is a label or a heading of its own.
    private const int RunningText = 12;

    // How far a number can reach over the end of its line.
    private const int Reach = 3;

    /// <summary>Whether a number begins in the first line and goes on in the next one.</summary>
    public static bool Goes(ReadOnlySpan<char> line, ReadOnlySpan<char> next)
    {
        if (next.IsEmpty)
            return false;
        if (CutsUnit(line, next))
            return true;
        if (line.Length < RunningText)
            return false;
        var end = line[^Reach..];
        return char.IsAsciiDigit(next[0]) ? OpenDigits().IsMatch(end) || char.IsAsciiDigit(line[^1]) && Inside().IsMatch(line)
            : Han.Contains(next[0]) && (OpenNumeral().IsMatch(end) || Han.Contains(line[^1]) && Inside().IsMatch(line));
    }

    // 3亿千瓦 / 时, 5.2平方 / 公里, 0.3个百分 / 点
    private static bool CutsUnit(ReadOnlySpan<char> line, ReadOnlySpan<char> next) => next[0] switch
    {
        '时' => BeforeHour().IsMatch(line),
        '米' or '公' or '千' or '厘' => BeforeMetre().IsMatch(line),
        '点' => BeforePoint().IsMatch(line),
        '里' or '斤' or '顷' => BeforeKilo().IsMatch(line),
        _ => false,
    };

    [GeneratedRegex("[0-9十百千万亿][千兆]?瓦$")]
    private static partial Regex BeforeHour();

    [GeneratedRegex("[0-9十百千万亿](?:平方|立方)$")]
    private static partial Regex BeforeMetre();

    [GeneratedRegex("[0-9一二三四五六七八九十]个百分$")]
    private static partial Regex BeforePoint();

    [GeneratedRegex("[0-9十百千万亿]公$")]
    private static partial Regex BeforeKilo();

    private const string Han = "零〇一二三四五六七八九十百千万亿";

    // Linear: the text is read once. A line of running text has a mark inside.
    [GeneratedRegex("[，、；。,;][^，、；。,;]{2}")]
    private static partial Regex Inside();

    [GeneratedRegex("[0-9](?:,[0-9]{0,1}|\\.)$")]
    private static partial Regex OpenDigits();

    [GeneratedRegex("(?:[十百千]|分之)$")]
    private static partial Regex OpenNumeral();
}
