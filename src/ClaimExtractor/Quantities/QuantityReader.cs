using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Sources;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>Makes a quantity from the tokens that a pattern matched.</summary>
internal static class QuantityReader
{
    private static readonly Fraction Half = new(1, 2), OneAndHalf = new(3, 2);

    /// <summary>
    /// The quantity of tokens <c>[first, end)</c> as a reading of the tokens that its quote covers; null where the match says nothing.
    /// </summary>
    public static Reading? Read(TokenList tokens, int first, int end, QuantityPatterns.Rule rule, int priority, UnitContext context)
    {
        try
        {
            if (rule.Id is "doubling" or "tolerance")
                return (rule.Id is "doubling" ? ReadDoubling(tokens, first, end, rule.Alone)
                    : ToleranceReader.Read(tokens, first, end, rule.Alone, context)) is { } whole
                    ? new Reading(first, end, MentionKind.Quantity, rule.Id, priority, whole)
                    : null;
            return ReadParts(tokens, first, end, rule.Id, context, out var parts)
                ? new Reading(parts.First, parts.End, MentionKind.Quantity, rule.Id, priority, Build(tokens, parts, rule.Alone),
                    NeedsUnit: parts.Unit is null)
                : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    // 翻一番 is the multiple 2, 翻两番 4.
    private static Quantity? ReadDoubling(TokenList tokens, int first, int end, IReadOnlyList<string> rules)
    {
        var times = tokens[first + 1].Numeral!.WholeNumber;
        if (times is < 1 or > 20)
            return null;
        Fraction value = 1L << times;
        var magnitude = MagnitudeReader.Bound(value, tokens.KindAt(end - 1) == TokenKind.More ? Qualifier.MoreThan : Qualifier.Exact);
        return new Quantity
        {
            Span = tokens.Cover(first, end),
            Magnitude = magnitude,
            Unit = "multiple",
            UnitText = "番",
            Dimension = Dimension.Multiple,
            Rules = rules,
        };
    }

    private static bool ReadParts(TokenList tokens, int first, int end, string rule, UnitContext context, out QuantityParts parts)
    {
        parts = default;
        var at = first;
        string? before = null, after = null;
        for (; tokens.KindAt(at) == TokenKind.BoundBefore; at++)
        {
            before = tokens[at].Code;
            if (LooseBound.Compares(tokens, at) || LooseBound.Reports(tokens, at, context.Lexicon)
                || LooseBound.IsComplement(tokens, at, context.Lexicon))
                (before, first) = (null, at + 1);
        }

        var negative = tokens.KindAt(at) == TokenKind.Minus;
        if (negative)
            at++;
        UnitReference? sign = tokens.KindAt(at) == TokenKind.CurrencySign ? UnitReader.Sign(tokens[at++], context) : null;
        var numberAt = at;
        var number = tokens[at++].Numeral!;
        negative |= number.Negative;
        if (rule is "compound" or "decimals_behind" or "compound_range")
            return CompoundReader.Read(tokens,
                new QuantityParts { First = first, Before = before, Number = number, Extra = Fraction.Zero, End = numberAt },
                end, rule, context, out parts);
        if (sign is not null && LetterScale.At(tokens, at, context.Lexicon) is { } power)
            (number, at) = (number with { Min = number.Min * power, Max = number.Max * power }, at + 1);
        // 七折起拍: what says its unit takes no other.
        var unit = (at < end && number.Scale != NumeralScale.Tenths ? UnitReader.Read(tokens, ref at, context) : null) ?? sign;
        if (rule == "half_range")
        {
            if (unit is null)
                return false;
            number = Halves.With(tokens, ref at, end, number);
        }

        var (secondNegative, shares) = (false, true);
        Numeral? second = null;
        var more = false;
        var extra = Fraction.Zero;
        if (at < end && rule == "between")
        {
            if (tokens[at].Code is not ("at_least" or "more_than"))
                return false;
            second = tokens[++at].Numeral;
            if (second is null)
                return false;
            var ownUnit = at + 1;
            var last = UnitReader.Read(tokens, ref ownUnit, context);
            if (tokens[ownUnit].Code is not ("at_most" or "less_than") || (unit is { } one && last?.Code != one.Code))
                return false;
            (unit, shares, at) = (last ?? unit, false, ownUnit);
        }
        else if (at < end && rule == "ends")
        {
            // 十成℃到百: 成 has its unit, another behind it is of something else.
            second = tokens[++at].Numeral;
            if (second is null)
                return false;
            secondNegative = second.Negative;
            at++;
            // 在300与400间: 间 counts no rooms there.
            var shared = RangeEnd.Is(tokens, at, context.Lexicon) ? null : UnitReader.Read(tokens, ref at, context);
            if (!RangeEnd.Is(tokens, at, context.Lexicon) || shared is { } last && unit is { } own && last.Code != own.Code)
                return false;
            (shares, unit) = (unit is null, shared ?? unit);
            end = at;
        }
        else if (at < end && (tokens.IsRangeMark(at) || rule == "range" && RangeEnd.Includes(tokens, ref at, context.Lexicon)))
        {
            secondNegative = tokens.KindAt(at) == TokenKind.RangeMark && tokens.KindAt(at + 1) == TokenKind.Minus;
            while (tokens.IsRangeMark(at))
                at++;
            second = tokens[at++].Numeral!;
            secondNegative |= second.Negative;
            // 在30至40间 is the rule of ends'.
            if (tokens.KindAt(first - 1) == TokenKind.Preposition && RangeEnd.Is(tokens, at, context.Lexicon)
                && tokens[at].Span.Length == 1)
                return false;
            // 1元至2万元: with a unit of its own the first number shares no power.
            shares = unit is null;
            var shared = UnitReader.Read(tokens, ref at, context);
            if (rule == "half_range")
            {
                if (at < tokens.Count && tokens.KindAt(at) == TokenKind.Number && !Halves.Is(tokens, at))
                    return false;
                second = Halves.With(tokens, ref at, end, second);
            }

            // 两个半到三个小时: the classifier of the first is no unit.
            if (rule == "half_range" && unit is { Code: "item" } && shared is { Code: not "item" })
                unit = null;
            if (
                unit is { } other
                && shared is { } kept
                && RangeUnits.InUnitOf(tokens, first, number, other, second, kept, context.Lexicon) is { } converted
            )
                (number, unit) = (converted, kept);
            else if (
                unit is { } months
                && shared is { } year
                && RangeUnits.InMonths(tokens, first, number, months, second, year) is { } longer
            )
                (second, shared) = (longer, months);
            if (unit is { } own && (shared is null || ChangeAndResult.Are(tokens, first, own, number, shared.Value, second)))
                return false;
            unit = shared ?? unit;
        }
        else if (
            at < end
            && tokens.KindAt(at) is TokenKind.More or TokenKind.Number
            && at > numberAt + 1
            && !Comes(tokens, at, context.Lexicon)
        )
        {
            // 3年多, 两个多月, 一个半小时, 3年半.
            more = tokens.KindAt(at) == TokenKind.More;
            if (!more && !Halves.Is(tokens, at))
                return false;
            extra = more ? Fraction.Zero : Half;
            at++;
            // 一个半钟, 两分半钟: hours and minutes, as they are said.
            if (!more && Cue.Is(tokens, at, "clock", context.Lexicon) && ChainReader.Spoken(tokens, at - 2, context) is { } spoken)
                (unit, at) = (spoken, at + 1);
            else if (tokens.KindAt(at - 2) == TokenKind.Classifier && at < end)
                unit = tokens.KindAt(at) == TokenKind.MonthUnit ? UnitReader.Month(tokens[at++])
                    : UnitReader.Read(tokens, ref at, context) ?? unit;
        }

        // 车程个半小时, in Cantonese: one and a half.
        if (first == numberAt && second is null && unit is { Dimension: Dimension.Duration } && Halves.AreOneAnd(tokens, numberAt))
            (number, first) = (number with { Min = OneAndHalf, Max = OneAndHalf }, first - 1);
        // 上百家, 上千户: as many as.
        if (before is null && first > 0 && first == numberAt && tokens.Surface(first - 1) is "上" && number.Form == NumeralForm.Chinese
            && number.Multiplied && ChineseDigits.Power(tokens.Surface(first)[0]) > 1)
            (before, first) = ("at_least", first - 1);
        // 有过千宗, 是过百人: more than.
        else if (before is null && first > 1 && first == numberAt && tokens.Surface(first - 1) is "过"
            && tokens.Surface(first - 2) is [.., '有' or '是']
            && number.Form == NumeralForm.Chinese && number.Multiplied && ChineseDigits.Power(tokens.Surface(first)[0]) > 1)
            (before, first) = ("more_than", first - 1);
        // 1/3强; but 6万个强积金账户.
        while (
            at < end
            && tokens.KindAt(at) == TokenKind.BoundAfter
            && !(unit is { Dimension: Dimension.Count } && tokens.Surface(at) is "强" or "弱")
            // 两人前后交往
            && !(unit is { Dimension: Dimension.People or Dimension.Count } && tokens.Surface(at) is "前后")
        )
            after = tokens[at++].Code;
        after ??= unit is not null && second is null ? LooseBound.BehindLine(tokens, at, context.Lexicon) : null;
        if (at < end && tokens.KindAt(at) == TokenKind.CountedNoun && number.Scale == NumeralScale.None)
            unit = number is { Form: NumeralForm.Chinese } && number.Min == Half && number.Max == Half
                // 约半学生: a half of them.
                ? UnitReference.Of("ratio", Dimension.Ratio)
                : context.Coded(MoneyVerbs.Buy(tokens, first, at, number, context.Lexicon) ? UnitCode.OwnCurrency
                // 上千万住房困难群众, but 6省市人口
                : number.Multiplied ? PersonsBehind.CodeOf(tokens, at) : tokens[at].Code, default);
        unit ??= UnitReader.OfScale(number, second);
        if (unit is { Per: null } brief && GaugeReader.Read(tokens, numberAt, brief, context) is { } gauged)
            unit = gauged;
        // 人民币30亿元, 港币200元: the name before the number says whose 元 it is.
        if (first == numberAt && unit is { Dimension: Dimension.Currency } money
            && money.Code == context.Currency && UnitReader.CurrencyBefore(tokens, first, context) is { } named)
            unit = money with { Code = named.Code };
        before ??= first == numberAt && number.Vagueness == Vagueness.None && second is null
            ? LooseBound.Before(tokens, first, isPart: unit?.Dimension is Dimension.Ratio or Dimension.Percentage, context.Lexicon)
            : null;
        parts = new QuantityParts(first, before, negative, number, secondNegative, second, shares, more, extra, unit, after, at);
        return true;
    }

    // 两次来访, 三人来到: behind what is counted 来 is a verb; but 一个来月.
    private static bool Comes(TokenList tokens, int at, Lexicon lexicon) =>
        tokens.KindAt(at - 1) == TokenKind.Classifier
        && Cue.Is(tokens, at, "comes", lexicon)
        && tokens.KindAt(at + 1) is not (TokenKind.MonthUnit or TokenKind.Unit or TokenKind.Number)
        && !tokens.Is(at + 1, TokenKind.HourUnit);

    private static Quantity Build(TokenList tokens, in QuantityParts parts, IReadOnlyList<string> rules)
    {
        var number = parts.Number;
        var more = parts.More;
        if (more && parts.Second is null && number.Min < 1L)
        {
            // 半倍多: from a half to one.
            (number, more) = (number with { Max = Fraction.One, Vagueness = Vagueness.More }, false);
        }

        var unit = parts.Unit ?? UnitReference.None;
        // 40%多 reaches to 50%, as 百分之四十多 does.
        if (
            more
            && parts.Second is null
            && unit.Dimension == Dimension.Percentage
            && number is { Vagueness: Vagueness.None }
            && number.Min.IsInteger
        )
            (number, more) = (number with { Max = number.Min + LastDigit(number.Min), Vagueness = Vagueness.More }, false);
        var magnitude = MagnitudeReader.Read(
            number, parts.Second, more, parts.Extra, parts.Before, parts.After, parts.Negative, parts.SecondNegative,
            parts.Shares, unit.Scale);
        return new Quantity
        {
            Span = tokens.Cover(parts.First, parts.End),
            Magnitude = magnitude,
            Unit = unit.Code,
            UnitText = TextOf(tokens, unit.Span),
            UnitInferred = unit.Span.IsEmpty && number.Scale == NumeralScale.None
                && (parts.Second?.Scale ?? NumeralScale.None) == NumeralScale.None,
            Dimension = unit.Dimension,
            Per = unit.Per,
            Rules = rules,
        };
    }

    // 1 for 45, 10 for 40: the power of the last digit that is no zero.
    private static Fraction LastDigit(Fraction number)
    {
        Fraction power = 1L;
        while (number > Fraction.Zero && (number / (power * 10L)).IsInteger)
            power *= 10L;
        return power;
    }

    // A unit of one word is the lexicon's own string.
    private static string TextOf(TokenList tokens, TextSpan unit)
    {
        if (unit.IsEmpty)
            return "";
        var token = tokens[tokens.IndexAt(unit.Start)];
        return token.Span == unit && token.Entry is { } entry ? entry.Surface : unit.In(tokens.Text).ToString();
    }
}
