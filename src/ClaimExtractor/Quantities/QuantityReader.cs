using ClaimExtractor.Lexicons;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Quantities;

/// <summary>Makes a quantity from the tokens that a pattern matched.</summary>
internal static class QuantityReader
{
    private readonly record struct Parts(string? Before, Numeral First, Numeral? Second, UnitReference? Unit, bool More, Fraction Extra, string? After, bool Negative);

    /// <summary>The quantity of tokens <c>[first, end)</c>; its unit is null where the text gives none with the number.</summary>
    public static (Quantity? Quantity, bool NeedsUnit) Read(TokenList tokens, int first, int end, string rule, UnitContext context)
    {
        try
        {
            return rule == "doubling"
                ? (ReadDoubling(tokens, first, end, rule), false)
                : ReadParts(tokens, first, ref end, context) is { } parts ? Build(tokens, first, end, parts, rule, context) : default;
        }
        catch (OverflowException)
        {
            return default;
        }
    }

    // 翻一番 is the multiple 2, 翻两番 4.
    private static Quantity? ReadDoubling(TokenList tokens, int first, int end, string rule)
    {
        var times = tokens[first + 1].Numeral!.Value.WholeNumber;
        if (times is < 1 or > 20)
            return null;
        Fraction value = 1L << times;
        return new Quantity(
            tokens.Cover(first, end), new Magnitude(value, value, value, Qualifier.Exact), "multiple", "番", UnitInferred: false, Dimension.Multiple, null, [rule]);
    }

    private static Parts? ReadParts(TokenList tokens, int first, ref int end, UnitContext context)
    {
        var at = first;
        string? before = null, after = null;
        while (tokens.KindAt(at) == TokenKind.BoundBefore)
            before = tokens[at++].Code;
        var negative = tokens.KindAt(at) == TokenKind.Minus;
        if (negative)
            at++;
        var number = tokens[at++].Numeral!.Value;
        var unit = UnitReader.Read(tokens, ref at, context);
        Numeral? second = null;
        var more = false;
        var extra = Fraction.Zero;
        if (at < end && tokens.IsRangeMark(at))
        {
            while (tokens.IsRangeMark(at))
                at++;
            second = tokens[at++].Numeral!.Value;
            unit = UnitReader.Read(tokens, ref at, context) ?? unit;
        }
        else if (at < end && tokens.KindAt(at) is TokenKind.More or TokenKind.Number && tokens.KindAt(at - 1) != TokenKind.Number)
        {
            // 3年多, 两个多月, 一个半小时, 3年半.
            if (tokens.KindAt(at) == TokenKind.More)
                more = true;
            else if (tokens[at].Numeral!.Value is { Scale: NumeralScale.None } half && half.Min == new Fraction(1, 2))
                extra = half.Min;
            else
                return null;
            at++;
            if (tokens.KindAt(at - 2) == TokenKind.Classifier && at < end)
                unit = tokens.KindAt(at) == TokenKind.MonthUnit ? Month(tokens[at++]) : UnitReader.Read(tokens, ref at, context) ?? unit;
        }

        while (at < end && tokens.KindAt(at) == TokenKind.BoundAfter)
            after = tokens[at++].Code;
        if (at < end && tokens.KindAt(at) == TokenKind.CountedNoun && number.Scale == NumeralScale.None)
        {
            unit = UnitReader.Coded(tokens[at].Code, default, context);
        }

        end = at;
        return new Parts(before, number, second, unit, more, extra, after, negative);
    }

    private static UnitReference Month(Token token) => new("month", Fraction.One, Dimension.Duration, token.Span, null);

    private static (Quantity? Quantity, bool NeedsUnit) Build(TokenList tokens, int first, int end, Parts parts, string rule, UnitContext context)
    {
        if (parts.Second is null && parts.First.Vagueness == Vagueness.None && parts.More && parts.First.Min < 1L && parts.First.Grouped)
        {
            // 半倍多: from a half to one.
            parts = parts with { First = parts.First with { Max = Fraction.One, Vagueness = Vagueness.More }, More = false };
        }

        var unit = parts.Unit ?? ScaleUnit(parts.First, parts.Second);
        var magnitude = MagnitudeReader.Read(
            parts.First, parts.Second, parts.More, parts.Extra, parts.Before, parts.After, parts.Negative, unit?.Scale ?? Fraction.One);
        var span = tokens.Cover(first, end);
        var known = unit ?? UnitReference.None;
        var quantity = new Quantity(
            span,
            magnitude,
            known.Code,
            known.Span.IsEmpty ? "" : known.Span.In(tokens.Text).ToString(),
            UnitInferred: unit is null || (known.Span.IsEmpty && parts.Unit is not null),
            known.Dimension,
            known.Per,
            [rule]);
        return (quantity, unit is null);
    }

    // 三分之二 and 百分之八 carry their unit in the numeral.
    private static UnitReference? ScaleUnit(Numeral first, Numeral? second) => (second?.Scale ?? first.Scale) switch
    {
        NumeralScale.Ratio => UnitReference.Of("ratio", Dimension.Ratio),
        NumeralScale.Percent or NumeralScale.Tenths => UnitReference.Of("percent", Dimension.Percentage),
        NumeralScale.Permille => UnitReference.Of("permille", Dimension.Percentage),
        _ => null,
    };
}
