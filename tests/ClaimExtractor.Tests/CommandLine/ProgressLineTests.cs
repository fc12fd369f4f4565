using AwesomeAssertions;
using ClaimExtractor.Cli;
using Xunit;

namespace ClaimExtractor.Tests.CommandLine;

public sealed class ProgressLineTests
{
    [Theory]
    [InlineData(0, 0, 0, "[                    ]   0%  0.0 MB/s  0 documents/s  ? left")]
    [InlineData(25_000_000, 100, 10, "[=====               ]  25%  2.5 MB/s  10 documents/s  0:30 left")]
    [InlineData(100_000_000, 900, 50, "[====================] 100%  2.0 MB/s  18 documents/s  0:00 left")]
    [InlineData(1_000_000, 1, 60, "[                    ]   1%  0.0 MB/s  0 documents/s  1:39:00 left")]
    public void It_says_the_share_the_rates_and_the_time_that_is_left(long bytes, long documents, int seconds, string line) =>
        ProgressLine.Text(bytes, documents, 100_000_000, TimeSpan.FromSeconds(seconds), 100).Should().Be(line);

    [Fact]
    public void It_fits_the_terminal() => ProgressLine.Text(1, 1, 100, TimeSpan.FromSeconds(1), 30).Length.Should().BeLessThan(30);

    [Fact]
    public void Without_a_terminal_there_is_none()
    {
        using var error = new StringWriter();
        ProgressLine.Start(new StandardStreams(Stream.Null, Stream.Null, error, false, null), 10, new CorpusProgress()).Should().BeNull();
        using (ProgressLine.Start(new StandardStreams(Stream.Null, Stream.Null, error, false, 40), 10, new CorpusProgress()))
            error.ToString().Should().BeEmpty();
        error.ToString().Should().Be($"\r{new string(' ', 39)}\r");
    }
}
