using System.Collections.Concurrent;
using ClaimExtractor.Words;

namespace ClaimExtractor.Corpora;

/// <summary>Work on a sequence by several threads, whose results come in the order of the sequence.</summary>
internal static class OrderedWork
{
    /// <summary>Results that wait or are worked on at a time, for each job.</summary>
    public const int AheadPerJob = 8;

    /// <param name="source">Read by one thread, and not far ahead of the results that are taken.</param>
    /// <param name="work">Called on any thread; what it throws, the sequence throws. Its token tells that nobody will take the
    /// result.</param>
    /// <param name="jobs">From 1, which uses no other thread.</param>
    /// <param name="idle">Called before the next result has to be waited for and before an exception is thrown in its place; with one job,
    /// never.</param>
    public static IEnumerable<TResult> Select<TItem, TResult>(
        IEnumerable<TItem> source,
        Func<TItem, CancellationToken, TResult> work,
        int jobs,
        Action? idle = null,
        CancellationToken cancellation = default
    )
    {
        if (jobs > 1)
            return InParallel(source, work, jobs, idle, cancellation);
        return source.Select(item =>
        {
            cancellation.ThrowIfCancellationRequested();
            return work(item, cancellation);
        });
    }

    private static IEnumerable<TResult> InParallel<TItem, TResult>(
        IEnumerable<TItem> source, Func<TItem, CancellationToken, TResult> work, int jobs, Action? idle, CancellationToken cancellation)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var stop = ended.Token;
        var queue = new BlockingCollection<Task<TResult>>(AheadPerJob * jobs);
        var scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, jobs).ConcurrentScheduler;
        // Not waited for: it may stand in a read of standard input that never ends.
        new Thread(Produce) { IsBackground = true, Name = "reader" }.Start();
        Task<TResult>? next = null;
        try
        {
            while (true)
            {
                if (!queue.TryTake(out next))
                {
                    idle?.Invoke();
                    if (!queue.TryTake(out next, Timeout.Infinite, stop))
                        yield break;
                }

                if (!next.IsCompletedSuccessfully)
                    idle?.Invoke();
                yield return next.GetAwaiter().GetResult();
            }
        }
        finally
        {
            ended.Cancel();
            // What has begun is let end, so that it finds all that it works on.
            for (; next is not null || queue.TryTake(out next); next = null)
                Task.WaitAny([next], CancellationToken.None);
        }

        void Produce()
        {
            try
            {
                foreach (var item in source)
                {
                    // In the queue before it begins: what is begun when nobody takes results any more, the queue holds.
                    var task = new Task<TResult>(() => Work(item), TaskCreationOptions.HideScheduler);
                    if (!Give(task))
                        break;
                    task.Start(scheduler);
                }
            }
            catch (Exception error)
            {
                Give(Task.FromException<TResult>(error));
            }
            finally
            {
                queue.CompleteAdding();
            }
        }

        TResult Work(TItem item)
        {
            stop.ThrowIfCancellationRequested();
            return work(item, stop);
        }

        bool Give(Task<TResult> task)
        {
            try
            {
                return queue.TryAdd(task, Timeout.Infinite, stop);
            }
            catch (OperationCanceledException)
            {
                return false;
            }
        }
    }
}
