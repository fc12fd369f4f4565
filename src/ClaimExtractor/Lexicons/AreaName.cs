using System.Buffers;
using System.Text.RegularExpressions;

namespace ClaimExtractor.Lexicons;

/// <summary>Reads what a place's name denotes: 浙江省杭州市, 湖北安陆, and by its form what no table has (云川省).</summary>
internal static partial class AreaName
{
    private const int ShortestName = 2;

    private static readonly SearchValues<char> Lists = SearchValues.Create("、，等和及与");

    /// <param name="around">Areas that are spoken of near by: they tell which one a name means that several share.</param>
    /// <returns>Null where it is no administrative area, or nothing tells which.</returns>
    public static Area? Resolve(ReadOnlySpan<char> name, IReadOnlyCollection<Area> around)
    {
        // 中华人民共和国 is no list.
        if (name.ContainsAny(Lists) && AreaTable.Find(name).Count == 0 && !IsOne(name))
            return null;
        name = name.EndsWith("境内") || name.EndsWith("全境") ? name[..^2] : name;
        IReadOnlyList<Area>? found = null;
        for (var at = 0; at < name.Length;)
        {
            var (next, length) = Longest(name[at..], found);
            if (length == 0)
                return ByForm(name, name[at..], found);
            (found, at) = (next, at + length);
        }

        // 九龙: a part of a city that is no division of it.
        return found is not null && One(found, around) is { } one && (one.Code is not null || Form().IsMatch(one.Name)) ? one : null;
    }

    // 内蒙古呼和浩特: 和 joins nothing there.
    private static bool IsOne(ReadOnlySpan<char> name)
    {
        IReadOnlyList<Area>? found = null;
        for (var at = 0; at < name.Length;)
        {
            (found, var length) = Longest(name[at..], found);
            if (length == 0)
                return false;
            at += length;
        }

        return true;
    }

    /// <summary>全省, 我市, 本县: the document's own area, or the one of that level that it lies in.</summary>
    public static Area? Own(ReadOnlySpan<char> scope, Area? document)
    {
        if (document is null || scope is not ['全' or '本' or '我', var level])
            return null;
        if (document.Name.EndsWith(level))
            return document;
        var path = document.Path.Split('|');
        for (var at = path.Length - 1; at >= 0; at--)
            if (path[at].EndsWith(level))
                return AreaTable.Find(path[at]).FirstOrDefault(document.LiesIn);
        return null;
    }

    /// <summary>The name has the form of an area, be it one that no table has: 云川省, but not 火星.</summary>
    public static bool HasForm(string name) => Form().IsMatch(name);

    /// <summary>全省, 本县: some area, but not which.</summary>
    public static bool IsScope(ReadOnlySpan<char> name) => name is ['全' or '本' or '我' or '该', not '国'];

    /// <summary>全省, 我州: an area of that level, but not which.</summary>
    public static bool IsLevel(ReadOnlySpan<char> name) =>
        name is ['全' or '本' or '我', '省' or '市' or '县' or '区' or '州' or '盟' or '旗'];

    private static (IReadOnlyList<Area>? Areas, int Length) Longest(ReadOnlySpan<char> name, IReadOnlyList<Area>? outer)
    {
        for (var length = Math.Min(name.Length, AreaTable.LongestName); length >= ShortestName; length--)
        {
            var areas = AreaTable.Find(name[..length]);
            if (outer is not null)
                areas = [.. areas.Where(area => outer.Any(large => area != large && area.LiesIn(large)))];
            if (areas.Count > 0)
                return (areas, length);
        }

        return default;
    }

    private static Area? ByForm(ReadOnlySpan<char> whole, ReadOnlySpan<char> rest, IReadOnlyList<Area>? outer)
    {
        // 栾川|江市: no city lies in a county.
        if (rest is [.., '市' or '州'] && outer is [{ Name: [.., '县' or '区' or '旗'] }, ..])
            return Form().IsMatch(whole) ? new Area(whole.ToString(), null, "") : null;
        // 北海|道札幌市: no city lies in a city that it does not name.
        if (!Form().IsMatch(rest) || rest is [.., '市'] && outer is [{ Name: [.., '市' or '州'] }, ..])
            return null;
        var path = outer is [var large] ? large.Path.Length == 0 ? large.Name : $"{large.Path}|{large.Name}" : "";
        return new Area(rest.ToString(), null, path);
    }

    private static Area? One(IReadOnlyList<Area> areas, IReadOnlyCollection<Area> around)
    {
        if (areas is [var only])
            return only;
        // 吉林: the province, not the city in it.
        foreach (var area in areas)
            if (areas.All(other => other.LiesIn(area)))
                return area;
        var shared = areas.Select(area => around.Select(area.Shares).DefaultIfEmpty(0).Max()).ToList();
        // 中国 alone is near to all of them.
        if (shared.Max() is > 1 and var most)
            return shared.Count(count => count == most) == 1 ? areas[shared.IndexOf(most)] : null;
        // 马鞍山: the city, where nothing speaks of Hong Kong, whose parts have no code.
        if (areas.Where(static area => area.Code is not null).ToList() is [var coded])
            return coded;
        // 海南: the province, not the prefecture in another one.
        var provinces = areas.Where(static area => area.Path == Country).ToList();
        return provinces.Count == 1 ? provinces[0] : null;
    }

    private const string Country = "中国";

    // Names, no kinds of places: 青石镇, but neither 贫困地区 nor 城区, 欧元区, 全省 nor 该县.
    // Linear: tried from the beginning of the text to its end, and what repeats is bounded.
    [GeneratedRegex(
        @"^(?![全本我该各某此这那同邻两])\p{IsCJKUnifiedIdeographs}{1,8}(?:省|自治区|自治州|自治县|街道|州|盟|旗|县|镇|乡|(?<![城都超股楼])市|(?<![农乡山])村"
            + @"|(?<![地元山城灾郊园发库牧老片湾海景林矿小辖新校厂社战])区)$"
    )]
    private static partial Regex Form();
}
