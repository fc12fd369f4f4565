using System.IO.Compression;

namespace ClaimExtractor.Sources;

/// <summary>How much the filters of PDF make of their input, told without keeping it.</summary>
internal static class PdfUnpacked
{
    private const int Clear = 256, End = 257, FirstFree = 258, Codes = 4096, ShortestCode = 9, LongestCode = 12;

    /// <param name="most">Where counting ends.</param>
    public static long Flate(ReadOnlyMemory<byte> input, long most)
    {
        const int Header = 2, Piece = 1 << 16;
        var (piece, length) = (new byte[Piece], 0L);
        if (input.Length <= Header)
            return 0;
        try
        {
            using var unpacked = new DeflateStream(new MemoryStream(input[Header..].ToArray()), CompressionMode.Decompress);
            while (length <= most && unpacked.Read(piece) is > 0 and var read)
                length += read;
        }
        catch (InvalidDataException)
        {
            // The library keeps what comes before the damage.
        }

        return length;
    }

    /// <summary>The larger of the two ways to change to longer codes: which of them holds is said where a forger can say it
    /// twice.</summary>
    public static long Lzw(ReadOnlySpan<byte> input, long most) => Math.Max(Lzw(input, late: 0, most), Lzw(input, late: 1, most));

    public static long RunLength(ReadOnlySpan<byte> input, long most)
    {
        const int EndOfData = 128, Repeats = 257;
        var length = 0L;
        for (var at = 0; at < input.Length && input[at] != EndOfData && length <= most;)
        {
            var isRun = input[at] > EndOfData;
            length += isRun ? Repeats - input[at] : input[at] + 1;
            at += isRun ? 2 : input[at] + 2;
        }

        return length;
    }

    /// <summary>Each code adds one that is longer by a byte than the code before it.</summary>
    private static long Lzw(ReadOnlySpan<byte> input, int late, long most)
    {
        var lengths = new int[Codes];
        lengths.AsSpan(0, Clear).Fill(1);
        var (length, free, width, last) = (0L, FirstFree, ShortestCode, 0);
        for (var bit = 0L; bit + width <= 8L * input.Length && length <= most;)
        {
            var code = CodeAt(input, bit, width);
            bit += width;
            if (code == End)
                break;
            if (code == Clear)
            {
                (free, width, last) = (FirstFree, ShortestCode, 0);
                continue;
            }

            if (code >= free && last == 0)
                break;
            var made = code < free ? lengths[code] : last + 1;
            length += made;
            if (last > 0 && free < Codes)
                lengths[free++] = last + 1;
            last = made;
            width = Math.Clamp(ShortestCode + WidthsPassed(free - late), ShortestCode, LongestCode);
        }

        return length;
    }

    private static int WidthsPassed(int free) => (free >= 511 ? 1 : 0) + (free >= 1023 ? 1 : 0) + (free >= 2047 ? 1 : 0);

    private static int CodeAt(ReadOnlySpan<byte> input, long bit, int width)
    {
        var first = (int)(bit / 8);
        var bits = 0;
        for (var i = 0; i < 3; i++)
            bits = bits << 8 | (first + i < input.Length ? input[first + i] : 0);
        return bits >> (int)(24 - bit % 8 - width) & ((1 << width) - 1);
    }
}
