using System.Text;

namespace ClaimExtractor.Tests.Corpora;

/// <summary>A stream that gives one piece a read, as a pipe does.</summary>
internal sealed class Trickle(params string[] pieces) : Stream
{
    private readonly Queue<byte[]> _pieces = new(pieces.Select(Encoding.UTF8.GetBytes));

    /// <summary>What a read after the last piece comes to.</summary>
    public Func<int> AtEnd { get; init; } = () => 0;

    /// <summary>What the last read was to fill.</summary>
    public byte[]? Buffer { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        Buffer = buffer;
        if (!_pieces.TryDequeue(out var piece))
            return AtEnd();
        var read = Math.Min(count, piece.Length);
        piece.AsSpan(0, read).CopyTo(buffer.AsSpan(offset));
        if (read < piece.Length)
        {
            var rest = _pieces.ToArray();
            _pieces.Clear();
            _pieces.Enqueue(piece[read..]);
            foreach (var next in rest)
                _pieces.Enqueue(next);
        }

        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
