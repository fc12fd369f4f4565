using System.Collections.Immutable;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Sources;
using ClaimExtractor.Times;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>What the rules offer as readings of a sentence's numbers; the <see cref="Arbiter"/> chooses among them.</summary>
internal static class Offers
{
    private const int QuantityPriority = 10;

    /// <summary>What is stronger than a measured number: names, times, ordinals, ranks.</summary>
    public static void SetAside(TokenList tokens, ImmutableArray<TimeExpression> times, List<int> numbers, UnitContext context,
        List<Reading> readings)
    {
        ReadLexicon(tokens, times, readings);
        NameRules.ReadQuotedNames(tokens, readings);
        ReadTimes(tokens, times, readings);
        if (numbers.Count == 0)
            return;
        SetAsideRules.Read(tokens, numbers, context.Lexicon, readings);
        ProportionRule.Read(tokens, context.Lexicon, readings);
    }

    private static readonly KindSet Shields = KindSet.Of(TokenKind.Name, TokenKind.Idiom, TokenKind.Word);

    private static void ReadLexicon(TokenList tokens, ImmutableArray<TimeExpression> times, List<Reading> readings)
    {
        if (!tokens.Set.Overlaps(Shields))
            return;
        var kinds = tokens.Kinds;
        for (var at = 0; kinds[at..].IndexOfAny(TokenKind.Name, TokenKind.Idiom, TokenKind.Word) is var skipped and >= 0; at++)
        {
            at += skipped;
            // 2022年半年度 is one time.
            if (!ChineseDigits.AreIn(tokens.Surface(at)) || kinds[at] == TokenKind.Word && LiesIn(times, tokens[at].Span))
                continue;
            var (kind, rule) = kinds[at] switch
            {
                TokenKind.Name => (MentionKind.Name, "lexicon:name"),
                TokenKind.Idiom => (MentionKind.Idiom, "lexicon:idiom"),
                // 零点 is an hour, and the zero of a scale.
                _ when tokens[at].Is(TokenKind.TimeWord) => (MentionKind.Time, "time"),
                _ => (MentionKind.Word, "lexicon:word"),
            };
            readings.Add(new Reading(tokens.KindAt(at - 1) == TokenKind.OrdinalPrefix ? at - 1 : at, at + 1, kind, rule,
                SetAsideRules.NamePriority));
        }
    }

    // 零点 alone is an hour.
    private static bool LiesIn(ImmutableArray<TimeExpression> times, TextSpan word) =>
        TimePlace.Holding(times, word) is { } time && (time.Span != word || time.Shape == TimeShape.Hour);

    private static void ReadTimes(TokenList tokens, ImmutableArray<TimeExpression> times, List<Reading> readings)
    {
        for (var i = 0; i < times.Length; i++)
            if (times[i] is { HasNumeral: true } time && time.Start?.Part != TimePart.Plan)
                readings.Add(new Reading(BehindPlan(tokens, tokens.IndexAt(time.Span.Start)), tokens.IndexAt(time.Span.End),
                    MentionKind.Time, "time", SetAsideRules.TimePriority));
    }

    // “十五”后三年: the plan is a name, and what is left of the expression a time.
    private static int BehindPlan(TokenList tokens, int first)
    {
        var name = tokens.KindAt(first) == TokenKind.OpenQuote ? first + 1 : first;
        if (PlanReader.FirstYear(tokens.Surface(name)) == 0 || tokens.KindAt(name) != TokenKind.Name && name == first)
            return first;
        return tokens.KindAt(name + 1) == TokenKind.CloseQuote ? name + 2 : name + 1;
    }

    /// <summary>What one rule reads of the numbers that are left.</summary>
    /// <param name="arbiter">What is chosen already: a number in it is passed over.</param>
    public static void ReadQuantities(TokenList tokens, int rule, List<int> numbers, UnitContext context, List<Reading> readings,
        Arbiter? arbiter = null)
    {
        var pattern = QuantityPatterns.All[rule];
        if (!pattern.MayMatch(tokens))
            return;
        var last = numbers.Count - 1;
        while (last >= 0 && (arbiter?.Covers(numbers[last]) == true || (QuantityPatterns.At(tokens, numbers[last]) >> rule & 1) == 0))
            last--;
        if (last < 0)
            return;
        foreach (var match in pattern.Regex.EnumerateMatches(tokens.Kinds))
        {
            var end = match.Index + match.Length;
            if (arbiter?.Covers(tokens.Next(TokenKind.Number, match.Index)) != true
                && Read(tokens, match.Index, end, rule, context) is { } reading)
                readings.Add(reading);
            if (end > numbers[last])
                break;
        }
    }

    private static Reading? Read(TokenList tokens, int first, int end, int rule, UnitContext context)
    {
        var pattern = QuantityPatterns.All[rule];
        var priority = QuantityPriority + rule;
        if (pattern.Id is "range" or "bare_range" && HasSign(tokens, first, end))
            return null;
        if (pattern.Id is "measure" or "fraction" or "bare" && tokens.KindAt(first) == TokenKind.Number && IsSign(tokens, first - 1))
            first--;
        if (pattern.Id is "measure" && tokens.KindAt(first) == TokenKind.BoundBefore
            && LooseBound.IsComplement(tokens, first, context.Lexicon))
            first++;
        if (pattern.Id is "measure" && CountRules.OneOf(tokens, first, end, context, priority) is { } one)
            return one;
        return QuantityReader.Read(tokens, first, end, pattern, priority, context) is { } reading
            && (!reading.NeedsUnit || pattern.Id is "bare" or "bare_range" or "ends")
            ? CountRules.Classify(tokens, reading)
            : null;
    }

    private static bool HasSign(TokenList tokens, int first, int end)
    {
        for (var at = first + 1; at < end - 1; at++)
            if (IsSign(tokens, at))
                return true;
        return false;
    }

    // 318.2 -0.7%: with a blank before it and none behind, the dash is the sign of the number.
    private static bool IsSign(TokenList tokens, int at) =>
        at > 0 && tokens.KindAt(at) == TokenKind.Minus
        && tokens[at - 1].Span.End < tokens[at].Span.Start && tokens[at].Span.End == tokens[at + 1].Span.Start;
}
