using System.Text.Json;
using ClaimExtractor.Checks;
using ClaimExtractor.Claims;
using ClaimExtractor.Datasets;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Series;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Reports;

/// <summary>The documents of a folder and their series, as the script of its page reads them. Each text stands in it once.</summary>
internal static class ReportSeriesData
{
    private static readonly string[] Qualifiers = [.. Enum.GetValues<Quantities.Qualifier>().Select(EnumText.Of)];
    private static readonly string[] Agreements = [.. Enum.GetValues<Agreement>().Select(EnumText.Of)];

    /// <summary>
    /// <c>{"documents": [[id, title, date, characters, claims, checks, failing]], "names": {metric: [English, …aliases]},
    /// "periods": [[label, start, end]], "qualifiers", "agreements", "omitted", "series": [{…, "points":
    /// [[period, qualifier, agreement, [[document, start, end]], value?, min?, max?, said?]]}]}</c>.
    /// </summary>
    public static void Write(Stream output, ReportFolder folder, ReportSeries series)
    {
        using var json = ReportData.Writer(output);
        json.WriteStartObject();
        WriteDocuments(json, folder);
        WriteNames(json, series);
        var periods = series.All.SelectMany(one => one.Points).Select(point => (point.Period, point.Time)).Distinct().ToList();
        json.WriteStartArray("periods");
        foreach (var (label, time) in periods)
            WriteTexts(json, [label, $"{time.Start:yyyy-MM-dd}", $"{time.End:yyyy-MM-dd}"]);
        json.WriteEndArray();
        json.WritePropertyName("qualifiers");
        WriteTexts(json, Qualifiers);
        json.WritePropertyName("agreements");
        WriteTexts(json, Agreements);
        json.WriteNumber("omitted", series.Omitted);
        var places = periods.Select((period, i) => (period, i)).ToDictionary(pair => pair.period, pair => pair.i);
        json.WriteStartArray("series");
        foreach (var one in series.All)
            WriteSeries(json, folder, one, point => places[(point.Period, point.Time)]);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteDocuments(Utf8JsonWriter json, ReportFolder folder)
    {
        json.WriteStartArray("documents");
        foreach (var document in folder.Documents)
        {
            var row = document.Row;
            var checks = folder.ChecksOf(row.DocumentId);
            json.WriteStartArray();
            json.WriteStringValue(row.DocumentId);
            json.WriteStringValue(row.Title);
            json.WriteStringValue(row.Date?.ToString("yyyy-MM-dd"));
            json.WriteNumberValue(row.Characters);
            json.WriteNumberValue(document.Claims.Count);
            json.WriteNumberValue(checks.Count);
            json.WriteNumberValue(checks.Count(ReportWords.IsWrong));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteNames(Utf8JsonWriter json, ReportSeries series)
    {
        var aliases = Lexicon.Default.MetricNames.ToLookup(name => name.Metric, name => name.Name, StringComparer.Ordinal);
        json.WriteStartObject("names");
        foreach (var metric in series.All.Select(one => one.Key.Metric).Distinct())
            if (Lexicon.Default.Metric(metric) is { } known && known.Name == metric)
            {
                json.WritePropertyName(metric);
                WriteTexts(json, [known.English, .. aliases[metric].Where(name => name != metric).Order(StringComparer.Ordinal)]);
            }

        json.WriteEndObject();
    }

    private static void WriteSeries(Utf8JsonWriter json, ReportFolder folder, SeriesOfPoints one, Func<SeriesPoint, int> period)
    {
        var key = one.Key;
        json.WriteStartObject();
        json.WriteString("id", one.Points[0].SeriesId);
        foreach (var (name, value) in ((string, string?)[])[
            ("metric", key.Metric), ("bearer", key.Bearer), ("predicate", key.Predicate), ("area", key.Area),
            ("unit", one.Points[0].Unit), ("per", key.Per),
            ("measure", EnumText.Of(key.Measure)), ("baseline", key.Baseline), ("modality", EnumText.Of(key.Modality))])
            json.WriteString(name, value);
        json.WriteStartArray("points");
        foreach (var point in one.Points)
            WritePoint(json, folder, point, period(point));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePoint(Utf8JsonWriter json, ReportFolder folder, SeriesPoint point, int period)
    {
        var isPlain = point.Value is not null && point.Value == point.ValueMin && point.Value == point.ValueMax;
        var differ = point.Agreement is Agreement.Revised or Agreement.Conflict;
        json.WriteStartArray();
        json.WriteNumberValue(period);
        json.WriteNumberValue((int)point.Qualifier);
        json.WriteNumberValue((int)point.Agreement);
        json.WriteStartArray();
        foreach (var id in point.ClaimIds)
        {
            var claim = folder.Claim(id)!;
            json.WriteStartArray();
            json.WriteNumberValue(folder.PlaceOf(claim.DocumentId));
            json.WriteNumberValue(claim.Source.Start);
            json.WriteNumberValue(claim.Source.End);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        WriteNumber(json, point.Value);
        if (!isPlain || differ)
        {
            WriteNumber(json, point.ValueMin);
            WriteNumber(json, point.ValueMax);
        }

        if (differ)
            WriteSaid(json, folder, point);
        json.WriteEndArray();
    }

    private static void WriteSaid(Utf8JsonWriter json, ReportFolder folder, SeriesPoint point)
    {
        json.WriteStartArray();
        foreach (var claim in point.ClaimIds.Select(folder.Claim).OfType<Claim>())
            WriteNumber(json, SaidFigure.Of(claim)?.In(point.Unit, claim.Unit)?.Value?.ToDouble());
        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, double? value)
    {
        if (value is { } number)
            json.WriteNumberValue(number);
        else
            json.WriteNullValue();
    }

    private static void WriteTexts(Utf8JsonWriter json, IEnumerable<string?> texts)
    {
        json.WriteStartArray();
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
