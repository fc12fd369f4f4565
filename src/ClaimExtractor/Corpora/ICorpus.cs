namespace ClaimExtractor.Corpora;

/// <summary>Many documents in one place.</summary>
internal interface ICorpus
{
    /// <summary><c>jsonl</c>, <c>parquet</c> or <c>files</c>.</summary>
    string Kind { get; }

    /// <summary>What the corpus is called: a file's name, without the folders of the machine.</summary>
    string Name { get; }

    /// <summary>Its size in bytes: of the file, or of all files together.</summary>
    long Bytes { get; }

    /// <summary>Cuts the corpus in runs of about so many bytes of input: at least one, and always the same for the same corpus and
    /// size.</summary>
    /// <param name="partitionSize">Bytes, from 1.</param>
    /// <exception cref="Sources.SourceException">They are too many to be made.</exception>
    IReadOnlyList<CorpusPartition> Partition(long partitionSize);

    /// <summary>The documents of a partition in their order, none held back; nothing that stands before it is read.</summary>
    /// <exception cref="Sources.SourceException">The corpus itself cannot be read on.</exception>
    IEnumerable<CorpusEntry> Read(CorpusPartition partition);

    /// <summary>The identity of a partition's input: <c>sha256:</c> and 64 hexadecimal digits.</summary>
    /// <exception cref="Sources.SourceException">The corpus cannot be read.</exception>
    string HashOf(CorpusPartition partition);

    /// <summary>The first file of the partition that is another one than when the corpus was opened, by size, time or inode; null for
    /// none.</summary>
    string? ChangedFile(CorpusPartition partition);
}

/// <summary>A run of documents that can be read by itself.</summary>
/// <param name="Number">From 0.</param>
/// <param name="Start">The first byte of a text file, the first row group of a Parquet file, the first of a list of files.</param>
/// <param name="End">Exclusive.</param>
/// <param name="Bytes">Size of the input.</param>
internal readonly record struct CorpusPartition(int Number, long Start, long End, long Bytes)
{
    /// <summary>The stem of its parts: <c>part-00007</c>.</summary>
    public string Part => $"part-{Number:D5}";

    /// <summary>Runs of neighbours whose sizes add up to at least <paramref name="partitionSize"/>, the last one excepted; one empty run
    /// for nothing.</summary>
    internal static IReadOnlyList<CorpusPartition> Runs(IReadOnlyList<long> sizes, long partitionSize)
    {
        var partitions = new List<CorpusPartition>();
        var (start, bytes) = (0, 0L);
        for (var i = 0; i < sizes.Count; i++)
        {
            bytes += sizes[i];
            if (bytes < partitionSize && i < sizes.Count - 1)
                continue;
            partitions.Add(new CorpusPartition(partitions.Count, start, i + 1, bytes));
            (start, bytes) = (i + 1, 0);
        }

        return partitions.Count > 0 ? partitions : [new CorpusPartition(0, 0, 0, 0)];
    }
}
