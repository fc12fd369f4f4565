using System.Collections.Immutable;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Times;

/// <summary>A period that holds for what comes after it, with who set it.</summary>
/// <param name="Span">Where it was said.</param>
/// <param name="Dates">Null where what was said has no dates: 近日 ends a period.</param>
internal sealed record ScopePeriod(TimeBasis By, TextSpan Span, string Text, TimePeriod? Dates)
{
    /// <summary>2013年至2019年: two years are named, the first and the last.</summary>
    public bool IsRange { get; init; }

    /// <summary>截至6月底: it holds for what is then, not for what happens.</summary>
    public bool IsDeadline { get; init; }
}

/// <summary>A session at a year's beginning: what is reported to it was in the year before, what is aimed at is of the year.</summary>
/// <param name="Span">Where it was said.</param>
internal sealed record SessionScope(TextSpan Span, string Text, int Year)
{
    /// <summary>The text has told of months of that year, too.</summary>
    public bool TellsOfYear { get; init; }

    public ScopePeriod Reviewed => Whole(Year - 1);

    public ScopePeriod Planned => Whole(Year);

    private ScopePeriod Whole(int year) =>
        new(TimeBasis.Document, Span, Text, new TimePeriod(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)));
}

/// <summary>
/// The time that a place of the text stands in: handed down from the document to the section, the paragraph and the sentence; the nearest
/// that was set holds.
/// </summary>
internal sealed record TimeScope
{
    /// <summary>The document's own date.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The session at the year's beginning to which the document reports; null for any other document.</summary>
    public SessionScope? Session { get; init; }

    /// <summary>The document's own period: 2023年统计公报.</summary>
    public ScopePeriod? Document { get; init; }

    /// <summary>The years of the plan that the title names: what the document aims at without a time is for them.</summary>
    public ScopePeriod? Plan { get; init; }

    /// <summary>The periods that the heading states; where there are two, neither holds until a paragraph picks one.</summary>
    public ImmutableArray<ScopePeriod> Section { get; init; } = [];

    /// <summary>The one of the heading's periods that a paragraph has picked; it holds on.</summary>
    public ScopePeriod? Picked { get; init; }

    /// <summary>What the opening of an earlier sentence of the paragraph set.</summary>
    public ScopePeriod? Paragraph { get; init; }

    /// <summary>Notes and annexes explain, and take no period.</summary>
    public bool IsNotes { get; init; }

    /// <summary>The last day that was said, by whatever it is the day of.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The last day that the paragraph before said.</summary>
    public DateOnly? DayBefore { get; init; }

    /// <summary>What holds here; null where nothing was set.</summary>
    public ScopePeriod? Current => IsNotes ? Paragraph : Paragraph ?? Picked ?? Section switch
    {
        [] => Document,
        [var only] => only,
        _ => null,
    };

    /// <summary>The scope with which the next paragraph begins.</summary>
    public TimeScope NextParagraph() =>
        Paragraph is null && Day is null && DayBefore is null ? this : this with { Paragraph = null, Day = null, DayBefore = Day };

    /// <summary>The period that is reported on here: of the document, else of the section.</summary>
    public TimePeriod? Reported => Document?.Dates ?? (Section is [var only] ? only.Dates : null);

    public TimeOrigin Origin =>
        new(Date, Current?.Dates) { Day = Day, DayBefore = DayBefore, Reported = Reported, ReviewedYear = Session?.Year - 1 };

    /// <summary>From where the heads of a table count, in which what sentences say has no say.</summary>
    public TimeOrigin TableOrigin => (this with { Paragraph = null }).Origin with { Document = Date ?? Reported?.End };
}
