using System.Buffers;
using System.Text;
using AwesomeAssertions;
using ClaimExtractor.Corpora;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Tests.Corpora;
using ClaimExtractor.Words;
using Xunit;

namespace ClaimExtractor.Tests;

public sealed class ClaimPipeTests
{
    private const string Documents = "{\"id\":\"a\",\"text\":\"来了5人。\"}\n{\"id\":\"b\",\"text\":\"走了3人。\"}\n";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void What_was_found_before_the_input_broke_is_written(int jobs)
    {
        using var output = new MemoryStream();
        FluentActions.Invoking(() => Run(new Trickle(Documents) { AtEnd = () => throw new IOException("broken") }, output, jobs))
            .Should().Throw<IOException>().WithMessage("broken");
        Encoding.UTF8.GetString(output.ToArray()).Split('\n').Should().HaveCount(3).And.SatisfyRespectively(
            row => row.Should().Contain("\"5人\""), row => row.Should().Contain("\"3人\""), end => end.Should().BeEmpty());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Nothing_waits_for_a_document_that_does_not_come(int jobs)
    {
        using var output = new MemoryStream();
        var written = new TaskCompletionSource<long>();
        // A blank line is none: behind it the input is asked again.
        using var input = new Trickle(Documents + "\n")
        {
            AtEnd = () =>
            {
                for (var i = 0; i < 1000 && output.Length == 0; i++)
                    Thread.Sleep(10);
                written.TrySetResult(output.Length);
                return 0;
            },
        };
        Run(input, output, jobs);
        (await written.Task).Should().BePositive();
    }

    [Fact]
    public void A_buffer_that_is_still_being_read_into_is_not_given_to_others()
    {
        using var interruption = new CancellationTokenSource();
        using var release = new ManualResetEventSlim();
        using var input = new Trickle(Documents)
        {
            AtEnd = () =>
            {
                interruption.Cancel();
                release.Wait();
                return 0;
            },
        };
        FluentActions.Invoking(() => Run(input, Stream.Null, jobs: 2, interruption.Token)).Should().Throw<OperationCanceledException>();
        var rented = ArrayPool<byte>.Shared.Rent(input.Buffer!.Length);
        rented.Should().NotBeSameAs(input.Buffer);
        ArrayPool<byte>.Shared.Return(rented);
        release.Set();
    }

    private static void Run(Stream input, Stream output, int jobs, CancellationToken cancellation = default) =>
        ClaimPipe.Run(input, output, new RecordColumns(), default, jobs, failure => Assert.Fail(failure.Cause), cancellation);
}
