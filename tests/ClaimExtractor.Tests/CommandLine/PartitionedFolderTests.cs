using AwesomeAssertions;
using ClaimExtractor.Datasets;
using Xunit;

namespace ClaimExtractor.Tests.CommandLine;

/// <summary>A run in partitions into a folder that holds something already: parts, halves of them, the corpus, other people's
/// files.</summary>
public sealed class PartitionedFolderTests : PartitionedRuns
{
    [Fact]
    public async Task A_task_that_is_done_twice_changes_nothing()
    {
        var corpus = News(30);
        await Extract(corpus, "out");
        var before = Stamps("out");
        (await Extract(corpus, "out")).ExitCode.Should().Be(0);
        (await Extract(corpus, "out", "--partition", "1")).ExitCode.Should().Be(0);
        Stamps("out").Should().Equal(before);
    }

    [Fact]
    public async Task What_is_missing_or_damaged_is_done_again_and_the_rest_is_kept()
    {
        var corpus = News(60);
        await Extract(corpus, "out");
        var (bytes, stamps) = (Bytes("out"), Stamps("out"));
        File.Delete(Folder.PathTo("out/manifests/part-00001.json"));
        File.Delete(Folder.PathTo("out/claims/part-00002.parquet"));
        File.AppendAllText(Folder.PathTo("out/documents/part-00000.parquet"), "x");
        var run = await Extract(corpus, "out", "--resume");
        run.ExitCode.Should().Be(0);
        Bytes("out").Should().BeEquivalentTo(bytes);
        Stamps("out").Where(stamp => stamp.Contains("part-00003")).Should().Equal(stamps.Where(stamp => stamp.Contains("part-00003")));
    }

    [Fact]
    public async Task Other_parts_are_refused_and_only_what_no_longer_fits_is_done_again_on_demand()
    {
        var corpus = News(30);
        await Extract(corpus, "out");
        (await Extract(corpus, "out", "--currency", "HKD"))
            .Error.Should()
            .Contain("holds parts that another corpus, option or version of the program made (part-00000)")
            .And.MatchRegex(@"\A[^\n]*\n\z");
        (await CommandRun.Of("extract", corpus, "--output", Folder.PathTo("out"), "--partition-size", "64MB"))
            .Error.Should()
            .Contain("holds parts of another run (checks/part-00001.parquet)")
            .And.MatchRegex(@"\A[^\n]*\n\z");
        (await Extract(corpus, "out", "--format", "csv")).Error.Should().Contain("holds parts of another run (checks/part-00000.parquet)");
        (await Extract(corpus, "out", "--currency", "HKD", "--resume")).ExitCode.Should().Be(0);
        Query($"SELECT DISTINCT unit FROM '{Folder.PathTo("out")}/claims/*.parquet' WHERE dimension = 'currency'").Should().Equal("HKD");

        // One partition's text changes: only that one is made again.
        var stamps = Stamps("out");
        File.WriteAllText(corpus, File.ReadAllText(corpus).Replace("n-30\"", "n-XX\""));
        await Extract(corpus, "out", "--currency", "HKD", "--resume");
        Stamps("out").Except(stamps).Should().NotBeEmpty().And.OnlyContain(stamp => !stamp.Contains("part-00000"));
    }

    [Fact]
    public async Task Parts_that_other_rules_made_are_done_again_on_demand()
    {
        var corpus = News(30);
        await Extract(corpus, "out");
        var bytes = Bytes("out");
        var manifest = Folder.PathTo("out/manifests/part-00000.json");
        var ours = PartManifest.Parse(File.ReadAllBytes(manifest));
        ours.Extractor.SourceHash.Should().MatchRegex("^sha256:[0-9a-f]{64}$");
        File.WriteAllText(
            manifest,
            (ours with { Extractor = ours.Extractor with { SourceHash = $"sha256:{new string('0', 64)}" } }).ToJson()
        );
        (await Extract(corpus, "out"))
            .Error.Should()
            .Contain("holds parts that another corpus, option or version of the program made (part-00000)");
        (await Extract(corpus, "out", "--resume")).ExitCode.Should().Be(0);
        Bytes("out").Should().BeEquivalentTo(bytes);
    }

    [Theory]
    [InlineData("out", "out/documents/part-00000.jsonl")]
    [InlineData("link", "out/documents/part-00000.jsonl")]
    [InlineData("out", "link/documents/part-00000.jsonl")]
    [InlineData("out", "link.jsonl")]
    [InlineData("out", "link.jsonl", "--resume")]
    public async Task A_part_is_never_written_over_the_corpus(string output, string input, params string[] options)
    {
        var corpus = News(3);
        var part = Folder.PathTo("out/documents/part-00000.jsonl");
        Directory.CreateDirectory(Path.GetDirectoryName(part)!);
        if (options.Length > 0)
            await Extract(corpus, "out", "--format", "jsonl");
        else
            File.Move(corpus, part);
        Directory.CreateSymbolicLink(Folder.PathTo("link"), Folder.PathTo("out"));
        File.CreateSymbolicLink(Folder.PathTo("link.jsonl"), part);
        var bytes = File.ReadAllBytes(part);
        foreach (var folder in (string[])[Folder.PathTo(output), Path.GetRelativePath(Environment.CurrentDirectory, Folder.PathTo(output))])
        {
            var run = await CommandRun.Of([
                "extract",
                Folder.PathTo(input),
                "--output",
                folder,
                "--partition-size",
                "1KB",
                "--format",
                "jsonl",
                "--text-column",
                "document_id",
                .. options,
            ]);
            run.ExitCode.Should().Be(1);
            run.Error.Should()
                .Be($"claim-extractor: {Folder.PathTo(input)} is read and a part would be written over it: name another folder\n");
        }

        File.ReadAllBytes(part).Should().Equal(bytes);
    }

    [Theory]
    [InlineData("jsonl", "claims/part-00000.jsonl", "precious\n")]
    [InlineData("jsonl", "documents/part-00000.jsonl", "{\"document_id\":\"a\",\"text\":\"共7户。\"}\n")]
    [InlineData("csv", "claims/part-00000.csv", "claim_id,mine\r\n1,2\r\n")]
    [InlineData("parquet", "checks/part-00000.parquet", "PAR1 precious PAR1")]
    [InlineData("jsonl", "manifests/part-00000.json", "{\"mine\":1}")]
    [InlineData("jsonl", "claims", "precious")]
    [InlineData("jsonl", "claims/part-00000.jsonl", null)]
    public async Task What_the_program_did_not_make_is_not_written_over(string format, string path, string? content)
    {
        var corpus = News(3);
        if (content is null)
            Directory.CreateDirectory(Folder.PathTo($"out/{path}"));
        else
            Folder.Write($"out/{path}", content);
        foreach (var resume in (string[][])[[], ["--resume"]])
        {
            var run = await Extract(corpus, "out", ["--format", format, .. resume]);
            run.ExitCode.Should().Be(1);
            run.Error.Should()
                .Be(
                    $"claim-extractor: {Folder.PathTo($"out/{path}")} stands where the run writes, and this program did not make it: "
                        + "name another folder, or take it away\n"
                );
        }

        Written("out").Should().Equal(content is null ? [] : [path]);
        if (content is not null)
            File.ReadAllText(Folder.PathTo($"out/{path}")).Should().Be(content);
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("csv")]
    [InlineData("parquet")]
    public async Task Parts_that_a_killed_run_left_without_a_manifest_are_done_again(string format)
    {
        var corpus = News(30);
        await Extract(corpus, "whole", "--format", format, "--mentions");
        foreach (var resume in (string[][])[[], ["--resume"]])
        {
            await Extract(corpus, "out", "--format", format, "--mentions");
            Directory.Delete(Folder.PathTo("out/manifests"), recursive: true);
            File.Delete(Folder.PathTo($"out/documents/part-00000.{format}"));
            (await Extract(corpus, "out", ["--format", format, "--mentions", .. resume])).ExitCode.Should().Be(0);
            Bytes("out").Should().BeEquivalentTo(Bytes("whole"));
        }
    }

    [Fact]
    public async Task What_killed_runs_left_aside_is_cleared_away_and_what_a_living_one_holds_is_not()
    {
        Directory.CreateDirectory(Folder.PathTo("out/.new-bare"));
        Folder.Write("out/.new-left/.lock", "");
        Folder.Write("out/.new-left/part-00000/claims/part-00000.parquet", "half");
        Folder.Write("out/.new-held/.lock", "");
        await using (new FileStream(Folder.PathTo("out/.new-held/.lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            (await Extract(News(3), "out")).ExitCode.Should().Be(0);
        Directory.GetDirectories(Folder.PathTo("out"), ".new-*").Should().Equal(Folder.PathTo("out/.new-held"));
    }
}
