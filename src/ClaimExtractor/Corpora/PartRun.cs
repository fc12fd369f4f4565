using ClaimExtractor.Datasets;

namespace ClaimExtractor.Corpora;

/// <summary>A corpus with its partitions and what is asked of it: from these alone follow the parts.</summary>
internal sealed record PartRun(ICorpus Corpus, PartOptions Options, string LexiconHash)
{
    public const long DefaultPartitionSize = 64_000_000;

    private static readonly string Schema = SchemaHash.Of(DatasetTables.OfDocuments);

    public IReadOnlyList<CorpusPartition> Partitions { get; } = Corpus.Partition(Options.PartitionSize);

    public IStreamedFormat Format { get; } =
        DatasetFormats.Find(Options.Format) as IStreamedFormat
        ?? throw new ArgumentException($"no part is written as {Options.Format}", nameof(Options));

    /// <summary>The tables that are written.</summary>
    public IReadOnlyList<TableSchema> Tables { get; } =
    [.. DatasetTables.OfDocuments.Where(table => Options.Mentions || table != MentionColumns.Schema)];

    /// <summary>A part below the folder: <c>claims/part-00007.parquet</c>.</summary>
    public string PathOf(TableSchema table, CorpusPartition partition) => $"{table.Name}/{partition.Part}.{Options.Format}";

    /// <summary>Whether a manifest is of this corpus, asked the same way, by the same program; its partition's input is not read
    /// again.</summary>
    public bool Fits(PartManifest manifest) =>
        manifest.Partition < Partitions.Count && manifest.IsOfTheSameRunAs(Expected(Partitions[manifest.Partition], manifest.Input.Hash));

    /// <summary>The manifest of a partition, as far as it is known before the partition is read.</summary>
    /// <exception cref="Sources.SourceException">The corpus cannot be read.</exception>
    public PartManifest Expected(CorpusPartition partition) => Expected(partition, Corpus.HashOf(partition));

    private PartManifest Expected(CorpusPartition partition, string hash) =>
        new()
        {
            Part = partition.Part,
            Partition = partition.Number,
            Partitions = Partitions.Count,
            Input = new PartInput(Corpus.Kind, Corpus.Name, Corpus.Bytes, partition.Start, partition.End, hash),
            Options = Options,
            Extractor = new PartExtractor(
                "claim-extractor",
                typeof(PartRun).Assembly.GetName().Version!.ToString(3),
                SourceHash.Value,
                LexiconHash,
                Schema
            ),
            Files = [],
            Failed = 0,
            Failures = [],
        };
}
