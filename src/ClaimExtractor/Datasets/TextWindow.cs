using System.Text;
using System.Text.Unicode;

namespace ClaimExtractor.Datasets;

/// <summary>A text file of a dataset through a window of whole lines: no more of it is held than its reader has not taken.</summary>
/// <param name="input">From its position on; a byte-order mark is passed over.</param>
internal sealed class TextWindow(Stream input)
{
    private const int Smallest = 1 << 12, Usual = 1 << 20;

    // A stream that does not say how long it is may be as long as this.
    private const long Unknown = 1L << 40;

    // One more than there is, so that the end is seen at once.
    private byte[] _buffer = new byte[input.CanSeek ? Math.Clamp(input.Length - input.Position + 1, Smallest, Usual) : Usual];
    private int _start, _end, _length;
    private bool _hasBegun;

    /// <summary>Of the whole file.</summary>
    public long Bytes { get; } = input.CanSeek ? input.Length - input.Position : Unknown;

    /// <summary>UTF-8, from what was not taken on; valid up to the next <see cref="Read"/>.</summary>
    public ReadOnlyMemory<byte> Text => new(_buffer, _start, _end - _start);

    /// <summary>On which the text begins, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>Nothing stands behind the text.</summary>
    public bool IsLast { get; private set; }

    /// <summary>Passes over the first bytes of the text.</summary>
    public void Take(int bytes)
    {
        Line += Text.Span[..bytes].Count((byte)'\n');
        _start += bytes;
    }

    /// <summary>Brings more lines behind what was not taken.</summary>
    /// <returns>False where the text was the last; a file without a byte has one text, which is empty.</returns>
    /// <exception cref="DatasetException">The bytes are not UTF-8, and the message names the line, or a row has too many.</exception>
    public bool Read()
    {
        if (IsLast)
            return false;
        MoveToFront();
        var lines = 0;
        while (lines == 0 && !IsLast)
        {
            if (_length == _buffer.Length)
                Grow();
            var room = _buffer.AsSpan(_length);
            var read = input.ReadAtLeast(room, room.Length, throwOnEndOfStream: false);
            IsLast = read < room.Length;
            _length += read;
            lines = IsLast ? _length - _end : _buffer.AsSpan(_end, _length - _end).LastIndexOf((byte)'\n') + 1;
        }

        _end += lines;
        if (!_hasBegun && Text.Span.StartsWith(Encoding.UTF8.Preamble))
            _start = Encoding.UTF8.Preamble.Length;
        _hasBegun = true;
        return Utf8.IsValid(_buffer.AsSpan(_end - lines, lines))
            ? true
            : throw new DatasetException($"line {Line + ValidLines(Text.Span)}: the text is not UTF-8");
    }

    private void MoveToFront()
    {
        _buffer.AsSpan(_start, _length - _start).CopyTo(_buffer);
        (_start, _end, _length) = (0, _end - _start, _length - _start);
    }

    private void Grow()
    {
        if (_buffer.Length == Array.MaxLength)
            throw new DatasetException($"line {Line}: a row has more than {Array.MaxLength >> 20} MB");
        Array.Resize(ref _buffer, (int)Math.Min(2L * _buffer.Length, Array.MaxLength));
    }

    private static int ValidLines(ReadOnlySpan<byte> text)
    {
        var number = 0;
        foreach (var line in text.Split((byte)'\n'))
        {
            if (!Utf8.IsValid(text[line]))
                break;
            number++;
        }

        return number;
    }
}
