using ClaimExtractor.Series;
using ClaimExtractor.Times;

namespace ClaimExtractor.Cli;

/// <summary>Periods that a person asks for.</summary>
/// <param name="Kind">Those of this kind: <c>quarter</c>; null for days.</param>
/// <param name="Days">Without a kind, this period, or those within it.</param>
/// <param name="IsRange">Those within it: <c>2015..2020</c>.</param>
internal readonly record struct PeriodArgument(string? Kind, TimePeriod Days, bool IsRange)
{
    private const string Span = "..";

    private static readonly string[] Kinds = ["year", "half", "quarter", "month", "week", "day", "years", "span"];

    /// <exception cref="UsageException">It is no period, no range of periods and no kind of them.</exception>
    public static PeriodArgument Parse(string text)
    {
        if (Kinds.Contains(text))
            return new PeriodArgument(text, default, false);
        if (PeriodLabel.Read(text) is { } one)
            return new PeriodArgument(null, one, false);
        if (text.Split(Span) is [var from, var to] && (from.Length > 0 || to.Length > 0)
            && ReadOr(from, DateOnly.MinValue) is { } first && ReadOr(to, DateOnly.MaxValue) is { } last)
            return first.Start <= last.End
                ? new PeriodArgument(null, new TimePeriod(first.Start, last.End), true)
                : throw new UsageException($"--period: '{text}' ends before it begins");
        throw new UsageException(Names.Nearest(text, Kinds) is { } near
            ? $"--period: '{text}' is no period; did you mean {near}?"
            : $"--period: '{text}' is no period (2025, 2025-H1, 2025-Q3, 2025-03, 2025-W14, 2025-03-06, 2021/2025), "
                + $"no range of two (2015..2020, 2019.., ..2023) and none of {string.Join(", ", Kinds)}");
    }

    // An end that is left out is open.
    private static TimePeriod? ReadOr(string text, DateOnly open) => text.Length == 0 ? TimePeriod.Of(open) : PeriodLabel.Read(text);

    public bool Holds(SeriesPoint point) =>
        Kind is not null ? Kind == KindOf(point.Period) : IsRange ? Days.Contains(point.Time) : Days == point.Time;

    // 2025, 2025-H1, 2025-Q3, 2025-03, 2025-W14, 2025-03-06, 2021/2025.
    private static string KindOf(string label) => label switch
    {
        { Length: 4 } => "year",
        [_, _, _, _, '-', 'H', ..] => "half",
        [_, _, _, _, '-', 'Q', ..] => "quarter",
        [_, _, _, _, '-', 'W', ..] => "week",
        { Length: 7 } => "month",
        { Length: 9 } => "years",
        { Length: 10 } => "day",
        _ => "span",
    };
}
