using ClaimExtractor.Claims;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Series;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Cli;

/// <summary>Which points a person asks for; an empty list asks for all.</summary>
/// <param name="Metrics">By any name that the lexicon knows of them.</param>
/// <param name="Areas">By full or short name, or by code.</param>
internal sealed record SeriesFilter(
    IReadOnlyList<string> Metrics, IReadOnlyList<string> Areas, IReadOnlyList<string> Bearers, IReadOnlyList<Measure> Measures,
    IReadOnlyList<PeriodArgument> Periods,
    IReadOnlyList<Modality> Modalities, Lexicon Lexicon)
{
    public bool Holds(SeriesPoint point) =>
        Any(Metrics, name => point.Key.Metric == name || Lexicon.Metric(name)?.Name == point.Key.Metric)
        && Any(Areas, name => IsArea(point.Key, name))
        && Any(Bearers, name => point.Key.Bearer == name)
        && Any(Measures, measure => point.Key.Measure == measure)
        && Any(Periods, period => period.Holds(point))
        && Any(Modalities, modality => point.Key.Modality == modality);

    private static bool Any<T>(IReadOnlyList<T> asked, Func<T, bool> holds) => asked.Count == 0 || asked.Any(holds);

    private static bool IsArea(SeriesKey key, string name) =>
        key.Area == name || key.AreaCode == name
        || AreaTable.Find(name) is { Count: > 0 } known && known.Any(area => area.Name == key.Area)
        || key.Area is { } own && own.Length == name.Length + 1 && own.StartsWith(name, StringComparison.Ordinal);

    /// <summary>A value of a closed list, as it is written in the data.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static T Parse<T>(string option, string text)
        where T : struct, Enum =>
        EnumText.TryParse<T>(text, out var value)
            ? value
            : throw new UsageException(
                $"{option}: '{text}' is none of {string.Join(", ", Enum.GetValues<T>().Select(one => EnumText.Of(one)))}"
            );
}
