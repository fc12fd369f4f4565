using ClaimExtractor.Sources;

namespace ClaimExtractor.Times;

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

    /// <summary>三年内: the next units for what is to be, undated for what was.</summary>
    Within,

    /// <summary>三天前, 三天后: one day, <see cref="TimeExpression.Amount"/> units from the document's date.</summary>
    Off,

    /// <summary>五年间, 同期: the period just said.</summary>
    Said,

    /// <summary>报告期, 期末, 上期: the period that the document reports on, or the same one <see cref="TimeExpression.Amount"/> years
    /// away.</summary>
    Reported,

    /// <summary>The document's date.</summary>
    Now,

    /// <summary>12时30分 without a day: it says the hour alone.</summary>
    Hour,

    /// <summary>It says when, but no date follows: 近年来, 最后一年.</summary>
    Undatable,
}

/// <summary>A run of a sentence that says when.</summary>
/// <param name="Span">In the readable text, without 到, 自 and the like before it.</param>
/// <param name="Unit">year, month, week or day for the shapes that count from the document's date.</param>
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
    bool HasNumeral = true)
{
    /// <summary>同期 behind a year: the same days of it as the text speaks of.</summary>
    public bool IsSamePeriod { get; init; }

    /// <summary>至今 closes it: what has begun is over by no means, and has begun.</summary>
    public bool IsToNow { get; init; }

    /// <summary>两年平均: the years that end with the one just said.</summary>
    public bool IsAverage { get; init; }

    /// <summary>What it does in its sentence.</summary>
    public TimeJob Job { get; init; }

    /// <summary>It names one day.</summary>
    public bool IsDay => Shape is TimeShape.Now or TimeShape.Off || Shape == TimeShape.Point
        && Start is { Day.IsSet: true, Part: not TimePart.WeekEnding };
}
