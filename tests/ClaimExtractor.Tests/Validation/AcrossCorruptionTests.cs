using AwesomeAssertions;
using ClaimExtractor.Checks;
using ClaimExtractor.Datasets;
using ClaimExtractor.Sources;
using ClaimExtractor.Tests.CommandLine;
using Xunit;

namespace ClaimExtractor.Tests.Validation;

/// <summary>What is done to the checks across the sixteen reports: each follows from the claims, and nothing else does.</summary>
public sealed class AcrossCorruptionTests(AcrossCorruptionTests.Release release) : IClassFixture<AcrossCorruptionTests.Release>
{
    private const string File = "checks.jsonl";

    [Fact]
    public async Task The_checks_themselves_are_valid() => (await CommandRun.Of("validate", release.Path)).Output.Should().NotContain(File);

    [Theory]
    [InlineData("levels_and_growth", "verdict", "\"inconsistent\"", "as its claims give it")]
    [InlineData("target_and_outcome", "verdict", "\"consistent\"", "as its claims give it")]
    [InlineData("point_said_again", "computed", "5", "as its claims give it")]
    [InlineData("target_and_outcome", "stated", "5", "as its claims give it")]
    [InlineData("levels_and_growth", "tolerance", "9", "as its claims give it")]
    [InlineData("levels_and_growth", "formula", "\"1 = 1\"", "as its claims give it")]
    [InlineData("point_said_again", "message", "\"They agree.\"", "as its claims give it")]
    [InlineData("point_said_again", "message_zh", "\"两者相符。\"", "as its claims give it")]
    [InlineData("target_and_outcome", "document_ids", "\"2022-yunling\"", "as its claims give it")]
    [InlineData("target_and_outcome", "document_id", "\"2025-qingyu\"", "as its claims give it")]
    [InlineData("target_and_outcome", "kind", "\"said_twice\"", "as its claims give it")]
    [InlineData(
        "levels_and_growth",
        "check_id",
        "\"2023-yunling@levels_and_growth-000000000000\"",
        "a check that the claims of the documents give"
    )]
    [InlineData("target_and_outcome", "claim_ids", "\"2022-yunling@1-2\"", "an id of the claims table")]
    public async Task A_changed_cell_is_found(string kind, string column, string json, string message)
    {
        var row = RowOf(kind);
        var run = await Spoiled(Spoil.Json(File, row, column, json));
        run.Output.Should().Contain($"{File}:{row + 1}: {column}: ").And.Contain(message);
    }

    [Fact]
    public async Task A_check_that_is_dropped_is_missed() =>
        (await Spoiled(Spoil.Lines(File, lines => lines.RemoveAt(RowOf("target_and_outcome"))))).Output
            .Should().Contain($"{File}: expected the check '").And.Contain("which the claims of the documents give, found none");

    [Fact]
    public async Task Two_checks_that_change_places_are_found()
    {
        var (a, b) = (RowOf("levels_and_growth"), RowOf("target_and_outcome"));
        (await Spoiled(Spoil.Lines(File, lines => (lines[a], lines[b]) = (lines[b], lines[a])))).Output
            .Should().Contain("the checks across documents by kind");
    }

    private int RowOf(string kind) =>
        System
            .IO.File.ReadAllLines(System.IO.Path.Combine(release.Path, File))
            .ToList()
            .FindIndex(line => line.Contains($"\"kind\":\"{kind}\"", StringComparison.Ordinal));

    private async Task<CommandRun> Spoiled(Action<string> spoil)
    {
        using var copy = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(release.Path))
            System.IO.File.Copy(file, copy.PathTo(System.IO.Path.GetFileName(file)));
        spoil(copy.Path);
        var run = await CommandRun.Of("validate", copy.Path);
        run.ExitCode.Should().NotBe(0);
        return run;
    }

    /// <summary>The tables of the sixteen reports, as JSON Lines.</summary>
    public sealed class Release : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public Release()
        {
            var read = Directory
                .GetFiles(Repository.PathTo("input", "reports"), "*.txt")
                .Order(StringComparer.Ordinal)
                .Select(file => DocumentExtractor.Extract(SourceFile.Read(file)))
                .ToList();
            var rows = read.ConvertAll(one => DatasetRows.From(one.Document.Id, one.Document, one.Mentions, one.Claims));
            var dataset = new Dataset(
                [.. read.SelectMany(one => one.Claims)],
                [.. rows.SelectMany(row => row.Mentions)],
                [.. rows.Select(row => row.Document)],
                [.. read.SelectMany(one => one.Findings)]
            );
            dataset.Checks.Should().NotContain(finding => finding.IsAcross);
            DatasetWriter.Write(_folder.Path, dataset.WithAcrossChecks(), new HashSet<string> { "jsonl" });
            foreach (var file in Directory.GetFiles(_folder.Path, "*.parquet"))
                System.IO.File.Delete(file);
            System.IO.File.Delete(_folder.PathTo("series.csv"));
        }

        public string Path => _folder.Path;

        public void Dispose() => _folder.Dispose();
    }
}
