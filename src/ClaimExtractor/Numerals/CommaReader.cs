using ClaimExtractor.Lexicons;

namespace ClaimExtractor.Numerals;

/// <summary>A comma among digits parts thousands (15，200人), or two numbers that have each a unit of its own: $15，200美元.</summary>
internal static class CommaReader
{
    private const int LongestPrice = 4;

    /// <summary>Where the first of two numbers ends, or 0 where the digits up to <paramref name="end"/> are one number.</summary>
    /// <param name="start">Where the digits begin.</param>
    public static int Parts(ReadOnlySpan<char> text, int start, int end, Lexicon lexicon)
    {
        var comma = text[start..end].IndexOfAny(',', '，');
        if (comma < 0 || end >= text.Length)
            return 0;
        if (text[start + comma] == '，' && IsListed(text, start, end, lexicon))
            return start + comma;
        var unit = lexicon.Longest(text, end, TokenKind.Unit)?.Of(TokenKind.Unit);
        var isCounted = unit is null && lexicon.Longest(text, end, TokenKind.Classifier) is not null;
        // 票价20，300人参加: a price counts nobody; but 票价15，200元.
        return isCounted && (IsSigned(text, start, lexicon) || IsPriced(text, start, lexicon))
            || unit is not null && text[start + comma] == '，' && IsSigned(text, start, lexicon) && AreTwo(text, end, unit, lexicon)
            ? start + comma
            : 0;
    }

    // $120，180和200: another small number is joined to the last one; but $1，200和3，400.
    private static bool IsListed(ReadOnlySpan<char> text, int start, int end, Lexicon lexicon)
    {
        if (text[end] is not ('和' or '及' or '、' or '与') || !IsSigned(text, start, lexicon))
            return false;
        var next = end + 1;
        while (next < text.Length && char.IsAsciiDigit(text[next]))
            next++;
        return next > end + 1 && next - end <= LongestPrice && !(next < text.Length && text[next] is ',' or '，'
            && next + 1 < text.Length && char.IsAsciiDigit(text[next + 1]));
    }

    // $15，200美元两种, $15，200克, $40，500美元，￥600; but 总价$15，200美元.
    private static bool AreTwo(ReadOnlySpan<char> text, int end, Sense unit, Lexicon lexicon)
    {
        var behind = end + lexicon.Longest(text, end, TokenKind.Unit)!.Length;
        if (behind < text.Length && ChineseDigits.IsNumeralStart(text[behind]) || IsMoreMoney(text, behind, lexicon))
            return true;
        return unit.Code is not UnitCode.OwnCurrency
            && !(lexicon.Units.TryGetValue(unit.Code, out var code) && code.Dimension == "currency");
    }

    private static bool IsMoreMoney(ReadOnlySpan<char> text, int at, Lexicon lexicon)
    {
        if (at >= text.Length || text[at] is not (',' or '，' or '、'))
            return false;
        at = Blanks.Skip(text, at + 1);
        return at < text.Length && lexicon.Longest(text, at, TokenKind.CurrencySign) is not null;
    }

    private static bool IsSigned(ReadOnlySpan<char> text, int start, Lexicon lexicon) =>
        start > 0 && lexicon.Longest(text[..start], start - 1, TokenKind.CurrencySign) is not null;

    private static bool IsPriced(ReadOnlySpan<char> text, int start, Lexicon lexicon)
    {
        for (var length = 2; length <= Math.Min(LongestPrice, start); length++)
            if (lexicon.Longest(text[..start], start - length, TokenKind.CountedNoun) is { } noun && noun.Length == length
                && noun.Of(TokenKind.CountedNoun)!.Code is UnitCode.OwnCurrency)
                return true;
        return false;
    }
}
