using System.CommandLine;
using System.Text;
using ClaimExtractor.Corpora;
using ClaimExtractor.Datasets;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Releases;
using ClaimExtractor.Sources;

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
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(options.Read(parsed), streams, cancellation), cancellation));
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
            throw new UsageException($"{(request.Parts.Resume ? "--resume" : "--mentions")} is for a corpus in partitions: a .jsonl, .ndjson or .parquet file, or --partitioned");
        return Publish(request with { Paths = paths }, streams, cancellation);
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
        if (DatasetFormats.Find(request.PartFormat) is not IStreamedFormat || (request.Formats.Count > 1 && request.Formats.Count < DatasetFormats.All.Count))
            throw new UsageException("a corpus in partitions is written in one format: parquet, jsonl or csv");
    }

    private static int Publish(ExtractRequest request, StandardStreams streams, CancellationToken cancellation)
    {
        var toStandardOutput = request.Output == ExtractRequest.StandardOutput;
        if (toStandardOutput && streams.OutputIsTerminal && request.Formats[0].Name is "xlsx" or "parquet")
            throw new UsageException($"{request.Formats[0].Name} is binary and standard output is a terminal; redirect it to a file");

        var name = request.Dataset ?? DocumentIds.Stem(request.Paths[0]);
        var folder = Path.Combine(request.Output, name);
        var (files, failures) = InputFiles.Find(request.Paths, toStandardOutput ? [] : [Path.GetFullPath(request.Output), Path.GetFullPath(folder)]);
        if (request.DocumentId is not null && files.Count > 1)
            throw new UsageException($"--document-id names one input, and {files.Count} are given");
        foreach (var failure in failures)
            Messages.WriteFailure(streams.Error, failure.Path, failure.Cause);

        var extractions = Extract(request, files, streams, cancellation);
        var failed = failures.Count + files.Count - extractions.Count;
        if (extractions.Count == 0)
            return ExitCode.Failure;
        cancellation.ThrowIfCancellationRequested();
        if (toStandardOutput)
            DatasetWriter.WriteClaims(streams.Output, request.Formats[0], extractions.SelectMany(extraction => extraction.Claims));
        var outcome = toStandardOutput ? null : ReleaseWriter.Publish(ReleaseContent.Of(folder, extractions, request), cancellation);

        Summary.Write(streams, extractions, failed, outcome);
        return failed == 0 ? ExitCode.Success : ExitCode.Failure;
    }

    private static List<Extraction> Extract(
        ExtractRequest request, IReadOnlyList<InputFile> files, StandardStreams streams, CancellationToken cancellation)
    {
        var extractions = new List<Extraction>(files.Count);
        var inputs = files.Zip(DocumentIds.Assign(files));
        foreach (var (file, extraction, failure) in OrderedWork.Select(inputs, (input, _) => Extract(request, input.First, input.Second, streams), request.Jobs, cancellation: cancellation))
        {
            if (failure is not null)
                Messages.WriteFailure(streams.Error, file.Path, failure);
            if (extraction is null)
                continue;
            if (request.Verbose)
                FilterLog.Write(streams.Error, extraction.Document.Text);
            extractions.Add(extraction);
        }

        return extractions;
    }

    private static (InputFile File, Extraction? Extraction, Exception? Failure) Extract(ExtractRequest request, InputFile file, string id, StandardStreams streams)
    {
        try
        {
            var source = file.Path == InputFiles.StandardInput ? SourceFile.Read(streams.Input, encoding: request.Encoding) : SourceFile.Read(file.Path, request.Encoding);
            return (file, SpeechExtractor.Extract(source with { Path = PublishedPath.Of(file) }, request.DocumentId ?? id, request.Reading.Date, request.Reading.Lexicon, request.Reading.Currency), null);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return (file, null, failure);
        }
    }
}
