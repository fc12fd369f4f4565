using ClaimExtractor.Sources;

namespace ClaimExtractor.Quantities;

/// <summary>What a relative date counts from.</summary>
internal enum TimeAnchor
{
    /// <summary>The part is not stated.</summary>
    None,

    /// <summary>The number is the year, month or day itself.</summary>
    Calendar,

    /// <summary>An offset from the document's date: 今年 0, 去年 −1.</summary>
    Document,

    /// <summary>An offset from the date that the text speaks of: 当年 0, 次年 +1.</summary>
    Text,
}

/// <summary>A year, month or day with what it counts from.</summary>
internal readonly record struct TimeField(TimeAnchor Anchor, int Number)
{
    public bool IsSet => Anchor != TimeAnchor.None;

    public static TimeField Calendar(int number) => new(TimeAnchor.Calendar, number);
}

/// <summary>The part of the year or month that is meant.</summary>
internal enum TimePart
{
    Whole,
    Start,
    Middle,
    End,

    /// <summary>Half a year; <see cref="TimePoint.PartNumber"/> 1–2.</summary>
    Half,

    /// <summary><see cref="TimePoint.PartNumber"/> 1–4.</summary>
    Quarter,

    /// <summary>上旬, 中旬, 下旬: <see cref="TimePoint.PartNumber"/> 1–3.</summary>
    Third,

    /// <summary>The first <see cref="TimePoint.PartNumber"/> months of the year (前三季度 is 9).</summary>
    FirstMonths,

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

/// <summary>One calendar place as the text gives it: 2012年年底, 3月6日, 今年一季度.</summary>
internal readonly record struct TimePoint(TimeField Year, TimeField Month, TimeField Day, TimePart Part = TimePart.Whole, int PartNumber = 0)
{
    public static TimePoint Empty => default;

    public bool IsEmpty => !Year.IsSet && !Month.IsSet && !Day.IsSet && Part == TimePart.Whole;
}

internal enum TimeShape
{
    /// <summary>A day or a period: <see cref="TimeExpression.Start"/>.</summary>
    Point,

    /// <summary>From <see cref="TimeExpression.Start"/> to <see cref="TimeExpression.End"/>.</summary>
    Range,

    /// <summary>From the first day of <see cref="TimeExpression.Start"/> to the document's date.</summary>
    Since,

    /// <summary>The last <see cref="TimeExpression.Amount"/> units before the document's date.</summary>
    Past,

    /// <summary>The next <see cref="TimeExpression.Amount"/> units after it.</summary>
    Future,

    /// <summary>The document's date.</summary>
    Now,

    /// <summary>It says when, but no date follows: 近年来, 三年内, 最后一年.</summary>
    Undatable,
}

/// <summary>A run of a sentence that says when.</summary>
/// <param name="Span">In the readable text, without 到, 自 and the like before it.</param>
/// <param name="Unit">year, month, week or day for <see cref="TimeShape.Past"/> and <see cref="TimeShape.Future"/>.</param>
/// <param name="IsUntil">到, 至 or 截至 stands before it: only its last day is meant.</param>
/// <param name="HasNumeral">It holds a numeral, and so is a mention.</param>
internal sealed record TimeExpression(
    TextSpan Span,
    TimeShape Shape,
    TimePoint? Start = null,
    TimePoint? End = null,
    int Amount = 0,
    string? Unit = null,
    bool IsUntil = false,
    bool HasNumeral = true);
