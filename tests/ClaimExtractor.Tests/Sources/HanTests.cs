using AwesomeAssertions;
using ClaimExtractor.Sources;
using Xunit;

namespace ClaimExtractor.Tests.Sources;

public sealed class HanTests
{
    [Fact]
    public void Every_unit_is_counted_as_it_is_contained()
    {
        for (var first = 0; first <= char.MaxValue; first += 1024)
        {
            var text = string.Concat(Enumerable.Range(first, 1024).Select(static unit => (char)unit));
            for (var cut = 0; cut < 20; cut++)
                Han.Count(text.AsSpan(cut)).Should().Be(text.Skip(cut).Count(Han.Contains));
        }
    }
}
