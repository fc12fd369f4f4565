using ClaimExtractor.Sources;

namespace ClaimExtractor.Corpora;

/// <summary>A file of JSON objects, one a line. A partition holds the lines that begin in its range of bytes.</summary>
internal sealed class JsonLinesCorpus : ICorpus
{
    private const int MostPartitions = 100_000;

    private readonly string _path;
    private readonly RecordColumns _columns;
    private readonly LineCount _lines;
    private readonly FileStamp _stamp;

    /// <exception cref="SourceException">The file is not there or cannot be read.</exception>
    public JsonLinesCorpus(string path, RecordColumns columns)
    {
        (_path, _columns, _lines) = (path, columns, new LineCount(path));
        Name = Path.GetFileName(path);
        _stamp = FileStamp.Of(path);
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
        var needed = (Bytes + partitionSize - 1) / partitionSize;
        if (needed > MostPartitions)
            throw new SourceException(
                _path,
                $"a partition size of {partitionSize} bytes cuts it into {needed} partitions, and no more than {MostPartitions} are made"
            );
        var count = (int)Math.Max(1, needed);
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(i => (Start: i * partitionSize, End: Math.Min(Bytes, (i + 1) * partitionSize), Number: i))
                .Select(range => new CorpusPartition(range.Number, range.Start, range.End, range.End - range.Start)),
        ];
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

    /// <summary>Of all that the partition is read from: also of the byte before it, which tells whether a line begins there, and of its
    /// last line's end.</summary>
    public string HashOf(CorpusPartition partition) =>
        CorpusFile.HashOf(_path, Math.Max(0, partition.Start - 1), CorpusFile.Guarded(_path, () => EndOfLine(partition.End)));

    public string? ChangedFile(CorpusPartition partition) => FileStamp.Of(_path) == _stamp ? null : Name;

    private long EndOfLine(long end)
    {
        using var file = CorpusFile.Open(_path);
        file.Position = Math.Max(0, end - 1);
        var piece = new byte[CorpusFile.Piece];
        for (var start = file.Position; file.Read(piece) is > 0 and var read; start += read)
            if (piece.AsSpan(0, read).IndexOf((byte)'\n') is >= 0 and var at)
                return start + at + 1;
        return file.Length;
    }

    private Line? Next(LineReader lines) => CorpusFile.Guarded(_path, lines.Next);

    private CorpusEntry? Entry(Line line, long origin, Lazy<long> before)
    {
        var offset = origin + line.Offset;
        return RecordLines.Entry(
            line, offset == 0, Name, _columns, PlaceOf(line.Number, before), () => $"{Path.GetFileNameWithoutExtension(Name)}-{offset}");
    }

    /// <summary>Made apart from what reads the line: the place is kept when the document is done, and the buffer of the lines is not to be
    /// kept with it.</summary>
    /// <param name="before">Lines before the partition: counted only where a line has to be named.</param>
    private static Func<string> PlaceOf(long number, Lazy<long> before) => () => $"line {before.Value + number}";
}
