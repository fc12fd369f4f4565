using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Words;

namespace ClaimExtractor.Times;

/// <summary>Reads a counted time that only says when: 过去五年, 近三年来, 前5个月, 最后一年, 五年来, 三年内, 三天后, 五年间.</summary>
internal static class CountedSpanReader
{
    private const int FewestOfReview = 3;

    private const int LongestMonth = 31, MonthsOfYear = 12, YearsOfCentury = 100, DaysOfMonth = 30;

    public static TimeExpression? Read(TokenList tokens, ref int at)
    {
        // 五年中: 年中 is one word elsewhere.
        if (!TimeTokens.IsYearNumeral(tokens, at) && TimeTokens.Number(tokens, at, 2, YearsOfCentury) is var years and > 0
            && at + 1 < tokens.Count && tokens[at + 1].As(TokenKind.PartOfPeriod)?.Code is "year_middle")
        {
            at += 2;
            return new TimeExpression(tokens.Cover(at - 2, at), TimeShape.Said, Amount: years, Unit: "year");
        }

        var (first, next) = (at, at);
        var before = TimeTokens.Before(tokens, next);
        if (before is not null and not ("until" or "from" or "lunar" or "zone"))
        {
            next++;
            if (next < tokens.Count && tokens.Surface(next) is "的")
                next++;
        }
        else
        {
            before = IsThese(tokens, next - 1) ? "past" : null;
        }

        if (CountedPeriod.End(tokens, next, out var unitAt) is not (var end and > 0)
            || TimeTokens.PeriodUnit(tokens, unitAt) is not { } unit)
            return null;
        // 刚刚过去的|2025年
        if (
            before is not null
            && unit == "year"
            && tokens.Text.AsSpan(tokens[next].Span.Start, tokens[next].Span.Length) is [(>= '1' and <= '2'), _, _, _]
        )
            return null;
        var after = TimeTokens.After(tokens, end) is not "delivery" and var word ? word : null;
        if (!SaysWhen(tokens, at, next, unitAt, end, before, after))
            return null;
        if (after is not null)
            end++;
        // 最后一个周|五: the day of a week.
        if (IsWeekday(tokens, unitAt, end))
        {
            at = end + 1;
            return new TimeExpression(tokens.Cover(first, at), TimeShape.Undatable);
        }

        var span = tokens.Cover(at, end);
        at = end;
        var (amount, counted) = Amount(tokens, next, unitAt, unit);
        if (before == "first" && counted is "month" && unit is "month" or "quarter" && amount is > 0 and <= MonthsOfYear)
            return new TimeExpression(span, TimeShape.Point, TimePoint.Empty with { Part = TimePart.FirstMonths, PartNumber = amount });
        // 两年前，该乡…; but 建成两年前 counts from what was built.
        // 在两年前的地震中
        var opens = TimeTokens.OpensClause(tokens, first) || tokens.Surface(first - 1) is "在" && TimeTokens.OpensClause(tokens, first - 1);
        var shape = before is null && after is null && tokens.Surface(first - 1) is "下" ? TimeShape.Future : Shape(before, after,
            counted, opens);
        return amount > 0 || shape == TimeShape.Said
            ? new TimeExpression(span, shape, Amount: shape == TimeShape.Off && after == "before" ? -amount : amount, Unit: counted)
            {
                IsAverage = before is null && after == "average",
            }
            : new TimeExpression(span, TimeShape.Undatable);
    }

    /// <summary>The years that the number at a token counts, as those before the document's date; null where they cannot be
    /// counted.</summary>
    public static TimeExpression? Before(TokenList tokens, int number)
    {
        if (CountedPeriod.End(tokens, number, out var unitAt) is not (var end and > 0)
            || TimeTokens.PeriodUnit(tokens, unitAt) is not ("year" and var unit))
            return null;
        var (amount, counted) = Amount(tokens, number, unitAt, unit);
        return amount > 0 ? new TimeExpression(tokens.Cover(number, end), TimeShape.Past, Amount: amount, Unit: counted) : null;
    }

    // 这五年，我们…; fewer are none that a text looks back at: 这一年, 这两年.
    private static bool IsThese(TokenList tokens, int at) =>
        Cue.Is(tokens, at, "this", tokens.Lexicon)
        && TimeTokens.Number(tokens, at + 1, FewestOfReview, YearsOfCentury) > 0
        && tokens.Is(at + 2, TokenKind.YearUnit)
        && TimeTokens.OpensClause(tokens, at);

    private static TimeShape Shape(string? before, string? after, string unit, bool opens) => (before, after) switch
    {
        ("past", _) or (null, "past" or "since") => TimeShape.Past,
        ("future", _) => TimeShape.Future,
        ("ahead", _) => TimeShape.Off,
        (null, "within") => TimeShape.Within,
        (null, "during" or "average") => TimeShape.Said,
        (null, "before" or "after") when unit is "day" or "week" => TimeShape.Off,
        (null, "before") when opens => TimeShape.Off,
        _ => TimeShape.Undatable,
    };

    private static bool SaysWhen(TokenList tokens, int at, int number, int unit, int end, string? before, string? after)
    {
        var plain = end == number + 2;
        // 近一个半小时, 持续近两个月 are how long.
        if (after is null && at < number && tokens.Surface(at) is "近" && (!plain || Lasts(tokens, at - 1, end)))
            return false;
        // 5日起, 3月以来, 2015年以来: the numeral names the day, the month or the year; but 九十日后.
        var namesDate = IsCalendarYear(tokens, unit) || plain && tokens.KindAt(unit) is TokenKind.DayUnit or TokenKind.MonthUnit
            && !IsDays(tokens, unit, after) || plain && before is null && tokens.Is(unit, TokenKind.QuarterUnit);
        return before is null
            ? after is null ? IsNextOrLast(tokens, number) && !namesDate
                : !namesDate && !(after is "during" && tokens.Surface(end) is not "间")
            // 首两月 names no month.
            : !(before is "first" && namesDate && !(tokens.Surface(number) is "两" && tokens.KindAt(unit) == TokenKind.MonthUnit));
    }

    // 已持续近两个月。; but 达近三年最高水平
    private static bool Lasts(TokenList tokens, int verb, int end) =>
        tokens.Is(verb, TokenKind.DurationVerb) && (tokens.KindAt(end) is ' ' or TokenKind.Pause or TokenKind.Stop or TokenKind.Close
            || tokens.Surface(end) is "了" or "之久");

    // No month has so many days.
    private static bool IsDays(TokenList tokens, int unit, string? after) =>
        tokens.Surface(unit) is "日" && after is not "within" && tokens[unit - 1].Numeral!.WholeNumber > LongestMonth;

    // 上两个月, 下三年: behind 上 and 下 where nothing is on or under something.
    private static bool IsNextOrLast(TokenList tokens, int number) =>
        number > 0 && tokens.Surface(number - 1) is "上" or "下"
        && (TimeTokens.OpensClause(tokens, number - 1) || tokens.Surface(number - 2) is "的" or "在" or "为" or "比" or "较" or "与" or "和");

    private static bool IsWeekday(TokenList tokens, int unit, int behind) =>
        behind == unit + 1 && tokens.Surface(unit) is [.., '周'] or [.., '星', '期'] or [.., '礼', '拜']
        && behind < tokens.Count && tokens.Surface(behind) is "一" or "二" or "三" or "四" or "五" or "六" or "日" or "天"
        && tokens[behind].Span.Start == tokens[unit].Span.End
        && tokens.KindAt(behind + 1) is not (TokenKind.Unit or TokenKind.Classifier or TokenKind.CountedNoun);

    private static bool IsCalendarYear(TokenList tokens, int unit) =>
        tokens[unit - 1].Numeral is { IsPlain: true, Span.Length: 4 } && tokens.Is(unit, TokenKind.YearUnit);

    /// <summary>How many of which unit: 三个季度 is 9 months, 半年 6, 两年半 30; 0 where that is not said.</summary>
    public static (int Amount, string Unit) Amount(TokenList tokens, int number, int unitAt, string unit)
    {
        var numeral = tokens[number].Numeral!;
        if (unit == "other" || unitAt != number + 1 && tokens.KindAt(number + 1) != TokenKind.Classifier)
            return (0, unit);
        if (numeral.Vagueness == Vagueness.None && numeral.Min == new Fraction(1, 2))
            return unit switch
            {
                "year" => (MonthsOfYear / 2, "month"),
                "month" => (DaysOfMonth / 2, "day"),
                "century" => (YearsOfCentury / 2, "year"),
                _ => (0, unit),
            };
        var half = unitAt + 1 < tokens.Count && tokens.Surface(unitAt + 1) is "半";
        if (unitAt != number + 1 || !half && unitAt + 1 < tokens.Count && tokens.Surface(unitAt + 1) is "多" or "余")
            return (0, unit);
        return (numeral.WholeNumber, unit) switch
        {
            ( <= 0, _) => (0, unit),
            (var years, "year") when half => (MonthsOfYear * years + MonthsOfYear / 2, "month"),
            (_, _) when half => (0, unit),
            (var quarters, "quarter") => (3 * quarters, "month"),
            (var centuries, "century") => (YearsOfCentury * centuries, "year"),
            var (amount, _) => (amount, unit),
        };
    }
}
