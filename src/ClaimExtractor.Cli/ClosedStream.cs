namespace ClaimExtractor.Cli;

/// <summary>A standard stream that the program was started without: whoever needs it is told.</summary>
internal sealed class ClosedStream(string name) : SequentialStream
{
    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override int Read(byte[] buffer, int offset, int count) => throw Closed();

    public override void Write(byte[] buffer, int offset, int count) => throw Closed();

    private IOException Closed() => new($"{name} is closed");
}
