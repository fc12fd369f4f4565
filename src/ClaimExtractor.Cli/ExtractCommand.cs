using System.CommandLine;
using System.Text;
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
        foreach (var (file, assigned) in files.Zip(DocumentIds.Assign(files)))
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                var source = file.Path == InputFiles.StandardInput ? SourceFile.Read(streams.Input, encoding: request.Encoding) : SourceFile.Read(file.Path, request.Encoding);
                var extraction = SpeechExtractor.Extract(source with { Path = PublishedPath.Of(file) }, request.DocumentId ?? assigned, request.Reading.Date, request.Reading.Lexicon, request.Reading.Currency);
                if (request.Verbose)
                    FilterLog.Write(streams.Error, extraction.Document.Text);
                extractions.Add(extraction);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Messages.WriteFailure(streams.Error, file.Path, e);
            }
        }

        return extractions;
    }
}
