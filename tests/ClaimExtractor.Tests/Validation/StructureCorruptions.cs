using ClaimExtractor.Claims;
using ClaimExtractor.Datasets;
using static ClaimExtractor.Tests.Validation.SpeechRows;

namespace ClaimExtractor.Tests.Validation;

/// <summary>Rows, columns and ids that are dropped, doubled or moved.</summary>
internal static class StructureCorruptions
{
    public static IEnumerable<Corruption> All() =>
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
