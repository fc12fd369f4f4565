namespace ClaimExtractor.Times;

/// <summary>From one day to another, both within.</summary>
internal readonly record struct TimePeriod(DateOnly Start, DateOnly End)
{
    public static TimePeriod Of(DateOnly day) => new(day, day);

    public bool IsDay => Start == End;

    public bool IsMonth => Start.Day == 1 && End == Start.AddMonths(1).AddDays(-1);

    /// <summary>A calendar year.</summary>
    public bool IsYear => Start is { Month: 1, Day: 1 } && End == Start.AddYears(1).AddDays(-1);

    public bool IsWithinMonth => Start.Year == End.Year && Start.Month == End.Month;

    public bool Contains(TimePeriod other) => Start <= other.Start && other.End <= End;

    /// <summary>The same days of another year; the last of February stays the last.</summary>
    public TimePeriod InYear(int year)
    {
        var years = year - End.Year;
        return new(Start.AddYears(years), End.AddDays(1).AddYears(years).AddDays(-1));
    }
}

/// <summary>What a relative date counts from.</summary>
/// <param name="Document">The document's own date; relative times are null without it.</param>
/// <param name="Spoken">The period that the text speaks of, for 当年, 同期 and months without a year.</param>
internal readonly record struct TimeOrigin(DateOnly? Document, TimePeriod? Spoken = null)
{
    /// <summary>The last day that was said, for 当天.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>That of the paragraph before: only 当天 looks so far back.</summary>
    public DateOnly? DayBefore { get; init; }

    /// <summary>The period that the document reports on, for 报告期 and 期末.</summary>
    public TimePeriod? Reported { get; init; }

    /// <summary>The year that a report to a session at the beginning of the next looks back at: 过去五年 are the five that end with
    /// it, 今后五年 the five behind it.</summary>
    public int? ReviewedYear { get; init; }

    /// <summary>What is planned or expected: a month without a year is one to come.</summary>
    public bool IsAhead { get; init; }
}
