using ClaimExtractor.Sources;

namespace ClaimExtractor.Numerals;

/// <summary>What a Chinese numeral character stands for.</summary>
internal static class ChineseDigits
{
    /// <summary>The characters that every mention is counted by.</summary>
    public const string All = "零〇一二三四五六七八九十百千万亿两半几数廿卅";

    /// <summary>0–9, or −1.</summary>
    public static int Digit(char c) => c switch
    {
        '零' or '〇' => 0,
        '一' => 1,
        '二' or '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => -1,
    };

    /// <summary>The exponent of ten of 十 百 千 (1–3), or −1.</summary>
    public static int SmallPower(char c) => c switch
    {
        '十' => 1,
        '百' => 2,
        '千' => 3,
        _ => -1,
    };

    /// <summary>The exponent of ten of 万 亿 兆 (4, 8, 12), or −1.</summary>
    public static int LargePower(char c) => c switch
    {
        '万' => 4,
        '亿' => 8,
        '兆' => 12,
        _ => -1,
    };

    public static int Power(char c) => SmallPower(c) is var small and > 0 ? small : LargePower(c);

    /// <summary>A digit, ASCII or Chinese, or a character that multiplies or halves.</summary>
    public static bool IsNumeralStart(char c) => NumeralStarts[c] != 0;

    /// <summary>One of the characters that every mention is counted by is in the text: a short one; a long one is searched faster.</summary>
    public static bool AreIn(ReadOnlySpan<char> text) => Counted.Find(text, 0, text.Length) < text.Length;

    private static readonly CharacterTable Counted = new CharacterTable().Set("0123456789０１２３４５６７８９" + All, 1);

    /// <summary>What a numeral may begin with.</summary>
    internal const string Starts = "0123456789零〇一二两三四五六七八九十百千万亿兆几数半廿卅";

    private static readonly CharacterTable NumeralStarts = new CharacterTable().Set(Starts, 1);
}
