using ClaimExtractor.Corpora;
using ClaimExtractor.Datasets;

namespace ClaimExtractor.Cli;

/// <summary><c>extract</c> of a corpus: its partitions in, their parts out.</summary>
internal static class PartitionedExtraction
{
    public static int Run(ExtractRequest request, IReadOnlyList<string> paths, StandardStreams streams, CancellationToken cancellation)
    {
        var corpus = CorpusInput.Open(paths, request.Corpus, request.Encoding, [Path.GetFullPath(request.Output)], out var found);
        var run = new PartRun(corpus, OptionsOf(request, corpus), request.Reading.Lexicon.Hash);
        var asked = Asked(run, request.Parts.Only);
        using var folder = PartFolder.Open(request.Output);
        Refuse(run, asked, folder, paths, request.Parts.Resume);
        var progress = new CorpusProgress();
        List<PartManifest> done;
        try
        {
            using var line = ProgressLine.Start(streams, asked.Sum(partition => partition.Bytes), progress);
            done = Extract(run, asked, folder, request, progress, cancellation);
        }
        catch (OperationCanceledException)
        {
            var whole = run.Partitions.Count(partition => folder.Manifest(partition) is not null);
            Messages.WriteFailure(
                streams.Error,
                null,
                $"interrupted: {whole} of {Counted.Of(run.Partitions.Count, "partition")} are whole; "
                    + "the same command with --resume does the rest"
            );
            return ExitCode.Interrupted;
        }

        PartSummary.Write(streams.Error, run, done, found.Failures, request.Output);
        PassedOver.Write(streams.Error, found.PassedOver);
        var isSteady = ChangedInput.Write(streams.Error, run, asked);
        return isSteady && found.Failures.Count == 0 && done.All(part => part.Failed == 0) ? ExitCode.Success : ExitCode.Failure;
    }

    private static PartOptions OptionsOf(ExtractRequest request, ICorpus corpus)
    {
        var columns = corpus is FileCorpus ? null : request.Corpus.Columns;
        return new PartOptions(
            request.Corpus.PartitionSize,
            request.PartFormat,
            request.Parts.Mentions,
            columns?.Text,
            columns?.Id,
            columns?.Date,
            request.Reading.Date,
            request.Reading.Currency,
            request.Encoding
        );
    }

    private static IReadOnlyList<CorpusPartition> Asked(PartRun run, int? only)
    {
        if (only is not { } number)
            return run.Partitions;
        return number < run.Partitions.Count
            ? [run.Partitions[number]]
            : throw new UsageException(
                $"--partition {number}: the corpus has {Counted.Of(run.Partitions.Count, "partition")}, counted from 0"
            );
    }

    /// <summary>A folder is one run's: parts of another corpus, or made in another way, would be read with this one's. What is nobody's
    /// part is not written over.</summary>
    private static void Refuse(
        PartRun run,
        IReadOnlyList<CorpusPartition> asked,
        PartFolder folder,
        IReadOnlyList<string> paths,
        bool resume
    )
    {
        if (folder.InputAmongParts(run, paths) is { } input)
            throw new DatasetException($"{input} is read and a part would be written over it: name another folder");
        if (folder.Others(run) is [var foreign, ..])
            throw new DatasetException($"{folder.Path} holds parts of another run ({foreign}): name another folder, or take them away");
        var strangers = resume
            ? []
            : run.Partitions.Where(partition => folder.Manifest(partition) is { } manifest && !run.Fits(manifest)).Take(1).ToList();
        if (strangers is [var stranger])
            throw new DatasetException(
                $"{folder.Path} holds parts that another corpus, option or version of the program made ({stranger.Part}): "
                    + "name another folder, or do them again with --resume"
            );
        if (folder.Stranger(run, asked) is { } other)
            throw new DatasetException(
                $"{other} stands where the run writes, and this program did not make it: name another folder, or take it away"
            );
    }

    private static List<PartManifest> Extract(
        PartRun run,
        IReadOnlyList<CorpusPartition> asked,
        PartFolder folder,
        ExtractRequest request,
        CorpusProgress progress,
        CancellationToken cancellation
    )
    {
        // Partitions side by side where there are enough of them, else the documents of one.
        var atOnce = Math.Min(request.Jobs, asked.Count);
        var inside = (request.Jobs + atOnce - 1) / atOnce;
        return [.. OrderedWork.Select(asked, One, atOnce, cancellation: cancellation)];

        PartManifest One(CorpusPartition partition, CancellationToken stop)
        {
            if (!request.Parts.Resume || folder.Whole(run, partition) is not { } whole)
                return CorpusExtractor.Extract(run, partition, folder, request.Reading, inside, progress, stop);
            progress.Keep(partition.Bytes);
            return whole;
        }
    }
}
