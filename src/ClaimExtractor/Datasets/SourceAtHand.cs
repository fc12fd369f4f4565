using ClaimExtractor.Sources;

namespace ClaimExtractor.Datasets;

/// <summary>Finds the documents of a dataset again.</summary>
internal static class SourceAtHand
{
    private const int FoldersAbove = 5;

    /// <summary>The file with the path and the digest of the documents table; null where there is none.</summary>
    /// <param name="path">Tried as seen from the current folder, from the dataset's, and from those above it.</param>
    /// <param name="encoding">As in the documents table: a user may have overridden what the bytes say.</param>
    /// <param name="folder">The release's.</param>
    public static SourceFile? Find(string path, string sha256, string encoding, string folder)
    {
        var above = Enumerable
            .Range(0, FoldersAbove)
            .Select(level => Path.GetFullPath(Path.Combine([folder, .. Enumerable.Repeat("..", level)])));
        foreach (
            var candidate in new[] { Path.GetFullPath(".") }
                .Concat(above)
                .Select(root => Path.Combine(root, path))
                .Distinct(StringComparer.Ordinal)
        )
        {
            try
            {
                if (File.Exists(candidate) && SourceFile.Read(candidate) is var source && source.Sha256 == sha256)
                    return source.IsExtracted || source.Encoding == encoding ? source : SourceFile.Read(candidate, encoding);
            }
            catch (SourceException)
            {
                // No source of ours.
            }
        }

        return null;
    }
}
