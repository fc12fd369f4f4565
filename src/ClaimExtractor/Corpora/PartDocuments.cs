using ClaimExtractor.Claims;
using ClaimExtractor.Datasets;
using ClaimExtractor.Series;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Corpora;

/// <summary>The documents of a part of a corpus, one after the other: what is held at a time is a document and a few rows.</summary>
internal static class PartDocuments
{
    private const string Pattern = "part-*.json";

    /// <summary>It holds what <c>extract --partitioned</c> has written.</summary>
    public static bool AreIn(string folder)
    {
        var manifests = Path.Combine(folder, PartFolder.Manifests);
        return Directory.Exists(manifests) && Directory.EnumerateFiles(manifests, Pattern).Any();
    }

    /// <summary>It holds tables of parts, with or without the manifests that say that they are whole.</summary>
    public static bool AreTablesIn(string folder)
    {
        var claims = Path.Combine(folder, ClaimColumns.Schema.Name);
        return Directory.Exists(claims) && Directory.EnumerateFiles(claims, "part-*").Any();
    }

    /// <summary>The manifests of the parts that are whole, by their numbers.</summary>
    /// <exception cref="DatasetException">One of them is none of ours.</exception>
    public static IReadOnlyList<PartManifest> Manifests(string folder) =>
    [
        .. Directory.GetFiles(Path.Combine(folder, PartFolder.Manifests), Pattern).Order(StringComparer.Ordinal).Select(path =>
        {
            try
            {
                return PartManifest.Parse(PlainFile.ReadAllBytes(path));
            }
            catch (DatasetException exception)
            {
                throw new DatasetException($"{path}: {exception.Message}", exception);
            }
        }).OrderBy(manifest => manifest.Partition),
    ];

    /// <summary>Each with the hash of its source, in the order of the part.</summary>
    /// <exception cref="DatasetException">A file is not there, not as the manifest says, or of an older program.</exception>
    public static IEnumerable<(SeriesDocument Document, string Sha256)> Read(string folder, PartManifest manifest)
    {
        var documents = DatasetReader.Documents(TableFile.Read(Published(folder, manifest, DocumentColumns.Schema)).Table);
        var claims = Published(folder, manifest, ClaimColumns.Schema);
        var read = ReadingFaults.Named(
            Claims(claims), exception => exception is DatasetException ? $"{claims}: {exception.Message}" : null);
        using var rows = ByDocument(read).GetEnumerator();
        var isMore = rows.MoveNext();
        foreach (var row in documents)
        {
            IReadOnlyList<Claim> own = isMore && rows.Current[0].DocumentId == row.DocumentId ? rows.Current : [];
            if (own.Count > 0)
                isMore = rows.MoveNext();
            yield return (new SeriesDocument(row.DocumentId, row.Date, row.Area, row.AreaCode, own), row.Sha256);
        }

        if (isMore)
            throw new DatasetException(
                $"{claims}: has claims of '{rows.Current[0].DocumentId}', which the documents do not have in this place"
            );
    }

    private static string Published(string folder, PartManifest manifest, TableSchema table)
    {
        var file = manifest.Files.FirstOrDefault(file => file.Path.StartsWith($"{table.Name}/", StringComparison.Ordinal))
            ?? throw new DatasetException($"{folder}: {manifest.Part} has no {table.Name}");
        var path = Path.Combine(folder, file.Path);
        if (!File.Exists(path))
            throw new DatasetException($"{path}: no such file");
        return FileHash.Of(path) == file.Hash ? path : throw new DatasetException($"{path}: has been changed since it was written");
    }

    // A document's claims stand together; what is read at a time may end among them.
    private static IEnumerable<List<Claim>> ByDocument(IEnumerable<Claim> claims)
    {
        var own = new List<Claim>();
        foreach (var claim in claims)
        {
            if (own.Count > 0 && own[0].DocumentId != claim.DocumentId)
            {
                yield return own;
                own = [];
            }

            own.Add(claim);
        }

        if (own.Count > 0)
            yield return own;
    }

    private static IEnumerable<Claim> Claims(string path)
    {
        using var file = PlainFile.Open(path);
        foreach (var table in DatasetFormats.Find(Path.GetExtension(path).TrimStart('.'))!.ReadParts(file))
        foreach (var claim in ClaimReader.Read(table))
            yield return claim;
    }
}
