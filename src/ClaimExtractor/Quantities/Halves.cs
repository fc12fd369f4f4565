using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>Halves behind a unit, and before it: 3年半, 个半小时.</summary>
internal static class Halves
{
    private static readonly Fraction Half = new(1, 2);

    /// <summary>3年半 of 3年半至7年: the number with the half behind its unit, which is passed.</summary>
    public static Numeral With(TokenList tokens, ref int at, int end, Numeral number)
    {
        if (at >= end || !Is(tokens, at))
            return number;
        at++;
        return number with { Min = number.Min + Half, Max = number.Max + Half };
    }

    /// <summary>The token is 半 and nothing else.</summary>
    public static bool Is(TokenList tokens, int at) =>
        tokens.KindAt(at) == TokenKind.Number && tokens[at].Numeral is { Scale: NumeralScale.None } half
        && half.Min == Half && half.Max == Half;

    /// <summary>车程个半小时, in Cantonese: one and a half. The half is token <paramref name="half"/>.</summary>
    public static bool AreOneAnd(TokenList tokens, int half) =>
        half > 0 && tokens.Surface(half) is "半" && tokens.Surface(half - 1) is "个"
        && tokens.KindAt(half - 2) is not (TokenKind.Number or TokenKind.Demonstrative or TokenKind.OrdinalPrefix or TokenKind.Every)
        && !(half > 1 && tokens.Surface(half - 2) is "这" or "那" or "每" or "下" or "上" or "前" or "后" or "几");
}
