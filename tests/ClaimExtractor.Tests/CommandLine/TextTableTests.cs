using AwesomeAssertions;
using ClaimExtractor.Cli;
using Xunit;

namespace ClaimExtractor.Tests.CommandLine;

public sealed class TextTableTests
{
    [Theory]
    [InlineData("abc", 3)]
    [InlineData("万人", 4)]
    [InlineData("５％", 4)]
    [InlineData("“十三五”", 8)]
    [InlineData("e\u0301", 1)]
    [InlineData("𠮷", 2)]
    public void A_Chinese_character_takes_two_columns(string text, int columns) => DisplayWidth.Of(text).Should().Be(columns);

    [Theory]
    [InlineData("一二三", 6, "一二三")]
    [InlineData("一二三四", 6, "一二…")]
    [InlineData("abcdef", 4, "abc…")]
    public void What_is_too_long_is_cut_and_says_so(string text, int width, string shown) =>
        DisplayWidth.Fit(text, width).Should().Be(shown);

    [Fact]
    public void Columns_line_up_under_Chinese_and_numbers_to_the_right()
    {
        using var writer = new StringWriter();
        TextTable.Write(writer, [["万人", "9", "a"], ["x", "50", "b"]], [1], 80);
        writer.ToString().Should().Be("万人   9  a\nx     50  b\n");
    }
}
