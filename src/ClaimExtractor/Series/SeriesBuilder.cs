using System.Security.Cryptography;
using System.Text;
using ClaimExtractor.Checks;
using ClaimExtractor.Numerals;
using ClaimExtractor.Quantities;
using ClaimExtractor.Times;

namespace ClaimExtractor.Series;

/// <summary>Puts the claims of all documents side by side: one figure across documents. Pure; the
/// order of the documents changes nothing.</summary>
internal static class SeriesBuilder
{
    private const int IdDigits = 12;

    /// <summary>A series after the other, its points by period.</summary>
    public static IReadOnlyList<SeriesPoint> Build(IEnumerable<SeriesDocument> documents) => Build(documents.SelectMany(SeriesReader.Read));

    /// <param name="sayings">Of a document in the order of its text; of the documents in any order.</param>
    public static IReadOnlyList<SeriesPoint> Build(IEnumerable<SeriesSaying> sayings)
    {
        var series = sayings.GroupBy(one => one.Key).Select(group => (Id: IdOf(group.Key), Said: group))
            .OrderBy(one => one.Said.Key, SeriesOrder.Instance);
        return [.. series.SelectMany(one => Points(one.Id, one.Said.Key, [.. one.Said]))];
    }

    /// <summary>The same for the same series, in every release.</summary>
    public static string IdOf(SeriesKey key)
    {
        var text = string.Join('\n', key.Metric, key.Bearer, key.Predicate, key.Area, key.AreaCode, key.Kind, key.Per,
            Sources.EnumText.Of(key.Measure),
            key.Baseline, Sources.EnumText.Of(key.Modality));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..IdDigits];
    }

    private static IEnumerable<SeriesPoint> Points(string id, SeriesKey key, IReadOnlyList<SeriesSaying> all)
    {
        var unit = SeriesUnits.Common(all.Select(one => one.Unit), key.Measure);
        return all.GroupBy(one => one.Time).OrderBy(group => group.Key.Start).ThenBy(group => group.Key.End)
            .Select(group => Point(id, key, unit, group.Key, group)).OfType<SeriesPoint>();
    }

    private static SeriesPoint? Point(string id, SeriesKey key, string unit, TimePeriod time, IEnumerable<SeriesSaying> all)
    {
        var figures = all.Select(one => (one.DocumentId, one.Date, one.ClaimId, one.Sentence, Figure: one.Figure.In(unit, one.Unit)))
            .Where(one => one.Figure is not null)
            .Select(one => (one.DocumentId, one.Date, one.ClaimId, one.Sentence, Figure: one.Figure!.Value))
            .GroupBy(one => one.DocumentId)
            .Where(document => !AreTwoThings([.. document.Select(one => (one.Sentence, one.Figure.Range))]))
            .SelectMany(document => document)
            .OrderBy(one => one.Date ?? DateOnly.MinValue).ThenBy(one => one.DocumentId, StringComparer.Ordinal).ToList();
        if (figures.Count == 0)
            return null;
        var newest = figures.FindAll(one => one.Date == figures[^1].Date);
        var agreement = Agree(newest.Select(one => one.Figure.Range)) is not { } latest ? Agreement.Conflict
            : figures.Exists(one => !one.Figure.Range.Meets(latest)) ? Agreement.Revised
            : figures.Count > 1 ? Agreement.Agreed : Agreement.Single;
        var sharpest = Sharpest(newest.ConvertAll(one => (one.ClaimId, one.Figure)));
        var figure = agreement == Agreement.Conflict ? Hull(newest.ConvertAll(one => one.Figure)) : sharpest.Figure;
        return new SeriesPoint
        {
            SeriesId = id,
            Key = key,
            Unit = unit,
            Time = time,
            Period = PeriodLabel.Of(time.Start, time.End)!,
            Value = figure.Value?.ToDouble(),
            ValueMin = figure.Min?.ToDouble(),
            ValueMax = figure.Max?.ToDouble(),
            Qualifier = figure.Qualifier,
            ClaimIds = [.. figures.Select(one => one.ClaimId)],
            Teller = agreement == Agreement.Conflict ? null : sharpest.ClaimId,
            DocumentId = figures[^1].DocumentId,
            Agreement = agreement,
        };
    }

    // What a document says once, in one sentence with two values (城乡低保标准分别提高5%和8%), is two things that its words do not tell
    // apart: neither is told. What it says elsewhere too is one thing, and contradicts itself.
    private static bool AreTwoThings(List<(int Sentence, Interval Range)> said) =>
        said.TrueForAll(one => one.Sentence == said[0].Sentence) && Agree(said.Select(one => one.Range)) is null;

    /// <summary>What all of them allow; null where nothing is left.</summary>
    private static Interval? Agree(IEnumerable<Interval> ranges)
    {
        Fraction? low = null, high = null;
        foreach (var range in ranges)
        {
            low = low is null || range.Low > low ? range.Low ?? low : low;
            high = high is null || range.High < high ? range.High ?? high : high;
        }

        return low > high ? null : new Interval(low, high);
    }

    // An exact number tells more than a bound, one with more digits more than a rounded one, and the first saying more than a repetition.
    private static (string ClaimId, SaidFigure Figure) Sharpest(List<(string ClaimId, SaidFigure Figure)> sayings) =>
        sayings.OrderByDescending(one => one.Figure.Qualifier == Qualifier.Exact).ThenByDescending(one => one.Figure.Value is not null)
            .ThenBy(one => one.Figure.Width is null).ThenBy(one => one.Figure.Width).First();

    private static SaidFigure Hull(List<SaidFigure> figures)
    {
        var ends = figures.ConvertAll(figure => (Low: figure.Value ?? figure.Min, High: figure.Value ?? figure.Max));
        var low = ends.Exists(end => end.Low is null) ? null : ends.Min(end => end.Low);
        var high = ends.Exists(end => end.High is null) ? null : ends.Max(end => end.High);
        return new SaidFigure(null, low, high, Qualifier.Range, new Interval(low, high));
    }
}
