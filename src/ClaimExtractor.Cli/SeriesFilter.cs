using ClaimExtractor.Claims;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Series;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Cli;

/// <summary>Which points a person asks for; an empty list asks for all.</summary>
/// <param name="Metrics">By any name that the lexicon knows of them.</param>
/// <param name="Areas">By full or short name, or by code.</param>
/// <param name="Periods">Labels, <c>2015..2020</c>, or a kind: <c>year</c>.</param>
internal sealed record SeriesFilter(
    IReadOnlyList<string> Metrics, IReadOnlyList<string> Areas, IReadOnlyList<string> Bearers, IReadOnlyList<Measure> Measures,
    IReadOnlyList<string> Periods,
    IReadOnlyList<Modality> Modalities, Lexicon Lexicon)
{
    private const string Span = "..";

    public bool Holds(SeriesPoint point) =>
        Any(Metrics, name => point.Key.Metric == name || Lexicon.Metric(name)?.Name == point.Key.Metric)
        && Any(Areas, name => IsArea(point.Key, name))
        && Any(Bearers, name => point.Key.Bearer == name)
        && Any(Measures, measure => point.Key.Measure == measure)
        && Any(Periods, period => IsIn(point, period))
        && Any(Modalities, modality => point.Key.Modality == modality);

    private static bool Any<T>(IReadOnlyList<T> asked, Func<T, bool> holds) => asked.Count == 0 || asked.Any(holds);

    private static bool IsArea(SeriesKey key, string name) =>
        key.Area == name || key.AreaCode == name
        || AreaTable.Find(name) is { Count: > 0 } known && known.Any(area => area.Name == key.Area)
        || key.Area is { } own && own.Length == name.Length + 1 && own.StartsWith(name, StringComparison.Ordinal);

    private static bool IsIn(SeriesPoint point, string period)
    {
        if (point.Period == period || period == KindOf(point.Period))
            return true;
        var at = period.IndexOf(Span, StringComparison.Ordinal);
        return at > 0 && string.CompareOrdinal($"{point.Time.Start:yyyy-MM-dd}", period[..at]) >= 0
            && string.CompareOrdinal($"{point.Time.End:yyyy-MM-dd}"[..Math.Min(10, period.Length - at - Span.Length)],
                period[(at + Span.Length)..]) <= 0;
    }

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

    /// <summary>A value of a closed list, as it is written in the data.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static T Parse<T>(string option, string text)
        where T : struct, Enum =>
        EnumText.TryParse<T>(text, out var value) ? value
            : throw new UsageException($"{option}: '{text}' is none of {string.Join(", ", Enum.GetValues<T>().Select(one => EnumText.Of(one)))}");
}
