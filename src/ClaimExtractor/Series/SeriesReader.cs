using ClaimExtractor.Claims;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Times;

namespace ClaimExtractor.Series;

/// <summary>Which claims of a document take part in series, and in which.</summary>
internal static class SeriesReader
{
    private const string JoinedMetric = " metric:" + MetricReader.PhraseRule;

    /// <summary>In the order of the claims: those whose subject, measure and period are known.</summary>
    public static IEnumerable<SeriesSaying> Read(SeriesDocument document)
    {
        var ends = EndsOfChanges(document.Claims);
        foreach (var claim in document.Claims)
            if (!IsBefore(claim, ends) && Of(claim, document) is { } saying)
                yield return saying;
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

    private static SeriesSaying? Of(Claim claim, SeriesDocument document)
    {
        if (claim is not { Subject: { } subject, Measure: { } measure, TimeStart: { } start, TimeEnd: { } end } || IsLength(claim))
            return null;
        if (SaidFigure.Of(claim) is not { } figure)
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
        return new SeriesSaying(key, time, claim.ClaimId, document.Id, document.Date, claim.Sentence, claim.Unit, figure);
    }
}
