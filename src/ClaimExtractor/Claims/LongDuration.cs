using ClaimExtractor.Quantities;
using ClaimExtractor.Times;

namespace ClaimExtractor.Claims;

/// <summary>消失20天 behind 4月11日: a length of time that no period before it holds.</summary>
internal static class LongDuration
{
    private const int DaysOfYear = 365, DaysOfMonth = 30, DaysOfWeek = 7;

    /// <summary>It takes more days than the period has.</summary>
    public static bool Exceeds(Quantity duration, TimePeriod period)
    {
        var days = duration.Unit switch
        {
            "year" => DaysOfYear,
            "month" => DaysOfMonth,
            "week" => DaysOfWeek,
            "day" => 1L,
            _ => 0L,
        };
        return days > 0 && (duration.Magnitude.Value ?? duration.Magnitude.Min) is { } number
            && number * days > period.End.DayNumber - period.Start.DayNumber + 1L;
    }
}
