using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace ClaimExtractor.Sources;

/// <summary>
/// Cuts what a site puts around a text: its title line, publication stamps, share bars and navigation, copyright, registration
/// numbers, licence footers, clouds of keywords; also the labels of a header block (<c>Title: … Date: … Text:</c>), whose title stays.
/// </summary>
/// <remarks>
/// Only the first and the last lines of a text are looked at, but for keywords, which stand anywhere; a line's end stays, so that blocks
/// keep apart.
/// </remarks>
internal static partial class Furniture
{
    private const int EdgeLines = 40;
    private const int MaxLineLength = 240;

    public static IReadOnlyList<TextEdit> Find(string text)
    {
        var lines = TextLines.Read(text);
        var cuts = new SortedDictionary<int, TextSpan>();
        if (lines.Count > 1 && IsShort(lines[0]))
            Cut(SiteTitle(text, lines[0]));
        foreach (var span in HeaderBlock.Labels(text, CollectionsMarshal.AsSpan(lines)[..Math.Min(EdgeLines, lines.Count)]))
            Cut(span);

        var isFooter = true;
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            var line = lines[i];
            var isAtEnd = lines.Count - i <= EdgeLines;
            var content = line.In(text);
            if (IsShort(line) && KeywordLine.Is(content, LineAt(i - 1), LineAt(i + 1)))
            {
                Cut(line);
                continue;
            }

            if (!isAtEnd && i >= EdgeLines)
                continue;
            var isHard = IsShort(line) && (IsPageLine(content) || isAtEnd && IsNotice(content));
            isFooter = isAtEnd && (isHard || isFooter && IsShort(line) && Imprint().IsMatch(content));
            if (isHard || isFooter)
                Cut(line);
        }

        if (cuts.Count == 0)
            return [];
        // A whole line takes in what is cut of it besides.
        var edits = new List<TextEdit>(cuts.Count);
        foreach (var span in cuts.Values)
            if (edits.Count == 0 || span.Start >= edits[^1].Span.End)
                edits.Add(new TextEdit(span, ""));
        return edits;

        ReadOnlySpan<char> LineAt(int index) => index >= 0 && index < lines.Count ? lines[index].In(text) : [];

        void Cut(TextSpan span)
        {
            if (!span.IsEmpty)
                cuts[span.Start] = span;
        }
    }

    private static bool IsShort(TextSpan line) => line.Length <= MaxLineLength;

    private static bool IsPageLine(ReadOnlySpan<char> line) =>
        PageLineStarts.Contains(line[0])
        && (Stamp().IsMatch(line) || Label().IsMatch(line) || Navigation().IsMatch(line) || Breadcrumb().IsMatch(line));

    private static bool IsNotice(ReadOnlySpan<char> line) =>
        line.ContainsAny(NoticeMarks)
        && (Registration().IsMatch(line) || Licence().IsMatch(line) || line.ContainsAny('享', 'c', 'C') && OpenLicence().IsMatch(line));

    // The characters that the four patterns of a page's lines begin with: nearly every line of prose is done with at one look.
    private static readonly SearchValues<char> PageLineStarts = SearchValues.Create(
        "12[【(（ \t\u3000|｜·•]】）)<>〈〉«»/、,，:：_-—+*" + "发更上录添公创成印生刊时日来" + "文信稿新责编网审校供索浏阅点访字分关标"
        + "打返收加设转推纠大中小下首主联法隐版免意无繁简E扫微腾Q人开朋登注搜全手客A移" + "您你的当现所位");

    // A character of each word that the three patterns of a notice look for, a rare one: 权 of 版权, 授权 and 侵权, 备 of 备案 and 安备, 码 of 标识码,
    // 播 of 传播, 增 of 增值, 技 of 技术支持, 办 of 主办, 载 of 转载, 许 of 许可, 立 of 立场, 享 of 共享; of letters what they begin with.
    private static readonly SearchValues<char> NoticeMarks = SearchValues.Create("权备码播增技办载许立享©cCaAiI");

    /// <summary>The page title that browsers show: a row of keywords, or the site's name behind the headline.</summary>
    private static TextSpan SiteTitle(string text, TextSpan line)
    {
        var content = line.In(text);
        if (content.IndexOfAny('。', '；') >= 0)
            return default;
        var separators = content.Count('_') + content.Count('|') + content.Count('｜');
        if (separators >= 3)
            return line;
        foreach (var match in SiteSuffix().EnumerateMatches(content))
            return new TextSpan(line.Start + match.Index, line.End);
        return default;
    }

    private const string Date = @"(?:19|20)[0-9]{2}\s{0,9}[-－/.年]\s{0,9}[0-9]{1,2}\s{0,9}[-－/.月]\s{0,9}[0-9]{1,2}\s{0,9}日?";
    private const string Clock = @"(?:\s{0,9}[0-9]{1,2}\s{0,9}[:：时]\s{0,9}[0-9]{2}(?:\s{0,9}[:：分]\s{0,9}[0-9]{2})?)";
    private const string Separator = @"[\s|｜·•\[\]【】()（）<>〈〉«»/、,，:：_\-—+*]";

    // Linear: lines of at most 240 characters, and what repeats inside one is bounded or atomic.
    [GeneratedRegex(
        @"\s{0,9}(?:[_|｜]|\s-\s|--)\s{0,9}[^_|｜。]{0,20}(?:网|网站|频道|门户|新闻|资讯|政府|日报|论坛|博客|百科|\.com|\.cn|\.org|\.net)(?:\s{0,9}[_|｜-].{0,20})?$"
    )]
    private static partial Regex SiteSuffix();

    // Linear: lines of at most 240 characters, and what repeats inside one is bounded or atomic.
    [GeneratedRegex(
        $@"^[\[【(（]?\s{{0,9}}(?:(?:(?:发布|发表|发稿|发文|更新|上传|录入|添加|公开|创建|成文|印发|生成|刊发)(?:时间|日期|于)"
            + $@"|时间|日期)\s{{0,9}}[:：]?\s{{0,9}}{Date}{Clock}?\s{{0,9}}[\])】）]?"
            + $@"|{Date}{Clock}\s{{0,9}}|{Date}{Clock}?\s{{0,9}}[|｜]?\s{{0,9}}(?:来源|作者|字号|字体|浏览|点击|阅读|责编|编辑|打印|分享)"
            + $@"|来源\s{{0,9}}[:：]\s{{0,9}}\S{{1,20}}\s+{Date})(?:\s{{0,9}}$|[\s|｜:：（(\[【].{{0,120}}$)"
    )]
    private static partial Regex Stamp();

    // Linear: lines of at most 240 characters, and what repeats inside one is bounded or atomic.
    [GeneratedRegex(
        @"^[\[【(（]?(?:(?:文章|信息|稿件|新闻)?来源|稿源|责任编辑|责编|编辑|网络编辑|审核|校对|供稿|供稿单位|发布人|发布者|发布机构|发布单位|索引号"
        + @"|(?:浏览|阅读|点击|访问)(?:次数|量|数|率)?|字号|字体|字体大小|分享到|分享至|分享|关键词|关键字|标签)\s{0,9}[:：][^。；]{0,60}$")]
    private static partial Regex Label();

    // Linear: lines of at most 240 characters, and what repeats inside one is bounded or atomic.
    [GeneratedRegex(
        $@"^(?>{Separator}*(?:打印本文|打印本?页?|关闭窗口|关闭本?页?|返回顶部|返回首页|返回列表|返回|收藏|加入收藏|设为首页|分享到|分享|转发|推荐|纠错|大|中|小|字号|字体"
        + @"|上一篇|下一篇|上一页|下一页|上一条|下一条|首页|主页|网站首页|网站地图|联系我们|关于我们|法律声明|隐私政策|版权声明|免责声明|意见反馈|无障碍浏览|无障碍|繁体版|繁体|简体版|简体|English"
        + $@"|扫一扫|微信|微博|新浪微博|腾讯微博|QQ空间|QQ|人人网|开心网|朋友圈|更多|登录|注册|搜索|全文|扫码分享|手机版|客户端|APP下载|移动端)){{2,}}{Separator}*$"
        + @"|^(?:返回顶部|返回首页|返回列表|关闭窗口|打印本页|打印本文|网站地图|加入收藏|设为首页|扫码分享|扫一扫.{0,20})$")]
    private static partial Regex Navigation();

    [GeneratedRegex(
        @"^(?:(?:您?的?当前|您现?在?的?所?在?的?)位置\s{0,9}(?:[:：是]|>).{0,100}|(?:上|下)一(?:篇|条|页)\s{0,9}[:：].{0,100}"
            + @"|(?:首页|主页)\s{0,9}(?:>|»|›|→|/|-).{0,100})$"
    )]
    private static partial Regex Breadcrumb();

    [GeneratedRegex(
        @"版权所有|copyright|©|all rights reserved|ICP\s{0,9}[备证]案?号?\s{0,9}[:：]?\s{0,9}[0-9]|公网安备\s{0,9}[0-9]|网站标识码|信息网络传播视听节目许可|增值电信业务"
            + @"|技术支持\s{0,9}[:：]|(?:主办|承办|协办)(?:单位)?\s{0,9}[:：][^。]{2,40}$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Registration();

    [GeneratedRegex(
        @"^(?:地址|通讯地址|联系地址|电话|联系电话|传真|邮编|邮箱|电子邮箱|e-?mail|热线|网址|主管|主办|承办|内容管理|网站管理|值班电话|联系方式)\s{0,9}[:：].{0,120}$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Imprint();

    [GeneratedRegex(
        @"^[\W_]{0,4}(?:本文|本站|本网|本作品|文章|以上|凡|转载|如需转载|欢迎转载|未经|版权|声明|免责声明|特别声明|原创|作品).{0,60}"
            + @"(?:转载|授权|版权|许可协议|协议授权|侵权|本站立场|本网立场|知识共享).{0,140}$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Licence();

    [GeneratedRegex(@"^[\W_]{0,4}.{0,40}(?:creative commons|知识共享署名|CC BY).{0,140}$", RegexOptions.IgnoreCase)]
    private static partial Regex OpenLicence();
}
