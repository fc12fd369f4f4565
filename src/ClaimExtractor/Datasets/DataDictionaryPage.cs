using System.Text;

namespace ClaimExtractor.Datasets;

/// <summary>The data dictionary as a page of Markdown: <c>schema/README.md</c>.</summary>
internal static class DataDictionaryPage
{
    // A line that ends with a backslash goes on in the next.
    private static readonly string Introduction =
        """
        # The data dictionary

        Each table is described from one list in the code: here for people, in `*.schema.json` (JSON Schema 2020-12) for validators, \
        in the `datapackage.json`
        of each release (Table Schema), and in the key-value metadata of the Parquet files. A row is flat, \
        with the same columns in the same order in every format.
        `claim-extractor schema` prints the files of this folder.

        - Names are snake_case. A column marked *null* holds null where the text does not say.
        - Spans (`quote_start`, `source_start`, `source_end`) are half-open and count **Unicode code points** from 0: Python's indexes, \
        not UTF-16 units.
          `source_start` and `source_end` refer to the source file as it was decoded: CRLF is two, a byte-order mark is none.
        - Numbers are IEEE doubles in the shortest form that reads back; `value_exact` has the number without rounding.
        - Dates are ISO 8601 days.

        ## The formats

        | file | what to know |
        |---|---|
        | `.json` | one array, UTF-8, indented |
        | `.jsonl` | one object a line, UTF-8, LF |
        | `.csv` | UTF-8 with a byte-order mark, a header, commas, CRLF, quotes by RFC 4180 |
        | `.xlsx` | a release's `claims.xlsx` has the claims on the sheet `Claims`, in an order of its own and with `document_title` and \
        `document_date`, and the sheets `Series`, `Checks`, `Documents` and `Columns`; another table has its rows on the first sheet and \
        this dictionary on the second; text stays text; days before 1900-03-01 are text, because Excel cannot count them; \
        a control character is written `_x0001_`, as the format has it |
        | `.parquet` | DOUBLE, INT32, INT64, BOOLEAN, DATE and UTF-8 strings, Snappy; descriptions under the metadata keys `column.<name>` \
        and `column.<name>.zh` |

        ## A release

        A dataset is a folder with a folder for each version; `latest` holds the name of the newest, \
        `CHANGELOG.md` says row by row what each version changed.
        The version is `major.minor.patch`: other columns, types or closed lists raise the first number, other rows the second, \
        and the third is raised where the
        rows are the same and the files, descriptions or the program are not. A version that has been published is never rewritten.

        `datapackage.json` is a [Frictionless Data Package](https://datapackage.org) for readers of version 1 and 2; \
        `manifest.schema.json` is its JSON Schema. What it
        has besides the standard's properties:

        | property | holds | example |
        |---|---|---|
        | `extractor.version` | the program's version | `1.0.0` |
        | `extractor.lexiconHash` | SHA-256 of the word lists | `sha256:…` |
        | `extractor.schemaHash` | SHA-256 of the tables' structure: the same hash, the same columns, types, closed lists and rules | \
        `sha256:…` |
        | `contentHash` | SHA-256 of the rows: what `cat claims.jsonl mentions.jsonl documents.jsonl checks.jsonl series.jsonl \| \
        sha256sum` gives | `sha256:…` |
        | `sources[].hash`, `sources[].bytes` | the documents that were read | `sha256:…`, `22928` |
        | `resources[].rows` | the number of rows | `50` |

        It has no date of its making: the same documents and program give the same bytes. `texts/<document_id>.txt` is the text that was \
        taken out of a Word or PDF file; the
        source spans of its claims count that text's code points.

        ## Units

        `units.csv` lists every code of the column `unit` (those of `base_unit` and `per` are among them):

        | column | holds | example |
        |---|---|---|
        | `code` | the code in the data | `mu` |
        | `label_zh`, `label_en` | its name | `亩`, `mu` |
        | `dimension` | as in the claims | `area` |
        | `base_unit`, `factor` | one `code` is `factor` (an exact decimal or fraction) of `base_unit` | `m2`, `2000/3` |
        | `ucum` | how [UCUM](https://ucum.org) writes it; empty where UCUM has no such unit | `kW.h` |
        | `iso4217` | the currency's code | `CNY` |
        | `qudt` | the unit's name in [QUDT](https://qudt.org); empty where QUDT has none, or it is not known | `KiloW-HR` |
        | `surfaces` | how texts write it, with \| between; what stands for another amount bears it | `元\|角=0.1` |

        元, 角 and 分 are the document's own currency, and so are listed with each of those.

        **Apostrophes in CSV.** A spreadsheet runs a cell that begins like a formula. A text cell that begins with one of `= + - @ '`, \
        a tab, a carriage return or one of
        `＝ ＋ － ＠` therefore has one apostrophe before it: the quote `-16.1亿美元` stands there as `'-16.1亿美元`. \
        Take exactly one leading apostrophe off every text cell. Numbers never have one.

        **Empty cells in CSV and XLSX.** An empty cell is null in a column marked *null*, and empty text in any other (only `unit_text`, \
        `evidence`, `rules` and `reason` may be
        empty). A column marked *null* never holds empty text.

        **Excel and CSV.** Excel guesses the type of every CSV cell: it makes a date of the exact value `2/3`, \
        and a number of the quote `10.2%`. Open the `.xlsx` instead.

        Reading the CSV with pandas, every cell as it was written:

        ```python
        import pandas as pd

        numbers = ["paragraph", "sentence", "quote_start", "source_start", "source_end", "value", "value_min", "value_max", "base_value"]
        claims = pd.read_csv("claims.csv", dtype=str, keep_default_na=False, na_values=[""])
        claims = claims.replace({"^'": ""}, regex=True)
        claims[numbers] = claims[numbers].apply(pd.to_numeric)
        claims["unit_inferred"] = claims["unit_inferred"] == "true"
        ```

        """.Replace("\\\n", "", StringComparison.Ordinal);

    /// <summary>How the dictionary calls a column type.</summary>
    public static string TypeName(ColumnType type) => type switch
    {
        ColumnType.Text => "string",
        ColumnType.Integer => "int32",
        ColumnType.Long => "int64",
        ColumnType.Number => "double",
        ColumnType.Boolean => "bool",
        _ => "date",
    };

    public static string Write(IReadOnlyList<TableSchema> tables)
    {
        var page = new StringBuilder(Introduction);
        foreach (var table in tables)
            WriteTable(page.Append('\n'), table);
        return page.ToString().TrimEnd() + "\n";
    }

    private static void WriteTable(StringBuilder page, TableSchema table)
    {
        page.Append($"## `{table.Name}`\n\n{table.English}  \n{table.Chinese}\n\n");
        page.Append("| column | type | meaning | 含义 | example |\n|---|---|---|---|---|\n");
        foreach (var column in table.Columns)
            page.Append(
                $"| `{column.Name}` | {TypeName(column.Type)}{(column.Nullable ? ", null" : "")} | {Cell(column.English)} | "
                    + $"{Cell(column.Chinese)} | `{column.Example}` |\n"
            );
        page.Append('\n');
        foreach (var column in table.Columns.Where(column => column.Values.Count > 0))
        {
            page.Append($"### Values of `{column.Name}`\n\n| value | meaning | 含义 |\n|---|---|---|\n");
            foreach (var value in column.Values)
                page.Append($"| `{value.Name}` | {Cell(value.English)} | {Cell(value.Chinese)} |\n");
            page.Append('\n');
        }

        WriteRules(page, table);
    }

    private static void WriteRules(StringBuilder page, TableSchema table)
    {
        if (table.Rules.Count == 0)
            return;
        page.Append($"### Within a row of `{table.Name}`\n\n");
        foreach (var rule in table.Rules)
        {
            var condition = rule.Values.Count > 0 ? $"`{rule.Column}` is {Join(rule.Values, " or ")}" : $"`{rule.Column}` is not null";
            var consequences = new[] { (rule.Present, "not null"), (rule.Absent, "null") }
                .Where(pair => pair.Item1.Count > 0)
                .Select(pair => $"{Join(pair.Item1, " and ")} {(pair.Item1.Count == 1 ? "is" : "are")} {pair.Item2}");
            page.Append($"- Where {condition}, {string.Join(", ", consequences)}.\n");
        }

        page.Append('\n');
    }

    private static string Join(IReadOnlyList<string> names, string last) => names.Count == 1
        ? $"`{names[0]}`"
        : string.Join(", ", names.SkipLast(1).Select(name => $"`{name}`")) + $"{last}`{names[^1]}`";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
