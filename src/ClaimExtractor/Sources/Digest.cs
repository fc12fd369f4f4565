using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace ClaimExtractor.Sources;

/// <summary>SHA-256 as the datasets write it.</summary>
internal static class Digest
{
    /// <summary>Of all hexadecimal digits.</summary>
    private const int AllDigits = 2 * SHA256.HashSizeInBytes;

    /// <param name="digits">An even number of them, up to 64.</param>
    /// <returns>The first lower-case hexadecimal digits.</returns>
    public static string Sha256(ReadOnlySpan<byte> bytes, int digits = AllDigits)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return Convert.ToHexStringLower(hash[..(digits / 2)]);
    }

    /// <summary>Of a text's UTF-8.</summary>
    public static string Sha256(string text)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            return Sha256(bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
