using AwesomeAssertions;
using ClaimExtractor.Corpora;
using ClaimExtractor.Words;
using Xunit;

namespace ClaimExtractor.Tests.Corpora;

public sealed class OrderedWorkTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Results_come_in_the_order_of_the_sequence(int jobs)
    {
        var random = new Random(5);
        var pauses = Enumerable.Range(0, 200).Select(i => (i, random.Next(3))).ToList();
        OrderedWork.Select(pauses, (item, _) =>
        {
            Thread.Sleep(item.Item2);
            return item.i;
        }, jobs).Should().Equal(Enumerable.Range(0, 200));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_sequence_is_not_read_far_ahead(int jobs)
    {
        var read = 0;
        var taken = 0;
        foreach (var _ in OrderedWork.Select(Enumerable.Range(0, 200).Select(i => read = i + 1), (i, _) => i, jobs))
        {
            taken++;
            Thread.Sleep(1);
            read.Should().BeLessThanOrEqualTo(taken + OrderedWork.AheadPerJob * jobs + 2);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void What_the_work_throws_is_thrown_at_its_place(int jobs)
    {
        var taken = new List<int>();
        FluentActions
            .Invoking(() =>
            {
                foreach (
                    var result in OrderedWork.Select(
                        Enumerable.Range(0, 50),
                        (i, _) => i == 20 ? throw new InvalidDataException("20") : i,
                        jobs
                    )
                )
                    taken.Add(result);
            })
            .Should()
            .Throw<InvalidDataException>();
        taken.Should().Equal(Enumerable.Range(0, 20));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void What_the_sequence_throws_is_thrown_after_the_results_before_it(int jobs)
    {
        var taken = new List<int>();
        FluentActions
            .Invoking(() =>
            {
                foreach (
                    var result in OrderedWork.Select(
                        Enumerable.Range(0, 50).Select(i => i == 20 ? throw new InvalidDataException("20") : i),
                        (i, _) => i,
                        jobs
                    )
                )
                    taken.Add(result);
            })
            .Should()
            .Throw<InvalidDataException>();
        taken.Should().Equal(Enumerable.Range(0, 20));
    }

    [Fact]
    public void What_has_begun_has_ended_when_nobody_takes_results_any_more()
    {
        var running = 0;
        foreach (var _ in OrderedWork.Select(Enumerable.Range(0, 50), (i, _) => Slow(i, ref running, after: 4), jobs: 2))
        {
            // Time to fill the queue, and to begin what would not fit.
            Thread.Sleep(100);
            break;
        }

        Volatile.Read(ref running).Should().Be(0);
    }

    [Fact]
    public void What_has_begun_has_ended_when_an_idle_moment_ends_it()
    {
        var running = 0;
        FluentActions
            .Invoking(() =>
            {
                foreach (
                    var _ in OrderedWork.Select(
                        Enumerable.Range(0, 2),
                        (i, _) => Slow(i, ref running, after: 0),
                        jobs: 2,
                        idle: ThrowIfRunning
                    )
                )
                    SpinWait.SpinUntil(() => Volatile.Read(ref running) > 0, 1000);
            })
            .Should()
            .Throw<IOException>();
        Volatile.Read(ref running).Should().Be(0);

        void ThrowIfRunning()
        {
            if (Volatile.Read(ref running) > 0)
                throw new IOException();
        }
    }

    private static int Slow(int item, ref int running, int after)
    {
        if (item <= after)
            return item;
        Interlocked.Increment(ref running);
        Thread.Sleep(300);
        Interlocked.Decrement(ref running);
        return item;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void An_interruption_ends_it(int jobs)
    {
        using var interruption = new CancellationTokenSource();
        FluentActions
            .Invoking(() =>
            {
                foreach (
                    var result in OrderedWork.Select(Enumerable.Range(0, int.MaxValue), (i, _) => i, jobs, cancellation: interruption.Token)
                )
                    if (result == 10)
                        interruption.Cancel();
            })
            .Should()
            .Throw<OperationCanceledException>();
    }
}
