using System.Security.Cryptography;
using ClaimExtractor.Claims;
using ClaimExtractor.Datasets;
using ClaimExtractor.Lexicons;

namespace ClaimExtractor.Tests.Validation;

/// <summary>A release of the speech with its manifest, made once; a test spoils a copy of it.</summary>
public sealed class FreshRelease : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public FreshRelease()
    {
        // A full path, so that the source is at hand wherever the copy lies.
        var source = Speech.Source;
        var speech = DocumentExtractor.Extract(source, new() { DocumentId = "speech" });
        var (mentions, document) = DatasetRows.From("speech", speech.Document, speech.Mentions, speech.Claims);
        var dataset = new Dataset(speech.Claims, mentions, [document], speech.Findings).WithAcrossChecks();
        DatasetWriter.Write(_folder.Path, dataset, DatasetFormats.All.Select(format => format.Name).ToHashSet());
        Claims = speech.Claims;
        var resources =
            from table in DatasetTables.All
            from format in DatasetFormats.All
            let path = _folder.PathTo($"{table.Name}.{format.Name}")
            where File.Exists(path)
            let bytes = File.ReadAllBytes(path)
            select ManifestResources.Table(table, format, TableFile.Read(path).Table.Rows.Count, bytes.Length, Hash(bytes), name =>
                ManifestResources.NameOf(name, "jsonl")
            );
        var manifest = new DatasetManifest
        {
            Name = "speech",
            Title = "speech",
            Description = "Numbers of a speech.",
            Version = "1.0.0",
            Extractor = new ManifestExtractor("claim-extractor", "1.0.0", Lexicon.Default.Hash, SchemaHash.Of(DatasetTables.All)),
            ContentHash = ContentHash.Of(dataset),
            Sources = [new ManifestSource("speech", source.Path, $"sha256:{source.Sha256}", source.ByteCount)],
            Resources = [.. resources],
        };
        File.WriteAllText(_folder.PathTo(DatasetManifest.FileName), manifest.ToJson());
    }

    public IReadOnlyList<Claim> Claims { get; }

    public string Path => _folder.Path;

    public void CopyTo(string folder)
    {
        foreach (var file in _folder.Files())
            File.Copy(_folder.PathTo(file), System.IO.Path.Combine(folder, file));
    }

    public void Dispose() => _folder.Dispose();

    private static string Hash(byte[] bytes) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}";
}
