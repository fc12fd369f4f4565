using ClaimExtractor.Lexicons;
using ClaimExtractor.Words;

namespace ClaimExtractor.Times;

/// <summary>What the first end of a range says that its last one may leave out.</summary>
internal readonly record struct RangeStart(bool HasDay, bool HasHour);

/// <summary>Reads one calendar place, from the year down to the hour, at a token.</summary>
internal static class TimePointReader
{
    /// <summary>The place that begins at token <paramref name="at"/>, which is moved behind it; null where there is none.</summary>
    /// <param name="clock">Only the hour of a day stands there.</param>
    /// <param name="first">The other end of the range whose last end is read: it tells what a bare 4点 or 19号 is.</param>
    public static TimePoint? Read(TokenList tokens, ref int at, out bool clock, RangeStart first = default)
    {
        var start = at;
        var point = TimePoint.Empty;
        if (!ReadDigitalDate(tokens, ref at, ref point) && !ReadDayFirst(tokens, ref at, ref point))
            YearReader.Read(tokens, ref at, ref point);
        if (point is { Part: TimePart.Undatable or TimePart.FiscalYear, Year.IsSet: true })
            ReadFiscalPart(tokens, ref at, ref point);
        if (point is { Part: TimePart.Whole, Edge: TimeEdge.None, Day.IsSet: false })
        {
            ReadMonth(tokens, ref at, ref point);
            PeriodPartReader.Read(tokens, ref at, ref point);
        }

        if (point is { Part: TimePart.Whole, Edge: TimeEdge.None, Day.IsSet: false })
            ReadDay(tokens, ref at, ref point, first.HasDay);
        if (!point.IsEmpty)
            ReadNamedDay(tokens, ref at, ref point);
        var dayPart = tokens.KindAt(at) == TokenKind.DayPart;
        if (dayPart)
            at++;
        clock = HourReader.Read(tokens, ref at, dated: at > start || first.HasHour) && point.IsEmpty;
        if (at == start || (dayPart && !clock && point.IsEmpty))
            return null;
        return point;
    }

    // 2019-12-31, 2021/08/20, 2011.05.12
    private static bool ReadDigitalDate(TokenList tokens, ref int at, ref TimePoint point)
    {
        if (!TimeTokens.IsYearNumeral(tokens, at) || at + 4 >= tokens.Count || !TimeTokens.IsDateMark(tokens.Surface(at + 1))
            || !tokens.Surface(at + 3).SequenceEqual(tokens.Surface(at + 1)))
            return false;
        var (month, day) = (TimeTokens.Number(tokens, at + 2, 1, 12), TimeTokens.Number(tokens, at + 4, 1, 31));
        if (month < 0 || day < 0)
            return false;
        point = new TimePoint(TimeField.Of(tokens[at].Numeral!.WholeNumber), TimeField.Of(month), TimeField.Of(day));
        at += 5;
        return true;
    }

    // 2021财年第二季度: counted from a start that is not stated.
    private static void ReadFiscalPart(TokenList tokens, ref int at, ref TimePoint point)
    {
        var part = TimePoint.Empty with { Year = point.Year };
        var start = at;
        PeriodPartReader.Read(tokens, ref at, ref part);
        if (part.Part is TimePart.Quarter or TimePart.Half or TimePart.FirstMonths)
            point = point with { Part = TimePart.Undatable };
        else
            at = start;
    }

    // 3/4/2021, 15/8/2019: which of two small numbers is the month is not said.
    private static bool ReadDayFirst(TokenList tokens, ref int at, ref TimePoint point)
    {
        if (TimeTokens.Number(tokens, at, 1, 31) < 0 || TimeTokens.Number(tokens, at + 2, 1, 31) < 0
            || !TimeTokens.IsYearNumeral(tokens, at + 4) || tokens.KindAt(at + 1) != TokenKind.Slash
            || tokens.KindAt(at + 3) != TokenKind.Slash)
            return false;
        point = TimePoint.Empty with { Year = TimeField.Of(tokens[at + 4].Numeral!.WholeNumber), Part = TimePart.Undatable };
        at += 5;
        return true;
    }

    private static void ReadMonth(TokenList tokens, ref int at, ref TimePoint point)
    {
        // 去年的十月
        var number = point.Year.IsSet && tokens.KindAt(at) == TokenKind.Han && tokens.Surface(at) is "的" ? at + 1 : at;
        // 首两月 counts them.
        if (TimeTokens.Number(tokens, number, 1, 12) is var month and > 0 && tokens.Surface(number) is not "两")
        {
            if (tokens.Is(number + 1, TokenKind.MonthUnit))
            {
                point = point with { Month = TimeField.Of(month) };
                at = number + 2;
            }
            else if (number + 1 < tokens.Count
                && tokens[number + 1].As(TokenKind.PartOfPeriod)?.Code.StartsWith("month_", StringComparison.Ordinal) == true)
            {
                point = point with { Month = TimeField.Of(month) };
                at = number + 1;
            }
        }
        else if (tokens.KindAt(at) == TokenKind.RelativeMonth)
        {
            var (code, edge) = TimeTokens.WithEdge(tokens[at].Code);
            point = point with { Month = TimeTokens.Relative(code), Edge = edge };
            at++;
        }
    }

    private static void ReadDay(TokenList tokens, ref int at, ref TimePoint point, bool behindDay)
    {
        if (TimeTokens.Number(tokens, at, 1, 31) is var day and > 0
            && (tokens.Is(at + 1, TokenKind.DayUnit) || point.Month.IsSet && (TimeTokens.IsDayBefore(tokens, at + 1)
                || tokens.Is(at + 1, TokenKind.DayPart) && tokens[at + 1].Span.Start == tokens[at].Span.End))
            && (point.Month.IsSet || behindDay || IsBareDay(tokens, at, day)))
        {
            point = point with { Day = TimeField.Of(day) };
            at += 2;
        }
        else if (tokens.KindAt(at) == TokenKind.RelativeDay && !point.Year.IsSet && !point.Month.IsSet
            && !tokens[at].Code.Contains('.', StringComparison.Ordinal))
        {
            point = point with { Day = TimeTokens.Relative(tokens[at].Code) };
            at++;
        }
    }

    // 26日公布; but 第二日, 连续4日, 历时15日 say how long (为15日 and 达 may not), and so does 一日 in 一日三涨.
    private static bool IsBareDay(TokenList tokens, int at, int day) =>
        tokens.Surface(at + 1) is not "号" && tokens.KindAt(at - 1) is not (TokenKind.BoundBefore or TokenKind.OrdinalPrefix)
        && !(day == 1 && tokens.Surface(at) is "一")
        && !(tokens.Is(at - 1, TokenKind.DurationVerb) && tokens.KindAt(at - 1) != TokenKind.LinkVerb)
        // 十日内: nothing is within a day of the month.
        && TimeTokens.After(tokens, at + 2) is not "within";

    // 星期五（18日）, 今（6）, 今天（2月16日）, 今（28/5）: the day of the month in brackets says the same, and says it of a weekday more exactly.
    private static void ReadNamedDay(TokenList tokens, ref int at, ref TimePoint point)
    {
        if (tokens.KindAt(at) != TokenKind.Open || TimeTokens.Number(tokens, at + 1, 1, 31) is not (var first and > 0))
            return;
        var next = at + 2;
        if (first <= 12 && tokens.Is(next, TokenKind.MonthUnit) && TimeTokens.Number(tokens, next + 1, 1, 31) > 0
            || tokens.KindAt(next) == TokenKind.Slash && TimeTokens.Number(tokens, next + 1, 1, 12) > 0)
            next += 2;
        if (tokens.Is(next, TokenKind.DayUnit))
            next++;
        if (tokens.KindAt(next) != TokenKind.Close)
            return;
        if (point.Day.Anchor is TimeAnchor.Week or TimeAnchor.Weekday && next == at + 2 + (tokens.Is(next - 1, TokenKind.DayUnit) ? 1 : 0))
            point = point with { Day = TimeField.Of(first) };
        at = next + 1;
    }
}
