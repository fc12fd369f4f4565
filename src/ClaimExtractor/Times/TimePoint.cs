namespace ClaimExtractor.Times;

/// <summary>What a relative date counts from.</summary>
internal enum TimeAnchor
{
    /// <summary>The part is not stated.</summary>
    None,

    /// <summary>The number is the year, month or day itself.</summary>
    Stated,

    /// <summary>An offset from the document's date: 今年 0, 去年 −1.</summary>
    Document,

    /// <summary>An offset from the date that the text speaks of: 当年 0, 次年 +1.</summary>
    Text,

    /// <summary>As <see cref="Text"/>, but of no year where the text speaks of none: 当年 0, 次年 +1.</summary>
    Said,

    /// <summary>Days from the Monday of the document's week: 本周三 2, 上周五 −3.</summary>
    Week,

    /// <summary>The last such day of the week on or before the document's date: 周三 3, 周日 7.</summary>
    Weekday,
}

/// <summary>A year, month or day with what it counts from.</summary>
internal readonly record struct TimeField(TimeAnchor Anchor, int Number)
{
    public bool IsSet => Anchor != TimeAnchor.None;

    public static TimeField Of(int number) => new(TimeAnchor.Stated, number);
}

/// <summary>The part of the year or month that is meant.</summary>
internal enum TimePart
{
    Whole,

    /// <summary>年中: no date follows.</summary>
    Middle,

    /// <summary>Half a year; <see cref="TimePoint.PartNumber"/> 1–2.</summary>
    Half,

    /// <summary><see cref="TimePoint.PartNumber"/> 1–4.</summary>
    Quarter,

    /// <summary>上旬, 中旬, 下旬: <see cref="TimePoint.PartNumber"/> 1–3.</summary>
    Third,

    /// <summary>The first <see cref="TimePoint.PartNumber"/> months of the year (前三季度 is 9).</summary>
    FirstMonths,

    /// <summary>全年 without a year: a year that is over.</summary>
    FullYear,

    /// <summary>Ten years from <see cref="TimePoint.Year"/>.</summary>
    Decade,

    /// <summary>A hundred years from <see cref="TimePoint.Year"/>.</summary>
    Century,

    /// <summary>Five years from <see cref="TimePoint.Year"/>, a five-year plan.</summary>
    Plan,

    /// <summary>From 1 April to 31 March.</summary>
    FiscalYear,

    /// <summary>The seven days that end on <see cref="TimePoint.Day"/>.</summary>
    WeekEnding,

    /// <summary>A season, a school year and the like: no date follows.</summary>
    Undatable,
}

/// <summary>The end of a period that is meant in its place: 初, 底, 末.</summary>
internal enum TimeEdge
{
    None,
    First,
    Last,
}

/// <summary>One calendar place as the text gives it: 2012年年底, 3月6日, 今年一季度.</summary>
internal readonly record struct TimePoint(TimeField Year, TimeField Month, TimeField Day, TimePart Part = TimePart.Whole,
    int PartNumber = 0)
{
    public static TimePoint Empty => default;

    public TimeEdge Edge { get; init; }

    public bool IsEmpty => !Year.IsSet && !Month.IsSet && !Day.IsSet && Part == TimePart.Whole && Edge == TimeEdge.None;
}
