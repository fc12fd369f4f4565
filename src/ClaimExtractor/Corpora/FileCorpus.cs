using System.Security.Cryptography;
using System.Text;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Corpora;

/// <summary>A file of a corpus of files.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Name">Its path as the rows have it.</param>
/// <param name="Id">Names the document in every row.</param>
internal sealed record CorpusFileEntry(string Path, string Name, string Id);

/// <summary>A list of files, each a document. A partition is a run of them.</summary>
/// <param name="encoding">Of the texts; null to tell it from their bytes.</param>
internal sealed class FileCorpus(string name, IReadOnlyList<CorpusFileEntry> files, string? encoding = null) : ICorpus
{
    private readonly FileStamp[] _stamps = [.. files.Select(file => FileStamp.Of(file.Path))];

    public string Kind => "files";

    public string Name { get; } = name;

    public long Bytes => _stamps.Sum(Size);

    public IReadOnlyList<CorpusPartition> Partition(long partitionSize) =>
        CorpusPartition.Runs(Array.ConvertAll(_stamps, Size), partitionSize);

    public string? ChangedFile(CorpusPartition partition)
    {
        for (var i = (int)partition.Start; i < partition.End; i++)
            if (FileStamp.Of(files[i].Path) != _stamps[i])
                return files[i].Name;
        return null;
    }

    public IEnumerable<CorpusEntry> Read(CorpusPartition partition)
    {
        for (var i = (int)partition.Start; i < partition.End; i++)
        {
            var file = files[i];
            yield return new CorpusEntry(
                file.Name,
                Size(_stamps[i]),
                () => "",
                () => new CorpusDocument(file.Id, Date: null, SourceFile.Read(file.Path, encoding) with { Path = file.Name })
            );
        }
    }

    /// <summary>Of the files' names, ids and digests; a file that cannot be read has none.</summary>
    public string HashOf(CorpusPartition partition)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var i = (int)partition.Start; i < partition.End; i++)
            hash.AppendData(Encoding.UTF8.GetBytes($"{files[i].Name}\0{files[i].Id}\0{Digest(files[i].Path)}\n"));
        return $"sha256:{Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }

    private static string Digest(string path)
    {
        try
        {
            return CorpusFile.HashOf(path, 0, long.MaxValue);
        }
        catch (SourceException)
        {
            return "";
        }
    }

    private static long Size(FileStamp stamp) => Math.Max(0, stamp.Size);
}
