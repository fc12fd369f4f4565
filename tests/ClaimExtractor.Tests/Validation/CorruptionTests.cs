using System.Text.Json;
using AwesomeAssertions;
using ClaimExtractor.Tests.CommandLine;
using Xunit;

namespace ClaimExtractor.Tests.Validation;

/// <summary>Every single corruption of the table is found, where it is and in words that say what is wrong.</summary>
public sealed class CorruptionTests(FreshRelease release) : IClassFixture<FreshRelease>
{
    public static TheoryData<string> Names => [.. Corruptions.All.Select(corruption => corruption.Name)];

    [Fact]
    public async Task The_release_itself_is_valid()
    {
        var run = await CommandRun.Of("validate", release.Path);
        run.Output.Should()
            .Be($"{release.Path}: valid (14 files, {50 * 5 + Rows("mentions") * 2 + 2 + Rows("checks") * 2 + Rows("series") * 3} rows)\n");
        (run.ExitCode, run.Error).Should().Be((0, ""));

        int Rows(string table) => File.ReadLines(Path.Combine(release.Path, $"{table}.jsonl")).Count();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("//")]
    [InlineData("/.")]
    public async Task The_release_is_valid_however_its_path_ends(string end) =>
        (await CommandRun.Of("validate", release.Path + end)).Output.Should().StartWith($"{release.Path}{end}: valid (");

    [Theory]
    [InlineData("claims.parquet", "PAR1xxxxPAR1", "the file is not a Parquet file: its end is missing")]
    [InlineData("claims.parquet", "PAR1", "the file is not a Parquet file: its end is missing")]
    [InlineData("claims.parquet", "全县有学校5所。", "the file is not a Parquet file: it does not begin as one")]
    [InlineData("claims.xlsx", "全县有学校5所。", "the file is not a workbook: it does not begin as one")]
    [InlineData("claims.xlsx", "", "the file is not a workbook: it does not begin as one")]
    [InlineData("claims.xlsx", "PK\u0003\u0004", "the file is not a workbook: its end is missing")]
    public async Task A_file_that_is_none_or_cut_off_is_told_in_our_words(string name, string content, string message)
    {
        using var folder = new TemporaryFolder();
        (await CommandRun.Of("validate", folder.Write(name, content)))
            .Error.Should()
            .Be($"claim-extractor: {folder.PathTo(name)}: {message}{Environment.NewLine}");
    }

    [Fact]
    public void The_table_has_sixty_corruptions_and_more() =>
        Corruptions.All.Select(corruption => corruption.Name).Distinct().Count().Should().BeGreaterThanOrEqualTo(60);

    [Fact]
    public void Twenty_of_them_and_more_are_of_the_series() =>
        Corruptions.All.Count(corruption => corruption.File == SeriesCorruptions.File).Should().BeGreaterThanOrEqualTo(20);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_corruption_is_found(string name)
    {
        var corruption = Corruptions.All.Single(c => c.Name == name);
        using var folder = new TemporaryFolder();
        release.CopyTo(folder.Path);
        corruption.Do(folder.Path);
        var run = await CommandRun.Of("validate", Path.Combine(folder.Path, corruption.Target), "--format", "json");
        run.ExitCode.Should().Be(1, run.Error);
        var errors = JsonDocument
            .Parse(run.Output)
            .RootElement[0]
            .GetProperty("errors")
            .EnumerateArray()
            .Select(error =>
                (
                    File: error.GetProperty("file").GetString()![(corruption.Target.Length > 0 ? folder.Path.Length + 1 : 0)..],
                    Row: error.GetProperty("row") is { ValueKind: JsonValueKind.Number } row ? row.GetInt32() : (int?)null,
                    Column: error.GetProperty("column").GetString(),
                    Text: $"expected {error.GetProperty("expected").GetString()}, found {error.GetProperty("found").GetString()}"
                )
            )
            .ToList();
        errors
            .Should()
            .Contain(
                error =>
                    error.File == corruption.File
                    && error.Row == corruption.Row
                    && error.Column == corruption.Column
                    && error.Text.Contains(corruption.Message),
                $"{corruption.File}:{corruption.Row}: {corruption.Column}: …{corruption.Message}… is what is wrong, and these were found:\n"
                    + $"{string.Join('\n', errors.Take(20))}"
            );
    }
}
