using System.Reflection;
using System.Text;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Datasets;

/// <summary>
/// The identity of the program's sources, as far as it is the library: with another one the rules may be others. It is the same on every
/// machine that
/// builds the same files, in whatever order the file system lists them.
/// </summary>
internal static class SourceHash
{
    private const string Stated = "SourceHashes";

    /// <summary><c>sha256:</c> and 64 hexadecimal digits.</summary>
    public static string Value { get; } =
        Of(
            typeof(SourceHash)
                .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
                .Single(stated => stated.Key == Stated)
                .Value!.Split(' ')
        );

    /// <param name="files">The hash of each file.</param>
    private static string Of(IEnumerable<string> files) =>
        $"sha256:{Digest.Sha256(Encoding.UTF8.GetBytes(string.Join('\n', files.Order(StringComparer.Ordinal))))}";
}
