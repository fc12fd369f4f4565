using System.Text;
using AwesomeAssertions;
using ClaimExtractor.Datasets;
using Xunit;

namespace ClaimExtractor.Tests.Datasets;

/// <summary>Files that are longer than what is held of them at a time are read in parts, with the lines and errors of the whole.</summary>
public sealed class ReadingPartsTests
{
    private const int Rows = 3_000;

    // With a line break in a quoted cell, so that a row has more lines than one.
    private static readonly string Long = new('长', 300);

    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["json"] = $"[\n{string.Join(",\n", Ids().Select(i => $"  {{\n    \"id\": {i},\n    \"text\": \"{Long}\"\n  }}"))}\n]\n",
        ["jsonl"] = string.Concat(Ids().Select(i => $"{{\"id\":{i},\"text\":\"{Long}\"}}\n")),
        ["csv"] = $"id,text\r\n{string.Concat(Ids().Select(i => $"{i},\"{Long}\n\"\"{i}\"\"\"\r\n"))}",
    };

    public static TheoryData<string> Formats => ["json", "jsonl", "csv"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void All_rows_come_in_order_with_the_line_on_which_each_begins(string format)
    {
        var parts = DatasetFormats.Find(format)!.ReadParts(Bytes(Files[format])).ToList();
        parts.Should().HaveCountGreaterThan(2);
        var table = Table.Join(parts);
        table.Names.Should().Equal("id", "text");
        table.Rows.Select(row => row[0].ToString()).Should().Equal(Ids().Select(i => $"{i}"));
        var (first, lines) = format switch { "json" => (2, 4), "jsonl" => (1, 1), _ => (2, 2) };
        table.Numbers.Should().Equal(Ids().Select(i => first + lines * i));
        table.Rows[^1][1].ToString().Should().Be(format == "csv" ? $"{Long}\n\"{Rows - 1}\"" : Long);
    }

    [Theory]
    [InlineData("json", "\"id\": 2999", "\"id\" 2999", "line 11999: *")]
    [InlineData("jsonl", "\"id\":2999", "\"id\" 2999", "line 3000: *")]
    [InlineData("csv", "\r\n2999,\"", "\r\n2999,x\"", "line 6000: *")]
    public void A_row_that_is_wrong_far_below_is_named_by_its_line(string format, string old, string replacement, string message) =>
        FluentActions.Invoking(() => DatasetFormats.Find(format)!.Read(Bytes(Files[format].Replace(old, replacement))))
            .Should().Throw<DatasetException>().WithMessage(message);

    [Theory]
    [MemberData(nameof(Formats))]
    public void Bytes_that_are_no_text_far_below_are_named_by_their_line(string format)
    {
        var bytes = Bytes(Files[format]).ToArray();
        bytes[^60] = 0xFF;
        var line = 1 + bytes.AsSpan(0, bytes.Length - 60).Count((byte)'\n');
        FluentActions.Invoking(() => DatasetFormats.Find(format)!.Read(new MemoryStream(bytes)))
            .Should().Throw<DatasetException>().WithMessage($"line {line}: the text is not UTF-8");
    }

    [Fact]
    public void A_row_may_be_longer_than_what_is_held_at_first()
    {
        var text = new string('长', 1 << 20);
        new JsonLinesFile().Read(Bytes($"{{\"id\":1,\"text\":\"{text}\"}}\n{{\"id\":2}}\n")).Rows.Should().HaveCount(2);
        new JsonFile().Read(Bytes($"[{{\"id\":1,\"text\":\"{text}\"}},{{\"id\":2}}]")).Rows.Should().HaveCount(2);
        new CsvFile().Read(Bytes($"id,text\r\n1,\"{text}\"\r\n2,\r\n")).Rows.Should().HaveCount(2);
    }

    private static IEnumerable<int> Ids() => Enumerable.Range(0, Rows);

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));
}
