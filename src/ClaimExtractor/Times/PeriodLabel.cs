using System.Globalization;

namespace ClaimExtractor.Times;

/// <summary>
/// Writes a period as one label, and reads it: <c>2025</c>, <c>2025-H1</c>, <c>2025-Q3</c>, <c>2025-03</c>, <c>2025-W14</c>,
/// <c>2025-03-06</c>, <c>2021/2025</c>.
/// </summary>
internal static class PeriodLabel
{
    private const int YearDigits = 4, DaysOfWeek = 7, MonthsOfQuarter = 3, MonthsOfHalf = 6, MonthsOfYear = 12;

    /// <summary>Any other span is its two days, <c>2015-01-01/2020-03-06</c>; null where an end is not known.</summary>
    public static string? Of(DateOnly? start, DateOnly? end) => start is { } first && end is { } last ? Of(first, last) : null;

    private static string Of(DateOnly start, DateOnly end)
    {
        if (start == end)
            return Text($"{start:yyyy-MM-dd}");
        if (start.Day == 1 && end.Day == DateTime.DaysInMonth(end.Year, end.Month) && OfMonths(start, end) is { } label)
            return label;
        var monday = start.ToDateTime(TimeOnly.MinValue);
        return start.DayOfWeek == DayOfWeek.Monday && end.DayNumber - start.DayNumber == DaysOfWeek - 1
            ? Text($"{ISOWeek.GetYear(monday):0000}-W{ISOWeek.GetWeekOfYear(monday):00}")
            : Text($"{start:yyyy-MM-dd}/{end:yyyy-MM-dd}");
    }

    private static string? OfMonths(DateOnly start, DateOnly end)
    {
        var months = (end.Year - start.Year) * MonthsOfYear + end.Month - start.Month + 1;
        var before = start.Month - 1;
        return months switch
        {
            1 => Text($"{start:yyyy-MM}"),
            MonthsOfQuarter when before % MonthsOfQuarter == 0 => Text($"{start:yyyy}-Q{before / MonthsOfQuarter + 1}"),
            MonthsOfHalf when before % MonthsOfHalf == 0 => Text($"{start:yyyy}-H{before / MonthsOfHalf + 1}"),
            MonthsOfYear when before == 0 => Text($"{start:yyyy}"),
            _ when before == 0 && months % MonthsOfYear == 0 => Text($"{start:yyyy}/{end:yyyy}"),
            _ => null,
        };
    }

    /// <summary>The days of a label; null for what is none.</summary>
    public static TimePeriod? Read(string label)
    {
        if (label.Split('/') is not [var first, var last])
            return One(label);
        return One(first) is { } start && One(last) is { } end && start.Start <= end.Start && first.Length == last.Length
            && (start.IsDay && end.IsDay || first.Length == YearDigits) ? new TimePeriod(start.Start, end.End) : null;
    }

    private static TimePeriod? One(string label)
    {
        if (DateOnly.TryParseExact(label, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return TimePeriod.Of(day);
        if (label.Length < YearDigits || !Number(label[..YearDigits], 1, DateOnly.MaxValue.Year, out var year))
            return null;
        return label[YearDigits..] switch
        {
            "" => Months(year, 1, MonthsOfYear),
            ['-', 'H', .. { Length: 1 } half] when Number(half, 1, 2, out var at) =>
                Months(year, (at - 1) * MonthsOfHalf + 1, MonthsOfHalf),
            ['-', 'Q', .. { Length: 1 } quarter] when Number(quarter, 1, 4, out var at) =>
                Months(year, (at - 1) * MonthsOfQuarter + 1, MonthsOfQuarter),
            ['-', 'W', .. { Length: 2 } week] when Number(week, 1, ISOWeek.GetWeeksInYear(year), out var at) => Week(year, at),
            ['-', .. { Length: 2 } month] when Number(month, 1, MonthsOfYear, out var at) => Months(year, at, 1),
            _ => null,
        };
    }

    private static TimePeriod Months(int year, int month, int count)
    {
        var last = month + count - 1;
        return new TimePeriod(new DateOnly(year, month, 1), new DateOnly(year, last, DateTime.DaysInMonth(year, last)));
    }

    private static TimePeriod? Week(int year, int week)
    {
        var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
        return monday <= DateOnly.MaxValue.AddDays(1 - DaysOfWeek) ? new TimePeriod(monday, monday.AddDays(DaysOfWeek - 1)) : null;
    }

    private static bool Number(string digits, int least, int most, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least && number <= most;

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
