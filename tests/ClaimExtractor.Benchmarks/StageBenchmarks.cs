using System.CommandLine;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ClaimExtractor.Checks;
using ClaimExtractor.Claims;
using ClaimExtractor.Datasets;
using ClaimExtractor.Documents;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Benchmarks;

/// <summary>Each stage by itself over some dozen documents, with what came out of the stage before it.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    internal const int Bytes = 1_000_000;

    private byte[][] _bytes = [];
    private SourceFile[] _sources = [];
    private ReadableText[] _texts = [];
    private SourceDocument[] _documents = [];
    private List<SentenceReading>[] _readings = [];
    private IReadOnlyList<Claim>[] _claims = [];

    /// <summary>A <see cref="TextKind"/> by its name; the type itself is not public.</summary>
    [Params(nameof(TextKind.Speech), nameof(TextKind.Sparse))]
    public string Text { get; set; } = "";

    internal static Command CreateCommand()
    {
        var command = new Command("dotnet", "Runs BenchmarkDotNet over the stages.");
        command.SetAction(_ =>
            BenchmarkRunner.Run<StageBenchmarks>(
                DefaultConfig
                    .Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
                    .AddColumn(
                        new InputColumn("MB/s", (summary, run, input) => input.Bytes / 1e6 / (summary[run]!.ResultStatistics!.Mean / 1e9))
                    )
                    .AddColumn(
                        new InputColumn("B/claim", (summary, run, input) =>
                            summary[run]!.GcStats.GetBytesAllocatedPerOperation(run).GetValueOrDefault() / (double)Math.Max(1, input.Claims)
                        )
                    )
                    .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "claim-extractor-benchmarks"))
            )
        );
        return command;
    }

    [GlobalSetup]
    public void MakeInput()
    {
        _bytes = [.. InputColumn.Documents(Text)];
        _sources = Array.ConvertAll(_bytes, bytes => SourceFile.FromBytes("-", bytes));
        _texts = Array.ConvertAll(_sources, ReadableText.From);
        _documents = Array.ConvertAll(_texts, text => DocumentParser.Parse(text, "-"));
        _readings = Array.ConvertAll(_documents, document => MentionFinder.Find(document, new UnitContext(Lexicon.Default, "CNY")));
        _claims = [.. _documents.Zip(_readings, (document, readings) => ClaimLinker.Link(document, readings, Lexicon.Default, "CNY"))];
    }

    [Benchmark]
    public int Decode() => _bytes.Sum(bytes => SourceFile.FromBytes("-", bytes).Text.Length);

    [Benchmark]
    public int Filter() => _sources.Sum(source => ReadableText.From(source).Text.Length);

    [Benchmark]
    public int Parse() => _texts.Sum(text => DocumentParser.Parse(text, "-").Paragraphs.Count);

    [Benchmark]
    public int Find() => _documents.Sum(document =>
    {
        using var context = new UnitContext(Lexicon.Default, "CNY");
        return MentionFinder.Find(document, context).Count;
    });

    [Benchmark]
    public int Link() => _documents.Zip(_readings).Sum(pair => ClaimLinker.Link(pair.First, pair.Second, Lexicon.Default, "CNY").Count);

    [Benchmark]
    public int Check() => _documents.Zip(_claims).Sum(pair => ClaimChecks.Run(pair.First, pair.Second, Lexicon.Default).Count);

    [Benchmark]
    public void Write()
    {
        foreach (var claims in _claims)
            DatasetWriter.WriteClaims(Stream.Null, "jsonl", claims);
    }

    [Benchmark(Baseline = true)]
    public void All()
    {
        foreach (var bytes in _bytes)
            DatasetWriter.WriteClaims(Stream.Null, "jsonl", DocumentExtractor.Extract(SourceFile.FromBytes("-", bytes)).Claims);
    }
}
