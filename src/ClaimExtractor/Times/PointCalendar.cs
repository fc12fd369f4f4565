namespace ClaimExtractor.Times;

/// <summary>The days of one place of the calendar. What leaves out its year or month is the latest on or before the document's
/// date.</summary>
internal static class PointCalendar
{
    // What begins so many months after the document's date is ahead of it, and not of the year before.
    private const int MonthsAhead = 2;

    private const int DaysOfWeek = 7;

    /// <exception cref="ArgumentOutOfRangeException">The calendar has no such day.</exception>
    public static TimePeriod? Period(TimePoint point, in TimeOrigin origin)
    {
        if (point.Part is TimePart.Undatable or TimePart.Middle)
            return null;
        var whole = point.Day.Anchor switch
        {
            TimeAnchor.Document => Day(origin.Document, point.Day.Number),
            // 当晚, 案发当日: of a day that the text has not said it has no date.
            TimeAnchor.Text => Day(origin.Day ?? origin.DayBefore, point.Day.Number),
            TimeAnchor.Week => Day(Monday(origin.Document), point.Day.Number),
            TimeAnchor.Weekday => Day(Monday(origin.Document), LastWeekday(point.Day.Number, origin)),
            TimeAnchor.Stated => OfMonth(point, origin) is { } month ? DayOf(month, point) : null,
            _ when point.Month.IsSet => Month(point, origin),
            _ => Year(point, origin),
        };
        return whole is not { } period ? null : point.Edge switch
        {
            // 50年代初, 90年代末: a year of it.
            TimeEdge.First when point.Part == TimePart.Decade => Months(period.Start, 0, 12),
            TimeEdge.Last when point.Part == TimePart.Decade => Months(period.Start, 9 * 12, 12),
            TimeEdge.First => TimePeriod.Of(period.Start),
            TimeEdge.Last => TimePeriod.Of(period.End),
            _ => period,
        };
    }

    private static TimePeriod? Day(DateOnly? date, int days) => date is { } known ? TimePeriod.Of(known.AddDays(days)) : null;

    private static DateOnly? Monday(DateOnly? date) => date?.AddDays(-(((int)date.Value.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek));

    // From the Monday of the document's week.
    private static int LastWeekday(int weekday, in TimeOrigin origin)
    {
        var days = weekday - 1;
        var today = origin.Document is { } date ? ((int)date.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek : 0;
        return origin.IsAhead ? days < today ? days + DaysOfWeek : days : days > today ? days - DaysOfWeek : days;
    }

    private static TimePeriod DayOf(DateOnly month, TimePoint point)
    {
        var day = new DateOnly(month.Year, month.Month, point.Day.Number);
        return new TimePeriod(point.Part == TimePart.WeekEnding ? day.AddDays(1 - DaysOfWeek) : day, day);
    }

    // The first of the month that a day lies in.
    private static DateOnly? OfMonth(TimePoint point, in TimeOrigin origin)
    {
        if (point.Month.IsSet)
            return Month(point with { Part = TimePart.Whole }, origin, point.Day.Number)?.Start;
        if (origin.Spoken is { IsWithinMonth: true } spoken)
            return new DateOnly(spoken.End.Year, spoken.End.Month, 1);
        if (origin.Day is { } day)
            return new DateOnly(day.Year, day.Month, 1);
        if (origin.Document is not { } today)
            return null;
        var month = new DateOnly(today.Year, today.Month, 1);
        return point.Day.Number > today.Day && !origin.IsAhead ? month.AddMonths(-1) : month;
    }

    private static TimePeriod? Month(TimePoint point, in TimeOrigin origin, int day = 1)
    {
        if (FirstOfMonth(point, origin, day) is not { } first)
            return null;
        var last = first.AddMonths(1).AddDays(-1);
        return point is { Part: TimePart.Third, PartNumber: var third }
            ? new TimePeriod(first.AddDays(10 * (third - 1)), third < 3 ? first.AddDays(10 * third - 1) : last)
            : new TimePeriod(first, last);
    }

    private static DateOnly? FirstOfMonth(TimePoint point, in TimeOrigin origin, int day)
    {
        if (point.Month.Anchor != TimeAnchor.Stated)
        {
            var from = point.Month.Anchor == TimeAnchor.Text && origin.Spoken is { IsWithinMonth: true } spoken ? spoken.End
                : origin.Document;
            return from is { } known ? new DateOnly(known.Year, known.Month, 1).AddMonths(point.Month.Number) : null;
        }

        if (YearOf(point.Year, origin) is { } year)
            return new DateOnly(year, point.Month.Number, 1);
        return origin.Document is { } today
            ? Latest(new DateOnly(today.Year, point.Month.Number, Math.Min(day, DateTime.DaysInMonth(today.Year, point.Month.Number))),
                origin) is var found
                ? new DateOnly(found.Year, found.Month, 1)
                : null
            : null;
    }

    private static TimePeriod? Year(TimePoint point, in TimeOrigin origin)
    {
        if (YearOf(point.Year, origin) is { } year)
            return PartOfYear(point, new DateOnly(year, 1, 1));
        if (point.Year.IsSet || origin.Document is not { } today)
            return null;
        var first = new DateOnly(today.Year, 1, 1);
        if (point.Part == TimePart.FullYear)
            return PartOfYear(point, origin.IsAhead || today.Month == 12 ? first : first.AddYears(-1));
        if (PartOfYear(point, first) is not { } part)
            return null;
        // The last month of 前三季度, 二季度 or 上半年 must have begun.
        var isPart = point.Part is TimePart.FirstMonths or TimePart.Quarter or TimePart.Half;
        var hasBegun = origin.IsAhead || !isPart || part.End.AddDays(1).AddMonths(-1) <= today;
        return hasBegun ? part : PartOfYear(point, first.AddYears(-1));
    }

    // The day of this year, or of the year before where it is not yet.
    private static DateOnly Latest(DateOnly day, in TimeOrigin origin) =>
        origin.IsAhead || day <= origin.Document!.Value.AddMonths(MonthsAhead) ? day : day.AddYears(-1);

    private static int? YearOf(TimeField year, in TimeOrigin origin) => year.Anchor switch
    {
        TimeAnchor.Stated => year.Number,
        TimeAnchor.Document => origin.Document?.Year + year.Number,
        // 预计年底 lies ahead, whatever year the text speaks of.
        TimeAnchor.Said => origin.Spoken?.End.Year + year.Number,
        TimeAnchor.Text when origin.IsAhead && origin.Spoken?.End < origin.Document => origin.Document?.Year + year.Number,
        TimeAnchor.Text => (origin.Spoken?.End ?? origin.Document)?.Year + year.Number,
        _ => origin.Spoken is { } spoken && spoken.Start.Year == spoken.End.Year ? spoken.Start.Year : null,
    };

    private static TimePeriod? PartOfYear(TimePoint point, DateOnly first) => point.Part switch
    {
        TimePart.Whole or TimePart.FullYear => Months(first, 0, 12),
        TimePart.Half => Months(first, (point.PartNumber - 1) * 6, 6),
        TimePart.Quarter => Months(first, (point.PartNumber - 1) * 3, 3),
        TimePart.FirstMonths => Months(first, 0, point.PartNumber),
        TimePart.Decade => Months(first, 0, 10 * 12),
        TimePart.Century => Months(first, 0, 100 * 12),
        TimePart.Plan => Months(first, 0, 5 * 12),
        TimePart.FiscalYear => Months(first, 3, 12),
        _ => null,
    };

    private static TimePeriod Months(DateOnly first, int skip, int count)
    {
        var start = first.AddMonths(skip);
        return new TimePeriod(start, start.AddMonths(count).AddDays(-1));
    }
}
