using System.Text;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Fuzz;

/// <summary>What inputs are made of.</summary>
internal static class Material
{
    /// <summary>The paragraphs of the speech as it was published, with its noise.</summary>
    public static string[] Paragraphs { get; } = ReadSpeech().Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Every word of the lexicons.</summary>
    public static string[] Words { get; } =
    [
        .. LexiconFiles
            .All.SelectMany(file => Lexicon.ShippedTable(file.Name).Rows)
            .Select(row => row["surface"])
            .Distinct(StringComparer.Ordinal),
    ];

    public static string[] Units { get; } =
    [
        .. new[] { "units", "classifiers", "counted_nouns" }
            .SelectMany(file => Lexicon.ShippedTable(file).Rows)
            .Select(row => row["surface"]),
    ];

    public static string[] Marks { get; } =
    [
        "，",
        "。",
        "、",
        "；",
        "：",
        "！",
        "？",
        ",",
        ".",
        ";",
        ":",
        "!",
        "?",
        "…",
        "—",
        "——",
        "－",
        "-",
        "~",
        "～",
        "·",
        "/",
        "／",
        "%",
        "％",
        "‰",
        "+",
        "±",
        "＝",
        "=",
        "|",
        "\"",
        "'",
        "“",
        "”",
        "‘",
        "’",
        "「",
        "」",
        "『",
        "』",
        "（",
        "）",
        "(",
        ")",
        "《",
        "》",
        "〈",
        "〉",
        "【",
        "】",
        "[",
        "]",
        "〔",
        "〕",
        "{",
        "}",
        "﹤",
        "\\",
        "@",
        "*",
        "_",
        "#",
        "`",
        "^",
        "$",
        "￥",
        "&",
    ];

    public static string[] Blanks { get; } =
    [
        " ",
        "  ",
        "\t",
        "\n",
        "\r",
        "\r\n",
        "\n\n",
        "\f",
        "\v",
        "\0",
        "\u0085",
        "\u00A0",
        "\u1680",
        "\u2003",
        "\u2028",
        "\u2029",
        "\u3000",
        "\u200B",
        "\u200D",
        "\uFEFF",
        "\u00AD",
        "\u202E",
    ];

    public static string[] Odd { get; } =
    [
        "\uD842\uDFB7",
        "\uD83D\uDE00",
        "\uD800",
        "\uDC00",
        "\uFFFF",
        "\uFFFD",
        "\uE000",
        "e\u0301",
        "\u0660\u0661",
        "Ⅲ",
        "①",
        "㈠",
        "㎡",
        "½",
        "³",
        "℃",
        "ﾊ",
        "가",
        "ß",
        "İ",
        "ſ",
        "\u0130",
        "\u0001",
        "\u001b",
        "\u007f",
        "國",
        "億",
        "萬",
        "歲",
        "發展",
        "臺灣",
        "(xí)",
        "?,F(xiàn)在",
        "規(guī)?!,F",
        "PM2.5",
        "5G",
        "COVID-19",
        "http://a.cn/?id=1&b=2",
        "a@b.cn",
        "NaN",
        "1e5",
        "0x1F",
        "京ICP备05038394号",
    ];

    private const string Arabic = "0123456789";
    private const string Wide = "０１２３４５６７８９";
    private const string Chinese = "零〇一二三四五六七八九十百千万亿两半几数兆廿卅壹贰拾佰仟";

    /// <summary>A number as texts write them, or nearly.</summary>
    public static string Number(Chance chance) => chance.Below(12) switch
    {
        0 => Digits(chance, Arabic, 4),
        1 => Digits(chance, Arabic, 40),
        2 => Digits(chance, Wide, 5),
        3 => Digits(chance, Chinese, 6),
        4 => Digits(chance, Chinese, 60),
        5 => $"{Digits(chance, Arabic, 3)}.{Digits(chance, Arabic, 3)}",
        6 => $"{Digits(chance, Arabic, 3)},{Digits(chance, Arabic, 3)},{Digits(chance, Arabic, 3)}",
        7 => $"{chance.Of(Denominators)}分之{Digits(chance, Chinese, 3)}",
        8 => $"{Digits(chance, Arabic, 4)}{chance.Of(Powers)}{Digits(chance, Arabic, 4)}",
        9 => $"{Digits(chance, Arabic, 2)}/{Digits(chance, Arabic, 2)}",
        10 => $"{Digits(chance, Arabic, 4)}年{Digits(chance, Arabic, 2)}月{Digits(chance, Arabic, 2)}日",
        _ => $"{Digits(chance, Chinese, 2)}{chance.Of(Tails)}",
    };

    private static readonly string[] Denominators = ["百", "千", "万", "三", "十", "0", "零", "一百二十", "100"];
    private static readonly string[] Powers = ["万", "亿", "千", "百", "万亿", "千万", "兆", "多万", "余", "几", "来", "点", "千瓦"];
    private static readonly string[] Tails = ["成", "成半", "折", "倍", "番", "分之", "点", "多", "余", "来", "几", "个", "年", "半", "强", "弱"];

    private static string Digits(Chance chance, string digits, int most)
    {
        Span<char> found = stackalloc char[64];
        var length = 1 + chance.Below(most);
        for (var i = 0; i < length; i++)
            found[i] = digits[chance.Below(digits.Length)];
        return new string(found[..length]);
    }

    /// <summary>The speech as its file decodes.</summary>
    public static string ReadSpeech()
    {
        using var stream = typeof(Material).Assembly.GetManifestResourceStream("speech.txt")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return SourceFile.FromBytes("speech.txt", bytes.ToArray()).Text;
    }
}
