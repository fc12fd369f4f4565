using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace ClaimExtractor.Lexicons;

/// <summary>The identity of the words that the rules read.</summary>
internal static class LexiconHash
{
    /// <param name="directory">A user's own files, as for <see cref="Lexicon.Load"/>; null for none.</param>
    /// <returns><c>sha256:</c> and 64 hexadecimal digits, whatever the line breaks of the checkout are.</returns>
    public static string Of(string? directory)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var resource in Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith("lexicons/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            Append(resource, Lexicon.ReadEmbedded(Path.GetFileNameWithoutExtension(resource)));
        if (directory is not null)
            foreach (var path in Directory.GetFiles(directory, "*.tsv").Order(StringComparer.Ordinal))
                Append(Path.GetFileName(path), File.ReadAllText(path));
        return $"sha256:{Convert.ToHexStringLower(hash.GetHashAndReset())}";

        void Append(string name, string text) => hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n{text.ReplaceLineEndings("\n")}\0"));
    }
}
