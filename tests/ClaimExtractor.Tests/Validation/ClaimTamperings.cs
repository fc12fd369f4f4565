using System.Text.Json.Nodes;

namespace ClaimExtractor.Tests.Validation;

/// <summary>Single claims that say another thing than their sentence: each is told from the one file.</summary>
internal static class ClaimTamperings
{
    private const string File = "claims.jsonl";

    // Rows of the speech, from 0, by their quotes.
    private static readonly IReadOnlyList<string> Quotes = [.. Speech.Extraction.Claims.Select(claim => claim.Quote)];

    public static IEnumerable<Tampering> All() =>
        [.. Numbers(), .. Units(), .. Roles(), .. Facets(), .. Traces(), .. Arrows(), .. Places(), .. Foreign()];

    private static IEnumerable<Tampering> Numbers() =>
        [
            Forged("a number is ten times as large", "551万人", 55100000),
            Forged("a digit of a number changes", "9899万人", 98980000),
            Forged("a percentage changes", "10.2%", 12.0, 0.12),
            Forged("a small count changes", "5位", 6),
            Forged("a count of counties changes", "601个", 610),
            Forged("a sum of money changes", "6079元", 6097),
            Forged("a year more", "7年", 8, 252460800),
            Forged("points more", "2.2个百分点", 2.3, 2.3),
            Forged("万 is forgotten", "25.5万个", 25.5),
            Forged("所 counts more schools", "10.8万所", 180000),
            Forged("the number falls below nothing", "0.6%", -0.6, -0.006),
            Cells(
                "a lower bound is raised with its value",
                "1000万人以上",
                "value",
                ("value", "11000000"),
                ("value_exact", "\"11000000\""),
                ("value_min", "11000000"),
                ("base_value", "11000000")
            ),
            Cells(
                "an upper bound is lowered with its value",
                "不到10个月",
                "value",
                ("value", "9"),
                ("value_exact", "\"9\""),
                ("value_max", "9"),
                ("base_value", "23667660")
            ),
            Cells(
                "a value about becomes another",
                "3000万左右",
                "value",
                ("value", "35000000"),
                ("value_exact", "\"35000000\""),
                ("base_value", "35000000")
            ),
            Cells(
                "a value near becomes another",
                "近200万人",
                "value",
                ("value", "2500000"),
                ("value_exact", "\"2500000\""),
                ("value_max", "2500000"),
                ("base_value", "2500000")
            ),
            Cells(
                "two thirds become three quarters",
                "三分之二以上",
                "value",
                ("value", "0.75"),
                ("value_exact", "\"3/4\""),
                ("value_min", "0.75"),
                ("base_value", "0.75")
            ),
            Cells("多 reaches farther", "960多万", "value_max", ("value_max", "9900000")),
            Cells("多 reaches not so far", "290多万名", "value_max", ("value_max", "2950000")),
            Cells("a bound is opened", "1000万人以上", "qualifier", ("qualifier", "\"more_than\"")),
            Cells("a bound is closed", "不到10个月", "qualifier", ("qualifier", "\"at_most\"")),
            Cells(
                "about becomes exact",
                "1亿左右",
                "qualifier",
                ("qualifier", "\"exact\""),
                ("value_min", "100000000"),
                ("value_max", "100000000")
            ),
            Cells("exact becomes about", "832个", "qualifier", ("qualifier", "\"about\""), ("value_min", "null"), ("value_max", "null")),
            Cells("near becomes less", "近300万", "qualifier", ("qualifier", "\"less_than\"")),
            Cells("exact becomes at least", "300天", "qualifier", ("qualifier", "\"at_least\""), ("value_max", "null")),
            Cells(
                "an upper bound turns into a lower one",
                "近200万人",
                "qualifier",
                ("qualifier", "\"at_least\""),
                ("value_min", "2000000"),
                ("value_max", "null")
            ),
            Cells(
                "a number becomes a range",
                "2707个",
                "qualifier",
                ("qualifier", "\"range\""),
                ("value", "null"),
                ("value_exact", "null"),
                ("base_value", "null"),
                ("base_unit", "null")
            ),
        ];

    private static IEnumerable<Tampering> Units() =>
        [
            Cells("yuan become dollars", "11567元", "unit", ("unit", "\"USD\""), ("base_unit", "\"USD\"")),
            Cells("persons become things", "551万人", "unit", ("unit", "\"item\""), ("dimension", "\"count\""), ("base_unit", "\"item\"")),
            Cells(
                "things become persons",
                "832个",
                "unit",
                ("unit", "\"person\""),
                ("dimension", "\"people\""),
                ("base_unit", "\"person\"")
            ),
            Cells(
                "percent become points",
                "10.2%",
                "unit",
                ("unit", "\"percentage_point\""),
                ("dimension", "\"percentage_point\""),
                ("base_unit", "\"percentage_point\""),
                ("base_value", "10.2")
            ),
            Cells(
                "points become percent",
                "2.2个百分点",
                "unit",
                ("unit", "\"percent\""),
                ("dimension", "\"percentage\""),
                ("base_unit", "\"ratio\""),
                ("base_value", "0.022")
            ),
            Cells("percent become per mille", "0.6%", "unit", ("unit", "\"permille\""), ("base_value", "0.0006")),
            Cells("days become months", "300天", "unit", ("unit", "\"month\""), ("base_value", "788922000")),
            Cells("years become an age", "7年", "dimension", ("dimension", "\"age\"")),
            Cells("a duration becomes something else", "300天", "dimension", ("dimension", "\"other\"")),
            Cells("a unit is written otherwise", "6079元", "unit_text", ("unit_text", "\"块\"")),
            Cells("a unit is written longer", "9899万人", "unit_text", ("unit_text", "\"万人\"")),
            Cells("a written unit is gone", "601个", "unit_text", ("unit_text", "\"\"")),
            Cells("a unit that nobody wrote", "960多万", "unit_text", ("unit_text", "\"人\"")),
            Cells("a written unit was inferred", "601个", "unit_inferred", ("unit_inferred", "true")),
            Cells("an inferred unit was written", "960多万", "unit_inferred", ("unit_inferred", "false")),
            Cells("two thirds are an inferred unit", "三分之二以上", "unit_inferred", ("unit_inferred", "true")),
        ];

    private static IEnumerable<Tampering> Roles() =>
        [
            Cells("a fall becomes a rise", "551万人", "direction", ("direction", "\"increase\"")),
            Cells("a rise becomes a fall", "11567元", "direction", ("direction", "\"decrease\"")),
            new(
                "a start rises to a smaller end",
                Spoil.Json(File, At("10.2%"), "direction", "\"increase\""),
                File,
                File,
                At("0.6%") + 1,
                "direction"
            ),
            Cells("a rate of growth falls", "9.7%", "direction", ("direction", "\"decrease\"")),
            Cells("an amount of change grows", "1000万人以上", "direction", ("direction", "\"increase\"")),
            Cells("a difference turns", "2.2个百分点", "direction", ("direction", "\"decrease\"")),
            Cells("a level has a direction", "832个", "direction", ("direction", "\"increase\"")),
            Cells("a share has a direction", "90%以上", "direction", ("direction", "\"decrease\"")),
            Cells("a level becomes a share", "99%", "role", ("role", "\"share\"")),
            Cells("a level becomes a change", "10.8万所", "role", ("role", "\"change_by\""), ("direction", "\"increase\"")),
            Cells("a share becomes a level", "90%以上", "role", ("role", "\"level\""), ("measure", "\"level\"")),
            Cells("a part becomes a level", "601个", "role", ("role", "\"level\"")),
            Cells("an end becomes a start", "0.6%", "role", ("role", "\"change_from\"")),
            Cells("a start becomes an end", "6079元", "role", ("role", "\"change_to\"")),
            Cells("a start becomes a level", "10.2%", "role", ("role", "\"level\""), ("direction", "null")),
            Cells(
                "a rate of change becomes a level",
                "9.7%",
                "role",
                ("role", "\"level\""),
                ("direction", "null"),
                ("measure", "\"level\"")
            ),
            Cells("a level becomes a criterion", "5位", "role", ("role", "\"criterion\""), ("measure", "null")),
            Cells("a level becomes a rank", "7个", "role", ("role", "\"rank\""), ("measure", "\"rank\"")),
            Cells("growth becomes an index", "30.2%", "measure", ("measure", "\"index\"")),
            Cells("a growth rate is measured as a level", "30.2%", "measure", ("measure", "\"level\"")),
            Cells("a count is measured as growth", "832个", "measure", ("measure", "\"growth\"")),
            Cells("a count is measured as a change", "601个", "measure", ("measure", "\"change\"")),
            Cells("a count is measured as a share", "10.8万所", "measure", ("measure", "\"share\"")),
            Cells("a sum of money is measured as an index", "6079元", "measure", ("measure", "\"index\"")),
            Cells("a rate that fell is measured as a change", "10.2%", "measure", ("measure", "\"change\"")),
            Cells("a share is measured as a level", "90%以上", "measure", ("measure", "\"level\"")),
            Cells("a level is measured as nothing", "832个", "measure", ("measure", "null")),
            Cells("a difference is measured as growth", "2.2个百分点", "measure", ("measure", "\"growth\"")),
            Cells("a fact becomes a target", "832个", "modality", ("modality", "\"target\"")),
            Cells("a fact is denied", "601个", "modality", ("modality", "\"negated\"")),
            Cells("a fact is only supposed", "9899万人", "modality", ("modality", "\"hypothetical\"")),
            Cells("a fact is expected", "10.8万所", "modality", ("modality", "\"forecast\"")),
            Cells("what is expected has come", "1亿左右", "modality", ("modality", "\"asserted\"")),
        ];

    private static IEnumerable<Tampering> Facets() =>
        [
            Cells("a rate is of another thing", "10.2%", "subject", ("subject", "\"失业率\"")),
            Cells("a count is of villages", "832个", "subject", ("subject", "\"贫困村\"")),
            Cells("a subject lost its first character", "10.8万所", "subject", ("subject", "\"务教育强校\"")),
            Cells("a subject is said that nobody said", "91.8万", "evidence", ("subject", "\"干部\"")),
            Cells("a subject is gone", "551万人", "subject", ("subject", "null")),
            Cells("an income is a firm's", "6079元", "bearer", ("bearer", "\"国有企业\"")),
            Cells("a bearer is gone", "3416元", "bearer", ("bearer", "null")),
            Cells("a bearer is said that nobody said", "99%", "evidence", ("bearer", "\"村民\"")),
            Cells("counties did another thing", "601个", "predicate", ("predicate", "\"宣布独立\"")),
            Cells("counties did nothing", "179个", "predicate", ("predicate", "null")),
            Cells("the whole country is a province", "832个", "place", ("place", "\"河北省\"")),
            Cells("a place is gone", "25.5万个", "place", ("place", "null")),
            Cells("China is India", "832个", "area", ("area", "\"印度\""), ("area_code", "\"IN\"")),
            Cells("an area is no place on earth", "7年", "area", ("area", "\"火星\""), ("area_code", "null")),
            Cells("an area has another code", "832个", "area_code", ("area_code", "\"US\"")),
            Cells("an area has lost its code", "832个", "area_code", ("area_code", "null")),
            Cells("a code has no area", "832个", "area_code", ("area", "null")),
            Cells("another office says so", "2729万", "attribution", ("attribution", "null")),
            Cells("a denominator is gone", "6079元", "per", ("per", "null")),
            Cells("a denominator is said that nobody said", "832个", "evidence", ("per", "\"year\"")),
            Cells("a baseline is another", "2.2个百分点", "baseline", ("baseline", "\"去年同期\"")),
            Cells("a baseline is gone", "2.2个百分点", "baseline", ("baseline", "null")),
            Cells("a metric is another known one", "10.2%", "metric", ("metric", "\"地区生产总值\"")),
            Cells("a metric is none", "10.2%", "metric", ("metric", "\"幸福指数\"")),
            Cells("a metric is gone", "10.2%", "metric", ("metric", "null")),
            Cells("a metric is said that the subject is not", "99%", "metric", ("metric", "\"贫困发生率\"")),
            Cells("a time is said otherwise", "9899万人", "time_text", ("time_text", "\"2013年年底\"")),
            Cells(
                "a time is a year later",
                "9899万人",
                "time_start",
                ("time_start", "\"2013-12-31\""),
                ("time_end", "\"2013-12-31\""),
                ("period", "\"2013-12-31\"")
            ),
            Cells(
                "a period is a year earlier",
                "3416元",
                "time_start",
                ("time_start", "\"2014-01-01\""),
                ("time_end", "\"2014-12-31\""),
                ("period", "\"2014\"")
            ),
            Cells("a time was read nearer", "10.2%", "time_basis", ("time_basis", "\"clause\"")),
            Cells("a label is not of its days", "3416元", "period", ("period", "\"2016\"")),
            Cells(
                "a time is gone",
                "9899万人",
                "time_text",
                ("time_text", "null"),
                ("time_start", "null"),
                ("time_end", "null"),
                ("time_basis", "null"),
                ("period", "null")
            ),
        ];

    private static IEnumerable<Tampering> Traces() =>
        [
            Cells(
                "a rule is of no number",
                "832个",
                "rules",
                ("rules", "\"measured subject:counted role:stated time:sentence place:clause\"")
            ),
            Cells(
                "a rule is of no subject",
                "832个",
                "rules",
                ("rules", "\"measure subject:guessed role:stated time:sentence place:clause\"")
            ),
            Cells("a rule is of no facet", "832个", "rules", ("rules", "\"measure topic:counted role:stated time:sentence place:clause\"")),
            Cells(
                "a rule stands twice",
                "832个",
                "rules",
                ("rules", "\"measure subject:counted subject:metric role:stated time:sentence place:clause\"")
            ),
            Cells("no rule gave the role", "832个", "rules", ("rules", "\"measure subject:counted time:sentence place:clause\"")),
            Cells("no rule gave the time", "832个", "rules", ("rules", "\"measure subject:counted role:stated place:clause\"")),
            Cells(
                "a role is by another rule",
                "832个",
                "role",
                ("rules", "\"measure subject:counted role:part time:sentence place:clause\"")
            ),
            Evidence("evidence of the subject is gone", "832个", text => text.Replace("subject=", "bearer=", StringComparison.Ordinal)),
            Evidence("evidence lies beyond the source", "551万人", text => Moved(text, "subject", 900000)),
            Evidence("evidence lies in a later sentence", "551万人", text => Moved(text, "subject", 800)),
            Evidence("evidence lies in an earlier sentence", "832个", text => Moved(text, "place", -800)),
            Evidence("evidence of what is pointed to is another number", "601个", text => Moved(text, "relation", 1)),
            Evidence(
                "evidence of a change is gone",
                "551万人",
                text => text.Replace("role=1797-1799 ", "", StringComparison.Ordinal),
                "role"
            ),
        ];

    private static IEnumerable<Tampering> Arrows() =>
        [
            new(
                "two claims point to each other",
                Spoil.Row(File, At("10.2%"), row =>
                {
                    (row["related_claim_id"], row["relation"]) = (Id("0.6%"), "same_as");
                    row["evidence"] = $"{row["evidence"]} relation={Span("0.6%")}";
                }),
                File, File, At("10.2%") + 1, "related_claim_id"
            ),
            Arrow("an end points forward", "551万人", "change_from", "6079元"),
            Arrow("a part points to a later whole", "601个", "part_of", "2707个"),
            Arrow("a part is of another unit", "601个", "part_of", "551万人", "unit"),
            Arrow("an end points to no start", "11567元", "change_from", "832个", "dimension", "role"),
            Arrow("a repetition says another number", "近300万", "same_as", "近200万人", "value_exact", "evidence"),
            new(
                "a claim points to another document",
                Spoil.Lines(File, lines => lines.AddRange(OfOther(lines))),
                File, File, null, "related_claim_id"
            ),
            Cells("an arrow is gone", "551万人", "relation", ("related_claim_id", "null"), ("relation", "null")),
            Cells("an end only repeats its start", "551万人", "value_exact", ("relation", "\"same_as\"")),
        ];

    private static IEnumerable<Tampering> Places() =>
        [
            Cells("a sentence comes before the one before", "551万人", "sentence", ("sentence", "3")),
            Cells("a paragraph comes before the one before", "832个", "paragraph", ("paragraph", "1")),
            Cells("a sentence comes behind the next one", "551万人", "sentence", ("sentence", "99")),
            Cells(
                "one sentence has two texts",
                "551万人",
                "context",
                ("context", "\"到2019年年底减少到551万人。\""),
                ("quote_start", "11")
            ),
            Cells("one sentence stands under two headings", "551万人", "section", ("section", "\"附录\"")),
            Cells(
                "a claim lies within the one before",
                "551万人",
                "source_start",
                ("source_start", "1794"),
                ("claim_id", "\"speech@1794-1812\"")
            ),
            Cells(
                "a span is too short for its quote",
                "551万人",
                "source_end",
                ("source_end", "1809"),
                ("claim_id", "\"speech@1807-1809\"")
            ),
        ];

    private static IEnumerable<Tampering> Foreign() =>
        [
            .. new[] { "NULL", "#N/A", "NaN", "None", "n/a", "#REF!", "#NAME?", "#VALUE!", "nil", "undefined" }.Select(word =>
                Cells($"{word} stands for nothing", "99%", "bearer", ("bearer", $"\"{word}\""))
            ),
            Cells("NULL stands for a place", "99%", "place", ("place", "\"NULL\"")),
            Cells("#N/A stands for a section", "551万人", "section", ("section", "\"#N/A\"")),
            Cells("a fraction is a day", "三分之二以上", "value_exact", ("value_exact", "\"2-Mar\"")),
            Cells("a fraction is a Chinese day", "三分之二以上", "value_exact", ("value_exact", "\"2月3日\"")),
            Cells("a fraction is the number of a day", "三分之二以上", "value", ("value_exact", "\"46083\"")),
            Cells("a fraction is an ISO day", "三分之二以上", "value_exact", ("value_exact", "\"2026-02-03\"")),
            Cells("a fraction is an American day", "三分之二以上", "value_exact", ("value_exact", "\"2/3/2026\"")),
            new(
                "the CSV has the number of a day",
                Spoil.Csv(At("三分之二以上"), "value_exact", "46056"),
                "claims.csv",
                "claims.csv",
                At("三分之二以上") + 2,
                "value_exact",
                "value"
            ),
            new(
                "the workbook has the number of a day",
                Spoil.Sheet(At("三分之二以上"), "value_exact", "><v>46056</v>"),
                "claims.xlsx",
                "claims.xlsx",
                At("三分之二以上") + 2,
                "value_exact",
                "value"
            ),
            new("the CSV has NULL", Spoil.Csv(At("99%"), "bearer", "NULL"), "claims.csv", "claims.csv", At("99%") + 2, "bearer"),
            new(
                "the workbook has #N/A as a text",
                Spoil.Sheet(At("3416元"), "bearer", "t=\"inlineStr\"><is><t>#N/A</t></is>"),
                "claims.xlsx",
                "claims.xlsx",
                At("3416元") + 2,
                "bearer"
            ),
        ];

    // All cells of the number agree with each other, so that only the quote says otherwise.
    private static Tampering Forged(string name, string quote, double value, double? inBase = null)
    {
        var text = value.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var converted = (inBase ?? value).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Cells(
            name,
            quote,
            "value",
            ("value", text),
            ("value_exact", $"\"{text}\""),
            ("value_min", text),
            ("value_max", text),
            ("base_value", converted)
        );
    }

    private static Tampering Cells(string name, string quote, string column, params (string Column, string Json)[] cells) =>
        new(name, Spoil.Row(File, At(quote), row =>
        {
            foreach (var (cell, json) in cells)
                row[cell] = JsonNode.Parse(json);
        }), File, File, At(quote) + 1, [column, "evidence", "rules"]);

    private static Tampering Evidence(string name, string quote, Func<string, string> change, string column = "evidence") =>
        new(name, Spoil.Row(File, At(quote), row => row["evidence"] = change((string)row["evidence"]!)), File, File, At(quote) + 1, column);

    private static Tampering Arrow(string name, string quote, string relation, string to, params string[] columns) =>
        new(name, Spoil.Row(File, At(quote), row =>
        {
            (row["related_claim_id"], row["relation"]) = (Id(to), relation);
            var evidence = ((string)row["evidence"]!).Split(" relation=")[0];
            row["evidence"] = $"{evidence} relation={Span(to)}*";
        }), File, File, At(quote) + 1, columns.Length > 0 ? columns : ["related_claim_id"]);

    // The claims once more, as those of another document that points back to this one.
    private static IEnumerable<string> OfOther(List<string> lines)
    {
        var last = lines.FindLastIndex(line => line.Length > 0);
        var other = lines[..(last + 1)]
            .ConvertAll(line =>
                line.Replace("speech@", "talk@", StringComparison.Ordinal).Replace("\"speech\"", "\"talk\"", StringComparison.Ordinal)
            );
        lines.RemoveRange(last + 1, lines.Count - last - 1);
        var at = At("551万人");
        other[at] = other[at].Replace($"\"related_claim_id\":\"talk@", "\"related_claim_id\":\"speech@", StringComparison.Ordinal);
        return other;
    }

    private static string Moved(string evidence, string facet, int by) => string.Join(' ', evidence.Split(' ').Select(item =>
    {
        if (!item.StartsWith($"{facet}=", StringComparison.Ordinal))
            return item;
        var span = item[(facet.Length + 1)..].TrimEnd('*').Split('-').Select(int.Parse).ToArray();
        return $"{facet}={span[0] + by}-{span[1] + by}{(item[^1] == '*' ? "*" : "")}";
    }));

    private static string Span(string quote) => Id(quote).Split('@')[1];

    private static string Id(string quote) => Speech.Extraction.Claims[At(quote)].ClaimId;

    private static int At(string quote) =>
        Quotes.ToList().IndexOf(quote) is >= 0 and var row ? row : throw new InvalidOperationException($"the speech does not say {quote}");
}
