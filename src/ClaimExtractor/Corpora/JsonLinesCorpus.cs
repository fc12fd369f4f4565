using ClaimExtractor.Sources;

namespace ClaimExtractor.Corpora;

/// <summary>A file of JSON objects, one a line. A partition holds the lines that begin in its range of bytes.</summary>
internal sealed class JsonLinesCorpus : ICorpus
{
    private readonly string _path;
    private readonly RecordColumns _columns;
    private readonly LineCount _lines;

    /// <exception cref="SourceException">The file is not there or cannot be read.</exception>
    public JsonLinesCorpus(string path, RecordColumns columns)
    {
        (_path, _columns, _lines) = (path, columns, new LineCount(path));
        Name = Path.GetFileName(path);
        Bytes = CorpusFile.Guarded(path, () =>
        {
            using var file = CorpusFile.Open(path);
            return file.Length;
        });
    }

    public string Kind => "jsonl";

    public string Name { get; }

    public long Bytes { get; }

    public IReadOnlyList<CorpusPartition> Partition(long partitionSize)
    {
        var count = (int)Math.Max(1, (Bytes + partitionSize - 1) / partitionSize);
        return [.. Enumerable.Range(0, count).Select(i => (Start: i * partitionSize, End: Math.Min(Bytes, (i + 1) * partitionSize), Number: i))
            .Select(range => new CorpusPartition(range.Number, range.Start, range.End, range.End - range.Start))];
    }

    public IEnumerable<CorpusEntry> Read(CorpusPartition partition)
    {
        using var file = CorpusFile.Open(_path);
        // The line feed before the first byte tells whether a line begins there.
        var origin = Math.Max(0, partition.Start - 1);
        file.Position = origin;
        var before = new Lazy<long>(() => _lines.Before(origin));
        using var lines = new LineReader(file);
        var isRest = partition.Start > 0;
        while (Next(lines) is { } line && origin + line.Offset < partition.End)
        {
            if (!isRest && Entry(line, origin, before) is { } entry)
                yield return entry;
            isRest = false;
        }
    }

    public string HashOf(CorpusPartition partition) => CorpusFile.HashOf(_path, partition.Start, partition.End);

    private Line? Next(LineReader lines) => CorpusFile.Guarded(_path, lines.Next);

    private CorpusEntry? Entry(Line line, long origin, Lazy<long> before)
    {
        var offset = origin + line.Offset;
        return RecordLines.Entry(
            line, offset == 0, Name, _columns, PlaceOf(line.Number, before), () => $"{Path.GetFileNameWithoutExtension(Name)}-{offset}");
    }

    /// <summary>Made apart from what reads the line: the place is kept when the document is done, and the buffer of the lines is not to be kept with it.</summary>
    /// <param name="before">Lines before the partition: counted only where a line has to be named.</param>
    private static Func<string> PlaceOf(long number, Lazy<long> before) => () => $"line {before.Value + number}";
}
