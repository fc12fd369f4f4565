using System.Security.Cryptography;
using System.Text;
using ClaimExtractor.Checks;
using ClaimExtractor.Claims;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Numerals;
using ClaimExtractor.Quantities;
using ClaimExtractor.Times;

namespace ClaimExtractor.Series;

/// <summary>Puts the claims of all documents side by side: one figure across documents. Pure; the
/// order of the documents changes nothing.</summary>
internal static class SeriesBuilder
{
    private const int IdDigits = 12;

    private const string JoinedMetric = " metric:" + MetricReader.PhraseRule;

    // A claim with what its series and its period are.
    private readonly record struct Said(SeriesKey Key, TimePeriod Time, Claim Claim, SeriesDocument Document);

    /// <summary>Claims whose subject, measure and period are known. A series after the other, its points by period.</summary>
    public static IReadOnlyList<SeriesPoint> Build(IEnumerable<SeriesDocument> documents)
    {
        var said =
            from document in documents.OrderBy(document => document.Date ?? DateOnly.MinValue)
                .ThenBy(document => document.Id, StringComparer.Ordinal)
            let ends = EndsOfChanges(document.Claims)
            from claim in document.Claims
            where !IsBefore(claim, ends)
            let one = Of(claim, document)
            where one is not null
            select one.Value;
        var series = said.GroupBy(one => one.Key).Select(group => (Id: IdOf(group.Key), Said: group))
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

    private static Dictionary<string, Claim> EndsOfChanges(IReadOnlyList<Claim> claims)
    {
        var ends = new Dictionary<string, Claim>(StringComparer.Ordinal);
        foreach (var claim in claims)
            if (claim is { Relation: Relation.ChangeFrom, RelatedClaimId: { } from })
                ends[from] = claim;
        return ends;
    }

    // 2018年，起征点由3500元提高到5000元: where a change started is no figure of the period in which it happened.
    private static bool IsBefore(Claim claim, Dictionary<string, Claim> ends) =>
        claim.Role == Role.ChangeFrom
        && (!ends.TryGetValue(claim.ClaimId, out var end) || end.TimeStart == claim.TimeStart && end.TimeEnd == claim.TimeEnd);

    // 连续7年: how long a thing lasted is no figure of it.
    private static bool IsLength(Claim claim) => claim is { Metric: null, Dimension: Dimension.Duration or Dimension.Age };

    private static Said? Of(Claim claim, SeriesDocument document)
    {
        if (claim is not { Subject: { } subject, Measure: { } measure, TimeStart: { } start, TimeEnd: { } end } || IsLength(claim))
            return null;
        var time = new TimePeriod(start, end);
        // 全省 of a text that does not say of which province is that text's own: two texts may mean two provinces.
        var key = new SeriesKey(
            claim.Metric ?? subject,
            claim.Rules.Contains(JoinedMetric, StringComparison.Ordinal) ? null : claim.Bearer,
            claim.Metric is null ? claim.Predicate : null,
            claim.Area ?? (claim.Place is { } place ? AreaName.IsScope(place) ? $"{place}（{document.Id}）" : place : document.Area),
            claim.Area is not null ? claim.AreaCode : claim.Place is null ? document.AreaCode : null,
            SeriesUnits.KindOf(claim.Unit, measure),
            claim.Per,
            measure,
            SeriesBaseline.Of(claim, measure, time),
            claim.Modality);
        return new Said(key, time, claim, document);
    }

    private static IEnumerable<SeriesPoint> Points(string id, SeriesKey key, IReadOnlyList<Said> all)
    {
        var unit = SeriesUnits.Common(all.Select(one => one.Claim.Unit), key.Measure);
        return all.GroupBy(one => one.Time).OrderBy(group => group.Key.Start).ThenBy(group => group.Key.End)
            .Select(group => Point(id, key, unit, group.Key, [.. group])).OfType<SeriesPoint>();
    }

    // The claims are in the order of the documents' dates.
    private static SeriesPoint? Point(string id, SeriesKey key, string unit, TimePeriod time, IReadOnlyList<Said> all)
    {
        var figures = all.Select(one => (one.Document, one.Claim, Figure: SaidFigure.Of(one.Claim, unit)))
            .Where(one => one.Figure is not null)
            .Select(one => (one.Document, one.Claim, Figure: one.Figure!.Value))
            .GroupBy(one => one.Document.Id)
            .Where(document => !AreTwoThings([.. document.Select(one => (one.Claim.Sentence, one.Figure.Range))]))
            .SelectMany(document => document).ToList();
        if (figures.Count == 0)
            return null;
        var newest = figures.FindAll(one => one.Document.Date == figures[^1].Document.Date);
        var agreement = Agree(newest.Select(one => one.Figure.Range)) is not { } latest ? Agreement.Conflict
            : figures.Exists(one => !one.Figure.Range.Meets(latest)) ? Agreement.Revised
            : figures.Count > 1 ? Agreement.Agreed : Agreement.Single;
        var figure = agreement == Agreement.Conflict
            ? Hull(newest.ConvertAll(one => one.Figure)) : Sharpest(newest.ConvertAll(one => one.Figure));
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
            ClaimIds = [.. figures.Select(one => one.Claim.ClaimId)],
            DocumentId = figures[^1].Document.Id,
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
    private static SaidFigure Sharpest(List<SaidFigure> figures) =>
        figures.OrderByDescending(figure => figure.Qualifier == Qualifier.Exact).ThenByDescending(figure => figure.Value is not null)
            .ThenBy(figure => figure.Width is null).ThenBy(figure => figure.Width).First();

    private static SaidFigure Hull(List<SaidFigure> figures)
    {
        var ends = figures.ConvertAll(figure => (Low: figure.Value ?? figure.Min, High: figure.Value ?? figure.Max));
        var low = ends.Exists(end => end.Low is null) ? null : ends.Min(end => end.Low);
        var high = ends.Exists(end => end.High is null) ? null : ends.Max(end => end.High);
        return new SaidFigure(null, low, high, Qualifier.Range, new Interval(low, high));
    }
}
