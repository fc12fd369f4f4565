using System.Security.Cryptography;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Datasets;

/// <summary>The hash of a file, as manifests state it.</summary>
internal static class FileHash
{
    /// <summary><c>sha256:</c> and 64 hexadecimal digits.</summary>
    public static string Of(string path)
    {
        using var file = PlainFile.Open(path);
        return $"sha256:{Convert.ToHexStringLower(SHA256.HashData(file))}";
    }
}
