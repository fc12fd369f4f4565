namespace ClaimExtractor.Benchmarks;

/// <summary>Made texts on disk, each made when it is first asked for, deleted at the end.</summary>
internal sealed class MadeFiles : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("claim-extractor-benchmarks-").FullName;

    /// <summary>The text and the bytes of it that are UTF-8 text, without what JSON adds.</summary>
    public (string Path, long Bytes) Get(TextKind kind, TextForm form, long bytes)
    {
        var path = Path.Combine(
            _folder,
            $"{kind}-{bytes}.{(form == TextForm.JsonLines ? "jsonl" : form == TextForm.Text ? "txt" : "files")}"
        );
        if (!Path.Exists(path))
            MakeTextCommand.Write(MadeText.Documents(kind, seed: 1, bytes), form, path);
        if (form != TextForm.Text)
            return (path, Get(kind, TextForm.Text, bytes).Bytes);
        return (path, new FileInfo(path).Length);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
