using ClaimExtractor.Checks;
using ClaimExtractor.Corpora;
using ClaimExtractor.Datasets;
using ClaimExtractor.Releases;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Cli;

/// <summary><c>extract</c> of texts: all of them in, one release or one table on standard output.</summary>
internal static class ReleaseExtraction
{
    // More make a release that few programs open at once.
    private const int ManyDocuments = 1_000;

    public static int Run(ExtractRequest request, IReadOnlyList<string> paths, StandardStreams streams, CancellationToken cancellation)
    {
        var toStandardOutput = request.Output == ExtractRequest.StandardOutput;
        if (toStandardOutput && streams.OutputIsTerminal && request.Formats[0].Name is "xlsx" or "parquet")
            throw new UsageException($"{request.Formats[0].Name} is binary and standard output is a terminal; redirect it to a file");

        var name = request.Dataset ?? DocumentIds.Stem(paths[0]);
        var folder = Path.Combine(request.Output, name);
        var (files, failures, passedOver) = InputFiles.Find(
            paths,
            toStandardOutput ? [] : [Path.GetFullPath(request.Output), Path.GetFullPath(folder)],
            request.Corpus.Follow
        );
        if (request.DocumentId is not null && files.Count > 1)
            throw new UsageException($"--document-id names one input, and {files.Count} are given");

        if (files.Count > ManyDocuments && !toStandardOutput)
            streams.Error.WriteLine(
                $"{files.Count} documents make one large release; 'extract --partitioned' reads as many with less memory, "
                    + $"can be resumed, and 'series' reads its parts"
            );
        var outcomes = Read(request, files, streams, cancellation);
        failures = [.. failures, .. outcomes.Select(outcome => outcome.Failure).OfType<CorpusFailure>()];
        var documents = outcomes.Select(outcome => outcome.Result).OfType<ReadDocument>().ToList();
        foreach (var text in documents.Select(document => document.Filtered).OfType<ReadableText>())
            FilterLog.Write(streams.Error, text);
        try
        {
            if (documents.Count > 0)
                Write(request, folder, documents, streams, cancellation);
        }
        finally
        {
            SourceWarnings.Write(streams.Error, [.. documents.SelectMany(one => one.Warnings, (one, said) => (one.Page.Row.Path, said))]);
            PassedOver.Write(streams.Error, passedOver);
            if (failures is [var only] && documents.Count == 0)
                Messages.WriteFailure(streams.Error, only);
            else
                FailureTable.Write(streams.Error, failures, failures.Count);
        }

        return failures.Count == 0 ? ExitCode.Success : ExitCode.Failure;
    }

    private static List<DocumentOutcome<ReadDocument>> Read(
        ExtractRequest request,
        IReadOnlyList<InputFile> files,
        StandardStreams streams,
        CancellationToken cancellation
    )
    {
        var entries = files.Zip(DocumentIds.Assign(files), (file, id) => Entry(request, file, id, streams)).ToList();
        var progress = new CorpusProgress();
        using var line = ProgressLine.Start(streams, entries.Sum(entry => entry.Bytes), progress);
        return
        [
            .. CorpusExtractor.Read(
                EntryBatches.OfOne(entries),
                request.Reading,
                extraction => ReadDocument.Of(extraction, request.Verbose),
                Math.Min(request.Jobs, Math.Max(1, entries.Count)),
                progress,
                cancellation: cancellation
            ),
        ];
    }

    private static void Write(
        ExtractRequest request,
        string folder,
        List<ReadDocument> documents,
        StandardStreams streams,
        CancellationToken cancellation
    )
    {
        cancellation.ThrowIfCancellationRequested();
        ReleaseOutcome? published = null;
        IReadOnlyList<Finding> checks = [.. documents.SelectMany(document => document.Findings)];
        if (request.Output == ExtractRequest.StandardOutput)
        {
            DatasetWriter.WriteClaims(streams.Output, request.Formats[0].Name, documents.SelectMany(document => document.Claims));
        }
        else
        {
            using var stage = StageLine.Start(streams);
            stage.Enter("putting the documents side by side");
            var content = ReleaseContent.Of(folder, documents, request) with { Stage = stage.Enter };
            checks = content.Dataset.Checks;
            published = ReleaseWriter.Publish(content, cancellation);
        }

        Summary.Write(streams, documents, checks, published);
    }

    private static CorpusEntry Entry(ExtractRequest request, InputFile file, string id, StandardStreams streams)
    {
        var isStandardInput = file.Path == InputFiles.StandardInput;
        var size = !isStandardInput && new FileInfo(file.Path) is { Exists: true } there ? there.Length : 0;
        return new CorpusEntry(
            file.Path,
            size,
            () => "",
            () =>
            {
                var source = isStandardInput
                    ? SourceFile.Read(streams.Input, file.Path, request.Encoding)
                    : SourceFile.Read(file.Path, request.Encoding);
                return new CorpusDocument(request.DocumentId ?? id, Date: null, source with { Path = PublishedPath.Of(file) });
            }
        );
    }
}
