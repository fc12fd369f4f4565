using System.Globalization;

namespace ClaimExtractor.Times;

/// <summary>
/// Writes a period as one label: <c>2025</c>, <c>2025-H1</c>, <c>2025-Q3</c>, <c>2025-03</c>, <c>2025-W14</c>, <c>2025-03-06</c>, <c>2021/2025</c>.
/// </summary>
internal static class PeriodLabel
{
    private const int DaysOfWeek = 7, MonthsOfQuarter = 3, MonthsOfHalf = 6, MonthsOfYear = 12;

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

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
