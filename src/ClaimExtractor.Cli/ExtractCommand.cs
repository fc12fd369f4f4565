using System.CommandLine;
using ClaimExtractor.Datasets;

namespace ClaimExtractor.Cli;

/// <summary><c>extract PATH…</c>: documents in, a dataset out.</summary>
internal static class ExtractCommand
{
    public static Command Create(StandardStreams streams)
    {
        var options = new ExtractOptions();
        var command = new Command("extract", "Reads texts and writes the dataset of their numeric claims.");
        options.AddTo(command);
        Help.AddExamples(command, Help.ExtractExamples);
        // On a thread of its own, so that an interruption is heard while it works.
        command.SetAction((parsed, cancellation) => Task.Factory.StartNew(
            () => Run(options.Read(parsed), streams, cancellation), cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default));
        return command;
    }

    private static int Run(ExtractRequest request, StandardStreams streams, CancellationToken cancellation)
    {
        var paths = CorpusInput.Paths(request.Paths, request.Corpus.FilesFrom, streams.Input);
        if (request.Parts.IsAsked || request.Parts.Only is not null || paths.Any(CorpusInput.IsOfRecords))
        {
            RefuseForParts(request);
            return PartitionedExtraction.Run(request, paths, streams, cancellation);
        }

        if (request.Parts.Resume || request.Parts.Mentions)
            throw new UsageException(
                $"{(request.Parts.Resume ? "--resume" : "--mentions")} is for a corpus in partitions: a .jsonl, "
                    + ".ndjson or .parquet file, or --partitioned"
            );
        return ReleaseExtraction.Run(request, paths, streams, cancellation);
    }

    /// <summary>What a corpus in partitions cannot have.</summary>
    private static void RefuseForParts(ExtractRequest request)
    {
        if (request.Output is ExtractRequest.StandardOutput)
            throw new UsageException("a corpus in partitions goes to a folder: --output DIR; 'stream' writes to standard output");
        if (request.Output == ExtractRequest.DefaultOutput)
            throw new UsageException("a corpus in partitions needs a folder of its own: --output DIR");
        if ((request.DocumentId, request.Dataset, request.License) is not (null, null, null))
            throw new UsageException("--document-id, --dataset and --license are for releases, not for a corpus in partitions");
        if (
            DatasetFormats.Find(request.PartFormat) is not IStreamedFormat
            || (request.Formats.Count > 1 && request.Formats.Count < DatasetFormats.All.Count)
        )
            throw new UsageException("a corpus in partitions is written in one format: parquet, jsonl or csv");
    }
}
