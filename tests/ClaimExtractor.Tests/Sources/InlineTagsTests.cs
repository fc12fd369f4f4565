using AwesomeAssertions;
using ClaimExtractor.Sources;
using Xunit;

namespace ClaimExtractor.Tests.Sources;

public sealed class InlineTagsTests
{
    private static readonly string[] Pieces =
    [
        "<",
        ">",
        "/",
        "=",
        "\"",
        "'",
        " ",
        "\n",
        "<p>",
        "</p>",
        "<br/>",
        "<b",
        "<IMG src=",
        "class='a>b'",
        "title=\"<p>\"",
        "a",
        "水位3.2米",
        "&amp;",
        "&lt",
        "!",
        "?",
        "<span style='color:red'>",
        "<span style='vertical-align: super'>",
        "<sup>",
        "<script>",
        "<!-- ",
        "-->",
        "\t",
        "é",
        "<h2 id=x>",
        "=x",
        "</",
        "<th\f>",
    ];

    [Theory]
    [InlineData("<p>全县<strong>3</strong>个乡</p><br>水深 <5 米", true)]
    [InlineData("<img src=\"a.png\" alt='x > y'/><p style=\"text-indent: 2em\">增长2%</p>", true)]
    [InlineData("面积3km<sup>2</sup>", false)]
    [InlineData("<p>人口<!-- 万 -->3万</p>", false)]
    [InlineData("<p>人口3万</p", false)]
    [InlineData("<p>人口3万</p>\r\n", false)]
    [InlineData("<p>人口<script>var a = 3;</script>3万</p>", false)]
    public void Ordinary_tags_alone_are_read(string text, bool isRead) => (InlineTags.Read(text) is not null).Should().Be(isRead);

    [Fact]
    public void What_is_read_is_what_the_standard_says()
    {
        var chance = new Random(20);
        var read = 0;
        for (var round = 0; round < 60_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, chance.Next(1, 12)).Select(_ => Pieces[chance.Next(Pieces.Length)]));
            if (InlineTags.Read(text) is not { } edits)
                continue;
            edits.Should().Equal(InlineMarkup.Edits(text), text);
            read++;
        }

        read.Should().BeGreaterThan(10_000);
    }
}
