using DuckDB.NET.Data;

namespace ClaimExtractor.Tests.CommandLine;

/// <summary>Runs of the program over a corpus in small partitions, and what they wrote.</summary>
public abstract class PartitionedRuns : IDisposable
{
    private protected TemporaryFolder Folder { get; } = new();

    public void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected Task<CommandRun> Extract(string corpus, string output, params string[] options) =>
        CommandRun.Of([
            "extract",
            corpus,
            "--output",
            Folder.PathTo(output),
            .. options.Contains("--partition-size") ? [] : (string[])["--partition-size", "1KB"],
            .. options,
        ]);

    protected string News(int documents) => Folder.Write("news.jsonl", string.Concat(Enumerable.Range(1, documents).Select(i =>
        $"{{\"id\":\"n-{i}\",\"date\":\"1985-06-{i % 28 + 1:D2}\",\"text\":\"全市新建学校{i}所，投入3.5亿元。\"}}\n")));

    protected List<string> Written(string folder) =>
        [
            .. Folder
                .Files()
                .Where(file => file.StartsWith($"{folder}/", StringComparison.Ordinal))
                .Select(file => file[(folder.Length + 1)..]),
        ];

    protected Dictionary<string, string> Bytes(string folder) =>
        Written(folder).ToDictionary(file => file, file => Convert.ToHexString(File.ReadAllBytes(Folder.PathTo($"{folder}/{file}"))));

    protected List<string> Stamps(string folder) =>
        [.. Written(folder).Select(file => $"{file} {File.GetLastWriteTimeUtc(Folder.PathTo($"{folder}/{file}")).Ticks}")];

    protected static List<string> Query(string sql)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql.Replace("FROM '", "FROM read_parquet('")
            .Replace("*.parquet'", "*.parquet', filename = true, file_row_number = true)");
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(Convert.ToString(reader.GetValue(0), System.Globalization.CultureInfo.InvariantCulture)!);
        return rows;
    }
}
