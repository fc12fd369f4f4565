using System.Text;
using AwesomeAssertions;
using ClaimExtractor.Corpora;
using ClaimExtractor.Sources;
using Xunit;

namespace ClaimExtractor.Tests.Corpora;

public sealed class JsonRecordTests
{
    private static readonly RecordColumns Columns = new();

    [Fact]
    public void A_record_is_a_document_whose_source_is_its_text()
    {
        var document = Read("""{"id":"a-1","pages":[1,{"text":"no"}],"date":"1984-10-01","text":"\u5168\u53bf\uD83D\uDE00\n有12所学校。"}""");
        (document.Id, document.Date).Should().Be(("a-1", new DateOnly(1984, 10, 1)));
        document.Source.Text.Should().Be("全县😀\n有12所学校。");
        document.Source.Encoding.Should().Be("utf-8");
        document.Source.ByteCount.Should().Be(Encoding.UTF8.GetByteCount("全县😀\n有12所学校。"));
        document.Source.Should().Be(SourceFile.FromBytes("news.jsonl", Encoding.UTF8.GetBytes("全县😀\n有12所学校。")));
    }

    [Theory]
    [InlineData("{\"text\":\"来了5人。\"}", "x", null)]
    [InlineData("{\"text\":\"来了5人。\",\"id\":null,\"date\":null}", "x", null)]
    [InlineData("{\"text\":\"来了5人。\",\"id\":17,\"date\":\"\"}", "17", null)]
    [InlineData("  {\"text\":\"来了5人。\",\"date\":\"1984-10-01T08:30:00Z\"}\r", "x", "1984-10-01")]
    [InlineData("{\"text\":\"来了5人。\",\"date\":\"1984-10-01 08:30\"}", "x", "1984-10-01")]
    [InlineData("{\"text\":\"来了5人。\",\"date\":19841001}", "x", "1984-10-01")]
    [InlineData("{\"text\":\"来了5人。\",\"date\":\"1984/10/01\"}", "x", "1984-10-01")]
    public void Id_and_date_may_be_missing_and_have_other_forms(string line, string id, string? date)
    {
        var document = Read(line);
        document.Id.Should().Be(id);
        document.Date.Should().Be(date is null ? null : DateOnly.Parse(date));
    }

    [Theory]
    [InlineData("来了5人。", "is no JSON")]
    [InlineData("{\"text\":\"来了5人。\"", "is no JSON")]
    [InlineData("{\"text\":\"来了5人。\"} {}", "is no JSON")]
    [InlineData("[\"来了5人。\"]", "is no JSON object")]
    [InlineData("{\"body\":\"来了5人。\"}", "has no 'text'")]
    [InlineData("{\"text\":5}", "'text' is no text")]
    [InlineData("{\"text\":[\"来了5人。\"]}", "'text' is no text")]
    [InlineData("{\"text\":\"a5\",\"text\":\"b6\"}", "has 'text' twice")]
    [InlineData("{\"text\":null}", "'text' is null")]
    [InlineData("{\"text\":\"\"}", "is empty")]
    [InlineData("{\"text\":\" \\n\\u3000\"}", "holds nothing but blanks")]
    [InlineData("{\"text\":\"\\ud83d半\"}", "holds half of a character in an escape")]
    [InlineData("{\"text\":\"来了5人。\",\"id\":\"\"}", "its id is empty")]
    [InlineData("{\"text\":\"来了5人。\",\"id\":\"a\\nb\"}", "its id holds a line break or another control character")]
    [InlineData("{\"text\":\"来了5人。\",\"id\":true}", "'id' is no text")]
    [InlineData("{\"text\":\"来了5人。\",\"date\":\"last year\"}", "'date' is 'last year', no date such as 2020-03-06")]
    [InlineData("{\"text\":\"来了5人。\",\"date\":\"1984-02-30\"}", "'date' is '1984-02-30', no date such as 2020-03-06")]
    [InlineData("{\"text\":\"来了5人。\",\"date\":\"1984\\r\\n10\"}", "'date' is '1984 10', no date such as 2020-03-06")]
    [InlineData(
        "{\"text\":\"来了5人。\",\"date\":\"012345678901234567890123456789012345678😀9\"}",
        "'date' is '012345678901234567890123456789012345678…', no date"
    )]
    [InlineData(
        "{\"text\":\"来了5人。\",\"date\":\"0123456789012345678901234567890123456😀89\"}",
        "'date' is '0123456789012345678901234567890123456😀8…', no date"
    )]
    public void A_line_that_is_no_document_says_why(string line, string cause) =>
        FluentActions
            .Invoking(() => Read(line))
            .Should()
            .Throw<SourceException>()
            .Which.Cause.Should()
            .StartWith(cause)
            .And.NotContain("\n");

    [Theory]
    [InlineData("{\"text\":\"来了5人。\u00FF\"}")]
    [InlineData("{\"text\":\"来了\\n5人。\u00FF\"}")]
    [InlineData("{\"by\":\"\u00FF\",\"text\":\"来了5人。\"}")]
    [InlineData("{\"text\":\"来了5人。\",\"by\":\"\u00FF\"}")]
    [InlineData("{\"by\":\"\u00FF\"}")]
    [InlineData("\u00FF")]
    public void Bytes_that_are_no_UTF8_are_named(string line)
    {
        var bytes = Encoding.UTF8.GetBytes(line).AsSpan();
        // The character of two bytes becomes a byte that begins none.
        bytes[bytes.IndexOf("\u00FF"u8)] = 0xFF;
        var read = bytes.ToArray();
        FluentActions
            .Invoking(() => JsonRecord.Read(read, Columns, "news.jsonl", () => "x"))
            .Should()
            .Throw<SourceException>()
            .Which.Cause.Should()
            .Be("is not UTF-8");
    }

    [Fact]
    public void Columns_have_any_name()
    {
        var document = JsonRecord.Read(
            """{"正文":"来了5人。","编号":"甲","日期":"2001-01-02","text":1}"""u8,
            new RecordColumns("正文", "编号", "日期"),
            "news.jsonl",
            () => "x"
        );
        (document.Id, document.Date, document.Source.Text).Should().Be(("甲", new DateOnly(2001, 1, 2), "来了5人。"));
    }

    private static CorpusDocument Read(string line) => JsonRecord.Read(Encoding.UTF8.GetBytes(line), Columns, "news.jsonl", () => "x");
}
