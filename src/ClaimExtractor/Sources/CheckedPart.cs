using System.IO.Compression;

namespace ClaimExtractor.Sources;

/// <summary>A part of a ZIP archive whose bytes are held against the archive's checksum when the last of them was read.</summary>
internal sealed class CheckedPart(ZipArchiveEntry entry) : Stream
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(i => Step((uint)i))];

    private readonly Stream _part = entry.Open();
    private uint _sum = uint.MaxValue;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="InvalidDataException">The part is not what was packed.</exception>
    public override int Read(Span<byte> buffer)
    {
        var read = _part.Read(buffer);
        foreach (var one in buffer[..read])
            _sum = Table[(byte)(_sum ^ one)] ^ _sum >> 8;
        if (read == 0 && buffer.Length > 0 && ~_sum != entry.Crc32)
            throw new InvalidDataException($"the checksum of {entry.FullName} is wrong");
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _part.Dispose();
        base.Dispose(disposing);
    }

    private static uint Step(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
            value = (value & 1) != 0 ? Polynomial ^ value >> 1 : value >> 1;
        return value;
    }
}
