using System.Text;

namespace ClaimExtractor.Fuzz;

/// <summary>Texts on which a careless loop takes hours, at any length.</summary>
internal static class NastyTexts
{
    /// <summary>A text of about that many characters by the name of what makes it nasty.</summary>
    public static (string Name, Func<int, string> Make)[] All { get; } =
    [
        // A file of one digit is no text; numerals of other scripts and runs below the bound are.
        ("one digit", length => new string('7', length)),
        ("one wide digit", length => new string('７', length)),
        ("digits in runs of 9,999", length => Repeat(new string('7', 9_999) + "，", length)),
        .. Each("（", "(", "“", "‘", "「", "『", "《", "〈", "【", "[", "〔", "\"", "{"),
        .. Each(
            "）",
            "”",
            "万亿",
            "亿万",
            "一",
            "十",
            "的",
            "、",
            "，",
            "。",
            "；",
            "年",
            "几",
            "多",
            "点",
            "第",
            "约",
            "至",
            "分之",
            "百分之",
            "一、",
            "-",
            "—",
            "/",
            "%",
            ",",
            ".",
            " ",
            "\u3000",
            "\n",
            "\r",
            "\t"
        ),
        .. Each(
            "甲市增长3%，乙县投资5亿元，",
            "甲市投资5亿元，乙县投资8亿元，",
            "7 ",
            "7、",
            "7万",
            "7人、",
            "1年",
            "3月",
            "1.",
            "1,",
            "1/",
            "7-",
            "a1",
            "PM2.5",
            "“a。”，",
            "\"。",
            "? ",
            "中?,",
            "A",
            "國",
            "國国",
            "發展",
            "(xí)",
            "\uD842\uDFB7",
            "﹤",
            "１，",
            "第一，",
            "一、\n",
            "2020年",
            "3月6日电",
            "https://a.cn/1?",
            "二氧化碳"
        ),
        .. Each(
            "<",
            ">",
            "&",
            "&#",
            "&amp;",
            "&nbsp;",
            "#",
            "*",
            "|",
            "`",
            "_",
            "~",
            "![",
            "[a](",
            "[^1]",
            "\\",
            "> ",
            "- ",
            "# a\n",
            "<p>",
            "<!--",
            "<br>",
            "</p>",
            "{\"a\":\"",
            "'",
            "\\n",
            "='"
        ),
        ("one endless sentence", length => Numbered(i => $"其中第{i % 7}类企业增加了{i}万元，", length)),
        ("one endless sentence of commas", length => Numbered(i => $"人口达到{i}人、", length)),
        ("clauses without a full stop", length => Numbered(i => $"某地人均收入{i % 1000}元，比上年增长{i % 97}.{i % 10}%，", length)),
        ("equal quantities in a line", length => Repeat("5人，", length)),
        ("equal claims", length => Repeat("贫困人口减少500万人。", length)),
        ("one claim a line", length => Numbered(i => $"全国贫困人口{i}万人\n", length)),
        ("one claim a sentence", length => Numbered(i => $"贫困发生率由{i % 90}.5%降至{i % 9}.2%。", length)),
        ("one figure against equal changes", length => Repeat("2019年年底贫困人口由100万人增至150万人。", length) + "2019年新增贫困人口50万人。"),
        ("one metric under many headings", length => Numbered(i => $"一、第{i}章概况\n2019年贵州省粮食产量{i}万吨。\n", length)),
        ("one metric with many predicates", length => Numbered(i => $"2019年贵州省贫困人口{i}人已第{i}次脱贫。", length)),
        ("parts of one whole", length => "全县共有贫困户90000户，其中" + Numbered(i => $"第{i}村{i % 50}户，", length)),
        ("headings", length => Numbered(i => $"一、第{i}章概况\n（一）人口{i}人\n", length)),
        ("nested brackets", length => Repeat("（", length / 2) + "5人" + Repeat("）", length / 2)),
        ("brackets with claims", length => Repeat("（5人", length)),
        ("quotations", length => Repeat("他说：“增长5%。”", length)),
        ("one endless table row", length => "<table><tr>" + Numbered(i => $"<td>{i}万元</td>", length) + "</tr></table>"),
        ("rows of a table", length =>
            "<table><tr><th>指标</th><th>2019年</th></tr>" + Numbered(i => $"<tr><td>收入</td><td>{i}</td></tr>", length) + "</table>"
        ),
        ("one endless Markdown row", length => "| 指标 |\n|---|\n|" + Numbered(i => $" {i}万元 |", length)),
        ("rows of a Markdown table", length => "| 指标 | 2019年 |\n|---|---|\n" + Numbered(i => $"| 收入 | {i} |\n", length)),
        ("nested elements", length => Repeat("<div>", length / 2) + "共5人" + Repeat("</div>", length / 2)),
        ("nested lists", length => Repeat("<ul><li>5人", length)),
        ("open tags", length => Repeat("<p>共5人<b><i>", length)),
        ("attributes", length => "<p " + Repeat("a=\"1\" ", length) + ">共5人</p>"),
        ("a comment that never ends", length => "<p>共5人</p><!--" + Repeat("- ", length)),
        ("JSON text", length => "{\"text\": \"" + Numbered(i => $"共{i}人。\\n", length) + "\"}"),
        ("the speech", length => Repeat(Material.ReadSpeech(), length)),
        ("the speech without a full stop", length => Repeat(Material.ReadSpeech().Replace('。', '，').ReplaceLineEndings(""), length)),
    ];

    private static IEnumerable<(string Name, Func<int, string> Make)> Each(params string[] parts) =>
        parts.Select(part => (Shown(part), (Func<int, string>)(length => "中" + Repeat(part, length) + "a")));

    private static string Shown(string part) => string.Concat(part.Select(unit => unit switch
    {
        ' ' => "blank",
        '\n' => "LF",
        '\r' => "CR",
        '\t' => "TAB",
        '\u3000' => "wide blank",
        _ => unit.ToString(),
    }));

    private static string Repeat(string part, int length) => string.Concat(Enumerable.Repeat(part, Math.Max(1, length / part.Length)));

    private static string Numbered(Func<int, string> part, int length)
    {
        var text = new StringBuilder(length + 64);
        for (var i = 1; text.Length < length; i++)
            text.Append(part(i));
        return text.ToString();
    }
}
