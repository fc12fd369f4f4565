using ClaimExtractor.Datasets;
using ClaimExtractor.Series;

namespace ClaimExtractor.Tests.Validation;

/// <summary>What is done to the series of the speech: every point follows from its claims, and nothing else does.</summary>
internal static class SeriesCorruptions
{
    public const string File = "series.jsonl";

    private const string Whole = "";

    private static readonly IReadOnlyList<SeriesPoint> Points = SeriesBuilder.Build(
    [
        new SeriesDocument("speech", Speech.Document.Date, Speech.Document.AreaName, Speech.Document.AreaCode, Speech.Extraction.Claims),
    ]);

    // Rows from 0.
    private static readonly int Rate = At("贫困发生率", "2019-12-31");
    private static readonly int Poor = At("农村贫困人口", "2012-12-31");
    private static readonly int Fewer = Row(point => point.Key is { Metric: "农村贫困人口", Per: "year" });
    private static readonly int Income = At("人均纯收入", "2015");
    private static readonly int Delisted = Row(point => point.Key.Predicate == "宣布摘帽");

    public static IReadOnlyList<Corruption> All { get; } =
    [
        Cell("a point has another value", Rate, "value", "0.7", "0.6, as claim 'speech@"),
        Cell("a point has no value", Rate, "value", "null", "number where qualifier is exact, found null"),
        Cell("a point has another lower bound", Rate, "value_min", "0.5", "0.6, as claim 'speech@"),
        Cell("a point has another upper bound", Rate, "value_max", "0.8", "0.6, as claim 'speech@"),
        Cell("a fall becomes a rise", Fewer, "value", "10000000", "-10000000, as claim 'speech@"),
        Cell("a point is bounded otherwise", Fewer, "qualifier", "\"at_least\"", "'at_most', as claim 'speech@"),
        Cell("a point is in another unit", Rate, "unit", "\"permille\"", "'percent', as claim 'speech@"),
        Cell("a point is of another metric", Rate, "metric", "\"失业率\"", "'贫困发生率', as claim 'speech@"),
        Cell("a point lost its bearer", Income, "bearer", "null", "'建档立卡贫困户', as claim 'speech@"),
        Cell("a point is somebody's", Rate, "bearer", "\"农民\"", "null, as claim 'speech@"),
        Cell("a point lost what is said of it", Delisted, "predicate", "null", "'宣布摘帽', as claim 'speech@"),
        Cell("a point is of another area", Rate, "area", "\"河北省\"", "'中国', as claim 'speech@"),
        Cell("a point has another area's code", Rate, "area_code", "\"130000\"", "'CN', as claim 'speech@"),
        Cell("a point lost its denominator", Income, "per", "null", "'person', as claim 'speech@"),
        Cell("a level becomes a share", Rate, "measure", "\"share\"", "'level', as claim 'speech@"),
        Cell("a level is compared", Rate, "baseline", "\"同比\"", "null, as claim 'speech@"),
        Cell("an outcome becomes a target", Rate, "modality", "\"target\"", "'asserted', as claim 'speech@"),
        Cell("a point has another label", Rate, "period", "\"2019\"", "'2019-12-31', as claim 'speech@"),
        Cell("a point begins earlier", Rate, "time_start", "\"2019-01-01\"", "2019-12-31, as claim 'speech@"),
        Cell("a point ends later", Rate, "time_end", "\"2020-01-01\"", "2019-12-31, as claim 'speech@"),
        Cell("a point is said by no claim", Rate, "claim_ids", "\"speech@1-2\"", "an id of the claims table, found 'speech@1-2'"),
        Cell(
            "a point is said by another claim",
            Rate,
            "claim_ids",
            $"\"{Points[Poor].ClaimIds[0]}\"",
            $"'{Points[Rate].ClaimIds[0]}', as claim 'speech@"
        ),
        Cell("a point is of no document", Rate, "document_id", "\"talk\"", "an id of the documents table, found 'talk'"),
        Cell("a point is said to be revised", Rate, "agreement", "\"revised\"", "'single', as claim 'speech@"),
        Cell("a conflict has a value", Rate, "agreement", "\"conflict\"", "'single', as claim 'speech@"),
        Cell("a point is in another series", Rate, "series_id", "\"000000000000\"", $"'{Points[Rate].SeriesId}', as claim 'speech@"),
        Cell("a point has no name", Rate, "point_id", "\"rate\"", "a text that matches"),
        Cell("a point is none", Rate, "point_id", "\"000000000000@2019\"", $"'{Points[Rate].PointId}', the point of claim 'speech@"),
        new(
            "a point is dropped",
            Spoil.Lines(File, lines => lines.RemoveAt(Rate)),
            Whole,
            File,
            null,
            null,
            $"the point {Points[Rate].PointId} (贫困发生率, 2019-12-31), which claim"
        ),
        new(
            "a point stands twice",
            Spoil.Lines(File, lines => lines.Insert(Rate, lines[Rate])),
            Whole,
            File,
            Rate + 2,
            "point_id",
            "an id of its own"
        ),
        new(
            "two points change places",
            Spoil.Lines(File, lines => (lines[Rate], lines[Poor]) = (lines[Poor], lines[Rate])),
            Whole,
            File,
            null,
            "point_id",
            $"'{Points[Poor].PointId}' as point"
        ),
        new(
            "the series' CSV says another value",
            Spoil.Text("series.csv", text => text.Replace(",0.6,0.6,0.6,", ",0.6,0.6,0.7,", StringComparison.Ordinal)),
            Whole,
            "series.csv",
            Rate + 2,
            "value_max",
            "0.6, as"
        ),
    ];

    private static Corruption Cell(string name, int row, string column, string json, string message) =>
        new(name, Spoil.Json(File, row, column, json), Whole, File, row + 1, column, message);

    private static int At(string metric, string period) => Row(point => point.Key.Metric == metric && point.Period == period);

    private static int Row(Predicate<SeriesPoint> match) =>
        Points.ToList().FindIndex(match) is >= 0 and var row ? row : throw new InvalidOperationException("the speech has no such point");
}
