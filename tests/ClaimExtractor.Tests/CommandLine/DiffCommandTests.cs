using System.Text.Json;
using AwesomeAssertions;
using ClaimExtractor.Tests.Validation;
using Xunit;

namespace ClaimExtractor.Tests.CommandLine;

public sealed class DiffCommandTests : IClassFixture<FreshRelease>, IDisposable
{
    private const string Changed = """
        claims: 1 added, 1 removed, 1 changed
          + speech@1-3
          ~ speech@1807-1812
              value: 5510000 -> 5520000
              place: null -> 全国
          - speech@1791-1797
        mentions: no difference
        documents: no difference
        checks: no difference
        series: no difference

        """;

    private readonly FreshRelease _release;
    private readonly TemporaryFolder _folder = new();

    public DiffCommandTests(FreshRelease release)
    {
        _release = release;
        _release.CopyTo(_folder.Path);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_same_releases_have_no_difference()
    {
        var run = await CommandRun.Of("diff", _release.Path, _folder.Path);
        run.ExitCode.Should().Be(0);
        run.Output.Should()
            .Be("claims: no difference\nmentions: no difference\ndocuments: no difference\nchecks: no difference\nseries: no difference\n");
    }

    [Fact]
    public async Task Files_of_any_two_formats_are_compared()
    {
        string[] formats = ["json", "jsonl", "csv", "xlsx", "parquet"];
        foreach (var (older, newer) in formats.Zip(formats.Skip(1).Append(formats[0])))
        {
            var run = await CommandRun.Of(
                "diff",
                Path.Combine(_release.Path, $"claims.{older}"),
                Path.Combine(_folder.Path, $"claims.{newer}")
            );
            (run.ExitCode, run.Output).Should().Be((0, "claims: no difference\n"), $"{older} and {newer} hold the same");
        }
    }

    [Fact]
    public async Task Rows_and_columns_that_changed_are_named()
    {
        Change();
        var run = await CommandRun.Of("diff", _release.Path, _folder.Path);
        (run.ExitCode, run.Output).Should().Be((1, Changed.ReplaceLineEndings("\n")));
    }

    [Fact]
    public async Task A_file_is_compared_with_the_folders_table()
    {
        Change();
        var run = await CommandRun.Of("diff", _release.Path, _folder.PathTo("claims.jsonl"));
        (run.ExitCode, run.Output).Should().Be((1, Changed.ReplaceLineEndings("\n").Split("mentions")[0]));
    }

    [Fact]
    public async Task Json_holds_old_and_new_cells()
    {
        Change();
        var run = await CommandRun.Of("diff", _release.Path, _folder.PathTo("claims.jsonl"), "--format", "json");
        var claims = JsonDocument.Parse(run.Output).RootElement[0];
        JsonSerializer.Serialize(claims.GetProperty("changed")[0]).Should().Contain("\"value\":[5510000,5520000],\"place\":[null,");
        JsonSerializer.Serialize(claims.GetProperty("added")).Should().Be("[\"speech@1-3\"]");
        JsonSerializer.Serialize(claims.GetProperty("removed")).Should().Be("[\"speech@1791-1797\"]");
    }

    [Fact]
    public async Task Markdown_is_a_heading_lists_and_a_table()
    {
        Change();
        (await CommandRun.Of("diff", _release.Path, _folder.PathTo("claims.jsonl"), "--format", "md")).Output.Should().Be(
            "### claims\n\n1 added, 1 removed, 1 changed\n\nAdded:\n\n- speech@1-3\n\nRemoved:\n\n- speech@1791-1797\n\n"
            + "| changed row | column | old | new |\n|---|---|---|---|\n"
            + "| speech@1807-1812 | value | 5510000 | 5520000 |\n| speech@1807-1812 | place | null | 全国 |\n");
    }

    [Fact]
    public async Task Two_different_tables_cannot_be_compared()
    {
        var run = await CommandRun.Of("diff", _folder.PathTo("claims.csv"), _folder.PathTo("mentions.jsonl"));
        run.ExitCode.Should().Be(2);
        run.Error.Should()
            .Be(
                $"claim-extractor: {_folder.PathTo("mentions.jsonl")}: holds mentions, and {_folder.PathTo("claims.csv")} claims: "
                    + "there is nothing to compare\n"
            );
    }

    [Fact]
    public async Task What_cannot_be_read_exits_with_2() =>
        (await CommandRun.Of("diff", _folder.Path, _folder.PathTo("gone")))
            .Should()
            .Match<CommandRun>(run => run.ExitCode == 2 && run.Error.Contains("gone: "));

    /// <summary>One claim changes two cells, one goes, one comes.</summary>
    private void Change() => Spoil.Lines("claims.jsonl", lines =>
        {
            var (gone, changed) = (
                lines.FindIndex(line => line.Contains("\"claim_id\":\"speech@1791-1797\"")),
                lines.FindIndex(line => line.Contains("\"claim_id\":\"speech@1807-1812\""))
            );
            lines[changed] = lines[changed]
                .Replace("\"value\":5510000", "\"value\":5520000")
                .Replace("\"place\":null", "\"place\":\"全国\"");
            lines[gone] = lines[0].Replace("\"claim_id\":\"speech@496-498\"", "\"claim_id\":\"speech@1-3\"");
        })(_folder.Path);
}
