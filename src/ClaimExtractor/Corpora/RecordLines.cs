using System.Buffers;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Corpora;

/// <summary>Records from lines.</summary>
internal static class RecordLines
{
    /// <summary>The record of a line; null for a blank one. The line's bytes are copied.</summary>
    /// <param name="isFirst">The line opens the text, where a byte-order mark may stand.</param>
    /// <param name="name">Of the file.</param>
    /// <param name="place">Names the line for people.</param>
    /// <param name="fallbackId">Makes the id of a record that has none.</param>
    public static CorpusEntry? Entry(
        Line line,
        bool isFirst,
        string name,
        RecordColumns columns,
        Func<string> place,
        Func<string> fallbackId
    )
    {
        if (line.IsTooLong)
            return new CorpusEntry(name, line.Length, place, () =>
                throw new SourceException(name, $"is longer than {LineReader.LongestLine >> 20} MB")
            );
        var content = line.Bytes.Span;
        if (isFirst && content.StartsWith("\uFEFF"u8))
            content = content["\uFEFF"u8.Length..];
        if (JsonRecord.IsBlank(content))
            return null;
        var length = content.Length;
        var kept = ArrayPool<byte>.Shared.Rent(length);
        content.CopyTo(kept);
        return new CorpusEntry(name, line.Length, place, () =>
        {
            try
            {
                return JsonRecord.Read(kept.AsSpan(0, length), columns, name, fallbackId);
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(kept);
            }
        });
    }
}
