using System.Buffers;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Words;

/// <summary>What a character alone may be: a mark, or the beginning of a numeral or of a word in Latin letters.</summary>
internal static class CharacterKinds
{
    public const byte None = 0, NumeralStart = 0x80, Latin = 0x81, RareNumeralStart = 0x82;

    private static readonly CharacterTable Characters = new CharacterTable()
        .Set(ChineseDigits.Starts.Replace("兆", "", StringComparison.Ordinal), NumeralStart)
        .Set(ChineseDigits.RareStarts, RareNumeralStart)
        .SetRange('A', 'Z', Latin)
        .SetRange('a', 'z', Latin)
        .Set("，,、；;", (byte)TokenKind.Pause)
        .Set("。！？!?|", (byte)TokenKind.Stop)
        .Set("：:∶", (byte)TokenKind.Colon)
        .Set("/／", (byte)TokenKind.Slash)
        .Set("（(〔[【", (byte)TokenKind.Open)
        .Set("）)〕]】", (byte)TokenKind.Close)
        .Set("“‘《「『〈", (byte)TokenKind.OpenQuote)
        .Set("”’》」』〉", (byte)TokenKind.CloseQuote);

    /// <summary>A mark's <see cref="TokenKind"/>, or one of those above.</summary>
    public static byte Of(char c) => Characters[c];

    /// <summary>It is neither a mark nor Latin, nor does a numeral begin with it as a rule.</summary>
    public static bool IsWordCharacter(byte kind) => kind is None or RareNumeralStart;

    /// <summary>5G, PM2.5 and COVID-19 are one word each.</summary>
    public static int LatinEnd(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at])
            || (text[at] is '.' or '-' && at > start && char.IsAsciiLetter(text[start]) && at + 1 < text.Length
                && char.IsAsciiDigit(text[at + 1]))))
            at++;
        return BeforeAmount(text, start, at);
    }

    // UGL5,000万, BDP30亿: a group of thousands, or a power behind the digits, is an amount and no part of the letters before it.
    private static int BeforeAmount(ReadOnlySpan<char> text, int start, int end)
    {
        var digits = end;
        while (digits > start && char.IsAsciiDigit(text[digits - 1]))
            digits--;
        if (digits == end || digits < start + 2 || text[start..digits].ContainsAnyExcept(Letters) || end == text.Length)
            return end;
        var isAmount = text[end] is '万' or '亿'
            || text[end] is ',' && end + 3 < text.Length && !text[(end + 1)..(end + 4)].ContainsAnyExceptInRange('0', '9')
                && (end + 4 == text.Length || !char.IsAsciiDigit(text[end + 4])) && end - digits <= 3;
        return isAmount ? digits : end;
    }

    private static readonly SearchValues<char> Letters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
}
