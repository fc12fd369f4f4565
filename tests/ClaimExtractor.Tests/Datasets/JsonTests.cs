using System.Text;
using System.Text.Json;
using AwesomeAssertions;
using ClaimExtractor.Claims;
using ClaimExtractor.Datasets;
using Xunit;

namespace ClaimExtractor.Tests.Datasets;

public class JsonTests
{
    [Fact]
    public void A_line_of_json_lines_is_one_object_with_readable_chinese_and_ends_in_a_line_feed()
    {
        var text = Written(new JsonLinesFile(), [ClaimRows.Plain]);
        text.Should().EndWith("}\n").And.NotContain("\r").And.NotStartWith("\uFEFF");
        text.Should()
            .StartWith("{\"claim_id\":\"报告@10-15\",\"document_id\":\"报告\",\"section\":\"一、成就 / 第一，就业\",\"paragraph\":2,");
        text.Should()
            .Contain(
                "\"value\":12000000,\"value_exact\":\"12000000\",\"value_min\":12000000,\"value_max\":null,\"qualifier\":\"at_least\""
            );
        text.Should().Contain("\"time_start\":\"2019-01-01\",\"time_end\":\"2019-12-31\"");
    }

    [Fact]
    public void Angle_brackets_quotes_and_characters_beyond_the_basic_plane_stand_as_they_are()
    {
        var text = Written(new JsonLinesFile(), [ClaimRows.Plain with { Context = "<b>&'𠮷\"" }]);
        text.Should().Contain("\"context\":\"<b>&'𠮷\\\"\"");
    }

    [Fact]
    public void A_text_of_any_characters_is_escaped_where_it_must_be_and_reads_back()
    {
        string[] pieces =
        [
            "中",
            "国家统计局，去年：",
            "\u0800",
            "\uD7FF",
            "\uE000",
            "\uFFFF",
            "é",
            "😀",
            "\uD83D",
            "\uDE00",
            "12",
            "a long run of plain ASCII",
            "\"",
            "\\",
            "/",
            "\n",
            "\r\t",
            "\b",
            "\u007F",
        ];
        var random = new Random(5);
        for (var i = 0; i < 2000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => pieces[random.Next(pieces.Length)]));
            var target = new byte[JsonText.MaxLength(text.Length)];
            var json = target.AsSpan(0, JsonText.Write(text, target));
            var whole = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
            JsonSerializer.Deserialize<string>(json).Should().Be(whole);
            json.Length.Should()
                .Be(
                    Encoding.UTF8.GetByteCount(whole)
                        + 2
                        + whole.Count(c => c is '"' or '\\' or '\n' or '\r' or '\t')
                        + 5 * whole.AsSpan().Count('\b')
                );
        }
    }

    [Theory]
    [InlineData("2/3", "0.6666666666666666")]
    [InlineData("10.2", "10.2")]
    [InlineData("-1610000000", "-1610000000")]
    [InlineData("126000000000000", "126000000000000")]
    [InlineData("999999999999999", "999999999999999")]
    [InlineData("1000000000000000", "1000000000000000")]
    [InlineData("100000000000000000", "1E+17")]
    [InlineData("12345678901234567890", "1.2345678901234567E+19")]
    public void Numbers_are_written_in_the_shortest_form_that_reads_back(string exact, string expected) =>
        Written(new JsonLinesFile(), [ClaimRows.Plain with { Value = ClaimRows.Exactly(exact) }])
            .Should()
            .Contain($"\"value\":{expected},");

    [Fact]
    public void Rows_that_repeat_the_texts_of_the_rows_before_them_read_back_however_many_they_are()
    {
        var sentence = string.Concat(Enumerable.Repeat("说“5\"个”\n", 400));
        Claim[] claims =
        [
            .. Enumerable.Range(0, 100).Select(i => ClaimRows.Plain with { Context = i % 7 == 0 ? $"{i}" : sentence, Value = i }),
        ];
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Written(new JsonLinesFile(), claims)));
        var table = new JsonLinesFile().Read(stream);
        table.Rows.Select(row => row[table.IndexOf("context")].AsText).Should().Equal(claims.Select(claim => claim.Context));
        table.Rows.Select(row => row[table.IndexOf("value_exact")].AsText).Should().Equal(claims.Select((_, i) => $"{i}"));
    }

    [Fact]
    public void The_json_file_is_an_indented_array_with_the_same_objects()
    {
        var json = Written(new JsonFile(), ClaimRows.All);
        json.Should().StartWith("[\n  {\n    \"claim_id\": \"报告@10-15\",\n").And.EndWith("\n]\n").And.NotContain("\r");
        var objects = JsonDocument.Parse(json).RootElement.EnumerateArray().Select(row => JsonSerializer.Serialize(row));
        var lines = Written(new JsonLinesFile(), ClaimRows.All).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Serialize(JsonDocument.Parse(line).RootElement));
        objects.Should().Equal(lines);
    }

    [Fact]
    public void No_rows_make_an_empty_array_and_an_empty_file()
    {
        Written(new JsonFile(), []).Should().Be("[]\n");
        Written(new JsonLinesFile(), []).Should().BeEmpty();
    }

    [Theory]
    [InlineData("{\"a\":1}\n{\"a\":2", "line 2: *")]
    [InlineData("[1]\n", "line 1: row 1 is not an object")]
    [InlineData("{\"a\":1,\"a\":2}\n", "line 1: *Duplicate*")]
    public void A_broken_line_is_named(string text, string message)
    {
        var reading = () => new JsonLinesFile().Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));
        reading.Should().Throw<DatasetException>().WithMessage(message);
    }

    private static string Written(IDatasetFormat format, IReadOnlyList<Claim> claims)
    {
        using var stream = new MemoryStream();
        format.Write(stream, ClaimColumns.Schema, claims);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
