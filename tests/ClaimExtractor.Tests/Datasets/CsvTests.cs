using System.Text;
using AwesomeAssertions;
using ClaimExtractor.Claims;
using ClaimExtractor.Datasets;
using Xunit;

namespace ClaimExtractor.Tests.Datasets;

public class CsvTests
{
    [Fact]
    public void The_file_is_utf8_with_a_byte_order_mark_a_header_and_crlf()
    {
        var bytes = Bytes(ClaimRows.Plain);
        bytes.Should().StartWith(new byte[] { 0xEF, 0xBB, 0xBF });
        var lines = Encoding.UTF8.GetString(bytes.AsSpan(3)).Split("\r\n");
        lines.Should().HaveCount(3);
        lines[0].Should().StartWith("claim_id,document_id,section,paragraph,");
        lines[1].Should().StartWith("报告@10-15,报告,一、成就 / 第一，就业,2,3,全年新增就业1200万人以上。,1200万人以上,6,10,15,12000000,12000000,12000000,,at_least,");
        lines[2].Should().BeEmpty();
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+5%", "'+5%")]
    [InlineData("-16.1亿美元", "'-16.1亿美元")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("'已有", "''已有")]
    [InlineData("\t缩进", "'\t缩进")]
    [InlineData("\r换行", "\"'\r换行\"")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("＋5%", "'＋5%")]
    [InlineData("－1.1％", "'－1.1％")]
    [InlineData("＠甲", "'＠甲")]
    [InlineData("增长=5", "增长=5")]
    [InlineData("—5", "—5")]
    [InlineData("说\"是\",\n", "\"说\"\"是\"\",\n\"")]
    public void Text_that_a_spreadsheet_would_run_gets_one_apostrophe(string text, string cell) =>
        Text(ClaimRows.Plain with { Baseline = text }).Should().Contain($",increase,{cell},全年,");

    [Fact]
    public void Negative_numbers_stay_numbers() =>
        Text(ClaimRows.Negative).Should().Contain(",-1610000000,'-1610000000,-1610000000,-1610000000,exact,");

    [Fact]
    public void Null_is_an_empty_cell_and_empty_text_a_quoted_one() =>
        Text(ClaimRows.Bare).Should().Contain(",range,item,\"\",true,count,,,,,,,level,,,,,,,,,,,,,,asserted,,,\"\",\"\"\r\n");

    [Fact]
    public void What_was_written_is_read_back_with_the_apostrophe_in_place()
    {
        var table = new CsvFile().Read(new MemoryStream(Bytes([.. ClaimRows.All])));
        table.Names.Should().Equal(ClaimColumns.Schema.Columns.Select(column => column.Name));
        var context = table.IndexOf("context");
        table
            .Rows.Select((row, i) => CsvFile.Unguard(table[i, context].AsText))
            .Should()
            .Equal(ClaimRows.All.Select(claim => claim.Context));
    }

    [Theory]
    [InlineData("a,b\r\n1,\"2\r\n")]
    public void A_broken_file_is_refused(string text)
    {
        var reading = () => new CsvFile().Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));
        reading.Should().Throw<DatasetException>().Which.Message.Should().NotContain("\n");
    }

    private static string Text(Claim claim) => Encoding.UTF8.GetString(Bytes(claim));

    [Fact]
    public void Rows_of_another_length_are_kept_as_they_stand()
    {
        var table = new CsvFile().Read(new MemoryStream("a,b\r\n1\r\n1,2,3\r\n"u8.ToArray()));
        table.Rows.Select(row => row.Length).Should().Equal(1, 3);
        table[0, 1].Kind.Should().Be(CellKind.Missing);
        table.Numbers.Should().Equal(2, 3);
    }

    private static byte[] Bytes(params Claim[] claims)
    {
        using var stream = new MemoryStream();
        new CsvFile().Write(stream, ClaimColumns.Schema, claims);
        return stream.ToArray();
    }
}
