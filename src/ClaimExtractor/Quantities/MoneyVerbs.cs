using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>获赔20万, 2万亿投向交通, 购买30万以下车辆: verbs that make a number of 万 or 亿 without a unit an amount of money.</summary>
internal static class MoneyVerbs
{
    // No other amount is said without its unit.
    private static readonly Fraction Fewest = 1000L;

    // Tokens between a verb and its number: 赔偿|了|近|20万.
    private const int LongestLink = 4;

    // Tokens between 每 and the price: 每斤|零售价|平均|上涨|了|5分.
    private const int LongestPrice = 8;

    /// <summary>What governs the bare number, or follows it, pays, earns or costs; or it is a fee: 维稳费80亿.</summary>
    public static bool Pay(TokenList tokens, Reading reading, Numeral numeral, Lexicon lexicon)
    {
        if (!numeral.Multiplied || numeral.Max < Fewest)
            return false;
        if (Cue.Begins(tokens, reading.End, "spends", lexicon))
            return true;
        return IsBehind(tokens, reading.First, "pays", lexicon) || IsBehind(tokens, reading.First, "fee", lexicon)
            || tokens.KindAt(reading.End) is TokenKind.Han or TokenKind.Noun && Buy(tokens, reading.First, reading.End, numeral, lexicon);
    }

    /// <summary>十几万一个月: what is earned or paid in it; null where something else is counted.</summary>
    public static string? Period(TokenList tokens, Reading reading, Numeral numeral)
    {
        var behind = reading.End + 1;
        if (!numeral.Multiplied || numeral.Max < Fewest || behind >= tokens.Count || tokens[reading.End].Numeral is not { WholeNumber: 1 }
            || tokens.Is(reading.First - 1, TokenKind.CountedNoun) || tokens.Is(reading.First - 1, TokenKind.Metric))
            return null;
        return tokens.KindAt(behind) == TokenKind.YearUnit ? "year"
            : tokens[behind].As(TokenKind.Unit)?.Code is { } code and ("month" or "week" or "day" or "hour") ? code
            : null;
    }

    /// <summary>购买30万以下车辆: the bound of what is bought is a price. The number ends, with its bound, at token <paramref
    /// name="end"/>.</summary>
    public static bool Buy(TokenList tokens, int first, int end, Numeral numeral, Lexicon lexicon) =>
        numeral.Multiplied && numeral.Max >= Fewest && tokens.KindAt(end - 1) == TokenKind.BoundAfter
        && IsBehind(tokens, first, "buys", lexicon);

    /// <summary>每斤上涨5分: a price of so much, no mark.</summary>
    public static bool IsPrice(TokenList tokens, Reading reading, UnitContext context)
    {
        for (
            var at = reading.First - 1;
            at >= Math.Max(0, reading.First - LongestPrice) && tokens.KindAt(at) is not (TokenKind.Pause or TokenKind.Stop);
            at--
        )
            if (
                tokens.KindAt(at) == TokenKind.Every
                && tokens[at + 1].As(TokenKind.Unit)?.Code is { } code
                && context.Lexicon.Units.TryGetValue(code, out var unit)
                && unit.Dimension is "mass" or "volume" or "energy"
            )
                return true;
        return false;
    }

    private static bool IsBehind(TokenList tokens, int first, string role, Lexicon lexicon)
    {
        for (var at = first - 1; at >= Math.Max(0, first - LongestLink); at--)
        {
            if (Cue.EndsBefore(tokens, at + 1, role, lexicon))
                return true;
            if (tokens.KindAt(at) is not (TokenKind.LinkVerb or TokenKind.Adverb or TokenKind.BoundBefore or TokenKind.LooseBound
                or TokenKind.ChangeTo)
                && tokens.Surface(at) is not "了")
                return false;
        }

        return false;
    }
}
