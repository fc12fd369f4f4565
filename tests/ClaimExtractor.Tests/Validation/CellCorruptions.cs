using static ClaimExtractor.Tests.Validation.SpeechRows;

namespace ClaimExtractor.Tests.Validation;

/// <summary>Cells that hold what their column does not, or what the row does not mean.</summary>
internal static class CellCorruptions
{
    public static IEnumerable<Corruption> All() => [.. Cells(), .. Meaning()];

    private static IEnumerable<Corruption> Cells() =>
    [
        Json("a number is text", Poor, "value", "\"98990000\"", "number or null, found '98990000'"),
        Json("a number is no number", Poor, "source_start", "\"NaN\"", "integer, found 'NaN'"),
        Json("a place is a fraction", Poor, "paragraph", "1.5", "integer, found 1.5"),
        Json("a place is negative", Poor, "quote_start", "-1", "at least 0, found -1"),
        Json("a place is beyond 32 bits", Poor, "source_end", "4294967296", "at most 2147483647"),
        Json("a required text is null", Poor, "quote", "null", "string, found null"),
        Json("a required text is empty", Poor, "context", "\"\"", "a text that is not empty, found ''"),
        Json("a truth value is a number", Poor, "unit_inferred", "1", "boolean, found 1"),
        Json("an enum is misspelt", Poor, "dimension", "\"peopel\"", "one of people, count"),
        Json("an enum has capitals", Poor, "qualifier", "\"Exact\"", "one of exact, about"),
        Json("a role is of no kind", Poor, "role", "\"total\"", "one of level, change_from"),
        Json("a modality is missing", Poor, "modality", "null", "found null"),
        Json("a day does not exist", Poor, "time_start", "\"2019-02-30\"", "a date as 2020-03-06, found '2019-02-30'"),
        Json("a date has a time", Poor, "time_start", "\"2019-02-03T00:00\"", "a date as 2020-03-06"),
        Json("an exact value has commas", Poor, "value_exact", "\"98,990,000\"", "a text that matches"),
        Json("a cell is a list", Poor, "subject", "[\"a\"]", "string or null, found [\"a\"]"),
        Json("an id has no span", Poor, "claim_id", "\"speech\"", "a text that matches"),
        Json("a relation has no claim", Left, "related_claim_id", "null", "string where relation is a string, found null"),
        Json("a claim has no relation", Left, "relation", "null", "string where related_claim_id is a string, found null"),
        Json("an exact claim has an open end", Poor, "value_max", "null", "number where qualifier is exact, found null"),
        Json("a bound is missing", AtLeast, "value_min", "null", "number where qualifier is more_than or at_least, found null"),
    ];

    private static IEnumerable<Corruption> Meaning() =>
        [
            Json(
                "the quote stands elsewhere",
                Left,
                "quote_start",
                "28",
                "the text at 28 of the context, '的551万', found '551万人'",
                "quote"
            ),
            Json("the quote is another text", Left, "quote", "\"552万人\"", "the text at 29 of the context, '551万人', found '552万人'"),
            Json("the quote is behind the context", Left, "quote_start", "5000", "nothing, the context is shorter", "quote"),
            Json(
                "the id is of another span",
                Left,
                "source_start",
                "1806",
                "'speech@1806-1812', from document_id, source_start and source_end",
                "claim_id"
            ),
            Json("the document is another", Left, "document_id", "\"other\"", "'other@", "claim_id"),
            Json("the span is empty", Left, "source_end", "1807", "more than source_start, 1807, found 1807"),
            Json("the value is not the exact value", Poor, "value", "98990001", "98990000, from value_exact '98990000', found 98990001"),
            Json("the exact value is not the value", TwoThirds, "value_exact", "\"1/3\"", "from value_exact '1/3'", "value"),
            Json("a lower bound is not the value", Poor, "value_min", "9899", "98990000, the value, where qualifier is exact, found 9899"),
            Json("an upper bound is not the value", Nearly, "value_max", "3000000", "2000000, the value, where qualifier is nearly"),
            Json("at least has an upper bound", AtLeast, "value_max", "20000000", "null where qualifier is at_least, found 20000000"),
            Json("about has a bound", About, "value_min", "20000000", "null where qualifier is about, found 20000000"),
            Json("the ends are in the wrong order", Open, "value_max", "9500000", "not less than value_min, 9600000, found 9500000"),
            Json("the unit is of no list", Poor, "unit", "\"persons\"", "a unit code of schema/units.csv, found 'persons'"),
            Json("the unit is of another dimension", Poor, "unit", "\"CNY\"", "currency, as of unit CNY, found 'people'", "dimension"),
            Json("the dimension is not the unit's", Rate, "dimension", "\"ratio\"", "percentage, as of unit percent, found 'ratio'"),
            Json("the base value is not converted", Rate, "base_value", "10.2", "0.102, 10.2 percent in ratio, found 10.2"),
            Json("the base value is missing", Days, "base_value", "null", "25920000, 300 day in s, found null"),
            Json("the base unit is another", Days, "base_unit", "\"day\"", "'s', as of unit day, found 'day'"),
            Json(
                "the time ends before it starts",
                Poor,
                "time_end",
                "\"2001-01-01\"",
                "a day not before time_start, 2012-12-31, found 2001-01-01"
            ),
            Json(
                "the related claim is not there",
                Left,
                "related_claim_id",
                "\"speech@1-2\"",
                "an id of the claims table, found 'speech@1-2'"
            ),
            Json("a claim is related to itself", Left, "related_claim_id", $"\"{Id(Left)}\"", "another claim, found the claim itself"),
            Json("the evidence is no span", Left, "evidence", "\"subject:1-2\"", "spans as subject=10-15"),
        ];

    private static Corruption Json(string name, int row, string column, string json, string message, string? errorColumn = null) =>
        new(name, Spoil.Json(Lines, row, column, json), Lines, Lines, row + 1, errorColumn ?? column, message);
}
