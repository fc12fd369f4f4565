namespace ClaimExtractor.Times;

/// <summary>Turns what the text says of a time into dates.</summary>
internal static class Calendar
{
    private const int FirstYear = 1000, LastYear = 2200;

    // News of a day that lies farther back are told of again.
    private const int DaysOfSaying = 7;

    /// <summary>First and last day of an expression; null where no date follows.</summary>
    public static TimePeriod? Resolve(TimeExpression time, in TimeOrigin origin)
    {
        try
        {
            return Dates(time, origin) is { } dates && dates.Start <= dates.End && IsNear(dates) ? dates : null;
        }
        catch (ArgumentOutOfRangeException)
        {
            // A day that the calendar has not, such as 2月30日, or a year beyond it.
            return null;
        }
    }

    // 截至6月 in June: as far as the document's day.
    private static DateOnly LastDay(TimeExpression time, TimePeriod period, in TimeOrigin origin) =>
        !origin.IsAhead
        && time.Start is { Edge: TimeEdge.None }
        && origin.Document is { } today
        && period.Start <= today
        && today < period.End
            ? today
            : period.End;

    // 三千年来, 公元643年: so far away a day says nothing of a figure.
    private static bool IsNear(TimePeriod dates) => dates.Start.Year >= FirstYear && dates.End.Year <= LastYear;

    private static TimePeriod? Dates(TimeExpression time, in TimeOrigin origin)
    {
        switch (time.Shape)
        {
            case TimeShape.Now:
                return origin.Document is { } today ? TimePeriod.Of(today) : null;
            case TimeShape.Point when PointCalendar.Period(time.Start!.Value, origin) is { } period:
                if (time.IsSamePeriod)
                    return origin.Spoken is { } spoken ? spoken.InYear(period.End.Year) : period;
                return time.IsUntil ? TimePeriod.Of(LastDay(time, period, origin)) : period;
            case TimeShape.Range when Ends(time, origin) is var (first, last):
                return new TimePeriod(first.Start, last.End);
            case TimeShape.Since when origin.Document is { } until && Begun(time, until, origin) is { } since:
                return new TimePeriod(since.Start, until);
            // 28日称，过去一天: counted from the day of saying.
            case TimeShape.Past when time.Unit is "day" or "week" && origin is { Day: { } said, Document: { } known } && said <= known
                && known.DayNumber - said.DayNumber < DaysOfSaying:
                return new TimePeriod(Add(said, time.Unit!, -time.Amount), said);
            case TimeShape.Past when time.Unit is "year" && origin.ReviewedYear is { } last:
                return new TimePeriod(new DateOnly(last - time.Amount + 1, 1, 1), new DateOnly(last, 12, 31));
            case TimeShape.Past when origin.Document is { } end:
                return new TimePeriod(Add(end, time.Unit!, -time.Amount), end);
            case TimeShape.Future when time.Unit is "year" && origin.ReviewedYear is { } over:
                return new TimePeriod(new DateOnly(over + 1, 1, 1), new DateOnly(over + time.Amount, 12, 31));
            case TimeShape.Future or TimeShape.Within when origin.Document is { } start
                && (time.Shape == TimeShape.Future || origin.IsAhead):
                return new TimePeriod(start, Add(start, time.Unit!, time.Amount));
            case TimeShape.Off when origin.Document is { } from:
                return TimePeriod.Of(Add(from, time.Unit!, time.Amount));
            case TimeShape.Said:
                // 2024年，…，十年间翻番: the ten years that end with the year just said.
                return
                    origin.Spoken is { IsYear: true } year && time is { Unit: "year", Amount: > 1 and < LastYear - FirstYear and var years }
                    ? new TimePeriod(year.Start.AddYears(time.IsAverage ? 1 - years : -years), year.End)
                    : time.IsAverage ? null : origin.Spoken;
            case TimeShape.Reported when (origin.Reported ?? origin.Spoken) is { } reported:
                return time.Start!.Value.Edge switch
                {
                    // 期初 is the end of the year before.
                    TimeEdge.First => TimePeriod.Of(new DateOnly(reported.End.Year, 1, 1).AddDays(-1)),
                    TimeEdge.Last => TimePeriod.Of(reported.End),
                    _ => reported.InYear(reported.End.Year + time.Amount),
                };
            default:
                return null;
        }
    }

    /// <summary>The first and the last period of a range: 2013年至2019年 is 2013 and 2019.</summary>
    public static (TimePeriod First, TimePeriod Last)? Ends(TimeExpression time, in TimeOrigin origin)
    {
        if (time.Shape != TimeShape.Range)
            return null;
        var (start, end) = (time.Start!.Value, Completed(time));
        // 上月5日至7日: both count the month from the same day.
        if (start is { Month: { IsSet: true, Anchor: not TimeAnchor.Stated }, Day.IsSet: true } && end.Month == start.Month)
            return PointCalendar.Period(start, origin) is { } day && PointCalendar.Period(end, origin) is { } until ? (day, until) : null;
        // 1—12月 in January is the year before's: the last month decides.
        if (start is { Year.IsSet: false, Day.Anchor: TimeAnchor.None or TimeAnchor.Stated }
            && PointCalendar.Period(end, origin) is { } known)
            // 10月至6月: over the turn of the year.
            return PointCalendar.Period(start, origin with { Spoken = known, Document = known.End }) is { } earlier
                ? (earlier.Start > known.End && earlier.IsMonth ? earlier.InYear(earlier.Start.Year - 1) : earlier, known)
                : null;
        if (PointCalendar.Period(start, origin) is not { } first)
            return null;
        return PointCalendar.Period(end, origin with { Spoken = first }) is { } last ? (first, last) : null;
    }

    // 2012年1月至3月, 3月1日至5日: the second place takes what it leaves out from the first.
    private static TimePoint Completed(TimeExpression time)
    {
        var (start, end) = (time.Start!.Value, time.End!.Value);
        if (end.Year.IsSet || end.Day.Anchor is not (TimeAnchor.None or TimeAnchor.Stated))
            return end;
        end = end with { Year = start.Year };
        return end.Month.IsSet || end.Part != TimePart.Whole ? end : end with { Month = start.Month };
    }

    // 三季度以来 in August: it need not be over.
    private static TimePeriod? Begun(TimeExpression time, DateOnly until, in TimeOrigin origin)
    {
        var start = time.Start!.Value;
        if (PointCalendar.Period(start, origin with { IsAhead = true }) is { } period && period.Start <= until)
            return period;
        // 6月至今 in April; but 8月5日起 in July is to come.
        return PointCalendar.Period(start, origin) is { } latest && latest.Start > until && time.IsToNow && !start.Year.IsSet
            ? latest.InYear(latest.End.Year - 1)
            : PointCalendar.Period(start, origin);
    }

    private static DateOnly Add(DateOnly date, string unit, int amount) => unit switch
    {
        "year" => date.AddYears(amount),
        "month" => date.AddMonths(amount),
        "week" => date.AddDays(7 * amount),
        _ => date.AddDays(amount),
    };
}
