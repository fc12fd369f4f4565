using System.Buffers;
using System.Text;

namespace ClaimExtractor.Lexicons;

internal static class Utf8Text
{
    /// <summary>The offset of the first byte that is no UTF-8; −1 where all are.</summary>
    public static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) != OperationStatus.Done)
                return at;
            at += length;
        }

        return -1;
    }
}
