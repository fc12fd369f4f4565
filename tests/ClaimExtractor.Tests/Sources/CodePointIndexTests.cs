using AwesomeAssertions;
using ClaimExtractor.Sources;
using CsCheck;
using Xunit;

namespace ClaimExtractor.Tests.Sources;

public sealed class CodePointIndexTests
{
    [Fact]
    public void A_character_beyond_the_basic_plane_counts_once()
    {
        var index = new CodePointIndex("𠮷野家5元");
        index.ToCodePoint(0).Should().Be(0);
        index.ToCodePoint(2).Should().Be(1);
        index.ToCodePoint(4).Should().Be(3);
        index.ToCodePoint(6).Should().Be(5);
    }

    [Fact]
    public void It_counts_as_runes_do() =>
        Gen.OneOf(Gen.Const("中"), Gen.Const("𠮷"), Gen.Const("7")).Array[0, 40].Sample(parts =>
        {
            var text = string.Concat(parts);
            var index = new CodePointIndex(text);
            var offset = 0;
            for (var i = 0; i < parts.Length; offset += parts[i++].Length)
                if (index.ToCodePoint(offset) != i)
                    return false;
            return index.ToCodePoint(text.Length) == parts.Length;
        });
}
