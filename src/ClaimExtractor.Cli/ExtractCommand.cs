using System.CommandLine;
using ClaimExtractor.Datasets;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Cli;

/// <summary><c>extract PATH…</c>: documents in, a dataset out.</summary>
internal static class ExtractCommand
{
    private const string Version = "v1.0.0";

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
        var folder = Path.Combine(request.Output, name, Version);
        var (files, failures) = InputFiles.Find(request.Paths, toStandardOutput ? [] : [Path.GetFullPath(request.Output), Path.GetFullPath(Path.Combine(request.Output, name))]);
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
        else
            DatasetWriter.Write(folder, Tables(extractions), request.Formats.Select(format => format.Name).ToHashSet(), cancellation);

        Summary.Write(streams, extractions, failed, toStandardOutput ? "standard output" : folder);
        return failed == 0 ? ExitCode.Success : ExitCode.Failure;
    }

    private static Dataset Tables(IReadOnlyList<Extraction> extractions)
    {
        var rows = extractions.Select(e => DatasetRows.From(e.Document.Id, e.Document, e.Mentions, e.Claims)).ToList();
        return new Dataset(
            [.. extractions.SelectMany(extraction => extraction.Claims)],
            [.. rows.SelectMany(row => row.Mentions)],
            [.. rows.Select(row => row.Document)],
            [.. extractions.SelectMany(extraction => extraction.Findings)]);
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
                var source = file.Path == InputFiles.StandardInput ? SourceFile.Read(streams.Input) : SourceFile.Read(file.Path);
                var extraction = SpeechExtractor.Extract(source, request.DocumentId ?? assigned, request.Date);
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
