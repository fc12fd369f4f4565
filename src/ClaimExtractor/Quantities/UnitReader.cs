using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Sources;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>Reads a unit at a token: 万元 has 元, 元/吨 has 元 per t, 公里每小时, 头（只）.</summary>
internal static class UnitReader
{
    private const string Persons = "person";

    /// <summary>The unit that begins at token <paramref name="at"/>, which is moved behind it; null where there is none.</summary>
    public static UnitReference? Read(TokenList tokens, ref int at, UnitContext context)
    {
        if (at >= tokens.Count)
            return null;
        var token = tokens[at];
        UnitReference? read = token.Kind switch
        {
            TokenKind.Unit when DegreeReader.IsDegree(tokens, at) => Degree(tokens, at, context),
            TokenKind.Unit => context.Of((UnitSense)token.As(TokenKind.Unit)!, token.Span),
            TokenKind.Classifier when token.As(TokenKind.SpokenMoney) is not null && EndsPhrase(tokens.KindAt(at + 1)) =>
                context.Coded(UnitCode.OwnCurrency, token.Span),
            TokenKind.Classifier => context.Coded(token.Code, token.Span),
            TokenKind.YearUnit => Duration("year", token.Span),
            TokenKind.DayUnit => Duration("day", token.Span),
            _ => null,
        };
        if (read is not { } unit)
            return null;
        at++;
        if (token.Kind is TokenKind.Unit or TokenKind.Classifier)
            ReadDenominator(tokens, ref at, context, ref unit);
        if (token.Kind == TokenKind.Classifier && tokens.KindAt(at) == TokenKind.Open && tokens.Is(at + 1, TokenKind.Classifier)
            && tokens.KindAt(at + 2) == TokenKind.Close)
        {
            at += 3;
            unit = unit with { Span = unit.Span.Union(tokens[at - 1].Span) };
        }

        // 120户企业, 企业120户: 户 of firms are no households.
        if (unit.Code == "household" && CountsFirms(tokens, at))
            unit = unit with { Code = "item" };
        // 四个人, 三个年轻男子
        if (token.Kind == TokenKind.Classifier && tokens.Surface(at - 1) is "个" && PersonsBehind.AreCounted(tokens, at))
            unit = unit with { Code = Persons, Dimension = Dimension.People };
        if (tokens.Surface(at - 1) is "块" or "分")
            unit = Spoken(tokens, at, unit, context);
        // 升值8.9分: of an exchange rate a cent, else a mark.
        if (token is { Kind: TokenKind.Unit } && token.As(TokenKind.SpokenMoney) is not null && ExchangeRateBefore(tokens, at))
            unit = context.Coded(UnitCode.OwnCurrency, token.Span) with { Scale = new Fraction(1, 100) };
        // 基点 of an exchange rate are no points of a percent.
        if (unit.Code == "basis_point" && ExchangeRateBefore(tokens, at))
            unit = unit with { Dimension = Dimension.Number };
        return unit;
    }

    // What nothing tells is set aside before; the ° of an angle stands for itself.
    private static UnitReference Degree(TokenList tokens, int at, UnitContext context) =>
        DegreeReader.CodeOf(tokens, at, context.Lexicon) is { } code && (tokens.Surface(at) is "度" || code is "Cel" or "[degF]")
            ? context.Coded(code, tokens[at].Span)
            : context.Of((UnitSense)tokens[at].As(TokenKind.Unit)!, tokens[at].Span);

    // 五块六毛 is money, 1分58秒 a time, 3角5分 money.
    private static UnitReference Spoken(TokenList tokens, int behind, in UnitReference unit, UnitContext context)
    {
        if (tokens.Surface(behind - 1) is "块")
            return tokens.KindAt(behind) == TokenKind.Number
                && (tokens.KindAt(behind + 1) != TokenKind.Unit || tokens[behind + 1].As(TokenKind.Unit)!.Code == UnitCode.OwnCurrency)
                ? context.Coded(UnitCode.OwnCurrency, unit.Span)
                : unit;
        // 北纬30度15分
        if (behind > 2 && tokens.Surface(behind - 3) is "度" && tokens.KindAt(behind - 2) == TokenKind.Number)
            return context.Coded("deg", unit.Span) with { Scale = new Fraction(1, 60) };
        if (tokens.KindAt(behind) == TokenKind.Number
            && tokens[Math.Min(behind + 1, tokens.Count - 1)].As(TokenKind.Unit)?.Code is "second")
            return Duration("minute", unit.Span);
        return behind > 2 && tokens[behind - 3].As(TokenKind.Unit)?.Code is UnitCode.OwnCurrency
            ? context.Coded(UnitCode.OwnCurrency, unit.Span) with { Scale = new Fraction(1, 100) }
            : unit;
    }

    /// <summary>The currency of a sign before its number: US$, ￥.</summary>
    /// <remarks>A bare $ is the dollar of the document's own place.</remarks>
    public static UnitReference Sign(Token token, UnitContext context) =>
        token.As(TokenKind.CurrencySign) is UnitSense { Code: "USD" } && token.Span.Length == 1 && context.Currency is not "CNY"
            ? context.Coded(UnitCode.OwnCurrency, token.Span)
            : context.Of((UnitSense)token.As(TokenKind.CurrencySign)!, token.Span);

    public static UnitReference Month(Token token) => Duration("month", token.Span);

    /// <summary>三分之二 and 百分之八 carry their unit in the numeral.</summary>
    public static UnitReference? OfScale(Numeral first, Numeral? second) =>
        (second is { Scale: not NumeralScale.None } last ? last.Scale : first.Scale) switch
        {
            NumeralScale.Ratio => UnitReference.Of("ratio", Dimension.Ratio),
            NumeralScale.Percent or NumeralScale.Tenths => UnitReference.Of("percent", Dimension.Percentage),
            NumeralScale.Permille => UnitReference.Of("permille", Dimension.Percentage),
            _ => null,
        };

    /// <summary>The currency that is named right before token <paramref name="first"/>: 人民币30亿元, 新台币450万元.</summary>
    public static UnitReference? CurrencyBefore(TokenList tokens, int first, UnitContext context) =>
        first > 0 && tokens[first - 1].As(TokenKind.Unit) is UnitSense sense && IsNextTo(tokens, first - 1)
            // 60人民币9美元: the unit of the number before.
            && !(first > 1 && tokens.KindAt(first - 2) == TokenKind.Number)
            && context.Of(sense, tokens[first - 1].Span) is { Dimension: Dimension.Currency } named
            // 美元兑日元升破135 is a rate.
            && (first < 2 || tokens[first - 2].As(TokenKind.IndexNoun) is not { Code: "exchange_rate" })
            ? named
            : null;

    // 新台币 60 亿元: blanks may stand between.
    private static bool IsNextTo(TokenList tokens, int at) =>
        tokens.Text.AsSpan(tokens[at].Span.End, tokens[at + 1].Span.Start - tokens[at].Span.End).IndexOfAnyExcept(' ', '\u3000') < 0;

    private static UnitReference Duration(string code, TextSpan span) => new(code, Fraction.One, Dimension.Duration, span, null);

    // 元/吨, 吨标准煤/万元, 公里每小时, 元每吨, 6列/周.
    private static void ReadDenominator(TokenList tokens, ref int at, UnitContext context, ref UnitReference unit)
    {
        var next = at;
        string? per = null;
        if (tokens.KindAt(at) == TokenKind.Every && tokens[at].Code.Length > 0 && unit.Dimension != Dimension.Duration)
        {
            (per, next) = (tokens[at].Code, at + 1);
        }
        else if (tokens.KindAt(at) == TokenKind.Slash || (tokens.KindAt(at) == TokenKind.Every && tokens.KindAt(at + 1) == TokenKind.Unit))
        {
            next = at + 1;
            var amount = Fraction.One;
            if (tokens.KindAt(next) == TokenKind.Number && tokens[next].Numeral is { Vagueness: Vagueness.None } number)
            {
                amount = number.Min;
                next++;
            }

            if (next < tokens.Count && Denominator(tokens[next], context) is { } code)
                (per, next) = (PerCode(amount, tokens[next].As(TokenKind.Unit), code), next + 1);
        }

        else if (unit.Dimension == Dimension.Currency && PricedBy(tokens, at, context) is { } priced)
            (per, next) = (priced, at + 2);

        // 6万人每人: what each of them gets.
        if (per is null || per == unit.Code)
            return;
        unit = unit with { Per = per, Span = unit.Span.Union(tokens[next - 1].Span) };
        at = next;
    }

    // 五块钱一斤, 两万元一吨, 30元一小时，: one of what the price is of; but 花50元一天之内.
    private static string? PricedBy(TokenList tokens, int at, UnitContext context)
    {
        if (at + 1 >= tokens.Count || tokens.Surface(at) is not ("一" or "1") || tokens[at + 1].As(TokenKind.Unit) is not UnitSense unit)
            return null;
        var measured = context.Of(unit, tokens[at + 1].Span);
        return measured.Dimension is Dimension.Mass or Dimension.Area or Dimension.Volume
            || measured.Dimension is Dimension.Duration or Dimension.Length
                && (tokens.KindAt(at + 2) is ' ' or TokenKind.Pause or TokenKind.Stop or TokenKind.Close or TokenKind.CloseQuote
                    || tokens.Surface(at + 2) is "的")
            ? measured.Code
            : null;
    }

    /// <summary>每万人 is <c>10000 person</c>; a unit of its own power counts (百万英热单位 is a million of its code).</summary>
    public static string PerCode(Fraction amount, Sense? unit, string code)
    {
        if (unit is UnitSense sense && Fraction.TryParse(sense.Scale, out var scale))
            amount *= scale;
        return amount == Fraction.One ? code : $"{amount} {code}";
    }

    private static string? Denominator(Token token, UnitContext context)
    {
        if (token.As(TokenKind.Unit) is UnitSense unit)
            return context.Of(unit, token.Span).Code;
        if (token.As(TokenKind.PerName) is { } named)
            return named.Code;
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

    private static bool EndsPhrase(char kind) =>
        kind is ' ' or TokenKind.Pause or TokenKind.Stop or TokenKind.Colon or TokenKind.Close or TokenKind.CloseQuote
        or TokenKind.BoundAfter or TokenKind.Slash;

    // The noun that is counted stands right behind the unit, or is the last one before its number.
    private static bool CountsFirms(TokenList tokens, int behind)
    {
        for (var at = behind; at < Math.Min(behind + 5, tokens.Count)
            && tokens.KindAt(at) is TokenKind.Han or TokenKind.CountedNoun or TokenKind.BoundAfter; at++)
            if (tokens.Is(at, TokenKind.Firm))
                return true;
        for (var at = behind - 1; at >= Math.Max(0, behind - 9); at--)
        {
            if (tokens.Is(at, TokenKind.Firm))
                return true;
            if (tokens.KindAt(at) is TokenKind.Pause or TokenKind.Stop or TokenKind.Colon)
                return false;
        }

        return false;
    }

    private static bool ExchangeRateBefore(TokenList tokens, int unit)
    {
        for (var at = unit - 1; at >= Math.Max(0, unit - 30) && tokens.KindAt(at) != TokenKind.Stop; at--)
            if (tokens[at].As(TokenKind.IndexNoun)?.Code == "exchange_rate" || tokens[at].As(TokenKind.Unit) is UnitSense { Code: "CNY" })
                return true;
        return false;
    }
}
