using static ClaimExtractor.Tests.Validation.ClaimTampering;
using static ClaimExtractor.Tests.Validation.SpeechRows;

namespace ClaimExtractor.Tests.Validation;

/// <summary>Roles, facets and places that are not those of the sentence.</summary>
internal static class FacetTamperings
{
    public static IEnumerable<Tampering> All() => [.. Roles(), .. Facets(), .. Places()];

    private static IEnumerable<Tampering> Roles() =>
        [
            Cells("a fall becomes a rise", "551万人", "direction", ("direction", "\"increase\"")),
            Cells("a rise becomes a fall", "11567元", "direction", ("direction", "\"decrease\"")),
            new(
                "a start rises to a smaller end",
                Spoil.Json(Lines, At("10.2%"), "direction", "\"increase\""),
                Lines,
                Lines,
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
            Cells("an owner is said that nobody said", "551万人", "evidence", ("bearer", "\"干部\"")),
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
}
