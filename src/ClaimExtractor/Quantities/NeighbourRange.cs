using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>四、五次, 3、4成, 30、40名: two neighbouring small numbers with one unit are a range, not two items.</summary>
internal static class NeighbourRange
{
    // Farther words belong to another phrase; also keeps the search linear.
    private const int Largest = 9, Tens = 10, Farthest = 30;

    /// <param name="first">A number without a unit.</param>
    /// <param name="second">The number behind it, with one.</param>
    /// <returns>null where the two are items of a list.</returns>
    public static Reading? Of(TokenList tokens, Reading first, Reading second)
    {
        if (second is not { NeedsUnit: false, Quantity: { Unit: not "1" } quantity })
            return null;
        if (second.First == first.End)
            return OfNextTen(tokens, first, second, quantity);
        if (second.First != first.End + 1
            || tokens.Surface(first.End) is not "、" || quantity.Magnitude is not { Value: { } last, Qualifier: Qualifier.Exact })
            return null;
        // 不下六、七次
        var number = tokens.KindAt(first.First) == TokenKind.BoundBefore ? first.First + 1 : first.First;
        if (first.End - number != 1 || tokens[number].Numeral is not { IsPlain: true } low || tokens[second.First].Numeral is not { } high)
            return null;
        // 4成 is 40 percent.
        var digit = high.Scale == NumeralScale.Tenths ? high.Min / Tens : high.Min;
        if (high.Scale == NumeralScale.None && low.Form != high.Form || !AreNeighbours(low.Min, digit) || IsListed(tokens, first, second))
            return null;
        var scale = last / digit;
        return Joined(tokens, first, second, quantity, low.Min * scale, last);
    }

    // 十多二十个, 三十几四十人: up to the next ten.
    private static Reading? OfNextTen(TokenList tokens, Reading first, Reading second, Quantity quantity)
    {
        if (first.End - first.First != 1 || quantity.Magnitude is not { Value: { } last, Qualifier: Qualifier.Exact }
            || tokens[first.First].Numeral is not { Vagueness: Vagueness.More or Vagueness.Several, Multiplied: true } low
            || tokens[second.First].Numeral is not { Multiplied: true, Vagueness: Vagueness.None } high
            || low.Form != high.Form || low.Min >= high.Min || high.Min - low.Max > Fraction.One)
            return null;
        return Joined(tokens, first, second, quantity, low.Min * (last / high.Min), last);
    }

    private static Reading Joined(TokenList tokens, Reading first, Reading second, Quantity quantity, Fraction min, Fraction max) =>
        second with
        {
            First = first.First,
            Quantity = quantity with
            {
                Span = tokens.Cover(first.First, second.End),
                Magnitude = new Magnitude(null, min, max, Qualifier.Range),
                Rules = [.. quantity.Rules, "neighbours"],
            },
        };

    // 四、五 and 30、40, but 5、10
    private static bool AreNeighbours(Fraction low, Fraction high)
    {
        for (var step = 1; step <= Tens; step *= Tens)
            for (var digit = 1; digit < Largest; digit++)
                if (low == (Fraction)(digit * step) && high == (Fraction)((digit + 1) * step))
                    return true;
        return false;
    }

    // 分别为3、4个; 2、3、4个; 3、4个和5个
    private static bool IsListed(TokenList tokens, Reading first, Reading second)
    {
        if (IsJoin(tokens, first.First - 1) || IsJoin(tokens, second.End))
            return true;
        for (
            var at = first.First - 1;
            at >= Math.Max(0, first.First - Farthest) && tokens.KindAt(at) is not (TokenKind.Pause or TokenKind.Stop);
            at--
        )
            if (tokens.Surface(at) is "分别" or "各")
                return true;
        return false;
    }

    private static bool IsJoin(TokenList tokens, int at) =>
        at >= 0 && at < tokens.Count && (tokens.KindAt(at) == TokenKind.Join || tokens.Surface(at) is "、");
}
