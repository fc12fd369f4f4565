using static ClaimExtractor.Tests.Validation.SpeechRows;

namespace ClaimExtractor.Tests.Validation;

/// <summary>What a spreadsheet does to cells.</summary>
internal static class WorkbookCorruptions
{
    public static IEnumerable<Corruption> All() =>
        [
            new(
                "Excel rounds a long number",
                Spoil.Csv(Poor, "value", "9.90E+07"),
                "claims.csv",
                "claims.csv",
                Poor + 2,
                "value",
                "98990000, from value_exact '98990000', found 99000000"
            ),
            new(
                "Excel takes a fraction for a date",
                Spoil.Csv(TwoThirds, "value_exact", "3-Feb"),
                "claims.csv",
                "claims.csv",
                TwoThirds + 2,
                "value_exact",
                "a text that matches"
            ),
            new(
                "Excel groups the digits",
                Spoil.Csv(Poor, "value", "\"98,990,000\""),
                "claims.csv",
                "claims.csv",
                Poor + 2,
                "value",
                "number or null, found '98,990,000'"
            ),
            new(
                "Excel writes a date as the Americans do",
                Spoil.Csv(Poor, "time_start", "12/31/2012"),
                "claims.csv",
                "claims.csv",
                Poor + 2,
                "time_start",
                "a date as 2020-03-06, found '12/31/2012'"
            ),
            new(
                "a formula has failed",
                Spoil.Csv(Poor, "value", "#VALUE!"),
                "claims.csv",
                "claims.csv",
                Poor + 2,
                "value",
                "number or null, found '#VALUE!'"
            ),
            new(
                "a number of the CSV is not a number",
                Spoil.Csv(Poor, "value", "NaN"),
                "claims.csv",
                "claims.csv",
                Poor + 2,
                "value",
                "number or null, found 'NaN'"
            ),
            new(
                "a cell of the CSV is emptied",
                Spoil.Csv(Poor, "unit", ""),
                "claims.csv",
                "claims.csv",
                Poor + 2,
                "unit",
                "string, found null"
            ),
            new(
                "a unit is changed in the CSV",
                Spoil.Csv(Income, "unit", "USD"),
                "claims.csv",
                "claims.csv",
                Income + 2,
                "base_unit",
                "'USD', as of unit USD, found 'CNY'"
            ),
            new(
                "a value is changed in the CSV of the release",
                Spoil.Csv(Income, "per", "year"),
                Whole,
                "claims.csv",
                Income + 2,
                "per",
                $"'person', as in row {Income + 1} of claims.jsonl, found 'year'"
            ),
            new(
                "a value is changed in the workbook",
                Spoil.Sheet(Income, "value", "><v>6080</v>"),
                "claims.xlsx",
                "claims.xlsx",
                Income + 2,
                "value",
                "6079, from value_exact '6079', found 6080"
            ),
            new(
                "a number of the workbook becomes words",
                Spoil.Sheet(Income, "value", "t=\"inlineStr\"><is><t>about 6079</t></is>"),
                "claims.xlsx",
                "claims.xlsx",
                Income + 2,
                "value",
                "number or null, found 'about 6079'"
            ),
            new(
                "a formula of the workbook has failed",
                Spoil.Sheet(Income, "value", "t=\"e\"><v>#REF!</v>"),
                "claims.xlsx",
                "claims.xlsx",
                Income + 2,
                "value",
                "number or null, found #REF!"
            ),
            new(
                "a date of the workbook is a day off",
                Spoil.Sheet(Poor, "time_start", "><v>41273</v>"),
                Whole,
                "claims.xlsx",
                Poor + 2,
                "time_start",
                $"2012-12-31, as in row {Poor + 1} of claims.jsonl, found 2012-12-30"
            ),
            new(
                "a truth value of the workbook turns",
                Spoil.Sheet(Poor, "unit_inferred", "t=\"b\"><v>1</v>"),
                Whole,
                "claims.xlsx",
                Poor + 2,
                "unit_inferred",
                "false, as the quote '9899万人' says, found true"
            ),
            new(
                "a cell of the Parquet changes",
                Spoil.Parquet(claims => claims.Select((claim, i) => i == Part ? claim with { Subject = "县" } : claim)),
                Whole,
                "claims.parquet",
                Part + 1,
                "subject",
                "found '县'"
            ),
        ];
}
