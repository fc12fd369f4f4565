using System.CommandLine;
using ClaimExtractor.Corpora;

namespace ClaimExtractor.Cli;

/// <summary><c>stream</c>: documents on standard input, claims on standard output, a line of JSON each.</summary>
internal static class StreamCommand
{
    private const int BrokenPipe = 32;

    public static Command Create(StandardStreams streams)
    {
        var jobs = JobsOption.Create();
        var corpus = new CorpusOptions();
        var reading = new ReadingOptions();
        var command = new Command(
            "stream",
            "Reads documents from standard input, one JSON object a line, and writes their claims to standard output, one a line."
        )
        {
            jobs,
        };
        corpus.AddColumnsTo(command);
        reading.AddTo(command);
        Help.AddExamples(command, Help.StreamExamples);
        command.SetAction(
            (parsed, cancellation) =>
                Task.Run(
                    () => Run(corpus.ReadColumns(parsed), reading.Read(parsed), parsed.GetValue(jobs), streams, cancellation),
                    CancellationToken.None
                )
        );
        return command;
    }

    private static int Run(
        RecordColumns columns,
        ExtractionOptions reading,
        int jobs,
        StandardStreams streams,
        CancellationToken cancellation
    )
    {
        // On a thread of its own: it may stand in a read of the input that an interruption does not end.
        var stream = Task.Factory.StartNew(
            () => ClaimPipe.Run(streams.Input, streams.BreakingOutput ?? streams.Output, columns, reading, jobs, Fail, cancellation),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
        try
        {
            Task.WaitAny([stream], cancellation);
            var done = stream.GetAwaiter().GetResult();
            if (done.Failed > 0)
                Messages.WriteFailure(
                    streams.Error,
                    null,
                    $"{Counted.Of(done.Failed, "line")} of {Counted.Of(done.Documents, "document")} passed over"
                );
            return done.Failed == 0 ? ExitCode.Success : ExitCode.Failure;
        }
        catch (OperationCanceledException)
        {
            Messages.WriteFailure(streams.Error, null, "interrupted");
            return ExitCode.Interrupted;
        }
        catch (IOException broken) when (broken.HResult == BrokenPipe)
        {
            // Who reads has had enough.
            return ExitCode.BrokenPipe;
        }

        void Fail(CorpusFailure failure) => Messages.WriteFailure(streams.Error, null, $"{failure.Place}: {failure.Cause}");
    }
}
