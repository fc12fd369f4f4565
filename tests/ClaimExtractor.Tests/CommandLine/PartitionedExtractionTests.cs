using System.Text.Json;
using AwesomeAssertions;
using ClaimExtractor.Datasets;
using ClaimExtractor.Validation;
using Xunit;

namespace ClaimExtractor.Tests.CommandLine;

/// <summary>What a corpus in partitions becomes.</summary>
public sealed class PartitionedExtractionTests : PartitionedRuns
{
    [Fact]
    public async Task A_corpus_becomes_a_part_of_each_table_and_a_manifest_for_every_partition()
    {
        var corpus = News(30);
        var count = int.Parse((await CommandRun.Of("partitions", corpus, "--partition-size", "1KB")).Output);
        count.Should().BeGreaterThan(1);
        var run = await Extract(corpus, "out");
        run.ExitCode.Should().Be(0);
        run.OutputBytes.Should().BeEmpty();
        run.Error.Should().Be($"60 claims in 30 documents\n{count} partitions of {count} written to {Folder.PathTo("out")}\n");
        Written("out")
            .Should()
            .BeEquivalentTo(
                Enumerable
                    .Range(0, count)
                    .SelectMany(i =>
                        (string[])
                            [
                                $"claims/part-{i:D5}.parquet",
                                $"documents/part-{i:D5}.parquet",
                                $"checks/part-{i:D5}.parquet",
                                $"manifests/part-{i:D5}.json",
                            ]
                    )
            );
        Query($"SELECT document_id || ' ' || quote FROM '{Folder.PathTo("out")}/claims/*.parquet' ORDER BY filename, file_row_number")
            .Should().Equal(Enumerable.Range(1, 30).SelectMany(i => (string[])[$"n-{i} {i}所", $"n-{i} 3.5亿元"]));
        Query($"SELECT DISTINCT time_start FROM '{Folder.PathTo("out")}/claims/*.parquet' WHERE time_start IS NOT NULL").Should().BeEmpty();
    }

    [Fact]
    public async Task The_number_of_jobs_changes_no_byte()
    {
        var corpus = News(60);
        await Extract(corpus, "one", "--jobs", "1", "--mentions");
        foreach (var jobs in (string[])["2", "4", "64"])
        {
            await Extract(corpus, jobs, "--jobs", jobs, "--mentions");
            Written(jobs).Should().Contain("mentions/part-00001.parquet");
            Bytes(jobs).Should().BeEquivalentTo(Bytes("one"));
        }
    }

    [Fact]
    public async Task The_size_of_the_partitions_changes_no_row()
    {
        var corpus = News(12);
        var rows = new List<string>();
        foreach (var size in (string[])["1", "97", "1KB", "64MB"])
        {
            await CommandRun.Of("extract", corpus, "--output", Folder.PathTo(size), "--partition-size", size, "--format", "jsonl");
            rows.Add(
                string.Concat(
                    Written(size)
                        .Where(file => !file.StartsWith("manifests"))
                        .Order(StringComparer.Ordinal)
                        .Select(file => File.ReadAllText(Folder.PathTo($"{size}/{file}")))
                )
            );
        }

        rows.Distinct().Should().ContainSingle().Which.Should().Contain("12所");
    }

    [Fact]
    public async Task Partitions_done_one_by_one_are_those_of_the_whole()
    {
        var corpus = News(30);
        await Extract(corpus, "whole");
        var count = int.Parse((await CommandRun.Of("partitions", corpus, "--partition-size", "1KB")).Output);
        for (var i = count - 1; i >= 0; i--)
        {
            var run = await Extract(corpus, "parts", "--partition", $"{i}");
            (run.ExitCode, run.Error.Split('\n')[1]).Should().Be((0, $"1 partition of {count} written to {Folder.PathTo("parts")}"));
        }

        Bytes("parts").Should().BeEquivalentTo(Bytes("whole"));
        (await Extract(corpus, "parts", "--partition", $"{count}"))
            .Error.Should()
            .Contain($"--partition {count}: the corpus has {count} partitions, counted from 0");
    }

    [Fact]
    public async Task Bad_lines_are_passed_over_named_and_recorded()
    {
        var corpus = Folder.Write(
            "news.jsonl",
            "{\"id\":\"a\",\"text\":\"新建学校12所。\"}\nno\n\n{\"id\":\"b\",\"txt\":\"\"}\n{\"id\":\"c\",\"text\":\"共7户。\"}\n"
        );
        var run = await Extract(corpus, "out");
        run.ExitCode.Should().Be(1);
        run.Error.Should()
            .StartWith("2 claims in 2 documents\n2 inputs failed\n")
            .And.MatchRegex(@"news\.jsonl\s+line 2\s+is no JSON.*\n.*news\.jsonl\s+line 4\s+has no 'text'\n");
        var manifest = PartManifest.Parse(File.ReadAllBytes(Folder.PathTo("out/manifests/part-00000.json")));
        using (var json = JsonDocument.Parse(File.ReadAllBytes(Folder.PathTo("out/manifests/part-00000.json"))))
            new SchemaValidator(PartSchemaWriter.Write()).Validate(json.RootElement).Should().BeEmpty();
        (manifest.Failed, manifest.Failures.Select(failure => failure.Place)).Should().BeEquivalentTo((2L, (string[])["line 2", "line 4"]));
    }

    [Fact]
    public async Task A_document_with_the_id_of_another_is_named_with_both_places()
    {
        var corpus = Folder.Write(
            "news.jsonl",
            "{\"id\":\"a\",\"text\":\"新建学校12所。\"}\n\n{\"id\":\"b\",\"text\":\"共7户。\"}\n{\"id\":\"a\",\"text\":\"新建学校15所。\"}\n"
        );
        var run = await Extract(corpus, "out", "--format", "jsonl", "--jobs", "2");
        run.ExitCode.Should().Be(1);
        run.Error.Should().StartWith("2 claims in 2 documents\n1 input failed\n  news.jsonl  line 4  its id 'a' is that of line 1 too\n");
        File.ReadAllText(Folder.PathTo("out/claims/part-00000.jsonl")).Should().Contain("12所").And.NotContain("15所");
    }

    [Fact]
    public async Task A_folder_or_a_list_is_read_in_runs_of_files()
    {
        for (var i = 0; i < 10; i++)
            Folder.Write($"texts/{i:D2}.txt", $"新建学校{i + 3}所，共有{i + 1}个班。");
        var list = Folder.Write(
            "list",
            string.Join(
                "\r\n",
                Enumerable.Range(0, 10).Select(i => Folder.PathTo($"texts/{i:D2}.txt")).Append(Folder.PathTo("texts/none.txt"))
            )
        );
        (await Extract(Folder.PathTo("texts"), "out", "--partitioned", "--partition-size", "100", "--jobs", "2")).ExitCode.Should().Be(0);
        var run = await CommandRun.Of(
            "extract",
            "--files-from",
            list,
            "--output",
            Folder.PathTo("listed"),
            "--partitioned",
            "--partition-size",
            "100"
        );
        run.ExitCode.Should().Be(1);
        run.Error.Should().MatchRegex(@"none\.txt\s+no such file\n");
        const string Rows = "SELECT document_id || ' ' || quote FROM '{0}/claims/*.parquet' ORDER BY filename, file_row_number";
        var expected = Enumerable.Range(0, 10).SelectMany(i => (string[])[$"{i:D2} {i + 3}所", $"{i:D2} {i + 1}个"]).ToList();
        Query(string.Format(Rows, Folder.PathTo("out"))).Should().Equal(expected);
        Query(string.Format(Rows, Folder.PathTo("listed"))).Should().Equal(expected);
        Written("out").Count(file => file.StartsWith("claims")).Should().BeGreaterThan(1);
    }

    [Theory]
    [InlineData("extract", "--partitioned")]
    [InlineData("extract")]
    [InlineData("partitions")]
    public async Task A_list_that_cannot_be_read_is_named(string command, params string[] options)
    {
        var (empty, none) = (Folder.Write("list", ""), Folder.PathTo("none"));
        foreach (
            var (list, cause) in ((string, string)[])
                [(empty, "is empty"), (none, "no such file"), (Folder.Path, "is a directory, not a file")]
        )
        {
            var run = await CommandRun.Of([
                command,
                "--files-from",
                list,
                .. options,
                .. command == "extract" ? (string[])["--output", Folder.PathTo("out")] : [],
            ]);
            (run.ExitCode, run.Error).Should().Be((1, $"claim-extractor: {list}: {cause}\n"));
        }
    }

    [Fact]
    public async Task Spans_count_the_code_points_of_the_records_text()
    {
        var corpus = Folder.Write("news.jsonl", "{\"id\":\"a\",\"text\":\"😀\\n全市新建学校12所。\"}\n");
        await Extract(corpus, "out", "--format", "jsonl");
        var claim = JsonDocument.Parse(File.ReadAllText(Folder.PathTo("out/claims/part-00000.jsonl"))).RootElement;
        (claim.GetProperty("source_start").GetInt32(), claim.GetProperty("source_end").GetInt32()).Should().Be((8, 11));
        var document = JsonDocument.Parse(File.ReadAllText(Folder.PathTo("out/documents/part-00000.jsonl"))).RootElement;
        (document.GetProperty("path").GetString(), document.GetProperty("encoding").GetString(), document.GetProperty("bytes").GetInt32())
            .Should()
            .Be(("news.jsonl", "utf-8", 4 + 1 + 6 * 3 + 2 + 2 * 3));
    }

    [Fact]
    public async Task An_empty_corpus_gives_parts_without_rows()
    {
        var run = await Extract(Folder.Write("news.jsonl", ""), "out");
        (run.ExitCode, run.Error.Split('\n')[0]).Should().Be((0, "0 claims in 0 documents"));
        Query($"SELECT count(*)::VARCHAR FROM '{Folder.PathTo("out")}/claims/*.parquet'").Should().Equal("0");
    }

    [Theory]
    [InlineData("needs a folder of its own", "extract", "FILE")]
    [InlineData("goes to a folder", "extract", "FILE", "--output", "-", "--format", "jsonl")]
    [InlineData("written in one format", "extract", "FILE", "--output", "o", "--format", "xlsx")]
    [InlineData("written in one format", "extract", "FILE", "--output", "o", "--format", "csv,jsonl")]
    [InlineData("read by itself; 2 paths are given", "extract", "FILE", "b.txt", "--output", "o")]
    [InlineData("--encoding is for texts", "extract", "FILE", "--output", "o", "--encoding", "gb18030")]
    [InlineData("--encoding is for texts", "extract", "b.parquet", "--output", "o", "--encoding", "utf-8")]
    [InlineData("are for releases", "extract", "FILE", "--output", "o", "--dataset", "d")]
    [InlineData("--resume is for a corpus in partitions", "extract", "a.txt", "--resume")]
    [InlineData("--mentions is for a corpus in partitions", "extract", "a.txt", "--mentions")]
    [InlineData("'64XB' is no size", "partitions", "FILE", "--partition-size", "64XB")]
    [InlineData("'0' is no size", "partitions", "FILE", "--partition-size", "0")]
    [InlineData("--jobs needs a number", "extract", "a.txt", "--jobs", "0")]
    [InlineData("--partition needs a number", "extract", "FILE", "--partition", "x")]
    [InlineData("a PATH is needed", "partitions")]
    [InlineData("standard input cannot be read in partitions", "extract", "-", "--partitioned", "--output", "o")]
    public async Task A_wrong_call_is_refused(string message, params string[] arguments)
    {
        var run = await CommandRun.Of([.. arguments.Select(argument => argument == "FILE" ? News(1) : argument)]);
        run.ExitCode.Should().Be(2);
        run.Error.Should().StartWith("claim-extractor: ").And.Contain(message);
    }
}
