using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>Which numbers with a classifier or a duration count something, and which only sound like it.</summary>
internal static class CountRules
{
    /// <summary>一个, 一批批: one of a kind, which counts nothing. Null where a match of "measure" is something else.</summary>
    public static Reading? OneOf(TokenList tokens, int first, int end, UnitContext context, int priority)
    {
        if (tokens.KindAt(first + 1) != TokenKind.Classifier
            || tokens[first].Numeral is not { WholeNumber: 1, Multiplied: false, Form: NumeralForm.Chinese })
            return null;
        // 一批批 says the classifier twice.
        if (tokens.Surface(first + 1).SequenceEqual(tokens.TextAfter(first + 2, tokens[first + 1].Span.Length)))
            end = first + 3;
        else if (end > first + 2)
            end = EndOf(tokens, first + 1, end, context);
        return new Reading(first, end, MentionKind.Indefinite, "one_of", priority);
    }

    private static int EndOf(TokenList tokens, int unit, int end, UnitContext context)
    {
        _ = UnitReader.Read(tokens, ref unit, context);
        while (unit < end && tokens.KindAt(unit) is TokenKind.More or TokenKind.BoundAfter)
            unit++;
        return unit;
    }

    /// <summary>The reading as it stands, or as a mention of another kind.</summary>
    public static Reading Classify(TokenList tokens, Reading reading)
    {
        if (IsUnitName(tokens, reading))
            return reading with { Kind = MentionKind.Word, Rule = "unit_name", Quantity = null, NeedsUnit = false };
        if (reading.Rule is not ("measure" or "counted_noun"))
            return reading;
        var at = reading.First;
        while (tokens.KindAt(at) is not TokenKind.Number)
            at++;
        var numeral = tokens[at].Numeral!;
        var unit = tokens.KindAt(at + 1);
        var bounded = at > reading.First;
        // 十年共增加23万人, 五年累计新增, 那两年: the duration says only when.
        if (reading.Quantity!.Dimension == Dimension.Duration && !bounded
            && (tokens.TextAfter(reading.End, 2) is "累计"
                || (tokens.TextAfter(reading.End, 1) is "共" && tokens.TextAfter(reading.End, 2) is not ("共同" or "共有" or "共和"))
                || tokens.Is(reading.First - 1, TokenKind.Demonstrative)))
            return reading with { Kind = MentionKind.Time, Rule = "in_all", Quantity = null };
        if (numeral.Form != NumeralForm.Chinese)
            return reading;
        // （万元）, 万元产值: a power alone is part of the unit, unless it is bounded (上万人, 亿元以上).
        if (numeral.Span.Length == 1 && numeral.Min >= 10_000L && reading.Quantity!.Magnitude.Qualifier == Qualifier.Exact && !bounded)
            return reading with { Kind = MentionKind.Word, Rule = "power_of_unit", Quantity = null };
        if (unit == TokenKind.Classifier)
        {
            if (numeral.Min < 1L)
                return reading with { Kind = MentionKind.Indefinite, Rule = "half_of", Quantity = null };
            if (numeral is { Vagueness: Vagueness.Several, Multiplied: false })
                return reading with { Kind = MentionKind.Indefinite, Rule = "vague_count", Quantity = null };
        }

        // 2018投资峰会 counts no money.
        if (reading.Rule == "counted_noun" && reading.Quantity!.Dimension == Dimension.Currency && !numeral.Multiplied)
            return reading with { Kind = MentionKind.Name, Rule = "no_money", Quantity = null };
        if (reading.Rule == "counted_noun")
            return numeral is { WholeNumber: 1, Multiplied: false } && !bounded
                ? reading with { Kind = MentionKind.Indefinite, Rule = "one_of", Quantity = null }
                : reading;

        // 一年也吃不上: one period, unless it is measured (提前一年, 满一年).
        if (numeral is { WholeNumber: 1, Multiplied: false } && !bounded && reading.Quantity!.Dimension == Dimension.Duration
            && reading.End == at + 2
            && !tokens.Is(reading.First - 1, TokenKind.DurationVerb))
            return reading with { Kind = MentionKind.Time, Rule = "one_period", Quantity = null };
        if (numeral is { Vagueness: Vagueness.Several, Multiplied: false } && reading.Quantity!.Dimension == Dimension.Duration)
            return reading with { Kind = MentionKind.Time, Rule = "vague_period", Quantity = null };
        return reading;
    }

    // （万吨）, 单位：亿元: a unit alone, whose power is no number.
    private static bool IsUnitName(TokenList tokens, Reading reading)
    {
        if (tokens.Surface(reading.First) is not ['百' or '千' or '万' or '亿', ..] power || power.ContainsAnyExcept("百千万亿"))
            return false;
        return IsEdge(tokens, reading.First - 1) && IsEdge(tokens, reading.End);
    }

    private static bool IsEdge(TokenList tokens, int at) =>
        at < 0 || at >= tokens.Count || tokens.KindAt(at) is TokenKind.Open or TokenKind.Close or TokenKind.Colon
        || tokens.Surface(at) is "|" or "/";
}
