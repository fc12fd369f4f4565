using AwesomeAssertions;
using ClaimExtractor.Sources;
using Xunit;

namespace ClaimExtractor.Tests.Sources;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("报告 2020.txt", "报告 2020.txt")]
    [InlineData("a\u001b[31mb", "a\\x1b[31mb")]
    [InlineData("a\u009b31mb", "a\\x9b31mb")]
    [InlineData("a\r\n\tb", "a\\r\\n\\tb")]
    [InlineData("a\u2028b\u2029", "a\\u2028b\\u2029")]
    [InlineData("a\u202etxt.exe", "a\\u202etxt.exe")]
    [InlineData("\u2066a\u2069", "\\u2066a\\u2069")]
    [InlineData("a\u2027\u202f\u2065\u206a", "a\u2027\u202f\u2065\u206a")]
    public void What_commands_a_terminal_is_escaped(string text, string shown) => VisibleText.OneLine(text).Should().Be(shown);
}
