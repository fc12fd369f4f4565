using AwesomeAssertions;
using ClaimExtractor.Corpora;
using Xunit;

namespace ClaimExtractor.Tests.Corpora;

public sealed class LineCountTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(100)]
    public void Every_offset_has_the_line_feeds_before_it_in_whatever_order_it_is_asked_for(int stretch)
    {
        const string Text = "a\n\nbc\n\n\ndefghijkl\nm\n";
        var path = _folder.Write("lines.txt", Text);
        var offsets = Enumerable.Range(0, Text.Length + 1).ToArray();
        new Random(5).Shuffle(offsets);
        var lines = new LineCount(path, stretch);
        offsets.Select(offset => lines.Before(offset)).Should().Equal(offsets.Select(offset => (long)Text[..offset].Count(c => c == '\n')));
    }

    [Fact]
    public void A_stretch_is_read_once()
    {
        var path = _folder.Write("lines.txt", new string('\n', 100));
        var lines = new LineCount(path, stretch: 10);
        lines.Before(95).Should().Be(95);
        File.WriteAllText(path, new string('x', 100));
        lines.Before(95).Should().Be(90, "the rest of the last stretch alone is read again");
        lines.Before(20).Should().Be(20);
    }
}
