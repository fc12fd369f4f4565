using System.Text.Json;
using ClaimExtractor.Tests.CommandLine;

namespace ClaimExtractor.Tests.Cluster;

/// <summary>A corpus of one document a partition, one line of it broken, and what one process makes of it.</summary>
internal sealed class ManyPartitions : IDisposable
{
    public const int Broken = 7;

    private const int LineBytes = 1000;

    private readonly TemporaryFolder _folder = new();

    public ManyPartitions(int count)
    {
        _folder.Write(
            "corpus.jsonl",
            string.Concat(
                Enumerable.Range(0, count).Select(number => (number == Broken ? "{\"text\"" : Line(number)).PadRight(LineBytes - 1) + '\n')
            )
        );
    }

    public string Corpus => _folder.PathTo("corpus.jsonl");

    public string Folder => _folder.Path;

    public static string[] PartitionOptions => ["--partition-size", $"{LineBytes}"];

    public string Output(string name) => _folder.PathTo(name);

    public int Committed(string name) =>
        Directory.Exists(Output($"{name}/manifests")) ? Directory.GetFiles(Output($"{name}/manifests")).Length : 0;

    /// <summary>Every part and manifest in a folder of parts, by its path and bytes; nothing of what is being written aside.</summary>
    public IReadOnlyDictionary<string, string> Parts(string name) =>
        Directory.EnumerateDirectories(Output(name)).Where(table => !Path.GetFileName(table).StartsWith('.'))
            .SelectMany(Directory.EnumerateFiles)
            .ToDictionary(file => Path.GetRelativePath(Output(name), file), file => Convert.ToBase64String(File.ReadAllBytes(file)));

    /// <summary>Extracts all partitions in one process.</summary>
    public async Task<CommandRun> ExtractAlone(string name) =>
        await CommandRun.Of(["extract", Corpus, "--output", Output(name), "--jobs", "1", .. PartitionOptions]);

    public void Dispose() => _folder.Dispose();

    private static string Line(int number) =>
        JsonSerializer.Serialize(
            new
            {
                id = $"report-{number}",
                date = "2021-05-01",
                text = $"全县新修水渠{number + 3}公里，投入{number}.5亿元。第{number + 1}个乡镇建成冷库{number * 7 + 2}座，比上年增加{number + 1}座。",
            }
        );
}
