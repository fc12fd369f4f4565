using System.Buffers;

namespace ClaimExtractor.Corpora;

/// <summary>A line without its line feed.</summary>
/// <param name="Bytes">Valid until the next line is read; empty for a line that is too long.</param>
/// <param name="Number">From 1, counted from where the reader began.</param>
/// <param name="Offset">Of its first byte, counted from where the reader began.</param>
/// <param name="Length">In bytes, its line feed included.</param>
internal readonly record struct Line(ReadOnlyMemory<byte> Bytes, long Number, long Offset, long Length, bool IsTooLong);

/// <summary>Cuts a stream into lines, in memory that is bounded by the longest line that is let through.</summary>
/// <param name="longest">Bytes; a longer line is passed over.</param>
/// <param name="beforeReading">Called before each read of the stream, which may wait: no whole line is held back then.</param>
internal sealed class LineReader(Stream stream, int longest = LineReader.LongestLine, Action? beforeReading = null) : IDisposable
{
    /// <summary>16 MiB.</summary>
    public const int LongestLine = 1 << 24;

    private const int SmallestBuffer = 1 << 17;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(SmallestBuffer);
    private int _start, _end, _searched;
    private long _number, _offset;
    private bool _isAtEnd;

    /// <summary>The next line is here as a whole: it is given without a read of the stream.</summary>
    public bool HasNext => _buffer.AsSpan(_searched, _end - _searched).Contains((byte)'\n');

    /// <summary>The next line; null at the end of the stream. A last line without a line feed is a line.</summary>
    public Line? Next()
    {
        var skipped = 0L;
        while (true)
        {
            var at = _buffer.AsSpan(_searched, _end - _searched).IndexOf((byte)'\n');
            if (at >= 0 || _isAtEnd)
            {
                var end = at >= 0 ? _searched + at : _end;
                if (at < 0 && end == _start && skipped == 0)
                    return null;
                return Take(end, at >= 0 ? 1 : 0, skipped);
            }

            _searched = _end;
            if (_end - _start > longest)
            {
                skipped += _end - _start;
                _start = _end = _searched = 0;
            }

            Fill();
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private Line Take(int end, int lineFeed, long skipped)
    {
        var length = skipped + end - _start;
        var isTooLong = length > longest;
        var line = new Line(isTooLong ? default : _buffer.AsMemory(_start, end - _start), ++_number, _offset, length + lineFeed, isTooLong);
        _offset += line.Length;
        _start = _searched = end + lineFeed;
        return line;
    }

    private void Fill()
    {
        if (_end == _buffer.Length)
            MakeRoom();
        beforeReading?.Invoke();
        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _isAtEnd = read == 0;
    }

    private void MakeRoom()
    {
        var kept = _end - _start;
        var target = kept > _buffer.Length / 2 ? ArrayPool<byte>.Shared.Rent(2 * _buffer.Length) : _buffer;
        _buffer.AsSpan(_start, kept).CopyTo(target);
        if (target != _buffer)
            ArrayPool<byte>.Shared.Return(_buffer);
        (_buffer, _searched, _start, _end) = (target, _searched - _start, 0, kept);
    }
}
