using ClaimExtractor.Documents;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;
using CsCheck;

namespace ClaimExtractor.Tests.Quantities;

/// <summary>Sentences at random, from what sentences with numbers are made of.</summary>
internal static class AnySentence
{
    private static readonly string[] Pieces =
    [
        "9899",
        "2019",
        "1,234",
        "0.5",
        "３",
        "01",
        "一",
        "二",
        "两",
        "三",
        "十",
        "百",
        "千",
        "万",
        "亿",
        "半",
        "几",
        "数",
        "零",
        "〇",
        "廿",
        "卅",
        "多",
        "余",
        "来",
        "百分之",
        "分之",
        "成",
        "点",
        "第",
        "年",
        "月",
        "日",
        "号",
        "时",
        "季度",
        "世纪",
        "年代",
        "今年",
        "去年",
        "年底",
        "上半年",
        "过去",
        "以来",
        "前",
        "后",
        "内",
        "万元",
        "元",
        "美元",
        "US$",
        "￥",
        "人",
        "户",
        "个",
        "名",
        "台",
        "公里",
        "吨",
        "千瓦",
        "千瓦时",
        "%",
        "‰",
        "℃",
        "亩",
        "倍",
        "个百分点",
        "岁",
        "天",
        "个月",
        "小时",
        "约",
        "近",
        "超过",
        "不到",
        "至少",
        "最多",
        "以上",
        "以下",
        "左右",
        "至",
        "到",
        "—",
        "-",
        "－",
        "~",
        "和",
        "、",
        "，",
        "。",
        "；",
        "：",
        "/",
        "每",
        "人均",
        "翻",
        "番",
        "“",
        "”",
        "《",
        "》",
        "（",
        "）",
        "〔",
        "〕",
        "+",
        ".",
        " ",
        "\u3000",
        "\n",
        "PM",
        "G",
        "A",
        "贫困户",
        "人口",
        "劳动力",
        "增长",
        "指数",
        "为",
        "达到",
        "意见",
        "十三五",
        "一直",
        "的",
        "县",
        "😀",
        "\ud83d",
        "\udc00",
    ];

    public static Gen<string> Gen { get; } =
        CsCheck.Gen.Int[0, Pieces.Length - 1].Array[1, 30].Select(picks => string.Concat(picks.Select(pick => Pieces[pick])));

    /// <summary>Surfaces of the lexicon and numerals in a row, as they come.</summary>
    public static Gen<string> OfLexicon { get; } = Parts(Surfaces());

    private static Gen<string> Parts(string[] surfaces) =>
        CsCheck
            .Gen.Int[0, 2 * surfaces.Length - 1]
            .Array[1, 14]
            .Select(picks => string.Concat(picks.Select(pick => pick < surfaces.Length ? surfaces[pick] : Pieces[pick % Pieces.Length])));

    private static string[] Surfaces() =>
        [
            .. Directory
                .EnumerateFiles(Repository.PathTo("src", "ClaimExtractor", "Lexicons"), "*.tsv")
                .Order(StringComparer.Ordinal)
                .SelectMany(file => File.ReadLines(file).Skip(1))
                .Select(line => line.Split('\t')[0])
                .Where(surface => surface.Length > 0 && !surface.StartsWith('#'))
                .Distinct(),
        ];

    public static SentenceReading Read(string text) =>
        MentionFinder.FindIn(text, new Sentence(1, 1, new TextSpan(0, text.Length)), new UnitContext(Lexicon.Default, "CNY"));
}
