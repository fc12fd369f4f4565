using System.Text.RegularExpressions;
using ClaimExtractor.Lexicons;

namespace ClaimExtractor.Documents;

/// <summary>
/// The area of China that a headline about a report to a session, or a statistical bulletin, names: 江苏两会, 一图看懂湖北省政府工作报告, 青海：2021年目标增长6%.
/// </summary>
internal static partial class TitleArea
{
    private const int ShortestFullName = 3;

    /// <summary>Null where the headline is of no such report, or names areas that do not lie in each other.</summary>
    /// <param name="opening">The beginning of the text below it.</param>
    public static Area? Read(string title, string opening)
    {
        if (!Report().IsMatch(title) && !Speech().IsMatch(opening))
            return Headed(title, opening);
        Area? found = null;
        for (var at = 0; at < title.Length;)
        {
            var (area, length) = Longest(title, at);
            if (area is not null && found is not null && !area.LiesIn(found) && !found.LiesIn(area))
                return null;
            if (area is not null && (found is null || area.LiesIn(found)))
                found = area;
            at += Math.Max(1, length);
        }

        return found;
    }

    // 石湖上半年GDP增长8%, where the text speaks of 全市: the area with whose name a headline on its figures opens.
    private static Area? Headed(string title, string opening)
    {
        if (Figures().Match(title) is not { Success: true } figures
            || AreaName.Resolve(figures.Groups["area"].Value, []) is not { Code.Length: 6 } area)
            return null;
        var level = area.Name[^1];
        return opening.Contains($"我{level}", StringComparison.Ordinal) || Whole().Matches(opening).Any(match => match.Value[^1] == level)
            ? area
            : null;
    }

    /// <summary>
    /// 2024年，全省地区生产总值为5万亿元: the only area of that level that the text opens with, where one who gives texts has its name;
    /// a place where somebody went is none.
    /// </summary>
    public static Area? OfScope(string title, IReadOnlyList<string> openings) =>
        Scope().Match(title) is { Success: true, Value: [_, var level] }
        && Named(openings).Where(area => area.Name.EndsWith(level)).ToList() is [var only]
        && Named([.. openings.SelectMany(static line => Giver().Matches(line)).Select(static giver => giver.Value)]).Contains(only)
            ? only
            : null;

    /// <summary>The areas of China that lines name, each once: any by its full name, a province or a city by its short one too.</summary>
    public static IReadOnlyCollection<Area> Named(IReadOnlyList<string> lines)
    {
        var found = new HashSet<Area>();
        foreach (var line in lines)
            for (var at = 0; at < line.Length;)
            {
                var length = Math.Min(line.Length - at, AreaTable.LongestName);
                for (; length > 1; length--)
                    if (AreaTable.Find(line.AsSpan(at, length)) is [{ Code: { Length: 6 } code } area]
                        && (length >= ShortestFullName || code.EndsWith("00", StringComparison.Ordinal)))
                    {
                        found.Add(area);
                        break;
                    }

                at += Math.Max(1, length);
            }

        return found;
    }

    /// <summary>The largest name at a text's beginning: any by its full name, a province by its short one too.</summary>
    private static (Area? Area, int Length) Longest(string title, int at)
    {
        var text = title.AsSpan(at);
        for (var length = Math.Min(text.Length, AreaTable.LongestName); length > 1; length--)
            if (AreaTable.Find(text[..length]) is [{ Code: { Length: 6 } code } area]
                && (length >= ShortestFullName && text[..length].SequenceEqual(area.Name)
                    || code.EndsWith("0000", StringComparison.Ordinal) && StandsAlone(title, at, length)))
                return (area, length);
        return default;
    }

    // 山西两会, 数读：山西, but 黄河南岸, 中山西路.
    private static bool StandsAlone(string title, int at, int length) => at == 0 || !char.IsLetter(title[at - 1]) || title[at - 1] == '年'
        || Report().Match(title, at + length) is { Success: true } report && report.Index == at + length;

    [GeneratedRegex("政府工作报告|两会|人代会|人民代表大会|[届次]人大|统计公报")]
    private static partial Regex Report();

    [GeneratedRegex("政府工作报告")]
    private static partial Regex Speech();

    // Linear: what repeats is bounded.
    [GeneratedRegex(
        @"^(?:20[0-9]{2}年)?(?<area>\p{IsCJKUnifiedIdeographs}{2,12}?)(?:20[0-9]{2}|[一二三四]季度|前[一二三]季度|上半年|下半年|今年|去年|全年"
            + "|经济(?!技术|开发|合作|示范|特区)|工业(?!园|新区)|财政|外贸|居民|城乡|规上|规模以上|固定资产|社会消费|地区生产总值|生产总值|GDP|CPI)")]
    private static partial Regex Figures();

    // 全市生产总值; in 居全市第一 the area is the field of a rank.
    [GeneratedRegex("(?<![居占列])全[省市县州旗区](?!第|首位|榜首|排名|前列|前茅|前[0-9一二三四五六七八九十]{1,3}(?!季|[0-9一二三四五六七八九十]|个?月))")]
    private static partial Regex Whole();

    // 湖南人民广播电台, 来源：湖南省统计局, 记者从湖南省统计局获悉, but not 考察团赴湖南省政府.
    // Linear: what repeats is bounded.
    [GeneratedRegex(
        @"(?:^|(?<=[：:，。、；（(【\s\n据从由]|来源))(?:(?![赴到往去访向据从由])\p{IsCJKUnifiedIdeographs}){2,8}"
            + "(?:政府|统计局|广播|电视|电台|日报|晚报|新闻网|发改委|财政局)")]
    private static partial Regex Giver();

    [GeneratedRegex("[全我本][省市县州旗]")]
    private static partial Regex Scope();
}
