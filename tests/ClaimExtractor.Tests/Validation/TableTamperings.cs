using ClaimExtractor.Series;

namespace ClaimExtractor.Tests.Validation;

/// <summary>What is done to the other tables, alone and beside the claims.</summary>
internal static class TableTamperings
{
    private const string Whole = "", Mentions = "mentions.jsonl", Checks = "checks.jsonl", Points = "series.jsonl", Claims = "claims.jsonl";

    private static readonly IReadOnlyList<ClaimExtractor.Claims.Claim> Said = Speech.Extraction.Claims;

    // Rows from 0.
    private static readonly int Quantity = Row(Speech.Extraction.Mentions.ToList().FindIndex(mention => mention.Quantity is not null));
    private static readonly int Sum = Check("parts_and_whole"),
        Growth = Check("yearly_growth"),
        Fall = Check("direction"),
        Span = Check("day_span"),
        Twice = Check("said_twice");

    private static readonly int Single = Row(
        SeriesBuilder
            .Build([new SeriesDocument("speech", Speech.Document.Date, Speech.Document.AreaName, Speech.Document.AreaCode, Said)])
            .ToList()
            .FindIndex(point => point.ClaimIds.Count == 1)
    );

    public static IEnumerable<Tampering> All() => [.. OfMentions(), .. OfChecks(), .. OfPoints(), .. OfRows()];

    private static IEnumerable<Tampering> OfMentions() =>
        [
            Cell(Mentions, "a mention of a claim says another number", Quantity, "text", "\"6位\""),
            Cell(Mentions, "a mention of a claim is in another sentence", Quantity, "sentence", "11"),
            Cell(Mentions, "a mention of a claim is none", Quantity, "kind", "\"time\""),
            Cell(Mentions, "a time is a mention of a claim", 0, "kind", "\"quantity\"", "claim_id"),
            Cell(Mentions, "a time has a claim", 0, "claim_id", $"\"{Said[0].ClaimId}\"", "kind"),
            Cell(Mentions, "a mention is another claim's", Quantity, "claim_id", $"\"{Said[1].ClaimId}\"", "text", "source_start"),
            Cell(Mentions, "a mention ends later", Quantity, "source_end", "499", "mention_id"),
            Cell(Mentions, "a mention has no reason", Quantity, "reason", "\"NULL\""),
            Alone(Mentions, "a mention comes before the sentence before it", Quantity, "sentence", "1"),
            Alone(Mentions, "a quantity is no mention of a claim", Quantity, "kind", "\"idiom\"", "claim_id"),
            new(
                "two mentions have one claim",
                Spoil.Row(Mentions, Quantity + 1, row => (row["kind"], row["claim_id"]) = ("quantity", Said[0].ClaimId)),
                Mentions,
                Mentions,
                Quantity + 2,
                "claim_id"
            ),
            Cell(Mentions, "a mention is of no document", Quantity, "document_id", "\"talk\"", "mention_id"),
        ];

    private static IEnumerable<Tampering> OfChecks() =>
        [
            Cell(Checks, "a sum is another", Sum, "computed", "833"),
            Cell(Checks, "a whole is another", Sum, "stated", "833"),
            Cell(Checks, "a sum may be off", Sum, "tolerance", "1"),
            Cell(Checks, "a sum is reckoned otherwise", Sum, "formula", "\"601 + 179 + 53 = 833\""),
            Cell(Checks, "parts do not add up", Sum, "verdict", "\"inconsistent\""),
            Cell(Checks, "a message says otherwise", Sum, "message", "\"The parts do not add up.\""),
            Cell(Checks, "a sum is another kind of check", Sum, "kind", "\"said_twice\"", "check_id"),
            Cell(Checks, "a sum has a part less", Sum, "claim_ids", $"\"{Said[12].ClaimId}\\n{Said[13].ClaimId}\"", "check_id"),
            Cell(
                Checks,
                "a sum has its parts in another order",
                Sum,
                "claim_ids",
                $"\"{Said[12].ClaimId}\\n{Said[14].ClaimId}\\n{Said[13].ClaimId}\\n{Said[15].ClaimId}\"",
                "check_id"
            ),
            Cell(Checks, "growth is reckoned otherwise", Growth, "computed", "9.7"),
            Cell(Checks, "growth is stated otherwise", Growth, "stated", "11.3"),
            Cell(Checks, "growth agrees", Growth, "verdict", "\"consistent\""),
            Cell(Checks, "growth may be far off", Growth, "tolerance", "2"),
            Cell(Checks, "growth is reckoned over other years", Growth, "formula", "\"(11567 / 6079)^(1/7) − 1 = 9.6% ≈ 9.7%\""),
            Cell(Checks, "a direction is reckoned", Fall, "computed", "1"),
            Cell(Checks, "a fall is none", Fall, "formula", "\"98990000 < 5510000\""),
            Cell(Checks, "a fall contradicts", Fall, "verdict", "\"inconsistent\""),
            Cell(Checks, "days are counted otherwise", Span, "computed", "11"),
            Cell(Checks, "a figure is said otherwise", Twice, "stated", "831"),
            Cell(Checks, "a figure cannot be told", Twice, "verdict", "\"cannot_tell\""),
            Cell(Checks, "a check is of another document", Sum, "document_id", "\"talk\"", "check_id"),
            Cell(Checks, "a check has another name", Sum, "check_id", "\"speech@parts_and_whole-000000000000\""),
            Alone(Checks, "a lone check is of another kind", Sum, "kind", "\"said_twice\"", "check_id"),
            Alone(Checks, "a lone check has other claims", Twice, "claim_ids", $"\"{Said[0].ClaimId}\"", "check_id"),
            Alone(Checks, "a lone check has another's claims", Twice, "claim_ids", "\"talk@1-2\"", "check_id"),
            Alone(Checks, "a lone check is NULL", Twice, "formula", "\"NULL\""),
            new("a check is dropped", Spoil.Lines(Checks, lines => lines.RemoveAt(Sum)), Whole, Checks, null),
            new(
                "two checks change places",
                Spoil.Lines(Checks, lines => (lines[Sum], lines[Growth]) = (lines[Growth], lines[Sum])),
                Whole,
                Checks,
                null,
                "check_id"
            ),
            new("a check stands twice", Spoil.Lines(Checks, lines => lines.Insert(Sum, lines[Sum])), Whole, Checks, Sum + 2, "check_id"),
        ];

    private static IEnumerable<Tampering> OfPoints() =>
        [
            Alone(Points, "a lone point has another lower bound", 0, "value_min", "1"),
            Alone(Points, "a lone point has an upper bound below the lower", 0, "value_max", "-1"),
            Alone(Points, "a lone point ends before it begins", 0, "time_end", "\"1999-01-01\""),
            Alone(Points, "a lone point has another label", 0, "period", "\"1999\""),
            Alone(Points, "a lone point begins elsewhere", 0, "time_start", "\"1999-01-01\"", "period"),
            Alone(Points, "a lone point is another's", 0, "point_id", "\"000000000000@2019\""),
            Alone(Points, "a lone point is in another series", 0, "series_id", "\"000000000000\""),
            Alone(Points, "a lone point is of another metric", 0, "metric", "\"失业率\"", "series_id"),
            Alone(Points, "a lone point is of another area", 0, "area", "\"河北省\"", "series_id"),
            Alone(Points, "a lone point is a target", 0, "modality", "\"target\"", "series_id"),
            Alone(Points, "a lone point is measured otherwise", 0, "measure", "\"share\"", "series_id"),
            Alone(Points, "a lone point is compared", 0, "baseline", "\"同比\"", "series_id"),
            Alone(Points, "a lone point is in no unit", 0, "unit", "\"people\""),
            Alone(Points, "a lone point is agreed by itself", Single, "agreement", "\"agreed\""),
            Alone(Points, "a lone point is revised by itself", Single, "agreement", "\"revised\""),
            Alone(Points, "a lone point is of another document", 0, "document_id", "\"talk\""),
            new(
                "a lone point has one claim twice",
                Spoil.Row(Points, 0, row => (row["claim_ids"], row["agreement"]) = ($"{row["claim_ids"]}\n{row["claim_ids"]}", "agreed")),
                Points,
                Points,
                1,
                "claim_ids"
            ),
            new(
                "a lone point is single with two claims",
                Spoil.Row(Points, Single, row => row["claim_ids"] = $"speech@1-2\n{row["claim_ids"]}"),
                Points,
                Points,
                Single + 1,
                "agreement"
            ),
        ];

    private static IEnumerable<Tampering> OfRows() =>
        [
            new(
                "both ends of a change turn",
                folder =>
                {
                    Spoil.Json(Claims, 6, "direction", "\"increase\"")(folder);
                    Spoil.Json(Claims, 7, "direction", "\"increase\"")(folder);
                },
                Whole,
                Claims,
                8,
                "direction"
            ),
            new(
                "a title is null in words",
                Spoil.Json("documents.jsonl", 0, "title", "\"#N/A\""),
                "documents.jsonl",
                "documents.jsonl",
                1,
                "title"
            ),
        ];

    private static Tampering Cell(string file, string name, int row, string column, string json, params string[] also) =>
        new(name, Spoil.Json(file, row, column, json), Whole, file, row + 1, [column, .. also]);

    private static Tampering Alone(string file, string name, int row, string column, string json, params string[] also) =>
        new(name, Spoil.Json(file, row, column, json), file, file, row + 1, [column, .. also]);

    private static int Check(string kind) =>
        Row(Speech.Extraction.Findings.ToList().FindIndex(finding => ClaimExtractor.Sources.EnumText.Of(finding.Kind) == kind));

    private static int Row(int found) => found >= 0 ? found : throw new InvalidOperationException("the speech has no such row");
}
