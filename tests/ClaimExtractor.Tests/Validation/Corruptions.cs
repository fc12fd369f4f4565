using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ClaimExtractor.Claims;
using ClaimExtractor.Datasets;
using ClaimExtractor.Quantities;

namespace ClaimExtractor.Tests.Validation;

/// <summary>The table: what is done to a file, and what must be said of it.</summary>
internal static class Corruptions
{
    private const string Lines = "claims.jsonl";
    private const string Whole = "";

    // Rows of the speech, from 0, by their quotes.
    private static readonly IReadOnlyList<string> Quotes = [.. Speech.Extraction.Claims.Select(claim => claim.Quote)];
    private static readonly int Poor = At("9899万人");
    private static readonly int Left = At("551万人");
    private static readonly int Rate = At("10.2%");
    private static readonly int AtLeast = At("1000万人以上");
    private static readonly int TwoThirds = At("三分之二以上");
    private static readonly int Open = At("960多万");
    private static readonly int Nearly = At("近200万人");
    private static readonly int About = At("3000万左右");
    private static readonly int Days = At("300天");
    private static readonly int Part = At("601个");
    private static readonly int Income = At("6079元");

    public static IReadOnlyList<Corruption> All { get; } =
    [
        .. Files(),
        .. Manifest(),
        .. Structure(),
        .. Cells(),
        .. Meaning(),
        .. Spreadsheets(),
        .. Tables(),
        .. SeriesCorruptions.All,
    ];

    private static IEnumerable<Corruption> Files() =>
        [
            new("a bit of the JSON flips", Spoil.FlipBit("claims.json"), Whole, "claims.json", null, null, "as in datapackage.json"),
            new("a bit of the JSON Lines flips", Spoil.FlipBit(Lines), Whole, Lines, null, null, "as in datapackage.json"),
            new("a bit of the CSV flips", Spoil.FlipBit("claims.csv"), Whole, "claims.csv", null, null, "as in datapackage.json"),
            new("a bit of the workbook flips", Spoil.FlipBit("claims.xlsx"), Whole, "claims.xlsx", null, null, "as in datapackage.json"),
            new(
                "a bit of the Parquet flips",
                Spoil.FlipBit("claims.parquet"),
                Whole,
                "claims.parquet",
                null,
                null,
                "as in datapackage.json"
            ),
            new(
                "a bit of the mentions flips",
                Spoil.FlipBit("mentions.parquet", 0.1),
                Whole,
                "mentions.parquet",
                null,
                null,
                "as in datapackage.json"
            ),
            new(
                "the JSON is cut short",
                Spoil.Bytes("claims.json", bytes => bytes[..(bytes.Length / 2)]),
                Whole,
                "claims.json",
                null,
                null,
                "a file that can be read, found line"
            ),
            new(
                "the JSON Lines are cut short",
                Spoil.Bytes(Lines, bytes => bytes[..(bytes.Length / 2)]),
                Whole,
                Lines,
                null,
                null,
                "a file that can be read, found line"
            ),
            new(
                "the CSV is cut short",
                Spoil.Bytes("claims.csv", bytes => bytes[..(bytes.Length / 2)]),
                Whole,
                "claims.csv",
                null,
                null,
                "bytes, as in datapackage.json"
            ),
            new(
                "the workbook is cut short",
                Spoil.Bytes("claims.xlsx", bytes => bytes[..(bytes.Length / 2)]),
                Whole,
                "claims.xlsx",
                null,
                null,
                "found the file is not a workbook"
            ),
            new(
                "the Parquet is cut short",
                Spoil.Bytes("claims.parquet", bytes => bytes[..(bytes.Length / 2)]),
                Whole,
                "claims.parquet",
                null,
                null,
                "found the file is not a Parquet file"
            ),
            new(
                "the workbook is empty",
                Spoil.Bytes("claims.xlsx", _ => []),
                Whole,
                "claims.xlsx",
                null,
                null,
                "found the file is not a workbook"
            ),
            new(
                "a format is deleted",
                folder => File.Delete(Path.Combine(folder, "claims.xlsx")),
                Whole,
                "claims.xlsx",
                null,
                null,
                "a file, datapackage.json lists it, found none"
            ),
            new(
                "the documents are deleted",
                folder => File.Delete(Path.Combine(folder, "documents.jsonl")),
                Whole,
                "documents.jsonl",
                null,
                null,
                "a file, datapackage.json lists it, found none"
            ),
            new(
                "a stray file lies in the folder",
                folder => File.WriteAllText(Path.Combine(folder, "notes.txt"), "mine"),
                Whole,
                "notes.txt",
                null,
                null,
                "no file that datapackage.json does not list"
            ),
            new(
                "a stray copy lies below the folder",
                folder => File.WriteAllText(Directory.CreateDirectory(Path.Combine(folder, "old")).FullName + "/claims.csv", ""),
                Whole,
                "old/claims.csv",
                null,
                null,
                "no file that datapackage.json does not list"
            ),
            new(
                "a byte is added to a file",
                Spoil.Bytes("documents.parquet", bytes => [.. bytes, 0]),
                Whole,
                "documents.parquet",
                null,
                null,
                "bytes, as in datapackage.json"
            ),
        ];

    private static IEnumerable<Corruption> Manifest() =>
        [
            new(
                "the manifest is deleted",
                folder => File.Delete(Path.Combine(folder, "datapackage.json")),
                Whole,
                "datapackage.json",
                null,
                null,
                "expected a file, found none"
            ),
            new(
                "the manifest is no JSON",
                Spoil.Replace("datapackage.json", "{", "<"),
                Whole,
                "datapackage.json",
                null,
                null,
                "a data package in JSON"
            ),
            new(
                "the manifest has lost its resources",
                Spoil.Replace("datapackage.json", "\"resources\"", "\"sources2\""),
                Whole,
                "datapackage.json",
                null,
                "resources",
                "found n"
            ),
            new(
                "the manifest counts other rows",
                Spoil.Replace("datapackage.json", "\"rows\": 50", "\"rows\": 49"),
                Whole,
                "claims.json",
                null,
                null,
                "49 rows, as in datapackage.json, found 50"
            ),
            new(
                "the manifest names another size",
                Spoil.Text("datapackage.json", text =>
                    new System.Text.RegularExpressions.Regex(
                        "\"bytes\": (?=\\d+,\n      \"hash\")",
                        default,
                        TimeSpan.FromSeconds(1)
                    ).Replace(text, "\"bytes\": 1", 1)
                ),
                Whole,
                "claims.json",
                null,
                null,
                "bytes, as in datapackage.json"
            ),
            new(
                "the manifest names a file outside",
                Spoil.Replace("datapackage.json", "\"claims.csv\"", "\"../claims.csv\""),
                Whole,
                "datapackage.json",
                null,
                "../claims.csv",
                "a path below the release"
            ),
            new(
                "the manifest's version is no version",
                Spoil.Replace("datapackage.json", "\"version\": \"1.0.0\"", "\"version\": \"one\""),
                Whole,
                "datapackage.json",
                null,
                "version",
                "a text that matches"
            ),
            new(
                "the manifest has another hash of the content",
                Spoil.Text("datapackage.json", text => Digest("contentHash", text)),
                Whole,
                "datapackage.json",
                null,
                "contentHash",
                "of the rows of all tables, found sha256:0000"
            ),
            new(
                "the manifest has another hash of a source",
                Spoil.Replace("datapackage.json", Speech.Source.Sha256, new string('0', 64)),
                Whole,
                "datapackage.json",
                null,
                "sources/0/hash",
                $"sha256:{Speech.Source.Sha256}, as in the documents table"
            ),
            new(
                "the manifest has another path of a source",
                Spoil.Replace("datapackage.json", Speech.FileName, "other.txt"),
                Whole,
                "datapackage.json",
                null,
                "sources/0/path",
                "as in the documents table, found '"
            ),
            new(
                "the manifest has lost its sources",
                Spoil.Text("datapackage.json", text =>
                    Regex.Replace(text, "\"sources\": \\[.*?\\]", "\"sources\": []", RegexOptions.Singleline, TimeSpan.FromSeconds(1))
                ),
                Whole,
                "datapackage.json",
                null,
                "sources",
                "1, the rows of the documents table, found 0"
            ),
        ];

    private static string Digest(string name, string text) =>
        Regex.Replace(text, $"(?<=\"{name}\": \"sha256:)[0-9a-f]{{64}}", new string('0', 64), RegexOptions.None, TimeSpan.FromSeconds(1));

    private static IEnumerable<Corruption> Structure() =>
        [
            new(
                "a row of the JSON Lines is dropped",
                Spoil.Lines(Lines, lines => lines.RemoveAt(Poor)),
                Whole,
                Lines,
                null,
                null,
                "50 rows, as in"
            ),
            new(
                "a row of the CSV is dropped",
                Spoil.Lines("claims.csv", lines => lines.RemoveAt(Poor + 1)),
                Whole,
                "claims.csv",
                null,
                null,
                $"the row '{Id(Poor)}', row {Poor + 1} of claims.jsonl, found none"
            ),
            new(
                "a row of the Parquet is dropped",
                Spoil.Parquet(claims => claims.Skip(1)),
                Whole,
                "claims.parquet",
                null,
                null,
                $"the row '{Id(0)}', row 1 of claims.jsonl, found none"
            ),
            new(
                "a row of the workbook is dropped",
                Spoil.SheetXml(xml => Without(xml, "<row r=\"5\"", "</row>")),
                Whole,
                "claims.xlsx",
                null,
                null,
                $"the row '{Id(3)}', row 4 of claims.jsonl"
            ),
            new(
                "a row of the JSON is added",
                Spoil.Text("claims.json", text => text.Replace("\n]", $",\n{First(text)}\n]").Replace("},,", "},")),
                Whole,
                "claims.json",
                null,
                null,
                "50 rows, as in claims.jsonl, found 51"
            ),
            new(
                "a row of the CSV stands twice",
                Spoil.Lines("claims.csv", lines => lines.Insert(1, lines[1])),
                "claims.csv",
                "claims.csv",
                3,
                "claim_id",
                "an id of its own, row 2 has this one"
            ),
            new(
                "an id stands twice",
                Spoil.Row(Lines, Left, row => row["claim_id"] = Id(Poor)),
                Lines,
                Lines,
                Left + 1,
                "claim_id",
                $"an id of its own, row {Poor + 1} has this one"
            ),
            new(
                "two rows change places",
                Spoil.Parquet(claims => [claims[1], claims[0], .. claims.Skip(2)]),
                Whole,
                "claims.parquet",
                1,
                "claim_id",
                $"'{Id(0)}', as in row 1 of claims.jsonl"
            ),
            new(
                "two columns change names",
                Spoil.CsvFields(0, names => Swap(names, "value_min", "value_max")),
                "claims.csv",
                "claims.csv",
                AtLeast + 2,
                "value_min",
                "number where qualifier is more_than or at_least"
            ),
            new(
                "two columns of text change names",
                Spoil.CsvFields(0, names => Swap(names, "quote", "context")),
                "claims.csv",
                "claims.csv",
                Poor + 2,
                "quote",
                "the context is shorter"
            ),
            new(
                "a column is missing",
                Spoil.Row(Lines, Poor, row => row.Remove("per")),
                Lines,
                Lines,
                Poor + 1,
                "per",
                "a value, found nothing"
            ),
            new(
                "a column is missing everywhere",
                Spoil.Text(Lines, text => text.Replace("\"per\":", "\"pro\":")),
                Lines,
                Lines,
                null,
                "per",
                "a column of this name, found none"
            ),
            new(
                "a column is added",
                Spoil.CsvFields(0, names => names.Add("note")),
                "claims.csv",
                "claims.csv",
                null,
                "note",
                "no other columns than those of the schema"
            ),
            new(
                "a column stands twice",
                Spoil.CsvFields(0, names => names[names.IndexOf("place")] = "per"),
                "claims.csv",
                "claims.csv",
                null,
                "per",
                "the column once, found it 2 times"
            ),
            new(
                "a row of the CSV has a cell more",
                Spoil.CsvFields(Poor + 1, fields => fields.Add("x")),
                "claims.csv",
                "claims.csv",
                Poor + 2,
                null,
                $"{ClaimColumns.Schema.Columns.Count} cells, found {ClaimColumns.Schema.Columns.Count + 1} cells"
            ),
            new(
                "a row of the CSV has a cell less",
                Spoil.CsvFields(Poor + 1, fields => fields.RemoveAt(fields.Count - 1)),
                "claims.csv",
                "claims.csv",
                Poor + 2,
                "rules",
                "a value, found nothing"
            ),
        ];

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

    private static IEnumerable<Corruption> Spreadsheets() =>
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

    private static IEnumerable<Corruption> Tables() =>
        [
            new(
                "a mention of a claim is dropped",
                Spoil.Lines("mentions.jsonl", lines => lines.RemoveAt(3)),
                Whole,
                "mentions.jsonl",
                null,
                null,
                "rows, as in mentions.parquet"
            ),
            new(
                "a mention points to no claim",
                Spoil.Json("mentions.jsonl", 3, "claim_id", "\"speech@1-2\""),
                Whole,
                "mentions.jsonl",
                4,
                "claim_id",
                "an id of the claims table, found 'speech@1-2'"
            ),
            new(
                "a quantity has no claim",
                Spoil.Json("mentions.jsonl", 3, "claim_id", "null"),
                Whole,
                "mentions.jsonl",
                4,
                "claim_id",
                "string where kind is quantity, found null"
            ),
            new(
                "a mention is of no kind",
                Spoil.Json("mentions.jsonl", 0, "kind", "\"date\""),
                Whole,
                "mentions.jsonl",
                1,
                "kind",
                "one of quantity, time"
            ),
            new(
                "two mentions overlap",
                Spoil.Row("mentions.jsonl", 1, row => (row["source_start"], row["mention_id"]) = (181, "speech@181-276")),
                Whole,
                "mentions.jsonl",
                2,
                "source_start",
                "where the mention of row 1 ends"
            ),
            new(
                "a mention says another text",
                Spoil.Json("mentions.jsonl", 0, "text", "\"3月7日\""),
                Whole,
                "mentions.jsonl",
                1,
                "text",
                "'3月6日', as the source has it"
            ),
            new(
                "a document counts other claims",
                Spoil.Json("documents.jsonl", 0, "claims", "49"),
                Whole,
                "documents.jsonl",
                1,
                "claims",
                "50, the claims of the document, found 49"
            ),
            new(
                "a document has another digest",
                Spoil.Json("documents.jsonl", 0, "sha256", "\"A7\""),
                Whole,
                "documents.jsonl",
                1,
                "sha256",
                "a text that matches"
            ),
            new(
                "a document has other bytes",
                Spoil.Json("documents.jsonl", 0, "bytes", "5"),
                Whole,
                "documents.jsonl",
                1,
                "bytes",
                "as of the source, found 5"
            ),
            new(
                "a document has another name",
                Spoil.Json("documents.jsonl", 0, "document_id", "\"talk\""),
                Whole,
                "documents.jsonl",
                1,
                null,
                "a row that documents.parquet has, found 'talk'"
            ),
            new(
                "a date has no source",
                Spoil.Json("documents.jsonl", 0, "date_source", "\"none\""),
                Whole,
                "documents.jsonl",
                1,
                "date",
                "null where date_source is none"
            ),
            new(
                "a claim's context is not the source's",
                Spoil.Row(Lines, Poor, row => row["context"] = $"{row["context"]}完"),
                Whole,
                Lines,
                Poor + 1,
                "context",
                "the sentence as the source has it"
            ),
            new(
                "a claim lies beyond the source",
                Spoil.Row(Lines, Poor, row =>
                    (row["source_start"], row["source_end"], row["claim_id"]) = (90000, 90006, "speech@90000-90006")
                ),
                Whole,
                Lines,
                Poor + 1,
                "quote",
                "no text, as the source has it at 90000-90006"
            ),
            new(
                "a claim has lost its document",
                Spoil.Row(Lines, Poor, row => (row["document_id"], row["claim_id"]) = ("talk", $"talk{Id(Poor)[6..]}")),
                Whole,
                Lines,
                Poor + 1,
                "document_id",
                "an id of the documents table, found 'talk'"
            ),
        ];

    private static Corruption Json(string name, int row, string column, string json, string message, string? errorColumn = null) =>
        new(name, Spoil.Json(Lines, row, column, json), Lines, Lines, row + 1, errorColumn ?? column, message);

    private static int At(string quote) =>
        Quotes.ToList().IndexOf(quote) is >= 0 and var row ? row : throw new InvalidOperationException($"the speech does not say {quote}");

    private static string Id(int row) => Speech.Extraction.Claims[row].ClaimId;

    private static void Swap(List<string> names, string a, string b) =>
        (names[names.IndexOf(a)], names[names.IndexOf(b)]) = (b, a);

    private static string Without(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal);
        return text.Remove(from, text.IndexOf(end, from, StringComparison.Ordinal) + end.Length - from);
    }

    /// <summary>The first row of the JSON, with an id of its own.</summary>
    private static string First(string json)
    {
        var start = json.IndexOf("  {", StringComparison.Ordinal);
        return json[start..(json.IndexOf("\n  }", start, StringComparison.Ordinal) + 4)].Replace(Id(0), "speech@1-3");
    }
}
