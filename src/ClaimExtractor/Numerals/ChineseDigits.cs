using ClaimExtractor.Sources;

namespace ClaimExtractor.Numerals;

/// <summary>What a Chinese numeral character stands for; the capital ones of cheques (壹, 佰) and of old script (萬, 億) too.</summary>
internal static class ChineseDigits
{
    /// <summary>The characters that every mention is counted by.</summary>
    public const string All = "零〇一二三四五六七八九十百千万亿两半几数廿卅卌";

    /// <summary>Written where nobody shall change them. Most are parts of ordinary words too: 大陆, 队伍, 收拾.</summary>
    public const string Capitals = "壹贰叁肆伍陆柒捌玖拾佰仟";

    /// <summary>0–9, or −1.</summary>
    public static int Digit(char c) => c switch
    {
        '零' or '〇' or '○' => 0,
        '一' or '壹' => 1,
        '二' or '两' or '贰' => 2,
        '三' or '叁' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陆' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        _ => -1,
    };

    /// <summary>The exponent of ten of 十 百 千 (1–3), or −1.</summary>
    public static int SmallPower(char c) => c switch
    {
        '十' or '拾' => 1,
        '百' or '佰' => 2,
        '千' or '仟' => 3,
        _ => -1,
    };

    /// <summary>The exponent of ten of 万 亿 兆 (4, 8, 12), or −1.</summary>
    public static int LargePower(char c) => c switch
    {
        '万' or '萬' => 4,
        '亿' or '億' => 8,
        '兆' => 12,
        _ => -1,
    };

    public static int Power(char c) => SmallPower(c) is var small and > 0 ? small : LargePower(c);

    /// <summary>20, 30 and 40 in one character; 0 for others.</summary>
    public static int Tens(char c) => c switch
    {
        '廿' => 20,
        '卅' => 30,
        '卌' => 40,
        _ => 0,
    };

    /// <summary>A digit, ASCII or Chinese, or a character that multiplies or halves.</summary>
    public static bool IsNumeralStart(char c) => NumeralStarts[c] != 0;

    /// <summary>One of the characters that every mention is counted by is in the text: a short one; a long one is searched
    /// faster.</summary>
    public static bool AreIn(ReadOnlySpan<char> text) => Counted.Find(text, 0, text.Length) < text.Length;

    private static readonly CharacterTable Counted = new CharacterTable().Set("0123456789０１２３４５６７８９" + All, 1);

    /// <summary>What a numeral may begin with.</summary>
    internal const string Starts = "0123456789零〇一二两三四五六七八九十百千万亿兆几数半廿卅卌";

    /// <summary>What a numeral begins with only where what follows says so: 负2.4亿, .25, 叁拾.</summary>
    internal const string RareStarts = "负." + Capitals;

    private static readonly CharacterTable NumeralStarts = new CharacterTable().Set(Starts, 1);
}
