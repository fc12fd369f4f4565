using System.Text;
using AwesomeAssertions;
using ClaimExtractor.Sources;
using Xunit;

namespace ClaimExtractor.Tests.Sources;

/// <summary>Encodings that are told are refused by name, never read as something else.</summary>
public sealed class UnreadEncodingTests
{
    private const string Korean = "정부는 올해 주택 15만 호를 새로 짓고, 도로 320킬로미터를 넓히며, 학교 48곳을 고친다고 밝혔다. 예산은 지난해보다 6.5퍼센트 늘어난 2조 원이다. ";

    [Fact]
    public void Korean_is_told() =>
        Error(EncodingEvidence.ByCodePage(51949).GetBytes(string.Concat(Enumerable.Repeat(Korean, 5))))
            .Should()
            .Match("a.txt: is written in *, which is not read: save it as UTF-8");

    // 全省新建学校48所 in each.
    [Theory]
    [InlineData("\u001b$)A\u000eH+J!PB=(Q'P#\u000f48\u000eKy\u000f", "ISO-2022")]
    [InlineData("~{H+J!PB=(Q'P#~}48~{Ky~}", "HZ")]
    [InlineData("+UWh3AWWwXvpbZmghAAA-", null)]
    [InlineData("+UWh3AWWwXvpbZmgh-48+YkA-", "UTF-7")]
    [InlineData("~{ and ~} are marks of HZ, 1+1=2 and a+abcdefgh-i", null)]
    public void Seven_bits_are_told_from_plain_text(string text, string? encoding) =>
        UnreadEncoding.OfSevenBits(Encoding.ASCII.GetBytes(text)).Should().Be(encoding);

    [Fact]
    public void A_text_in_seven_bits_is_refused() =>
        Error("~{H+J!PB=(Q'P#~}48~{Ky~}"u8.ToArray()).Should().Be("a.txt: is written in HZ, which is not read: save it as UTF-8");

    [Fact]
    public void Chinese_of_every_kind_is_none_of_them()
    {
        const string Text = "全省新建学校48所，比上年增加6.5%，投入资金2.3亿元。";
        foreach (var encoding in EncodingEvidence.ChineseEncodings.Append(Encoding.UTF8))
            SourceFile
                .FromBytes(
                    "a.txt",
                    encoding.GetBytes(encoding.CodePage == 950 ? "全省新建學校48所，比上年增加6.5%，投入資金2.3億元。" : Text)
                )
                .Text.Should()
                .Contain("6.5%");
    }

    private static string Error(byte[] bytes) =>
        FluentActions.Invoking(() => SourceFile.FromBytes("a.txt", bytes)).Should().Throw<SourceException>().Which.Message;
}
