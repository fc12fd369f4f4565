using System.Text.Json;
using AwesomeAssertions;
using ClaimExtractor.Tests.CommandLine;
using DuckDB.NET.Data;
using Xunit;

namespace ClaimExtractor.Tests.Series;

/// <summary>DuckDB reads the series of a release, and makes those of a corpus in parts as the README says.</summary>
public sealed class DuckSeriesTests : IDisposable
{
    private static readonly string[] Columns =
        ["metric", "bearer", "area", "measure", "baseline", "modality", "per", "unit", "period"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_query_of_the_readme_gives_the_rows_that_series_gives()
    {
        var parts = _folder.PathTo("parts");
        var reports = Repository.PathTo("input", "reports");
        (await CommandRun.Of("extract", reports, "--partitioned", "--partition-size", "1500", "--output", parts)).ExitCode.Should().Be(0);
        var points = JsonDocument.Parse((await CommandRun.Of("series", parts, "--format", "json")).Output).RootElement.EnumerateArray()
            .ToDictionary(Key, Value, StringComparer.Ordinal);
        var query = ReadmeTests.Blocks("sql").Select(row => row.Data).Single(text => text.Contains("'parts/", StringComparison.Ordinal));
        var rows = Query(query.Replace("'parts/", $"'{parts}/", StringComparison.Ordinal))
            .ToDictionary(Key, row => row["value"], StringComparer.Ordinal);
        rows.Keys.Should().BeEquivalentTo(points.Keys).And.HaveCount(240);
        // Two documents of one date say two values: the point has none.
        var (told, open) = (points.Where(point => point.Value is not null).ToList(), points.Count(point => point.Value is null));
        (told.Count, open).Should().Be((239, 1));
        told.Should().OnlyContain(point => rows[point.Key]!.Equals(point.Value));
    }

    [Theory]
    [InlineData("parquet")]
    [InlineData("csv")]
    [InlineData("jsonl")]
    public void A_release_has_its_series_in_every_format(string format)
    {
        var folder = Repository.PathTo("output", "reports");
        var release = Path.Combine(folder, File.ReadAllText(Path.Combine(folder, "latest")).Trim());
        var path = Path.Combine(release, $"series.{format}");
        var from = format == "jsonl" ? $"read_json('{path}')" : $"'{path}'";
        var lines = File.ReadLines(Path.Combine(release, "series.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var rows = Query($"SELECT point_id, value FROM {from}").ToList();
        rows.Select(row => (row["point_id"], row["value"])).Should()
            .Equal(lines.Select(line => ((object?)line.GetProperty("point_id").GetString(), Value(line))));
    }

    private static string Key(JsonElement point) => string.Join('|', Columns.Select(name => point.GetProperty(name).ToString()));

    private static string Key(Dictionary<string, object?> row) => string.Join('|', Columns.Select(name => row[name]));

    private static object? Value(JsonElement point) =>
        point.GetProperty("value") is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : null;

    private static IEnumerable<Dictionary<string, object?>> Query(string sql)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return Enumerable.Range(0, reader.FieldCount).ToDictionary(
                reader.GetName, i => reader.IsDBNull(i) ? null : (object?)reader.GetValue(i), StringComparer.Ordinal);
    }
}
