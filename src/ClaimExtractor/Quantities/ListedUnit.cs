using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>5.8和3.8个百分点, 26亿、50亿千瓦时: the last number of a list has the unit of all; in 80和120万元 it has the power as well.</summary>
internal static class ListedUnit
{
    /// <summary>The rule of a number that shares the sign of a currency.</summary>
    public const string SharedSign = "shared_sign";

    /// <summary>The unit, and the power, of the number behind a reading; null where the two are no list.</summary>
    public static UnitReference? Of(TokenList tokens, Reading reading, Reading following)
    {
        if (following is not { NeedsUnit: false, Quantity: { } next } || following.First - reading.End is not (0 or 1 or 2))
            return null;
        // 最多200最少30个: the two ends of what is allowed.
        if (following.First == reading.End)
            return tokens.KindAt(reading.First) == TokenKind.BoundBefore && tokens.KindAt(following.First) == TokenKind.BoundBefore
                ? UnitReference.Of(next.Unit, next.Dimension) with { Per = next.Per }
                : null;
        // 上升1.9、下降0.8和下降1.1个百分点, but 收于1.06，跌0.4% share none.
        if (following.First == reading.End + 2
            && !(tokens.Is(reading.First - 1, TokenKind.ChangeBy) && tokens.Is(reading.End + 1, TokenKind.ChangeBy)))
            return null;
        if (tokens.Surface(reading.End) is not ("、" or "和" or "及" or "与" or "，" or "," or "或" or "/" or "×"))
            return null;
        // 3米×5米, but 6×55万千瓦 are six of them.
        if (tokens.Surface(reading.End) is "×" && next.Dimension != Dimension.Length)
            return null;
        var (mine, theirs) = (NumeralOf(tokens, reading), NumeralOf(tokens, following));
        // 40万，30坪 and 票价65，240人到场 are no lists.
        var isPrice = next.Dimension != Dimension.Currency && reading.First > 0
            && tokens[reading.First - 1].As(TokenKind.CountedNoun)?.Code is UnitCode.OwnCurrency;
        if (tokens.Surface(reading.End) is "，" or "," && (isPrice || mine.Multiplied && !theirs.Multiplied))
            return null;
        var scale = theirs.Min.Numerator != 0 && (next.Magnitude.Value ?? next.Magnitude.Min) is { } value ? value / theirs.Min
            : Fraction.One;
        if (scale < Fraction.Zero)
            scale = -scale;
        return UnitReference.Of(next.Unit, next.Dimension) with { Per = next.Per,
            Scale = scale * MagnitudeReader.SharedPower(mine, theirs) };
    }

    /// <summary>$120，180和200: the sign of the first number of a list is that of all; null where the two are no such list.</summary>
    public static UnitReference? OfSign(TokenList tokens, Reading reading, Reading following) =>
        reading is { NeedsUnit: false, Quantity: { Dimension: Dimension.Currency } money }
        && (reading.Rule is "signed_money" or SharedSign) && following.First == reading.End + 1
        && tokens.KindAt(following.First) == TokenKind.Number
        && tokens.Surface(reading.End) is "、" or "和" or "及" or "与" or "，" or ","
        && tokens.KindAt(following.End) is ' ' or TokenKind.Pause or TokenKind.Stop or TokenKind.Join
            ? UnitReference.Of(money.Unit, money.Dimension)
            : null;

    /// <summary>The first number of a reading.</summary>
    public static Numeral NumeralOf(TokenList tokens, Reading reading)
    {
        var at = reading.First;
        while (tokens.KindAt(at) != TokenKind.Number)
            at++;
        return tokens[at].Numeral!;
    }
}
