using System.Security.Cryptography;
using System.Text;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Lexicons;

/// <summary>The identity of the words that the rules read.</summary>
internal static class LexiconHash
{
    /// <param name="directory">A user's own files, as for <see cref="Lexicon.Load"/>; null for none.</param>
    /// <returns><c>sha256:</c> and 64 hexadecimal digits, whatever the line breaks of the checkout are.</returns>
    public static string Of(string? directory)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in ShippedFile.Names(Lexicon.Folder))
            Append(name, ShippedFile.Read(name).Span);
        if (directory is not null)
            foreach (var path in Directory.GetFiles(directory, "*.tsv").Order(StringComparer.Ordinal))
                Append(Path.GetFileName(path), PlainFile.ReadAllBytes(path));
        return $"sha256:{Convert.ToHexStringLower(hash.GetHashAndReset())}";

        void Append(string name, ReadOnlySpan<byte> utf8)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n"));
            if (utf8.StartsWith(Encoding.UTF8.Preamble))
                utf8 = utf8[Encoding.UTF8.Preamble.Length..];
            hash.AppendData(
                utf8.Contains((byte)'\r') ? Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(utf8).ReplaceLineEndings("\n")) : utf8
            );
            hash.AppendData("\0"u8);
        }
    }
}
