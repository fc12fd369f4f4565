using AwesomeAssertions;
using ClaimExtractor.Sources;
using Xunit;

namespace ClaimExtractor.Tests.Sources;

public sealed class OffsetMapTests
{
    [Fact]
    public void A_note_after_the_last_character_stays_outside_the_source_span()
    {
        var (text, map) = OffsetMap.Identity(10).Apply("2個(gè)百分(n)x"[..10], [new TextEdit(new TextSpan(2, 6), "")]);
        text.Should().Be("2個百分(n");
        map.ToSource(new TextSpan(0, 2)).Should().Be(new TextSpan(0, 2));
        map.ToSource(new TextSpan(0, 3)).Should().Be(new TextSpan(0, 7));
    }
}
