namespace ClaimExtractor.Datasets;

/// <summary>
/// A stream whose asynchronous calls are done when they return. Parquet.Net has only those; on a file they would be handed to a thread of
/// the pool
/// while the one that called waits, and with as many callers as the pool has threads all would wait. And one that is read no further than
/// its
/// end: Parquet.Net passes over a field that it does not know byte by byte, and would take the end of a damaged file for one more byte for
/// ever.
/// </summary>
internal sealed class SynchronousStream(Stream stream) : Stream
{
    public override bool CanRead => stream.CanRead;

    public override bool CanSeek => stream.CanSeek;

    public override bool CanWrite => stream.CanWrite;

    public override long Length => stream.Length;

    public override long Position { get => stream.Position; set => stream.Position = value; }

    /// <exception cref="EndOfStreamException">No byte is left.</exception>
    public override int ReadByte()
    {
        Span<byte> one = stackalloc byte[1];
        stream.ReadExactly(one);
        return one[0];
    }

    public override int Read(byte[] buffer, int offset, int count) => stream.Read(buffer, offset, count);

    public override int Read(Span<byte> buffer) => stream.Read(buffer);

    public override void Write(byte[] buffer, int offset, int count) => stream.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => stream.Write(buffer);

    public override long Seek(long offset, SeekOrigin origin) => stream.Seek(offset, origin);

    public override void SetLength(long value) => stream.SetLength(value);

    public override void Flush() => stream.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken)
    {
        stream.Flush();
        return Task.CompletedTask;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        Task.FromResult(stream.Read(buffer, offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(stream.Read(buffer.Span));

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        stream.Write(buffer, offset, count);
        return Task.CompletedTask;
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        stream.Write(buffer.Span);
        return ValueTask.CompletedTask;
    }
}
