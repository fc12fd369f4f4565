using System.IO.Compression;
using System.Text.RegularExpressions;
using AwesomeAssertions;
using ClaimExtractor.Datasets;
using ClaimExtractor.Sources;
using ClaimExtractor.Tests.CommandLine;
using ClaimExtractor.Tests.Validation;
using Xunit;

namespace ClaimExtractor.Tests.Datasets;

/// <summary>The workbook of a release, as an economist opens it.</summary>
public sealed partial class ReleaseWorkbookTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static readonly Lazy<byte[]> Reports = new(() =>
        Workbook([.. Directory.GetFiles(Repository.PathTo("input", "reports"), "*.txt").Order(StringComparer.Ordinal)])
    );

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_sheets_are_those_of_an_economist() =>
        SheetNames()
            .Matches(Part("xl/workbook.xml"))
            .Select(match => match.Groups["name"].Value)
            .Should()
            .Equal("Series", "Claims", "Checks", "Documents", "Columns");

    [Fact]
    public void Every_sheet_is_printed_across_as_wide_as_it_is_with_its_header_on_every_page()
    {
        for (var sheet = 1; sheet <= 5; sheet++)
            Part($"xl/worksheets/sheet{sheet}.xml")
                .Should()
                .Contain("<pageSetUpPr fitToPage=\"1\"")
                .And.Contain("orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"")
                .And.Contain("state=\"frozen\"");
        TitleRows().Count(Part("xl/workbook.xml")).Should().Be(5);
    }

    [Fact]
    public void A_series_is_a_row_and_a_period_a_column_with_targets_and_conflicts_marked()
    {
        var rows = Rows(1);
        rows[0]
            .Select(cell => cell.Text)
            .Should()
            .Equal("metric", "area", "measure", "baseline", "per", "modality", "unit", "2021", "2022", "2023", "2024", "2025", "series_id");
        var gdp = Row("地区生产总值", "澜江省", "level", "asserted");
        gdp.Where(cell => cell.At[0] is >= 'G' and <= 'J').Select(cell => cell.Text).Should().Equal("亿 CNY", "25600", "27180", "28600");
        var target = Row("城镇新增就业", "青屿省", "level", "target");
        var conflict = Row("城镇调查失业率", "青屿省", "level", "asserted");
        target.Single(cell => cell.At.StartsWith('K')).Should().Match<(string At, int Style, string Text)>(
            cell => cell.Text == "16.5" && cell.Style == XlsxStyles.Number(false, "≥", NumberMark.Target));
        conflict.Single(cell => cell.At.StartsWith('K')).Should().Match<(string At, int Style, string Text)>(
            cell => cell.Text == "4.8–5.1" && cell.Style == XlsxStyles.DifferentText);
        gdp.Single(cell => cell.At.StartsWith('I')).Style.Should().Be(XlsxStyles.Number(true, "", NumberMark.Differs));

        List<(string At, int Style, string Text)> Row(params string[] heads) =>
            rows.Single(row => heads.All(head => row.Exists(cell => cell.Text == head)));
    }

    [Fact]
    public void The_claims_say_first_what_a_person_reads_and_close_the_rest()
    {
        Rows(2)[0]
            .Take(13)
            .Select(cell => cell.Text)
            .Should()
            .Equal(
                "quote",
                "metric",
                "subject",
                "bearer",
                "value",
                "unit",
                "per",
                "period",
                "area",
                "modality",
                "document_title",
                "document_date",
                "context"
            );
        var columns = Columns()
            .Matches(Part("xl/worksheets/sheet2.xml"))
            .Select(match => match.Value.Contains("hidden=\"1\" outlineLevel=\"1\"", StringComparison.Ordinal))
            .ToList();
        columns.Take(13).Should().AllBeEquivalentTo(false);
        columns.Skip(13).Should().AllBeEquivalentTo(true).And.HaveCount(ClaimColumns.Schema.Columns.Count - 11);
        Rows(2)[1].Select(cell => cell.Text).Should().Contain("2022年澜江省政府工作报告");
    }

    [Fact]
    public void What_is_wrong_stands_first_among_the_checks() => Rows(3)[1][0].Text.Should().Be("inconsistent");

    [Fact]
    public void The_same_rows_give_the_same_bytes() =>
        Workbook([.. Directory.GetFiles(Repository.PathTo("input", "reports"), "*.txt").Order(StringComparer.Ordinal)])
            .Should()
            .Equal(Reports.Value);

    [Fact]
    public void It_reads_as_the_table_of_the_claims()
    {
        using var stream = new MemoryStream(Reports.Value);
        var table = new XlsxFile().Read(stream);
        table
            .Names.Order(StringComparer.Ordinal)
            .Should()
            .Equal(ClaimColumns.Schema.Columns.Select(column => column.Name).Order(StringComparer.Ordinal));
        table.Rows.Should().HaveCount(243).And.OnlyContain(row => row.Length == table.Names.Count);
    }

    [Fact]
    public async Task Columns_of_ones_own_are_noted_and_no_error()
    {
        var path = _folder.PathTo("claims.xlsx");
        await File.WriteAllBytesAsync(path, Reports.Value);
        (await CommandRun.Of("validate", path)).Output.Should().Be($"{path}: valid (1 file, 243 rows)\n");
        Spoil.SheetXml(xml =>
            xml.Replace(
                    "</c></row><row r=\"2\"",
                    "</c><c r=\"BZ1\" t=\"inlineStr\"><is><t>remark</t></is></c></row><row r=\"2\"",
                    StringComparison.Ordinal
                )
                .Replace(
                    "</c></row><row r=\"4\"",
                    "</c><c r=\"BZ3\" t=\"inlineStr\"><is><t>ask them</t></is></c></row><row r=\"4\"",
                    StringComparison.Ordinal
                )
        )(_folder.Path);
        var run = await CommandRun.Of("validate", path);
        run.ExitCode.Should().Be(0);
        run.Output.Should()
            .StartWith($"note: {path}: the column 'remark' is none of the table's, and is not tested\n")
            .And.EndWith($"{path}: valid (1 file, 243 rows)\n");
    }

    private static byte[] Workbook(IReadOnlyList<string> files)
    {
        var read = files.Select(file => DocumentExtractor.Extract(SourceFile.Read(file))).ToList();
        var rows = read.ConvertAll(one => DatasetRows.From(one.Document.Id, one.Document, one.Mentions, one.Claims));
        var dataset = new Dataset(
            [.. read.SelectMany(one => one.Claims)],
            [],
            [.. rows.Select(row => row.Document)],
            [.. read.SelectMany(one => one.Findings)]
        ).WithAcrossChecks();
        using var stream = new MemoryStream();
        ReleaseWorkbook.Write(stream, dataset);
        return stream.ToArray();
    }

    private static string Part(string path)
    {
        using var zip = new ZipArchive(new MemoryStream(Reports.Value));
        using var reader = new StreamReader(zip.GetEntry(path)!.Open());
        return reader.ReadToEnd();
    }

    private static List<List<(string At, int Style, string Text)>> Rows(int sheet) =>
        [
            .. RowParts()
                .Matches(Part($"xl/worksheets/sheet{sheet}.xml"))
                .Select(row =>
                    Cells()
                        .Matches(row.Value)
                        .Select(cell =>
                            (
                                cell.Groups["at"].Value,
                                int.Parse(cell.Groups["style"].Value, System.Globalization.CultureInfo.InvariantCulture),
                                cell.Groups["text"].Value
                            )
                        )
                        .ToList()
                ),
        ];

    [GeneratedRegex("<sheet name=\"(?<name>[^\"]*)\"")]
    private static partial Regex SheetNames();

    [GeneratedRegex("_xlnm.Print_Titles")]
    private static partial Regex TitleRows();

    [GeneratedRegex("<col [^>]*>")]
    private static partial Regex Columns();

    [GeneratedRegex("<row .*?</row>", RegexOptions.Singleline)]
    private static partial Regex RowParts();

    [GeneratedRegex(
        "<c r=\"(?<at>[A-Z]+[0-9]+)\" s=\"(?<style>[0-9]+)\"[^>]*>(?:<is><t[^>]*>|<v>)(?<text>[^<]*)<",
        RegexOptions.Singleline
    )]
    private static partial Regex Cells();
}
