using System.Collections.Immutable;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Sources;
using ClaimExtractor.Words;

namespace ClaimExtractor.Quantities;

/// <summary>Finds what says when in a sentence, with numerals (2012年年底, 过去五年) or without (目前, 去年).</summary>
internal static class TimeExpressionReader
{
    // What an expression can begin with: no other token is looked at.
    private static readonly KindSet Beginnings = KindSet.Of(
        TokenKind.Number, TokenKind.OpenQuote, TokenKind.Name, TokenKind.OrdinalPrefix, TokenKind.YearUnit, TokenKind.EraUnit, TokenKind.RelativeYear,
        TokenKind.RelativeMonth, TokenKind.RelativeDay, TokenKind.PartOfPeriod, TokenKind.DayPart, TokenKind.TimeWord, TokenKind.SpanBefore);

    // Of these, what needs no numeral behind it.
    private static readonly KindSet Words = KindSet.Of(
        TokenKind.YearUnit, TokenKind.EraUnit, TokenKind.RelativeYear, TokenKind.RelativeMonth, TokenKind.RelativeDay, TokenKind.PartOfPeriod, TokenKind.DayPart, TokenKind.TimeWord);

    // What a calendar place begins with, besides a numeral.
    private static readonly KindSet PlaceWords = Words | KindSet.Of(TokenKind.OrdinalPrefix);

    // What stands behind a numeral that says when, besides the units that PeriodUnit knows.
    private static readonly KindSet BehindNumber = KindSet.Of(
        TokenKind.YearUnit, TokenKind.MonthUnit, TokenKind.DayUnit, TokenKind.HourUnit, TokenKind.QuarterUnit, TokenKind.EraUnit, TokenKind.PartOfPeriod,
        TokenKind.RangeMark, TokenKind.Minus, TokenKind.Slash, TokenKind.Colon);

    [ThreadStatic]
    private static List<TimeExpression>? _found;

    /// <summary>Finds whether a text without a numeral may hold an expression; a quick look that errs on the side of yes.</summary>
    public static SurfaceSearch WordsOf(Lexicon lexicon) => lexicon.Search(Words);

    /// <summary>In order, not overlapping.</summary>
    public static ImmutableArray<TimeExpression> Read(TokenList tokens)
    {
        if (!tokens.Senses.Overlaps(Beginnings))
            return [];
        var found = _found ??= [];
        found.Clear();
        var kinds = tokens.Kinds;
        for (var at = 0; at < tokens.Count;)
        {
            var end = at;
            if (kinds[at] != TokenKind.Han && tokens[at].IsAny(Beginnings) && ReadAt(tokens, ref end) is { } expression)
            {
                found.Add(expression);
                at = end;
            }
            else
            {
                at++;
            }
        }

        return [.. found];
    }

    private static TimeExpression? ReadAt(TokenList tokens, ref int at)
    {
        var start = at;
        if (PlanReader.Read(tokens, ref at) is { } plan)
            return plan;
        var isNumber = tokens.KindAt(start) == TokenKind.Number;
        if (isNumber && !MaySayWhen(tokens, start + 1) && CountedPeriod.End(tokens, start) == 0)
            return null;
        if (ReadCountedSpan(tokens, ref at) is { } counted)
            return counted;
        if ((isNumber || tokens[start].IsAny(PlaceWords)) && ReadCalendar(tokens, ref at) is { } calendar)
            return calendar;
        if (tokens.KindAt(start) == TokenKind.TimeWord)
        {
            at = start + (tokens.KindAt(start + 1) == TokenKind.DayPart ? 2 : 1);
            return new TimeExpression(
                tokens.Cover(start, at),
                tokens[start].Code is "now" ? TimeShape.Now : TimeShape.Undatable,
                HasNumeral: HasNumeral(tokens, start, start + 1));
        }

        return null;
    }

    /// <summary>A numeral may say when with what stands behind it.</summary>
    private static bool MaySayWhen(TokenList tokens, int behind) =>
        behind < tokens.Count && (tokens[behind].IsAny(BehindNumber) || TimePointReader.IsDateMark(tokens.Surface(behind)) || PeriodUnit(tokens, behind) is not null);

    // 过去五年, 近三年来, 前5个月, 最后一年, 五年来, 三年内, 半年前.
    private static TimeExpression? ReadCountedSpan(TokenList tokens, ref int at)
    {
        var next = at;
        var before = next < tokens.Count ? tokens[next].As(TokenKind.SpanBefore)?.Code : null;
        if (before is not null and not "until" and not "from" and not "lunar")
        {
            next++;
            if (next < tokens.Count && tokens.Surface(next) is "的")
                next++;
        }
        else
        {
            before = null;
        }

        if (CountedPeriod.End(tokens, next, out var unitAt) is not (var end and > 0) || PeriodUnit(tokens, unitAt) is not { } unit)
            return null;
        var number = tokens[next].Numeral!;
        var plain = end == next + 2;
        var after = end < tokens.Count ? tokens[end].As(TokenKind.SpanAfter)?.Code : null;
        after = after is "delivery" ? null : after;
        // 5日起, 3月以来, 2015年以来: the numeral names the day, the month or the year.
        var namesDate = IsCalendarYear(tokens[unitAt - 1].Numeral ?? number, tokens, unitAt) || plain
            && tokens.KindAt(next + 1) is TokenKind.DayUnit or TokenKind.MonthUnit;
        // 近一个半小时 is how long.
        if (!plain && after is null && at < next && tokens.Surface(at) is "近")
            return null;
        if (before is null ? after is null || (after is "during" && tokens.Surface(end) is not "间") || namesDate : before is "first" && namesDate)
            return null;
        if (after is not null)
            end++;
        var span = tokens.Cover(at, end);
        var amount = plain ? number.WholeNumber : 0;
        at = end;
        if (before == "first" && unit is "month" or "quarter" && amount is > 0 and <= 12)
        {
            var months = unit == "quarter" ? amount * 3 : amount;
            var point = TimePoint.Empty with { Year = new TimeField(TimeAnchor.Text, 0), Part = TimePart.FirstMonths, PartNumber = months };
            return new TimeExpression(span, TimeShape.Point, point);
        }

        var shape = (before, after) switch
        {
            ("past", _) or (null, "past") or (null, "since") => TimeShape.Past,
            ("future", _) => TimeShape.Future,
            _ => TimeShape.Undatable,
        };
        return amount > 0 && unit != "other"
            ? new TimeExpression(span, shape, Amount: unit == "quarter" ? amount * 3 : amount, Unit: unit == "quarter" ? "month" : unit)
            : new TimeExpression(span, TimeShape.Undatable);
    }

    private static bool IsCalendarYear(Numeral number, TokenList tokens, int unit) =>
        number.IsPlain && number.Span.Length == 4 && tokens.Is(unit, TokenKind.YearUnit);

    /// <summary>year, quarter, month, week or day; "other" for a shorter one; null where no unit of time is.</summary>
    internal static string? PeriodUnit(TokenList tokens, int at)
    {
        if (at >= tokens.Count)
            return null;
        var token = tokens[at];
        if (token.Is(TokenKind.YearUnit))
            return "year";
        if (token.Is(TokenKind.MonthUnit))
            return "month";
        if (token.Is(TokenKind.QuarterUnit))
            return "quarter";
        if (token.Is(TokenKind.DayUnit))
            return "day";
        return token.As(TokenKind.Unit)?.Code switch
        {
            "year" => token.As(TokenKind.Unit) is UnitSense { Dimension: "age" } ? null : "year",
            "month" => "month",
            "week" => "week",
            "day" => "day",
            "hour" or "minute" or "second" => "other",
            _ => null,
        };
    }

    // A calendar place, or a range of two; with 以来 or 起 behind it, and 到 or 截至 before it.
    private static TimeExpression? ReadCalendar(TokenList tokens, ref int at)
    {
        var start = at;
        if ((ReadShortRange(tokens, ref at, out var last) ?? TimePointReader.Read(tokens, ref at)) is not { } first)
        {
            at = start;
            return null;
        }

        if (last is null && tokens.IsRangeMark(at))
        {
            var next = at + 1;
            if (TimePointReader.Read(tokens, ref next) is { } point && !point.IsEmpty)
                (last, at) = (point, next);
        }

        var shape = last is null ? TimeShape.Point : TimeShape.Range;
        var end = at;
        if (shape == TimeShape.Point && at < tokens.Count && tokens[at].As(TokenKind.SpanAfter)?.Code is "since")
            (shape, at) = (TimeShape.Since, at + 1);
        else if (at < tokens.Count && tokens[at].As(TokenKind.SpanAfter)?.Code is "before" or "after")
            (shape, at) = (TimeShape.Undatable, at + 1);
        var isUntil = start > 0 && tokens[start - 1].As(TokenKind.SpanBefore)?.Code is "until";
        if (shape == TimeShape.Point && first.Day.IsSet && ReadWeek(tokens, ref at))
        {
            // The week of a day that is not said to end it may be any of seven.
            first = first with { Part = isUntil ? TimePart.WeekEnding : TimePart.Undatable };
            isUntil = false;
        }

        if (start > 0 && tokens[start - 1].As(TokenKind.SpanBefore)?.Code is "lunar")
            shape = TimeShape.Undatable;
        if (shape == TimeShape.Point && start > 0 && tokens[start - 1].As(TokenKind.SpanBefore)?.Code is "from" && tokens.Is(end, TokenKind.SpanAfter))
            shape = TimeShape.Since;
        return new TimeExpression(tokens.Cover(start, at), shape, first, last, IsUntil: isUntil, HasNumeral: HasNumeral(tokens, start, at));
    }

    // 至8月14日当周, 截至8月14日的一周
    private static bool ReadWeek(TokenList tokens, ref int at)
    {
        var next = at;
        while (next < tokens.Count && tokens.Surface(next) is "的" or "止" or "为止" or "这" or "那")
            next++;
        if (next < tokens.Count && tokens[next].As(TokenKind.SpanAfter)?.Code is "week")
            next++;
        else if (TimePointReader.Number(tokens, next, 1, 1) == 1 && PeriodUnit(tokens, next + 1) == "week")
            next += 2;
        else
            return false;
        at = next;
        return true;
    }

    // 1—4月份, 2017—2019年, 5至6日: the unit stands once.
    private static TimePoint? ReadShortRange(TokenList tokens, ref int at, out TimePoint? last)
    {
        last = null;
        var next = at;
        var prefix = TimePoint.Empty;
        if (tokens.KindAt(next) == TokenKind.RelativeYear || (TimePointReader.Number(tokens, next, 1000, 2999) > 0 && tokens.Is(next + 1, TokenKind.YearUnit)))
        {
            var year = next;
            prefix = TimePointReader.Read(tokens, ref year) is { Month.IsSet: false, Part: TimePart.Whole } read ? read : prefix;
            next = prefix.IsEmpty ? next : year;
        }

        if (tokens.KindAt(next) != TokenKind.Number || !tokens.IsRangeMark(next + 1))
            return null;
        var behind = next + 2;
        if (ShortYear.LastOfRange(tokens, next) is var late and > 0)
        {
            (last, at) = (TimePoint.Empty with { Year = TimeField.Calendar(late) }, next + 4);
            return TimePoint.Empty with { Year = TimeField.Calendar(ShortYear.Of(tokens, next)) };
        }

        if (TimePointReader.Read(tokens, ref behind, bareDay: true) is not { } point || behind == next + 2)
            return null;
        TimePoint? first = null;
        if (point is { Year.Anchor: TimeAnchor.Calendar, Month.IsSet: false } && TimePointReader.Number(tokens, next, 1000, 2999) is var years and > 0)
            first = point with { Year = TimeField.Calendar(years), Part = TimePart.Whole };
        else if (point is { Year.IsSet: false, Month.Anchor: TimeAnchor.Calendar, Day.IsSet: false } && TimePointReader.Number(tokens, next, 1, 12) is var month and > 0)
            first = prefix with { Month = TimeField.Calendar(month) };
        else if (point is { Year.IsSet: false, Month.IsSet: false, Day.Anchor: TimeAnchor.Calendar } && TimePointReader.Number(tokens, next, 1, 31) is var day and > 0)
            first = prefix with { Day = TimeField.Calendar(day) };
        else if (point is { Part: TimePart.Quarter } && TimePointReader.Number(tokens, next, 1, 4) is var quarter and > 0)
            first = prefix with { Part = TimePart.Quarter, PartNumber = quarter };
        if (first is null)
            return null;
        last = prefix.IsEmpty ? point : point with { Year = prefix.Year };
        at = behind;
        return first;
    }

    private static bool HasNumeral(TokenList tokens, int start, int end)
    {
        foreach (var c in tokens.Cover(start, end).In(tokens.Text))
            if (char.IsAsciiDigit(c) || ChineseDigits.All.Contains(c))
                return true;
        return false;
    }
}
