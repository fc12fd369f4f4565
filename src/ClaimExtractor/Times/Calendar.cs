namespace ClaimExtractor.Times;

/// <summary>Turns what the text says of a time into dates.</summary>
internal static class Calendar
{
    /// <summary>First and last day of an expression; null where no date follows.</summary>
    public static TimePeriod? Resolve(TimeExpression time, in TimeOrigin origin)
    {
        try
        {
            return Dates(time, origin) is { } dates && dates.Start <= dates.End ? dates : null;
        }
        catch (ArgumentOutOfRangeException)
        {
            // A day that the calendar has not, such as 2月30日, or a year beyond it.
            return null;
        }
    }

    private static TimePeriod? Dates(TimeExpression time, in TimeOrigin origin)
    {
        switch (time.Shape)
        {
            case TimeShape.Now:
                return origin.Document is { } today ? TimePeriod.Of(today) : null;
            case TimeShape.Point when PointCalendar.Period(time.Start!.Value, origin) is { } period:
                if (time.IsSamePeriod)
                    return origin.Spoken is { } spoken ? spoken.InYear(period.End.Year) : period;
                return time.IsUntil ? TimePeriod.Of(period.End) : period;
            case TimeShape.Range when Ends(time, origin) is var (first, last):
                return new TimePeriod(first.Start, last.End);
            case TimeShape.Since when origin.Document is { } until && PointCalendar.Period(time.Start!.Value, origin) is { } since:
                return new TimePeriod(since.Start, until);
            case TimeShape.Past when origin.Document is { } end:
                return new TimePeriod(Add(end, time.Unit!, -time.Amount), end);
            case TimeShape.Future or TimeShape.Within when origin.Document is { } start && (time.Shape == TimeShape.Future || origin.IsAhead):
                return new TimePeriod(start, Add(start, time.Unit!, time.Amount));
            case TimeShape.Off when origin.Document is { } from:
                return TimePeriod.Of(Add(from, time.Unit!, time.Amount));
            case TimeShape.Said:
                return origin.Spoken;
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
        // 1—12月 in January is the year before's: the last month decides.
        if (!start.Year.IsSet && PointCalendar.Period(end, origin) is { } known)
            return PointCalendar.Period(start, origin with { Spoken = known, Document = known.End }) is { } earlier ? (earlier, known) : null;
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

    private static DateOnly Add(DateOnly date, string unit, int amount) => unit switch
    {
        "year" => date.AddYears(amount),
        "month" => date.AddMonths(amount),
        "week" => date.AddDays(7 * amount),
        _ => date.AddDays(amount),
    };
}
