using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace ClaimExtractor.Sources;

/// <summary>What the elements of HTML are to a reader.</summary>
internal static partial class HtmlElements
{
    private static readonly FrozenSet<string> Void = Set(
        "area",
        "base",
        "basefont",
        "bgsound",
        "br",
        "col",
        "embed",
        "frame",
        "hr",
        "img",
        "input",
        "keygen",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr"
    );

    private static readonly FrozenSet<string> Block = Set(
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "listing",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "search",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "title",
        "tr",
        "ul",
        "xmp"
    );

    /// <summary>Elements whose content is no text of the page.</summary>
    private static readonly FrozenSet<string> Unread = Set(
        "applet",
        "audio",
        "button",
        "canvas",
        "datalist",
        "embed",
        "iframe",
        "map",
        "math",
        "noembed",
        "noframes",
        "noscript",
        "object",
        "rp",
        "rt",
        "rtc",
        "script",
        "select",
        "style",
        "svg",
        "template",
        "textarea",
        "video"
    );

    private static readonly FrozenSet<string> AlwaysFurniture = Set("nav", "footer", "menu", "dialog", "search");

    /// <summary>Which open elements a start tag ends, and at which open elements the search for them stops.</summary>
    private static readonly FrozenDictionary<string, (FrozenSet<string> Ended, FrozenSet<string> Scope)> ImpliedEnds = new Dictionary<
        string,
        (FrozenSet<string>, FrozenSet<string>)
    >
    {
        ["li"] = (Set("li"), Set("ul", "ol", "menu", "dir", "table")),
        ["dt"] = (Set("dt", "dd"), Set("dl", "table")),
        ["dd"] = (Set("dt", "dd"), Set("dl", "table")),
        ["td"] = (Set("td", "th", "caption"), Set("tr", "table")),
        ["th"] = (Set("td", "th", "caption"), Set("tr", "table")),
        ["tr"] = (Set("tr", "td", "th", "caption"), Set("table")),
        ["tbody"] = (Set("tbody", "thead", "tfoot", "caption"), Set("table")),
        ["thead"] = (Set("tbody", "thead", "tfoot", "caption"), Set("table")),
        ["tfoot"] = (Set("tbody", "thead", "tfoot", "caption"), Set("table")),
        ["option"] = (Set("option"), Set("select")),
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> ParagraphScope = Set("td", "th", "table", "caption", "object", "button");

    private static FrozenSet<string> Set(params string[] names) => names.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>How the tokenizer reads what follows a start tag.</summary>
    public static HtmlParseMode ContentOf(string name) => name switch
    {
        "script" => HtmlParseMode.Script,
        "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
        "title" or "textarea" => HtmlParseMode.RCData,
        "plaintext" => HtmlParseMode.Plaintext,
        _ => HtmlParseMode.PCData,
    };

    public static bool IsVoid(string name) => Void.Contains(name);

    /// <summary>Stands on lines of its own.</summary>
    public static bool IsBlock(string name) => Block.Contains(name);

    public static bool IsUnread(string name) => Unread.Contains(name);

    public static bool IsAlwaysFurniture(string name) => AlwaysFurniture.Contains(name);

    public static bool IsPreformatted(string name) => name is "pre" or "xmp" or "listing" or "plaintext";

    /// <summary>1 to 6 for a heading, 0 for everything else.</summary>
    public static int HeadingLevel(string name) => name is ['h', >= '1' and <= '6'] ? name[1] - '0' : 0;

    /// <summary>Which open elements end where <paramref name="name"/> begins; null for none.</summary>
    public static (FrozenSet<string> Ended, FrozenSet<string> Scope)? EndedBy(string name) =>
        ImpliedEnds.TryGetValue(name, out var found) ? found
        : IsBlock(name) && name is not ("html" or "body" or "title") ? (Paragraph, ParagraphScope)
        : null;

    private static readonly FrozenSet<string> Paragraph = Set("p");

    public static bool IsHidden(HtmlPart tag) =>
        tag.Attribute("hidden") is not null
        || tag.Attribute("aria-hidden") is "true"
        || tag.Attribute("style") is { } style && Hidden().IsMatch(style);

    /// <summary>Struck out: what stood there before.</summary>
    public static bool IsDeleted(string name) => name is "del" or "s" or "strike";

    /// <summary>On which height the element sets what stands in it; on the line where it does not say.</summary>
    public static LineHeight HeightOf(HtmlPart tag) => tag.Name switch
    {
        "sup" => LineHeight.Raised,
        "sub" => LineHeight.Lowered,
        _ when tag.Attribute("style") is { } style && Height().Match(style) is { Success: true } height =>
            height.Groups["up"].Success ? LineHeight.Raised : LineHeight.Lowered,
        _ => LineHeight.OnLine,
    };

    /// <summary>An element that its role or names give away as no part of the article.</summary>
    public static bool LooksLikeFurniture(HtmlPart tag)
    {
        if (tag.Name is "aside" || tag.Name is "body" or "html")
            return tag.Name is "aside";
        if (
            tag.Attribute("role")
            is "navigation"
                or "banner"
                or "contentinfo"
                or "complementary"
                or "search"
                or "dialog"
                or "menu"
                or "menubar"
        )
            return true;
        return FurnitureName().IsMatch(tag.Attribute("class") ?? "") || FurnitureName().IsMatch(tag.Attribute("id") ?? "");
    }

    /// <summary>An element that says it holds the article.</summary>
    public static bool SaysItIsMain(HtmlPart tag) =>
        tag.Name is "article" or "main" || tag.Attribute("role") is "main" or "article" || tag.Attribute("itemprop") is "articleBody";

    // Linear: blanks are read only behind what stands before them, so no run of blanks is read from two places.
    [GeneratedRegex(@"(?:display\s*:\s*none|visibility\s*:\s*hidden)", RegexOptions.IgnoreCase)]
    private static partial Regex Hidden();

    [GeneratedRegex(@"vertical-align\s{0,9}:\s{0,9}(?:(?<up>super)|sub)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Height();

    // Whole words of a name: news_share, shareBar and share-box, but not titlesource or navy.
    [GeneratedRegex(
        @"(?:(?<![a-z])|(?<=[a-z])(?=[A-Z]))(?:[Nn]av(?:bar|igation|i)?|[Mm]enu|[Bb]readcrumbs?|[Cc]rumbs?|[Ss]hare"
            + @"|[Bb]dshare(?:buttonbox)?|[Jj]iathis|[Ss]ocial|[Rr]elat(?:e|ed|ive|ion)|[Rr]ecommend(?:ed|s|ation)?"
            + @"|[Hh]ot|[Rr]anking|[Ss]ide(?:bar)?|[Ff]oot(?:er)?|[Cc]opyright|[Cc]omments?|[Pp]ag(?:er|ination|ing)|[Tt]ool(?:bar|s)?"
            + @"|[Ll]ogin|[Ss]earch|[Aa]ds?|[Aa]dvert(?:isement)?|[Pp]opup|[Mm]odal|[Qq]r(?:code)?"
            + @"|[Ss]ubscribe|[Nn]ewsletter|[Tt]ags?|[Kk]eywords?|[Ss]ource|[Ee]ditor|[Pp]rint)(?![a-z])"
    )]
    private static partial Regex FurnitureName();
}
