using AwesomeAssertions;
using ClaimExtractor.Sources;
using Xunit;

namespace ClaimExtractor.Tests.Sources;

public sealed class CharacterWidthTests
{
    [Theory]
    [InlineData("１２３万人", "123万人")]
    [InlineData("增长５．２％", "增长5.2%")]
    [InlineData("ＧＤＰ总量", "GDP总量")]
    [InlineData("５ｋｇ", "5kg")]
    [InlineData("１，２３４，５６７元", "1,234,567元")]
    [InlineData("1，234元", "1,234元")]
    [InlineData("１２，３４５元", "12,345元")]
    [InlineData("增长　5％", "增长 5%")]
    [InlineData("8.96\u00A0亿元", "8.96 亿元")]
    [InlineData("9\u200B899万人", "9899万人")]
    [InlineData("扶\u00AD贫", "扶贫")]
    [InlineData("第\u0001一", "第一")]
    [InlineData("第\u0091一", "第一")]
    [InlineData("\uFEFF第一", "第一")]
    [InlineData("（１）", "（1）")]
    public void Wide_forms_are_folded(string text, string expected) => text.Filter(CharacterWidth.Find).Should().Be(expected);

    [Theory]
    [InlineData("增长，下降。")]
    [InlineData("2019年，100人")]
    [InlineData("1，2，3")]
    [InlineData("12，34")]
    [InlineData("（一）：“好”！？；")]
    [InlineData("1,234.5元")]
    [InlineData("－1.1")]
    [InlineData("1～3")]
    [InlineData("一、二、三")]
    [InlineData("第5，共1000人")]
    [InlineData("2020，2021")]
    [InlineData("line\r\nnext\tcell")]
    [InlineData("𠮷野家")]
    public void Everything_else_stays(string text) => CharacterWidth.Find(text).Should().BeEmpty();

    [Fact]
    public void The_map_stays_unit_by_unit()
    {
        var (_, map) = OffsetMap.Identity(7).Apply("共１２３万人。", CharacterWidth.Find("共１２３万人。"));
        map.ToSource(new TextSpan(2, 3)).Should().Be(new TextSpan(2, 3));
    }
}
