using AwesomeAssertions;
using ClaimExtractor.Claims;
using ClaimExtractor.Datasets;
using Xunit;

namespace ClaimExtractor.Tests.Datasets;

public sealed class DatasetWriterTests : IDisposable
{
    private static readonly Dataset Sample = new(ClaimRows.All, ClaimRows.Mentions, ClaimRows.Documents, ClaimRows.Findings);

    private readonly TemporaryFolder _temporary = new();

    private string Folder => _temporary.Path;

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void The_claims_come_in_each_format_asked_for_and_the_other_tables_beside_them()
    {
        var folder = Path.Combine(Folder, "speech", "v1.0.0");
        var paths = DatasetWriter.Write(folder, Sample, new HashSet<string> { "json", "jsonl" });
        var names = new[]
        {
            "claims.json",
            "claims.jsonl",
            "mentions.jsonl",
            "documents.jsonl",
            "checks.jsonl",
            "series.jsonl",
            "series.csv",
        };
        Directory.GetFileSystemEntries(folder).Select(path => Path.GetFileName(path)!).Should().Contain(names).And.HaveCount(paths.Count);
        File.ReadAllLines(Path.Combine(folder, "claims.jsonl")).Should().HaveCount(ClaimRows.All.Count);
        File.ReadAllLines(Path.Combine(folder, "mentions.jsonl"))[1].Should().Be(
            "{\"mention_id\":\"报告@3-7\",\"document_id\":\"报告\",\"kind\":\"time\",\"text\":\"2019年\","
            + "\"source_start\":3,\"source_end\":7,\"sentence\":3,\"claim_id\":null,\"reason\":\"time:year\"}");
        File.ReadAllLines(Path.Combine(folder, "documents.jsonl"))[0].Should()
            .Contain("\"bytes\":5000000000,").And.Contain("\"filter_slipped_bytes\":9,\"filter_pinyin_notes\":655,");
    }

    [Fact]
    public void Writing_again_replaces_the_files()
    {
        DatasetWriter.Write(Folder, Sample, new HashSet<string> { "jsonl" });
        DatasetWriter.Write(Folder, Sample with { Claims = [ClaimRows.Plain] }, new HashSet<string> { "jsonl" });
        File.ReadAllLines(Path.Combine(Folder, "claims.jsonl")).Should().ContainSingle();
    }

    [Fact]
    public void A_failure_leaves_the_old_files_and_nothing_aside()
    {
        DatasetWriter.Write(Folder, Sample, new HashSet<string> { "jsonl" });
        var before = Snapshot();
        var broken = Sample with { Mentions = [ClaimRows.Mentions[0], null!] };
        var writing = () => DatasetWriter.Write(Folder, broken, new HashSet<string> { "json", "jsonl" });
        writing.Should().Throw<NullReferenceException>();
        Snapshot().Should().Equal(before);
    }

    [Fact]
    public void AFolder_that_cannot_be_made_gives_one_line_with_path_and_cause()
    {
        var file = Path.Combine(Folder, "file");
        File.WriteAllText(file, "");
        var folder = Path.Combine(file, "v1.0.0");
        var writing = () => DatasetWriter.Write(folder, Sample, new HashSet<string> { "jsonl" });
        writing.Should().Throw<DatasetException>().Which.Message.Should().StartWith($"cannot write {folder}: ").And.NotContain("\n");
    }

    [Fact]
    public void A_file_that_cannot_be_replaced_gives_one_line_with_path_and_cause()
    {
        var path = Path.Combine(Folder, "claims.jsonl");
        Directory.CreateDirectory(path);
        var writing = () => DatasetWriter.Write(Folder, Sample, new HashSet<string> { "jsonl" });
        writing.Should().Throw<DatasetException>().Which.Message.Should().StartWith($"cannot write {path}: ").And.NotContain("\n");
        Directory.GetFileSystemEntries(Folder).Where(entry => Path.GetFileName(entry)[0] == '.').Should().BeEmpty();
    }

    [Fact]
    public void A_full_disk_gives_one_line_with_the_systems_words()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "needs /dev/full");
        using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write);
        var writing = () => DatasetWriter.WriteClaims(full, "jsonl", ClaimRows.All);
        writing.Should().Throw<DatasetException>().WithMessage("cannot write standard output: No space left on device*");
        full.SafeFileHandle.Close();
    }

    private Dictionary<string, string> Snapshot() =>
        Directory.GetFiles(Folder).ToDictionary(path => path, File.ReadAllText);
}
