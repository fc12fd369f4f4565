using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Words;

namespace ClaimExtractor.Times;

/// <summary>03年, 零四年, 94至98年: years whose century is left out.</summary>
internal static class ShortYear
{
    // Two digits up to this one are of this century; and no range of years is longer, or begins earlier: 30至50年 is how long.
    private const int LastOfCentury = 29, LongestRange = 25, FirstOfRange = 70;

    /// <summary>The year that the two digits of a token stand for.</summary>
    public static int Of(TokenList tokens, int at) =>
        tokens[at].Numeral!.WholeNumber is var number && number <= LastOfCentury ? 2000 + number : 1900 + number;

    /// <summary>03年, 零四年: nothing is counted with a zero before it.</summary>
    public static bool IsZeroed(TokenList tokens, int at) => HasZero(tokens, at) && tokens.Is(at + 1, TokenKind.YearUnit);

    /// <summary>The last year of 94至98年, 05至08年, where <paramref name="at"/> is its first number; or 0.</summary>
    public static int LastOfRange(TokenList tokens, int at)
    {
        if (!IsTwoDigits(tokens, at) || !IsTwoDigits(tokens, at + 2) || !tokens.Is(at + 3, TokenKind.YearUnit)
            || tokens.Is(at - 1, TokenKind.DurationVerb))
            return 0;
        var (first, last) = (Of(tokens, at), Of(tokens, at + 2));
        var dated = HasZero(tokens, at) || HasZero(tokens, at + 2) || tokens[at].Numeral!.WholeNumber >= FirstOfRange;
        return dated && tokens.KindAt(at - 1) != TokenKind.BoundBefore && last > first && last - first <= LongestRange ? last : 0;
    }

    /// <summary>54年春, 56年3月, 58年底: the century is left out.</summary>
    public static bool IsPlain(TokenList tokens, int at) =>
        TimeTokens.Number(tokens, at, 30, 99) > 0 && tokens[at].Numeral is { IsPlain: true, Span.Length: 2 } digits
            && tokens.Is(at + 1, TokenKind.YearUnit)
        && (digits.Form == NumeralForm.Chinese || IsDated(tokens, at + 2)
            && tokens.KindAt(at - 1) is not (TokenKind.BoundBefore or TokenKind.RangeMark or TokenKind.Minus or TokenKind.DurationVerb));

    private static bool IsDated(TokenList tokens, int behind) =>
        tokens.TextAfter(behind, 1) is "春" or "夏" or "秋" or "冬" || tokens.Is(behind, TokenKind.PartOfPeriod)
        || (TimeTokens.Number(tokens, behind, 1, 12) > 0 && tokens.Is(behind + 1, TokenKind.MonthUnit));

    private static bool HasZero(TokenList tokens, int at) => IsTwoDigits(tokens, at) && tokens.Surface(at)[0] is '0' or '零' or '〇' or '○';

    private static bool IsTwoDigits(TokenList tokens, int at) =>
        TimeTokens.Number(tokens, at, 0, 99) >= 0 && tokens[at].Numeral is { Multiplied: false, Span.Length: 2 };
}
