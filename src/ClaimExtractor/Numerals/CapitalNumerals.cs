using System.Buffers;
using ClaimExtractor.Lexicons;

namespace ClaimExtractor.Numerals;

/// <summary>Where 壹, 拾 and their like are numerals, and not parts of words: 陆拾万元, 叁吨, but 大陆, 收拾, 肆意.</summary>
internal static class CapitalNumerals
{
    private static readonly SearchValues<char> Capitals = SearchValues.Create(ChineseDigits.Capitals);

    // 肆, 伍, 陆 and 拾 are common in words.
    private static readonly SearchValues<char> InWords = SearchValues.Create("肆伍陆拾");

    public static bool Is(char c) => Capitals.Contains(c);

    /// <summary>A numeral may begin with the capital at <paramref name="at"/>: another numeral's character or a unit is
    /// behind it.</summary>
    public static bool Begin(ReadOnlySpan<char> text, int at, Lexicon lexicon)
    {
        var next = at + 1 < text.Length ? text[at + 1] : ' ';
        return Capitals.Contains(next) || IsPower(text, at + 1, lexicon) || IsPart(text, at + 1)
            // 拾六万
            || text[at] == '拾' && ChineseDigits.Digit(next) > 0
            || IsMeasured(text, at + 1, lexicon);
    }

    /// <summary>The numeral that begins with the capital at <paramref name="at"/> may as well be a part of a word.</summary>
    public static bool IsDoubtful(ReadOnlySpan<char> text, int at) =>
        InWords.Contains(text[at]) && !(at + 1 < text.Length && Capitals.Contains(text[at + 1]));

    /// <summary>A last capital digit behind common ones is one where a unit or nothing follows: 一千陆吨, but 一千陆续到达.</summary>
    public static bool MayEnd(ReadOnlySpan<char> text, int at, Lexicon lexicon) =>
        !InWords.Contains(text[at]) || at + 1 >= text.Length || !Sources.Han.Contains(text[at + 1])
        || Capitals.Contains(text[at + 1]) || ChineseDigits.Power(text[at + 1]) > 0 || text[at + 1] is '点' or '又'
        || lexicon.Longest(text, at + 1, TokenKind.Unit) is not null;

    // 壹点贰, 叁分之贰, 壹零伍, 陆 点 五
    private static bool IsPart(ReadOnlySpan<char> text, int at)
    {
        at = Blanks.Skip(text, at);
        if (at >= text.Length || Blanks.Skip(text, at + 1) is var next && next >= text.Length)
            return false;
        return text[at] is '点' or '零' && ChineseDigits.Digit(text[next]) >= 0 || text[at] == '分' && text[next] == '之'
            || text[at] == '又' && ChineseDigits.IsNumeralStart(text[next]);
    }

    // 伍万元, 陆百; but 伍亿浩 and 陆兆福 are persons.
    private static bool IsPower(ReadOnlySpan<char> text, int at, Lexicon lexicon) =>
        at < text.Length && (ChineseDigits.SmallPower(text[at]) > 0
            || ChineseDigits.LargePower(text[at]) is 4 or 8
                && (at + 1 >= text.Length || !Sources.Han.Contains(text[at + 1]) || ChineseDigits.IsNumeralStart(text[at + 1])
                    || Is(text[at + 1]) || IsMoney(text, at + 1, lexicon) || IsMeasured(text, at + 1, lexicon)));

    private static bool IsMoney(ReadOnlySpan<char> text, int at, Lexicon lexicon) =>
        lexicon.Longest(text, at, TokenKind.Unit)?.Of(TokenKind.Unit)!.Code is UnitCode.OwnCurrency;

    // 叁吨, 壹元零伍分; but 壹元坊 and 伍克波 are names: a unit that ends what is said.
    private static bool IsMeasured(ReadOnlySpan<char> text, int at, Lexicon lexicon) =>
        at < text.Length && lexicon.Longest(text, at, TokenKind.Unit) is { } unit
        && (at + unit.Length is var end && end >= text.Length || !Sources.Han.Contains(text[at + unit.Length])
            || text[at + unit.Length] is '整' or '正' || ChineseDigits.IsNumeralStart(text[at + unit.Length])
            || Is(text[at + unit.Length]));
}
