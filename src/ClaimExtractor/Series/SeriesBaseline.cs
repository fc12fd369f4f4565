using System.Globalization;
using ClaimExtractor.Claims;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Times;

namespace ClaimExtractor.Series;

/// <summary>What a growth or a change is compared with, by one name: 上年, 比去年同期 and, of a year, nothing at all are 同比.</summary>
internal static class SeriesBaseline
{
    private const int YearDigits = 4, ShortestMonths = 3;

    private static readonly Lazy<string[]> YearOnYear = new(() => Lexicon.Default.MetricWords("year_on_year"));
    private static readonly Lazy<string[]> MonthOnMonth = new(() => Lexicon.Default.MetricWords("month_on_month"));

    public static string? Of(Claim claim, Measure measure, TimePeriod time)
    {
        if (measure is not (Measure.Growth or Measure.Change))
            return claim.Baseline;
        if (claim.Baseline is not { } said)
            return claim.Per is null && IsOfOneYear(time) ? YearOnYear.Value[0] : null;
        if (YearOnYear.Value.Contains(said) || IsOneYearOfMonths(time) && IsYear(said, time.Start.Year - 1))
            return YearOnYear.Value[0];
        return MonthOnMonth.Value.Contains(said) ? MonthOnMonth.Value[0] : said;
    }

    public static bool IsYearOnYear(string? baseline) => baseline == YearOnYear.Value[0];

    // A quarter, a half, the first months, a year.
    private static bool IsOfOneYear(TimePeriod time) =>
        IsOneYearOfMonths(time) && time.End.Month - time.Start.Month + 1 >= ShortestMonths;

    private static bool IsOneYearOfMonths(TimePeriod time) =>
        time.Start.Year == time.End.Year && time.Start.Day == 1 && time.End.Day == DateTime.DaysInMonth(time.End.Year, time.End.Month);

    private static bool IsYear(string said, int year) =>
        said.Length == YearDigits + 1 && said.StartsWith(year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
