using System.Buffers;
using System.Text.RegularExpressions;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Documents;

/// <summary>The area that a document speaks for: a report's title or the line under it, the office of who speaks, the body that publishes
/// it.</summary>
internal static partial class DocumentArea
{
    private const int OpeningBlocks = 8;
    private const int ClosingBlocks = 3;
    private const int LongestLine = 60;
    private const int LongestCaption = 200;
    private const int LongestOpening = 100;
    private const string Country = "中国";
    private const string Speaking = "代表";

    // Every match of Session holds the sign, every match of Opened one of the signs: most lines hold none.
    private const char SessionSign = '届';
    private const string OpenedSigns = "届告";

    // What no headline ends in, and what none holds.
    private const string Pauses = "，、：,:";
    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create("。！？；!?;");

    /// <param name="cut">What stood in the source and is no part of the text: 来源：云川省统计局.</param>
    public static (Area? Area, AreaSource Source) Read(
        string text, string? title, IReadOnlyList<TextSpan> blocks, IEnumerable<string> cut)
    {
        if (title is not null && Genre().IsMatch(title) && Of(Title(), title) is { } named)
            return (named, AreaSource.Title);
        var lines = blocks.Take(OpeningBlocks).Select(block => Line(text, block)).ToList();
        var openings = blocks
            .Take(OpeningBlocks)
            .Select(block => block.In(text)[..Math.Min(block.Length, LongestOpening)].ToString())
            .ToList();
        if (First(lines.Where(static line => line.Contains(SessionSign)), Session(), openings) is { } session)
            return (session, AreaSource.Title);
        if (First(openings.Where(static line => line.AsSpan().ContainsAny(OpenedSigns)), Opened(), openings) is { } opened)
            return (opened, AreaSource.Title);
        if (First(lines, Office()) is { } office)
            return (office, AreaSource.Office);
        if (First(openings.Where(static line => line.Contains(Speaking, StringComparison.Ordinal)), Spoken()) is { } spoken)
            return (spoken, AreaSource.Office);
        if (title is not null && TitleArea.Read(title, string.Join('\n', openings)) is { } headed)
            return (headed, AreaSource.Title);
        // 张明作政府工作报告提出今年云川主要目标: a headline below another one.
        foreach (var line in lines.Where(IsHeadline))
            if (TitleArea.Read(line, "") is { } below)
                return (below, AreaSource.Title);
        if (title is not null && TitleArea.OfScope(title, openings) is { } meant)
            return (meant, AreaSource.Title);
        if (
            title is not null
            && Genre().IsMatch(title)
            && blocks.Take(OpeningBlocks).Any(block => block.Length <= LongestCaption && Head().IsMatch(block.In(text)))
        )
            return (AreaTable.Find(Country)[0], AreaSource.Office);
        var closing = blocks.Skip(Math.Max(OpeningBlocks, blocks.Count - ClosingBlocks)).Select(block => Line(text, block));
        if (First(lines.Concat(closing), Publisher()) is { } publisher)
            return (publisher, AreaSource.Publisher);
        return First(cut.Where(static line => line.Length <= LongestCaption), Stamp()) is { } stamped
            ? (stamped, AreaSource.Publisher)
            : (null, AreaSource.None);
    }

    private static bool IsHeadline(string line) =>
        line.Length > 0 && !line.AsSpan().ContainsAny(SentenceMarks) && !Pauses.Contains(line[^1]);

    private static string Line(string text, TextSpan block) =>
        block.Length <= LongestLine
            ? block.In(text).ToString().Replace(" ", "", StringComparison.Ordinal).Replace("　", "", StringComparison.Ordinal)
            : "";

    private static Area? First(IEnumerable<string> lines, Regex form, IReadOnlyList<string>? openings = null) =>
        lines.Select(line => Of(form, line, openings)).FirstOrDefault(static area => area is not null);

    /// <param name="openings">Where the areas are named that tell which one a name means that several share.</param>
    private static Area? Of(Regex form, string line, IReadOnlyList<string>? openings = null)
    {
        var match = form.Match(line);
        if (!match.Success)
            return null;
        return match.Groups["state"].Success
            ? AreaTable.Find(Country)[0]
            : Known(match.Groups["area"].Value)
                ?? AreaName.Resolve(match.Groups["area"].Value, [])
                ?? (openings is null ? null : AreaName.Resolve(match.Groups["area"].Value, TitleArea.Named(openings)));
    }

    // 一图看懂陕西省: what stands before the name is none of it.
    private static Area? Known(string name) =>
        Opener().Match(name) is { Success: true, Length: var length } && AreaTable.Find(name.AsSpan(length)) is [{ Code: not null } area]
            ? area
            : null;

    [GeneratedRegex("^(?:一图看懂|一图读懂|一图|图解|数读|速览|速读|速看|解读|聚焦|看懂|读懂)")]
    private static partial Regex Opener();

    private const string Named =
        @"(?<area>(?!自治区|自治州|自治县)(?:(?![向以把将对在于和与及由从受经据按为])\p{IsCJKUnifiedIdeographs}){1,12}?"
        + "(?:省|自治区|特别行政区|自治州|自治县|市|县|区|州|盟|旗|镇|乡)|北京|天津|上海|重庆)";
    private const string Span = "(?:[0-9]{1,2}(?:[-—–至][0-9]{1,2})?月份?|上半年|下半年|全年|前[一二三]季度|第?[一二三四]季度)";
    private const string State = "(?<state>国务院|中华人民共和国|全国人民代表大会|全国人大|国家统计局|我国)";

    [GeneratedRegex(@"(?:公报|报告|讲话|规划|计划|纲要|预算|年鉴|概况|简况|情况|简报|快报|月报|季报|运行|指标|通报|白皮书|发布会|草案\)?|草案）?)$")]
    private static partial Regex Genre();

    // 2026年云川省政府工作报告, 关于云川省2025年预算执行情况…的报告.
    // Linear: what repeats is bounded.
    [GeneratedRegex($@"^(?:关于)?(?:[0-9]{{4}}年)?{Span}?(?:{State}|{Named}(?=人民|政府|国民|统计|经济|财政|预算|工业|农业|居民|人口|各|主要|举行|召开|[0-9]|第|“))")]
    private static partial Regex Title();

    // ——2026年1月27日在云川省第十四届人民代表大会第四次会议上
    // Linear: what repeats is bounded.
    [GeneratedRegex($@"在(?:{Named}第[^上]{{1,8}}届(?:人民代表大会|人大|政协)|第[^上]{{1,8}}届{State})")]
    private static partial Regex Session();

    // 1月16日，云川省第十四届人民代表大会第四次会议开幕; 云川省省长张明作政府工作报告
    // Linear: what repeats is bounded.
    [GeneratedRegex(
        $@"(?:^|[，。日午在：,.:;；）)】」 ])(?:{Named}第?[一二三四五六七八九十0-9]{{1,4}}届(?:人民代表大会|人大)"
            + $@"|{Named}(?:人民政府)?代?(?:省长|市长|县长|区长|主席)\p{{IsCJKUnifiedIdeographs}}{{0,6}}(?:[0-9]{{1,2}}月[0-9]{{1,2}}日)?"
            + $@"(?:代表|作|向)\p{{IsCJKUnifiedIdeographs}}{{0,32}}政府工作报告)"
    )]
    private static partial Regex Opened();

    // 云川省省长 张明, 国务院总理
    // Linear: what repeats is bounded.
    [GeneratedRegex($@"^(?:{State}总理|{Named}(?:人民政府)?代?(?:省长|市长|县长|区长|州长|盟长|旗长|镇长|乡长|主席|行政长官))")]
    private static partial Regex Office();

    // 现在，我代表云川县人民政府，向大会报告工作
    // Linear: what repeats is bounded.
    [GeneratedRegex($"我(?:谨|受委托)?代表{Named}(?:人民)?政府[，,]?(?:向|作|将|就)")]
    private static partial Regex Spoken();

    // 国家主席某某出席座谈会并发表讲话: the caption above a speech.
    [GeneratedRegex("中共中央总书记|国家主席|国务院总理")]
    private static partial Regex Head();

    // 来源：云川省统计局
    // Linear: what repeats is bounded.
    [GeneratedRegex(
        $@"^(?:来源[:：]|发布单位[:：]|发布机构[:：])?(?:{State}(?:办公厅)?|{Named}(?:人民政府(?:办公[厅室])?|\p{{IsCJKUnifiedIdeographs}}{{1,8}}(?:局|厅|委员会)))$"
    )]
    private static partial Regex Publisher();

    // 来源：云川省统计局　发布时间：2026-01-20
    // Linear: what repeats is bounded.
    [GeneratedRegex(
        $@"(?:来源|发布单位|发布机构|供稿单位)\s{{0,9}}[:：]\s{{0,9}}{Named}"
            + @"(?:人民政府(?:办公[厅室])?|\p{IsCJKUnifiedIdeographs}{1,8}(?:局|厅|委员会))(?!\p{IsCJKUnifiedIdeographs})"
    )]
    private static partial Regex Stamp();
}
