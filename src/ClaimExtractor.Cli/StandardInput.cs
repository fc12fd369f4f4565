using ClaimExtractor.Sources;

namespace ClaimExtractor.Cli;

/// <summary>Standard input, whose failures say that they are its own.</summary>
internal sealed class StandardInput(Stream input) : Stream
{
    private const int IsDirectory = 21;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush()
    {
    }

    /// <exception cref="SourceException">It cannot be read.</exception>
    public override int Read(Span<byte> buffer)
    {
        try
        {
            return input.Read(buffer);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SourceException(InputFiles.StandardInput, Cause(error), error);
        }
    }

    /// <exception cref="SourceException">It cannot be read.</exception>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private string Cause(Exception error) =>
        input is ClosedStream ? "is closed" : error.HResult == IsDirectory ? "is a directory" : $"cannot be read: {error.Message}";
}
