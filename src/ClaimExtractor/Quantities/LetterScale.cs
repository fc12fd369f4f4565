using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>HK$3 billion, $1.2 million: a power in English behind an amount of money.</summary>
internal static class LetterScale
{
    private static readonly (string Role, int Power)[] Powers = [("thousand", 3), ("million", 6), ("billion", 9), ("trillion", 12)];

    /// <summary>What the word at token <paramref name="at"/> multiplies by, or null.</summary>
    public static Fraction? At(TokenList tokens, int at, Lexicon lexicon)
    {
        if (tokens.KindAt(at) != TokenKind.Latin)
            return null;
        foreach (var (role, power) in Powers)
            if (Cue.Is(tokens, at, role, lexicon))
                return Fraction.PowerOfTen(power);
        return null;
    }
}
