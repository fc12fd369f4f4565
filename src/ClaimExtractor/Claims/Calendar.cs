using ClaimExtractor.Quantities;

namespace ClaimExtractor.Claims;

/// <summary>Turns what the text says of a time into dates.</summary>
internal static class Calendar
{
    /// <summary>First and last day of an expression; null where no date follows.</summary>
    /// <param name="document">The document's own date; relative times are null without it.</param>
    /// <param name="spoken">The first day of the period that the text speaks of, for 当年, 全年 and months without a year.</param>
    public static (DateOnly Start, DateOnly End)? Resolve(TimeExpression time, DateOnly? document, DateOnly? spoken)
    {
        try
        {
            switch (time.Shape)
            {
                case TimeShape.Now:
                    return document is { } today ? (today, today) : null;
                case TimeShape.Point when Period(time.Start!.Value, document, spoken) is { } period:
                    return time.IsUntil ? (period.End, period.End) : period;
                case TimeShape.Range:
                    return ResolveRange(time, document, spoken);
                case TimeShape.Since when document is { } until && Period(time.Start!.Value, document, spoken) is { } since && since.Start <= until:
                    return (since.Start, until);
                case TimeShape.Past when document is { } end:
                    return (Add(end, time.Unit!, -time.Amount), end);
                case TimeShape.Future when document is { } start:
                    return (start, Add(start, time.Unit!, time.Amount));
                default:
                    return null;
            }
        }
        catch (ArgumentOutOfRangeException)
        {
            // A day that the calendar has not, such as 2月30日, or a year beyond it.
            return null;
        }
    }

    /// <summary>The first and the last period of a range: 2013年至2019年 is 2013 and 2019.</summary>
    public static ((DateOnly Start, DateOnly End) First, (DateOnly Start, DateOnly End) Last)? Ends(TimeExpression time, DateOnly? document, DateOnly? spoken)
    {
        if (time.Shape != TimeShape.Range || Period(time.Start!.Value, document, spoken) is not { } first)
            return null;
        return Period(Completed(time), document, first.Start) is { } last ? (first, last) : null;
    }

    private static (DateOnly, DateOnly)? ResolveRange(TimeExpression time, DateOnly? document, DateOnly? spoken) =>
        Ends(time, document, spoken) is { } ends && ends.First.Start <= ends.Last.End ? (ends.First.Start, ends.Last.End) : null;

    // 2012年1月至3月, 3月1日至5日: the second place takes what it leaves out from the first.
    private static TimePoint Completed(TimeExpression time)
    {
        var (start, end) = (time.Start!.Value, time.End!.Value);
        if (end.Year.IsSet)
            return end;
        end = end with { Year = start.Year };
        return end.Month.IsSet || end.Part != TimePart.Whole ? end : end with { Month = start.Month };
    }

    private static (DateOnly Start, DateOnly End)? Period(TimePoint point, DateOnly? document, DateOnly? spoken)
    {
        if (point.Part == TimePart.Undatable)
            return null;
        if (point.Day.Anchor is TimeAnchor.Document or TimeAnchor.Text)
        {
            var day = (point.Day.Anchor == TimeAnchor.Text ? spoken ?? document : document)?.AddDays(point.Day.Number);
            return day is { } found ? (found, found) : null;
        }

        if (YearOf(point, document, spoken) is not { } year)
            return null;
        if (!point.Month.IsSet && !point.Day.IsSet)
            return PartOfYear(point, year);
        if (MonthOf(point, document, spoken) is not { } month)
            return null;
        var first = new DateOnly(year, 1, 1).AddMonths(month - 1);
        if (!point.Year.IsSet && spoken is null && document is { } today && point.Month.Anchor == TimeAnchor.Calendar && first > today.AddMonths(6))
            first = first.AddYears(-1);
        if (point.Day.IsSet)
        {
            var day = new DateOnly(first.Year, first.Month, point.Day.Number);
            return (point.Part == TimePart.WeekEnding ? day.AddDays(-6) : day, day);
        }

        var last = first.AddMonths(1).AddDays(-1);
        return point.Part switch
        {
            TimePart.Start => (first, first),
            TimePart.End => (last, last),
            TimePart.Third when point.PartNumber == 1 => (first, first.AddDays(9)),
            TimePart.Third when point.PartNumber == 2 => (first.AddDays(10), first.AddDays(19)),
            TimePart.Third => (first.AddDays(20), last),
            _ => (first, last),
        };
    }

    private static int? YearOf(TimePoint point, DateOnly? document, DateOnly? spoken) => point.Year.Anchor switch
    {
        TimeAnchor.Calendar => point.Year.Number,
        TimeAnchor.Document => document?.Year + point.Year.Number,
        TimeAnchor.Text => (spoken ?? document)?.Year + point.Year.Number,
        // 上月 counts from the document's month, which may lie in another year.
        _ => (spoken ?? document)?.Year,
    };

    private static int? MonthOf(TimePoint point, DateOnly? document, DateOnly? spoken) => point.Month.Anchor switch
    {
        TimeAnchor.Calendar => point.Month.Number,
        TimeAnchor.Document => document?.Month + point.Month.Number,
        TimeAnchor.Text => (spoken ?? document)?.Month + point.Month.Number,
        _ => (spoken ?? document)?.Month,
    };

    private static (DateOnly Start, DateOnly End)? PartOfYear(TimePoint point, int year)
    {
        var first = new DateOnly(year, 1, 1);
        var last = new DateOnly(year, 12, 31);
        return point.Part switch
        {
            TimePart.Whole => (first, last),
            TimePart.Start => (first, first),
            TimePart.End => (last, last),
            TimePart.Half => Months(first, (point.PartNumber - 1) * 6, 6),
            TimePart.Quarter => Months(first, (point.PartNumber - 1) * 3, 3),
            TimePart.FirstMonths => Months(first, 0, point.PartNumber),
            TimePart.Decade => (first, new DateOnly(year + 9, 12, 31)),
            TimePart.Century => (first, new DateOnly(year + 99, 12, 31)),
            TimePart.Plan => (first, new DateOnly(year + 4, 12, 31)),
            TimePart.FiscalYear => (new DateOnly(year, 4, 1), new DateOnly(year + 1, 3, 31)),
            _ => null,
        };
    }

    private static (DateOnly Start, DateOnly End) Months(DateOnly first, int skip, int count)
    {
        var start = first.AddMonths(skip);
        return (start, start.AddMonths(count).AddDays(-1));
    }

    private static DateOnly Add(DateOnly date, string unit, int amount) => unit switch
    {
        "year" => date.AddYears(amount),
        "month" => date.AddMonths(amount),
        "week" => date.AddDays(7 * amount),
        _ => date.AddDays(amount),
    };
}
