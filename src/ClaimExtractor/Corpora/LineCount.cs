namespace ClaimExtractor.Corpora;

/// <summary>Counts the line feeds of a file from its beginning, and keeps the count of each stretch: a far offset costs no second reading
/// of what is before it. Safe to use from several threads.</summary>
/// <param name="stretch">Bytes; less than that is read for an offset whose stretch is known.</param>
internal sealed class LineCount(string path, int stretch = 1 << 22)
{
    // Line feeds before each stretch that was asked for, and before all that precede it.
    private readonly List<long> _before = [0];

    /// <exception cref="Sources.SourceException">The file cannot be read.</exception>
    public long Before(long offset)
    {
        lock (_before)
        {
            var number = (int)(offset / stretch);
            while (_before.Count <= number)
                _before.Add(_before[^1] + Count((_before.Count - 1L) * stretch, (long)_before.Count * stretch));
            return _before[number] + Count((long)number * stretch, offset);
        }
    }

    private long Count(long start, long end) => CorpusFile.Guarded(path, () =>
    {
        var count = 0L;
        CorpusFile.Scan(path, start, end, bytes => count += bytes.Count((byte)'\n'));
        return count;
    });
}
