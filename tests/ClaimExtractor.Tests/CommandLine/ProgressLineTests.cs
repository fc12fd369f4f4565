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
    public async Task Without_a_terminal_there_is_a_line_now_and_then()
    {
        using var said = new Said();
        var streams = new StandardStreams(Stream.Null, Stream.Null, said.Writer, false, null);
        using (ProgressLine.Start(streams, 10, new CorpusProgress()))
            said.Text.Should().BeEmpty();
        using (ProgressLine.Start(streams, 10, new CorpusProgress(), TimeSpan.FromMilliseconds(10)))
            while (said.Text.Length == 0)
                await Task.Delay(10);
        said.Text.Should()
            .StartWith("[                    ]   0%  0.0 MB/s  0 documents/s  ? left" + Environment.NewLine)
            .And.NotContain("\r[");
    }

    [Fact]
    public async Task A_stage_is_said_now_and_then_and_wiped_off_a_terminal()
    {
        using var said = new Said();
        using (
            var stage = StageLine.Start(
                new StandardStreams(Stream.Null, Stream.Null, said.Writer, false, null),
                TimeSpan.FromMilliseconds(10)
            )
        )
        {
            await Task.Delay(50);
            said.Text.Should().BeEmpty("nothing is done yet");
            stage.Enter("writing the tables");
            while (said.Text.Length == 0)
                await Task.Delay(10);
        }

        said.Text.Should().StartWith("writing the tables" + Environment.NewLine);
        await using var terminal = new StringWriter();
        using (var stage = StageLine.Start(new StandardStreams(Stream.Null, Stream.Null, terminal, false, 40)))
            stage.Enter("writing the tables");
        terminal.ToString().Should().Be($"\r{new string(' ', 39)}\r");
    }

    [Fact]
    public void Of_a_terminal_the_line_is_wiped()
    {
        using var error = new StringWriter();
        using (ProgressLine.Start(new StandardStreams(Stream.Null, Stream.Null, error, false, 40), 10, new CorpusProgress()))
            error.ToString().Should().BeEmpty();
        error.ToString().Should().Be($"\r{new string(' ', 39)}\r");
    }

    // What another thread writes, read meanwhile.
    private sealed class Said : IDisposable
    {
        private readonly StringWriter _text = new();

        public Said() => Writer = TextWriter.Synchronized(_text);

        public TextWriter Writer { get; }

        public void Dispose() => _text.Dispose();

        public string Text
        {
            get
            {
                lock (Writer)
                    return _text.ToString();
            }
        }
    }
}
