using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Words;

namespace ClaimExtractor.Times;

/// <summary>民国110年, and as Taiwan writes it 110年度, 109年3月, 110年底: years counted from 1912 on.</summary>
internal static class MinguoYear
{
    // The year 1 of 民国 is 1912.
    private const int Epoch = 1911;

    // Without the era's name only a number that can be a year of these decades.
    private const int First = 90, Last = 130;

    /// <summary>The year that begins at token <paramref name="at"/>, which is moved behind it; null where there is none.</summary>
    public static TimeField? Read(TokenList tokens, ref int at)
    {
        var named = tokens.Is(at, TokenKind.EraUnit) && tokens[at].As(TokenKind.EraUnit)!.Code == "minguo";
        var number = named ? at + 1 : at;
        var year = named ? TimeTokens.Number(tokens, number, 1, 300) : TimeTokens.Number(tokens, number, First, Last);
        if (year < 1 || !(named || tokens[number].Numeral is { Form: NumeralForm.Arabic }))
            return null;
        var part = TimeTokens.IsPartOfYear(tokens, number + 1);
        if (!part && !(tokens.Is(number + 1, TokenKind.YearUnit) && (named || IsDated(tokens, number + 1))))
            return null;
        at = number + (part ? 1 : 2);
        return TimeField.Of(Epoch + year);
    }

    // 110年度, 109年上半年, 109年3月: 110年 alone is a long time.
    private static bool IsDated(TokenList tokens, int unit) =>
        tokens.Surface(unit) is "年度" || tokens.Is(unit + 1, TokenKind.PartOfPeriod)
        || (TimeTokens.Number(tokens, unit + 1, 1, 12) > 0 && tokens.KindAt(unit + 2) is TokenKind.MonthUnit or TokenKind.RangeMark
            or TokenKind.Minus or TokenKind.PartOfPeriod);
}
