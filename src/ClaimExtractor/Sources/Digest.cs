using System.Security.Cryptography;

namespace ClaimExtractor.Sources;

/// <summary>SHA-256 as the datasets write it.</summary>
public static class Digest
{
    /// <returns>64 lower-case hexadecimal digits.</returns>
    public static string Sha256(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return Convert.ToHexStringLower(hash);
    }
}
