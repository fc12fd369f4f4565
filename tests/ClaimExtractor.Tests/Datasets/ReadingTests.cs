using System.Text;
using AwesomeAssertions;
using ClaimExtractor.Claims;
using ClaimExtractor.Datasets;
using ClaimExtractor.Sources;
using Xunit;

namespace ClaimExtractor.Tests.Datasets;

/// <summary>What our own readers make of our own files.</summary>
public class ReadingTests
{
    public static TheoryData<string> Formats => [.. DatasetFormats.All.Select(format => format.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Claims_that_are_read_and_written_again_are_the_same(string format)
    {
        var claims = ClaimReader.Read(ReadBack(format, ClaimColumns.Schema, ClaimRows.All));
        Lines(claims).Should().Equal(Lines(ClaimRows.All));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_cell_of_the_other_tables_is_read_back(string format)
    {
        CheckCells(format, MentionColumns.Schema, ClaimRows.Mentions);
        CheckCells(format, DocumentColumns.Schema, ClaimRows.Documents);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_table_without_rows_is_read_back(string format)
    {
        var table = ReadBack(format, ClaimColumns.Schema, []);
        ClaimReader.Read(table).Should().BeEmpty();
        if (format is "csv" or "xlsx" or "parquet")
            table.Names.Should().Equal(ClaimColumns.Schema.Columns.Select(column => column.Name));
    }

    [Fact]
    public void Exact_values_are_exact_again()
    {
        var claims = ClaimReader.Read(ReadBack("parquet", ClaimColumns.Schema, [ClaimRows.Fractional, ClaimRows.Huge]));
        claims.Select(claim => (claim.Value, claim.ValueMin)).Should().Equal(
            (ClaimRows.Fractional.Value, ClaimRows.Fractional.ValueMin), (ClaimRows.Huge.Value, ClaimRows.Huge.ValueMin));
    }

    [Theory]
    [InlineData("浓度为100000000000分之八每立方米微克。", "0.00000000000000000008 kg/m3")]
    // 2/184682410760275 of a microgram: no fraction of 128 bits is the double that stands for it in kilograms.
    [InlineData("浓度为738729643041100分之八每立方米微克。", " ")]
    public void A_base_value_that_is_written_can_be_read(string text, string inBaseUnit)
    {
        var source = SourceFile.FromText("a.txt", text);
        var claims = DocumentExtractor.Extract(source, new() { DocumentId = "a" }).Claims;
        claims.Select(claim => $"{claim.BaseValue} {claim.BaseUnit}").Should().Equal(inBaseUnit);
        Lines(ClaimReader.Read(ReadBack("jsonl", ClaimColumns.Schema, claims))).Should().Equal(Lines(claims));
    }

    [Theory]
    [InlineData("paragraph", "\"2\"", "row 1, column paragraph: int32 expected, found 2")]
    [InlineData("paragraph", "2.5", "row 1, column paragraph: int32 expected, found 2.5")]
    [InlineData("value", "\"many\"", "row 1, column value: double expected, found many")]
    [InlineData("time_start", "\"2019\"", "row 1, column time_start: date expected, found 2019")]
    [InlineData("quote", "null", "row 1, column quote: string expected, found null")]
    [InlineData("unit_inferred", "0", "row 1, column unit_inferred: bool expected, found 0")]
    [InlineData("subject", "[\"a\"]", "row 1, column subject: string expected, found [\"a\"]")]
    [InlineData("subject", "\"\\uD800\"", "row 1, column subject: string expected, found \"\\uD800\"")]
    [InlineData("qualifier", "\"Exact\"", "row 1, column qualifier: string expected, found Exact")]
    [InlineData("quoted", "1", "the column quote is missing")]
    public void A_wrong_cell_is_named(string column, string json, string message)
    {
        var pattern = $"\"{(column == "quoted" ? "quote" : column)}\":(\"[^\"]*\"|[^,]*)";
        var line = System.Text.RegularExpressions.Regex.Replace(
            Lines([ClaimRows.Plain]).Single(),
            pattern,
            _ => $"\"{column}\":{json}",
            default,
            TimeSpan.FromSeconds(5)
        );
        var reading = () => ClaimReader.Read(new JsonLinesFile().Read(new MemoryStream(Encoding.UTF8.GetBytes(line))));
        reading.Should().Throw<DatasetException>().WithMessage(message);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Bytes_of_another_kind_are_refused_in_one_line(string format)
    {
        byte[][] others =
        [
            [0, 1, 2, 255, 254],
            Encoding.UTF8.GetBytes("{\"a\": [1, 2"),
            [.. "PK\u0003\u0004 and then nothing"u8],
            [.. "PAR1 and then PAR1"u8],
        ];
        foreach (var bytes in others)
        {
            var reading = () => ClaimReader.Read(DatasetFormats.Find(format)!.Read(new MemoryStream(bytes)));
            // A line of text is a CSV header without rows.
            if (format != "csv")
                reading.Should().Throw<DatasetException>().Which.Message.Should().NotContain("\n").And.NotBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_file_cut_short_is_refused(string format)
    {
        var bytes = Written(format, ClaimColumns.Schema, ClaimRows.All);
        var reading = () => ClaimReader.Read(DatasetFormats.Find(format)!.Read(new MemoryStream(bytes[..(bytes.Length / 2)])));
        reading.Should().Throw<DatasetException>();
    }

    private static void CheckCells<TRow>(string format, TableSchema<TRow> schema, IReadOnlyList<TRow> rows)
    {
        var table = ReadBack(format, schema, rows);
        table.Names.Should().Equal(schema.Columns.Select(column => column.Name));
        for (var row = 0; row < rows.Count; row++)
            for (var column = 0; column < schema.Columns.Count; column++)
            {
                TypedCell.TryRead(schema.Columns[column], table[row, column], out var cell).Should().BeTrue();
                cell.Should().Be(schema.RowColumns[column].Get(rows[row]), schema.Columns[column].Name);
            }
    }

    private static Table ReadBack<TRow>(string format, TableSchema<TRow> schema, IReadOnlyList<TRow> rows) =>
        DatasetFormats.Find(format)!.Read(new MemoryStream(Written(format, schema, rows)));

    private static byte[] Written<TRow>(string format, TableSchema<TRow> schema, IReadOnlyList<TRow> rows)
    {
        using var stream = new MemoryStream();
        DatasetFormats.Find(format)!.Write(stream, schema, rows);
        return stream.ToArray();
    }

    private static string[] Lines(IReadOnlyList<Claim> claims) =>
        Encoding.UTF8.GetString(Written("jsonl", ClaimColumns.Schema, claims)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
