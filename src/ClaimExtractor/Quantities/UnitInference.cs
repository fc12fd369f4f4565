using ClaimExtractor.Lexicons;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Quantities;

/// <summary>Gives a number without a unit the one that its neighbours say: the list it stands in, the noun it counts, the number before it.</summary>
internal static class UnitInference
{
    // Tokens, not characters.
    private const int LongestPhrase = 16;

    /// <summary>Completes the bare readings in place; one that gets no unit is no quantity.</summary>
    public static void Complete(TokenList tokens, List<Reading> readings, UnitContext context)
    {
        for (var i = readings.Count - 1; i >= 0; i--)
        {
            // Right to left, so that a list hands its unit from the last item to the first.
            if (readings[i].NeedsUnit && FromList(tokens, readings, i) is { } shared)
                readings[i] = With(readings[i], shared, "shared_unit");
        }

        for (var i = 0; i < readings.Count; i++)
        {
            if (!readings[i].NeedsUnit)
                continue;
            var numeral = Numeral(tokens, readings[i]);
            if (numeral.Multiplied || numeral.Vagueness != Vagueness.None)
            {
                if (FromNounBehind(tokens, readings[i], context) is { } counted)
                    readings[i] = With(readings[i], counted, "noun_behind");
                else if (FromNounBefore(tokens, readings[i], context) is { } antecedent)
                    readings[i] = With(readings[i], antecedent, "noun_before");
                else if (numeral.WholeNumber is < 0 or >= 1000 && FromNumberBefore(readings, i) is { } earlier)
                    readings[i] = With(readings[i], earlier, "number_before");
            }

            if (readings[i].NeedsUnit && Measures(tokens, readings[i], numeral))
                readings[i] = With(readings[i], UnitReference.None, "index") is var index ? index with { Quantity = index.Quantity! with { UnitInferred = false } } : readings[i];
        }

        readings.RemoveAll(reading => reading.NeedsUnit);
    }

    private static Numeral Numeral(TokenList tokens, Reading reading)
    {
        var at = reading.First;
        while (tokens.KindAt(at) != TokenKind.Number)
            at++;
        return tokens[at].Numeral!.Value;
    }

    private static Reading With(Reading reading, UnitReference unit, string rule)
    {
        var quantity = reading.Quantity!;
        var magnitude = quantity.Magnitude;
        return reading with
        {
            NeedsUnit = false,
            Rule = rule,
            Quantity = quantity with
            {
                Unit = unit.Code,
                Dimension = unit.Dimension,
                Per = unit.Per,
                UnitInferred = true,
                Magnitude = magnitude with { Value = magnitude.Value * unit.Scale, Min = magnitude.Min * unit.Scale, Max = magnitude.Max * unit.Scale },
                Rules = [.. quantity.Rules, rule],
            },
        };
    }

    // 5.8和3.8个百分点, 26亿、50亿千瓦时.
    private static UnitReference? FromList(TokenList tokens, List<Reading> readings, int index)
    {
        if (index + 1 >= readings.Count || readings[index + 1] is not { NeedsUnit: false, Quantity: { } next } following)
            return null;
        var between = tokens.Cover(readings[index].End, following.First);
        if (following.First != readings[index].End + 1 || between.In(tokens.Text) is not ("、" or "和" or "及" or "与" or "，" or "或" or "/"))
            return null;
        return UnitReference.Of(next.Unit, next.Dimension) with { Per = next.Per };
    }

    // 2729万建档立卡贫困劳动力: the noun that ends the phrase behind the number.
    private static UnitReference? FromNounBehind(TokenList tokens, Reading reading, UnitContext context)
    {
        Token? noun = null;
        // 近200万和存在风险的近300万人群: the noun stands behind the last number of the list.
        var inList = tokens.KindAt(reading.End) == TokenKind.Join;
        for (var at = reading.End; at < Math.Min(reading.End + LongestPhrase, tokens.Count); at++)
        {
            var kind = tokens.KindAt(at);
            inList &= kind != TokenKind.Number;
            if (tokens.Is(at, TokenKind.CountedNoun))
                noun = tokens[at];
            else if (kind is TokenKind.Pause or TokenKind.Stop or TokenKind.Unit or TokenKind.Colon
                || (!inList && kind is TokenKind.ActVerb or TokenKind.LinkVerb or TokenKind.Made or TokenKind.Adverb))
                break;
        }

        return noun is null ? null : UnitReader.Coded(noun.As(TokenKind.CountedNoun)!.Code, default, context);
    }

    // 边缘人口中还有近300万: the nearest noun before it in the clause.
    private static UnitReference? FromNounBefore(TokenList tokens, Reading reading, UnitContext context)
    {
        for (var at = reading.First - 1; at >= 0; at--)
        {
            if (tokens[at].As(TokenKind.CountedNoun) is { } noun)
                return UnitReader.Coded(noun.Code, default, context);
            if (tokens.KindAt(at) is TokenKind.Pause or TokenKind.Stop)
                return null;
        }

        return null;
    }

    // 选派290多万名…干部，目前在岗91.8万: the number before it counts the same.
    private static UnitReference? FromNumberBefore(List<Reading> readings, int index)
    {
        for (var i = index - 1; i >= 0; i--)
            if (readings[i] is { NeedsUnit: false, Quantity: { Dimension: Dimension.People or Dimension.Count or Dimension.Currency or Dimension.Mass or Dimension.Energy } quantity })
                return UnitReference.Of(quantity.Unit, quantity.Dimension);
        return null;
    }

    // PMI为52.2, 系数由1.04下降到0.59: a measured number without a unit.
    private static bool Measures(TokenList tokens, Reading reading, Numeral numeral)
    {
        if (numeral.Form != NumeralForm.Arabic || (numeral.IsPlain && numeral.Span.Length == 4 && numeral.WholeNumber is >= 1900 and <= 2099))
            return false;
        for (var at = reading.First - 1; at >= Math.Max(0, reading.First - 24); at--)
        {
            if (tokens.KindAt(at) == TokenKind.Stop)
                return false;
            if (tokens.Is(at, TokenKind.IndexNoun))
                return true;
        }

        return false;
    }
}
