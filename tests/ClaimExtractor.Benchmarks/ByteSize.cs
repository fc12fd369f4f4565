using System.Globalization;

namespace ClaimExtractor.Benchmarks;

/// <summary>A size as it is typed: <c>2MB</c> is 2,000,000 bytes.</summary>
internal static class ByteSize
{
    /// <exception cref="FormatException">It is no number of bytes, kB, MB or GB.</exception>
    public static long Parse(string size)
    {
        var (unit, factor) = size switch
        {
            [.., 'k', 'B'] => (2, 1_000L),
            [.., 'M', 'B'] => (2, 1_000_000L),
            [.., 'G', 'B'] => (2, 1_000_000_000L),
            _ => (0, 1L),
        };
        return long.Parse(size.AsSpan(..^unit), NumberStyles.None, CultureInfo.InvariantCulture) * factor;
    }
}
