using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>
/// 18.2:46.1:35.7 are three percentages of one whole, 师生比1:15 is a ratio. Other numbers around colons (a score, a time of day) are left
/// alone.
/// </summary>
internal static class ProportionRule
{
    private static readonly KindSet Marks = KindSet.Of(TokenKind.Colon, TokenKind.Comparison);

    private const int Priority = SetAsideRules.NamePriority;
    private static readonly Fraction Rounding = new(3, 10);

    public static void Read(TokenList tokens, Lexicon lexicon, List<Reading> readings)
    {
        if (!tokens.Set.Overlaps(Marks))
            return;
        for (var first = 0; first + 2 < tokens.Count; first++)
        {
            if (!IsTerm(tokens, first))
                continue;
            var end = first + 1;
            while (IsMark(tokens, end) && tokens.KindAt(end - 1) == TokenKind.Number && IsTerm(tokens, end + 1))
                end += 2;
            if (end == first + 1)
                continue;
            var sum = Fraction.Zero;
            for (var at = first; at < end; at += 2)
                sum += tokens[at].Numeral!.Min;
            var whole = sum > 100L - Rounding && sum < 100L + Rounding;
            var terms = (end - first + 1) / 2;
            var named = GaugeReader.Before(tokens, first, lexicon) is "proportion";
            if (whole && (named || terms > 2))
                for (var at = first; at < end; at += 2)
                    readings.Add(Of(tokens, at, at + 1, tokens[at].Numeral!.Min, "percent", Dimension.Percentage, inferred: true));
            // 汇率升至1:1.17: one of the currency that the rate is of.
            else if (terms == 2 && !named && OneOfRate(tokens, first) is var one and >= 0)
                readings.Add(new Reading(one, one + 1, MentionKind.Indefinite, DenominatorRules.Reason, Priority));
            else if (named && terms == 2 && tokens[first + 2].Numeral!.Min > Fraction.Zero)
                readings.Add(Of(tokens, first, end, tokens[first].Numeral!.Min / tokens[first + 2].Numeral!.Min, "ratio", Dimension.Ratio,
                    inferred: false));
            first = end - 1;
        }
    }

    private static int OneOfRate(TokenList tokens, int first)
    {
        var one = tokens[first].Numeral!.Min == Fraction.One ? first : tokens[first + 2].Numeral!.Min == Fraction.One ? first + 2 : -1;
        for (var at = first - 1; one >= 0 && at >= 0 && tokens.KindAt(at) is not (TokenKind.Pause or TokenKind.Stop); at--)
            if (tokens[at].As(TokenKind.IndexNoun) is { Code: "exchange_rate" })
                return one;
        return -1;
    }

    // 1:15, and 一比十五 as it is spoken.
    private static bool IsMark(TokenList tokens, int at) =>
        tokens.KindAt(at) == TokenKind.Colon || tokens.KindAt(at) == TokenKind.Comparison && tokens.Surface(at) is "比";

    private static bool IsTerm(TokenList tokens, int at) =>
        tokens.KindAt(at) == TokenKind.Number
        && tokens[at].Numeral is { Vagueness: Vagueness.None, Scale: NumeralScale.None, Negative: false } term
        && (term.Form == NumeralForm.Arabic || tokens.KindAt(at - 1) == TokenKind.Comparison
            || tokens.KindAt(at + 1) == TokenKind.Comparison);

    private static Reading Of(TokenList tokens, int first, int end, Fraction value, string unit, Dimension dimension, bool inferred) =>
        new(first, end, MentionKind.Quantity, "proportion", Priority, new Quantity
        {
            Span = tokens.Cover(first, end),
            Magnitude = new Magnitude(value, value, value, Qualifier.Exact),
            Unit = unit,
            UnitInferred = inferred,
            Dimension = dimension,
            Rules = ["proportion"],
        });
}
