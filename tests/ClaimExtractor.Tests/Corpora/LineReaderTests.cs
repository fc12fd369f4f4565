using System.Text;
using AwesomeAssertions;
using ClaimExtractor.Corpora;
using Xunit;

namespace ClaimExtractor.Tests.Corpora;

public sealed class LineReaderTests
{
    [Theory]
    [InlineData("")]
    [InlineData("a", "a")]
    [InlineData("a\n", "a")]
    [InlineData("\n", "")]
    [InlineData("a\n\nb", "a", "", "b")]
    [InlineData("三\r\n四\r\n", "三\r", "四\r")]
    public void A_stream_is_cut_at_its_line_feeds(string text, params string[] lines) =>
        Lines(text, 100).Select(line => line.Text).Should().Equal(lines);

    [Fact]
    public void A_line_knows_its_number_its_offset_and_its_length_in_bytes() =>
        Lines("增收\n\n5元", 100).Select(line => (line.Number, line.Offset, line.Length)).Should().Equal((1, 0, 7), (2, 7, 1), (3, 8, 4));

    [Theory]
    [InlineData(11)]
    [InlineData(300_000)]
    [InlineData(1_000_000)]
    public void A_line_that_is_too_long_is_passed_over_and_the_next_is_read(int length)
    {
        var lines = Lines($"one\n{new string('x', length)}\ntwo", longest: 10);
        lines.Select(line => (line.Text, line.Number, line.IsTooLong)).Should().Equal(("one", 1, false), ("", 2, true), ("two", 3, false));
        lines[2].Offset.Should().Be(4 + length + 1);
    }

    [Fact]
    public void A_line_of_just_the_longest_length_is_read() =>
        Lines("0123456789\nx", longest: 10).Select(line => line.Text).Should().Equal("0123456789", "x");

    [Fact]
    public void A_line_longer_than_the_first_buffer_is_read_whole()
    {
        var text = string.Concat(Enumerable.Range(0, 100_000).Select(i => $"{i},"));
        Lines($"a\n{text}\nb", 1 << 24).Select(line => line.Text).Should().Equal("a", text, "b");
    }

    [Fact]
    public void Whatever_was_read_before_the_stream_is_asked_again_has_been_given_out()
    {
        var given = 0;
        var before = new List<int>();
        using var reader = new LineReader(new Trickle("a\nb\n", "c\nd\n"), beforeReading: () => before.Add(given));
        while (reader.Next() is not null)
            given++;
        before.Should().Equal(0, 2, 4);
    }

    [Fact]
    public void A_next_line_is_told_where_it_is_given_without_a_read()
    {
        using var reader = new LineReader(new Trickle("a\nb\nc", "d\ne"));
        var told = new List<bool> { reader.HasNext };
        while (reader.Next() is not null)
            told.Add(reader.HasNext);
        told.Should().Equal(false, true, false, false, false);
    }

    private static List<(string Text, long Number, long Offset, long Length, bool IsTooLong)> Lines(string text, int longest)
    {
        using var reader = new LineReader(new Trickle(text), longest);
        var lines = new List<(string, long, long, long, bool)>();
        while (reader.Next() is { } line)
            lines.Add((Encoding.UTF8.GetString(line.Bytes.Span), line.Number, line.Offset, line.Length, line.IsTooLong));
        return lines;
    }
}
