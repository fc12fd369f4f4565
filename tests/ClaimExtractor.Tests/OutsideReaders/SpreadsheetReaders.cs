using System.Globalization;
using System.Text.Json;
using AwesomeAssertions;
using ClaimExtractor.Datasets;
using CsvHelper;
using Xunit;

namespace ClaimExtractor.Tests.OutsideReaders;

/// <summary>The CSV, XLSX and JSON Lines files as pandas and LibreOffice see them.</summary>
public sealed class SpreadsheetReaders(Sample sample) : IClassFixture<Sample>
{
    private static readonly IReadOnlyList<Column> Columns = ClaimColumns.Schema.Columns;

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    [InlineData("jsonl")]
    public void Pandas_finds_every_cell_of_the_json_in_its_type(string format)
    {
        CompareWithPandas("claims", format, sample.Claims);
    }

    [Theory]
    [InlineData("mentions")]
    [InlineData("documents")]
    [InlineData("checks")]
    [InlineData("series")]
    public void Pandas_finds_every_cell_of_the_other_tables(string table) =>
        CompareWithPandas(table, "jsonl", sample.Lines($"{table}.jsonl"));

    [Fact]
    public void Libreoffice_opens_the_workbook_with_every_cell_of_the_json() =>
        Compare(OfClaims(ConvertToCsv(sample.PathOf("claims.xlsx"), inputFilter: null)), unguard: false);

    [Fact]
    public void Libreoffice_opens_the_csv_with_every_cell_of_the_json()
    {
        // Comma, double quote, UTF-8, from line 1; text columns as text (2), the others as they are (1).
        var formats = string.Join(
            '/',
            Columns.Select((column, i) => $"{i + 1}/{(column.Type is ColumnType.Text or ColumnType.Date ? 2 : 1)}")
        );
        Compare(ConvertToCsv(sample.PathOf("claims.csv"), $"CSV:44,34,76,1,{formats}"), unguard: true);
    }

    [Fact]
    public void A_workbook_that_libreoffice_has_saved_reads_the_same()
    {
        using var folder = new TemporaryFolder();
        using var saved = File.OpenRead(Convert(folder, sample.PathOf("claims.xlsx"), inputFilter: null, "xlsx"));
        var table = DatasetFormats.Find("xlsx")!.Read(saved);
        table.Rows.Should().HaveSameCount(sample.Claims);
        var rows = table.Rows.Select((_, row) => Columns.Select(column => Shown(column, table[row, table.IndexOf(column.Name)])).ToArray());
        Compare([[.. Columns.Select(column => column.Name)], .. rows], unguard: false);

        static string Shown(Column column, Cell raw) =>
            !TypedCell.TryRead(column, raw, out var cell) ? $"{raw.Kind} {raw}"
            : cell.IsNull ? ""
            : cell.ToString();
    }

    [Fact]
    public void No_rows_make_a_sheet_with_a_header()
    {
        var rows = OfClaims(ConvertToCsv(sample.PathOf("empty/claims.xlsx"), inputFilter: null));
        rows.Should().ContainSingle().Which.Should().Equal(Columns.Select(column => column.Name));
    }

    private void CompareWithPandas(string table, string format, IReadOnlyList<string?[]> expected)
    {
        var columns = DatasetTables.All.Single(schema => schema.Name == table).Columns;
        var lines = Python.Run(
            "read_with_pandas.py",
            ["pandas", "openpyxl"],
            [format, sample.PathOf($"{table}.{format}"), string.Join(',', columns.Select(column => column.Name))]
        );
        lines.Should().HaveSameCount(expected);
        for (var row = 0; row < lines.Length; row++)
            for (var column = 0; column < columns.Count; column++)
                Cell(JsonDocument.Parse(lines[row]).RootElement[column], columns[column], format)
                    .Should().Be(expected[row][column], $"row {row + 1}, {columns[column].Name}");
    }

    /// <summary>The cell as a text to compare; of another JSON type than the column's it is shown with that type.</summary>
    private static string? Cell(JsonElement cell, Column column, string format) =>
        (cell.ValueKind, column.Type) switch
        {
            (JsonValueKind.Null, _) => column.Nullable ? null : "",
            (JsonValueKind.String, ColumnType.Text or ColumnType.Date) => format == "xlsx"
                ? XlsxText.Unescape(cell.GetString()!)
                : cell.GetString(),
            (JsonValueKind.Number, ColumnType.Number or ColumnType.Integer or ColumnType.Long) => Sample.Text(cell.GetDouble()),
            (JsonValueKind.True or JsonValueKind.False, ColumnType.Boolean) => cell.GetBoolean() ? "true" : "false",
            _ => $"{cell.ValueKind} {cell}",
        };

    /// <summary>The columns of the table, in its order: the sheet has the documents' titles and dates too.</summary>
    private static List<string[]> OfClaims(List<string[]> sheet)
    {
        var places = Columns.Select(column => Array.IndexOf(sheet[0], column.Name)).ToList();
        return sheet.ConvertAll(row => (string[])[.. places.Select(place => row[place])]);
    }

    /// <summary>The rows of a file that LibreOffice saves as CSV: numbers as they are, not as shown; of a workbook the second sheet, that
    /// of the claims.</summary>
    private static List<string[]> ConvertToCsv(string path, string? inputFilter)
    {
        using var folder = new TemporaryFolder();
        var converted = Convert(
            folder,
            path,
            inputFilter,
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,"
                + $"{(path.EndsWith(".xlsx", StringComparison.Ordinal) ? 2 : 1)}"
        );
        using var csv = CsvReader.FromFile(converted, new CsvReaderOptions { HasHeader = false });
        var rows = new List<string[]>();
        while (csv.Read())
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        return rows;
    }

    /// <returns>The path of the converted file.</returns>
    private static string Convert(TemporaryFolder folder, string path, string? inputFilter, string outputFilter)
    {
        var office = OutsideTool.Require("soffice", "libreoffice-calc");
        string[] filter = inputFilter is null ? [] : [$"--infilter={inputFilter}"];
        OutsideTool.Run(
            office,
            [
                $"-env:UserInstallation=file://{folder.PathTo("profile")}",
                "--headless",
                .. filter,
                "--convert-to",
                outputFilter,
                "--outdir",
                folder.PathTo("out"),
                path,
            ]
        );
        return Directory.GetFiles(folder.PathTo("out")).Single();
    }

    private void Compare(List<string[]> rows, bool unguard)
    {
        rows[0].Should().Equal(Columns.Select(column => column.Name));
        rows.Should().HaveCount(sample.Claims.Count + 1);
        for (var row = 1; row < rows.Count; row++)
        for (var column = 0; column < Columns.Count; column++)
        {
            var expected = sample.Claims[row - 1][column] ?? "";
            var found = unguard ? CsvFile.Unguard(rows[row][column]) : rows[row][column];
            if (Columns[column].Type == ColumnType.Number && expected.Length > 0)
                // LibreOffice writes 15 digits.
                double.Parse(found, CultureInfo.InvariantCulture)
                    .Should()
                    .BeApproximately(Number(expected), 1e-14 * Math.Abs(Number(expected)));
            else if (Columns[column].Type == ColumnType.Boolean)
                found.Should().BeEquivalentTo(expected);
            else
                // LibreOffice has one kind of line break in a cell.
                found.ReplaceLineEndings("\n").Should().Be(expected.ReplaceLineEndings("\n"), $"row {row}, {Columns[column].Name}");
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
