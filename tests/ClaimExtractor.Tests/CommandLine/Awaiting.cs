namespace ClaimExtractor.Tests.CommandLine;

/// <summary>An input without bytes that ends when something has come about, or is long overdue.</summary>
internal sealed class Awaiting(Func<bool> isThere) : MemoryStream
{
    public override int Read(byte[] buffer, int offset, int count) => Wait();

    public override int Read(Span<byte> buffer) => Wait();

    private int Wait()
    {
        SpinWait.SpinUntil(isThere, TimeSpan.FromMinutes(1));
        return 0;
    }
}
