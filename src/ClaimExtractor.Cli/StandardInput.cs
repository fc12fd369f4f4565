using ClaimExtractor.Sources;

namespace ClaimExtractor.Cli;

/// <summary>Standard input, whose failures say that they are its own.</summary>
internal sealed class StandardInput(Stream input) : SequentialStream
{
    private const int IsDirectory = 21;

    public override bool CanRead => true;

    public override bool CanWrite => false;

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

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private string Cause(Exception error) =>
        input is ClosedStream ? "is closed" : error.HResult == IsDirectory ? "is a directory" : $"cannot be read: {error.Message}";
}
