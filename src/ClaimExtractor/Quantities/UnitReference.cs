using ClaimExtractor.Lexicons;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Quantities;

/// <summary>A unit as a rule found it: what one of it is, and where it was written.</summary>
/// <param name="Span">Empty where the unit is inferred.</param>
/// <param name="Per">The code of the denominator, e.g. <c>t</c> for 元/吨.</param>
public readonly record struct UnitReference(string Code, Fraction Scale, Dimension Dimension, TextSpan Span, string? Per)
{
    /// <summary>The unit of an index or a coefficient.</summary>
    public static UnitReference None { get; } = new("1", Fraction.One, Dimension.Number, default, null);

    public static UnitReference Of(string code, Dimension dimension) => new(code, Fraction.One, dimension, default, null);
}

/// <summary>Reads a unit at a token: 万元 has 元, 元/吨 has 元 per t, 公里每小时, 头（只）.</summary>
internal static class UnitReader
{
    /// <summary>The unit that begins at token <paramref name="at"/>, which is moved behind it; null where there is none.</summary>
    public static UnitReference? Read(TokenList tokens, ref int at, UnitContext context)
    {
        if (at >= tokens.Count)
            return null;
        var token = tokens[at];
        UnitReference unit;
        switch (token.Kind)
        {
            case TokenKind.Unit:
                unit = OfUnit((UnitSense)token.As(TokenKind.Unit)!, token, tokens.Text, context);
                break;
            case TokenKind.Classifier:
                unit = Coded(token.Code, token.Span, context);
                break;
            case TokenKind.YearUnit:
                unit = new UnitReference("year", Fraction.One, Dimension.Duration, token.Span, null);
                break;
            case TokenKind.DayUnit:
                unit = new UnitReference("day", Fraction.One, Dimension.Duration, token.Span, null);
                break;
            default:
                return null;
        }

        at++;
        if (token.Kind == TokenKind.Unit)
            ReadDenominator(tokens, ref at, context, ref unit);
        else if (token.Kind == TokenKind.Classifier && tokens.KindAt(at) == TokenKind.Open && tokens.Is(at + 1, TokenKind.Classifier) && tokens.KindAt(at + 2) == TokenKind.Close)
        {
            at += 3;
            unit = unit with { Span = unit.Span.Union(tokens[at - 1].Span) };
        }

        return unit;
    }

    /// <summary>A unit by its code alone.</summary>
    public static UnitReference Coded(string code, TextSpan span, UnitContext context)
    {
        if (code == "money")
            return new UnitReference(context.Currency, Fraction.One, Dimension.Currency, span, null);
        var unit = context.Lexicon.Units[code];
        return new UnitReference(code, Fraction.One, EnumText.Parse<Dimension>(unit.Dimension), span, null);
    }

    private static UnitReference OfUnit(UnitSense sense, Token token, string text, UnitContext context)
    {
        var dimension = sense.Dimension ?? context.Lexicon.Units[sense.Code].Dimension;
        _ = Fraction.TryParse(sense.Scale, out var scale);
        // 元 alone is the document's own currency; 人民币 and ¥ are not.
        var code = sense.Code == "CNY" && IsLocalMoney(token.Span.In(text)) ? context.Currency : sense.Code;
        return new UnitReference(code, scale, EnumText.Parse<Dimension>(dimension), token.Span, null);
    }

    private static bool IsLocalMoney(ReadOnlySpan<char> surface) => surface is "元" or "块" or "块钱" or "角" or "毛" or "毛钱" or "圆";

    // 元/吨, 吨标准煤/万元, 公里每小时, 元每吨.
    private static void ReadDenominator(TokenList tokens, ref int at, UnitContext context, ref UnitReference unit)
    {
        var next = at;
        string? per = null;
        // 连续7年每年: the 每 begins another phrase.
        if (unit.Dimension == Dimension.Duration)
            return;
        if (tokens.KindAt(at) == TokenKind.Every && tokens[at].Code.Length > 0)
        {
            (per, next) = (tokens[at].Code, at + 1);
        }
        else if (tokens.KindAt(at) == TokenKind.Slash || (tokens.KindAt(at) == TokenKind.Every && tokens.KindAt(at + 1) == TokenKind.Unit))
        {
            next = at + 1;
            var amount = "";
            if (tokens.KindAt(next) == TokenKind.Number && tokens[next].Numeral is { Vagueness: Vagueness.None } number)
            {
                amount = number.Min == 1L ? "" : $"{number.Min} ";
                next++;
            }

            per = next < tokens.Count ? Denominator(tokens[next], tokens.Text, context) : null;
            if (per is not null)
                (per, next) = (amount + per, next + 1);
        }

        if (per is null)
            return;
        unit = unit with { Per = per, Span = unit.Span.Union(tokens[next - 1].Span) };
        at = next;
    }

    private static string? Denominator(Token token, string text, UnitContext context)
    {
        if (token.As(TokenKind.Unit) is UnitSense unit)
            return OfUnit(unit, token, text, context).Code;
        if (token.Is(TokenKind.YearUnit))
            return "year";
        if (token.Is(TokenKind.MonthUnit))
            return "month";
        if (token.Is(TokenKind.DayUnit))
            return "day";
        if (token.Is(TokenKind.HourUnit))
            return "hour";
        return token.As(TokenKind.Classifier)?.Code ?? token.As(TokenKind.CountedNoun)?.Code;
    }
}

/// <summary>What a unit's reading depends on besides the text.</summary>
/// <param name="Currency">ISO 4217 code of 元 in this document.</param>
public sealed record UnitContext(Lexicon Lexicon, string Currency);
