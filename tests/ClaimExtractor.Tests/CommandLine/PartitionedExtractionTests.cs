using System.Text.Json;
using AwesomeAssertions;
using ClaimExtractor.Datasets;
using ClaimExtractor.Validation;
using DuckDB.NET.Data;
using Xunit;

namespace ClaimExtractor.Tests.CommandLine;

public sealed class PartitionedExtractionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_corpus_becomes_a_part_of_each_table_and_a_manifest_for_every_partition()
    {
        var corpus = News(30);
        var count = int.Parse((await CommandRun.Of("partitions", corpus, "--partition-size", "1KB")).Output);
        count.Should().BeGreaterThan(1);
        var run = await Extract(corpus, "out");
        run.ExitCode.Should().Be(0);
        run.OutputBytes.Should().BeEmpty();
        run.Error.Should().Be($"60 claims in 30 documents\n{count} partitions of {count} written to {_folder.PathTo("out")}\n");
        Written("out").Should().BeEquivalentTo(Enumerable.Range(0, count).SelectMany(i => (string[])
            [$"claims/part-{i:D5}.parquet", $"documents/part-{i:D5}.parquet", $"checks/part-{i:D5}.parquet", $"manifests/part-{i:D5}.json"]));
        Query($"SELECT document_id || ' ' || quote FROM '{_folder.PathTo("out")}/claims/*.parquet' ORDER BY filename, file_row_number")
            .Should().Equal(Enumerable.Range(1, 30).SelectMany(i => (string[])[$"n-{i} {i}所", $"n-{i} 3.5亿元"]));
        Query($"SELECT DISTINCT time_start FROM '{_folder.PathTo("out")}/claims/*.parquet' WHERE time_start IS NOT NULL").Should().BeEmpty();
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
            await CommandRun.Of("extract", corpus, "--output", _folder.PathTo(size), "--partition-size", size, "--format", "jsonl");
            rows.Add(string.Concat(Written(size).Where(file => !file.StartsWith("manifests")).Order(StringComparer.Ordinal).Select(file => File.ReadAllText(_folder.PathTo($"{size}/{file}")))));
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
            (run.ExitCode, run.Error.Split('\n')[1]).Should().Be((0, $"1 partition of {count} written to {_folder.PathTo("parts")}"));
        }

        Bytes("parts").Should().BeEquivalentTo(Bytes("whole"));
        (await Extract(corpus, "parts", "--partition", $"{count}")).Error.Should().Contain($"--partition {count}: the corpus has {count} partitions, counted from 0");
    }

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
        File.Delete(_folder.PathTo("out/manifests/part-00001.json"));
        File.Delete(_folder.PathTo("out/claims/part-00002.parquet"));
        File.AppendAllText(_folder.PathTo("out/documents/part-00000.parquet"), "x");
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
        (await Extract(corpus, "out", "--currency", "HKD")).Error.Should().Contain("holds parts that another corpus, option or version of the program made (part-00000)").And.MatchRegex(@"\A[^\n]*\n\z");
        (await CommandRun.Of("extract", corpus, "--output", _folder.PathTo("out"), "--partition-size", "64MB")).Error.Should().Contain("holds parts of another run (checks/part-00001.parquet)").And.MatchRegex(@"\A[^\n]*\n\z");
        (await Extract(corpus, "out", "--format", "csv")).Error.Should().Contain("holds parts of another run (checks/part-00000.parquet)");
        (await Extract(corpus, "out", "--currency", "HKD", "--resume")).ExitCode.Should().Be(0);
        Query($"SELECT DISTINCT unit FROM '{_folder.PathTo("out")}/claims/*.parquet' WHERE dimension = 'currency'").Should().Equal("HKD");

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
        var manifest = _folder.PathTo("out/manifests/part-00000.json");
        var ours = PartManifest.Parse(File.ReadAllBytes(manifest));
        ours.Extractor.SourceHash.Should().MatchRegex("^sha256:[0-9a-f]{64}$");
        File.WriteAllText(manifest, (ours with { Extractor = ours.Extractor with { SourceHash = $"sha256:{new string('0', 64)}" } }).ToJson());
        (await Extract(corpus, "out")).Error.Should().Contain("holds parts that another corpus, option or version of the program made (part-00000)");
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
        var part = _folder.PathTo("out/documents/part-00000.jsonl");
        Directory.CreateDirectory(Path.GetDirectoryName(part)!);
        if (options.Length > 0)
            await Extract(corpus, "out", "--format", "jsonl");
        else
            File.Move(corpus, part);
        Directory.CreateSymbolicLink(_folder.PathTo("link"), _folder.PathTo("out"));
        File.CreateSymbolicLink(_folder.PathTo("link.jsonl"), part);
        var bytes = File.ReadAllBytes(part);
        foreach (var folder in (string[])[_folder.PathTo(output), Path.GetRelativePath(Environment.CurrentDirectory, _folder.PathTo(output))])
        {
            var run = await CommandRun.Of(["extract", _folder.PathTo(input), "--output", folder, "--partition-size", "1KB", "--format", "jsonl", "--text-column", "document_id", .. options]);
            run.ExitCode.Should().Be(1);
            run.Error.Should().Be($"claim-extractor: {_folder.PathTo(input)} is read and a part would be written over it: name another folder\n");
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
            Directory.CreateDirectory(_folder.PathTo($"out/{path}"));
        else
            _folder.Write($"out/{path}", content);
        foreach (var resume in (string[][])[[], ["--resume"]])
        {
            var run = await Extract(corpus, "out", ["--format", format, .. resume]);
            run.ExitCode.Should().Be(1);
            run.Error.Should().Be($"claim-extractor: {_folder.PathTo($"out/{path}")} stands where the run writes, and this program did not make it: name another folder, or take it away\n");
        }

        Written("out").Should().Equal(content is null ? [] : [path]);
        if (content is not null)
            File.ReadAllText(_folder.PathTo($"out/{path}")).Should().Be(content);
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
            Directory.Delete(_folder.PathTo("out/manifests"), recursive: true);
            File.Delete(_folder.PathTo($"out/documents/part-00000.{format}"));
            (await Extract(corpus, "out", ["--format", format, "--mentions", .. resume])).ExitCode.Should().Be(0);
            Bytes("out").Should().BeEquivalentTo(Bytes("whole"));
        }
    }

    [Fact]
    public async Task What_killed_runs_left_aside_is_cleared_away_and_what_a_living_one_holds_is_not()
    {
        Directory.CreateDirectory(_folder.PathTo("out/.new-bare"));
        _folder.Write("out/.new-left/.lock", "");
        _folder.Write("out/.new-left/part-00000/claims/part-00000.parquet", "half");
        _folder.Write("out/.new-held/.lock", "");
        await using (new FileStream(_folder.PathTo("out/.new-held/.lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            (await Extract(News(3), "out")).ExitCode.Should().Be(0);
        Directory.GetDirectories(_folder.PathTo("out"), ".new-*").Should().Equal(_folder.PathTo("out/.new-held"));
    }

    [Fact]
    public async Task Bad_lines_are_passed_over_named_and_recorded()
    {
        var corpus = _folder.Write("news.jsonl", "{\"id\":\"a\",\"text\":\"新建学校12所。\"}\nno\n\n{\"id\":\"b\",\"txt\":\"\"}\n{\"id\":\"c\",\"text\":\"共7户。\"}\n");
        var run = await Extract(corpus, "out");
        run.ExitCode.Should().Be(1);
        run.Error.Should().StartWith("2 claims in 2 documents\n2 inputs failed\n").And.MatchRegex(@"news\.jsonl\s+line 2\s+is no JSON.*\n.*news\.jsonl\s+line 4\s+has no 'text'\n");
        var manifest = PartManifest.Parse(File.ReadAllBytes(_folder.PathTo("out/manifests/part-00000.json")));
        using (var json = JsonDocument.Parse(File.ReadAllBytes(_folder.PathTo("out/manifests/part-00000.json"))))
            new SchemaValidator(PartSchemaWriter.Write()).Validate(json.RootElement).Should().BeEmpty();
        (manifest.Failed, manifest.Failures.Select(failure => failure.Place)).Should().BeEquivalentTo((2L, (string[])["line 2", "line 4"]));
    }

    [Fact]
    public async Task A_document_with_the_id_of_another_is_named_with_both_places()
    {
        var corpus = _folder.Write("news.jsonl", "{\"id\":\"a\",\"text\":\"新建学校12所。\"}\n\n{\"id\":\"b\",\"text\":\"共7户。\"}\n{\"id\":\"a\",\"text\":\"新建学校15所。\"}\n");
        var run = await Extract(corpus, "out", "--format", "jsonl", "--jobs", "2");
        run.ExitCode.Should().Be(1);
        run.Error.Should().StartWith("2 claims in 2 documents\n1 input failed\n  news.jsonl  line 4  its id 'a' is that of line 1 too\n");
        File.ReadAllText(_folder.PathTo("out/claims/part-00000.jsonl")).Should().Contain("12所").And.NotContain("15所");
    }

    [Fact]
    public async Task A_folder_or_a_list_is_read_in_runs_of_files()
    {
        for (var i = 0; i < 10; i++)
            _folder.Write($"texts/{i:D2}.txt", $"新建学校{i + 3}所，共有{i + 1}个班。");
        var list = _folder.Write("list", string.Join("\r\n", Enumerable.Range(0, 10).Select(i => _folder.PathTo($"texts/{i:D2}.txt")).Append(_folder.PathTo("texts/none.txt"))));
        (await Extract(_folder.PathTo("texts"), "out", "--partitioned", "--partition-size", "100", "--jobs", "2")).ExitCode.Should().Be(0);
        var run = await CommandRun.Of("extract", "--files-from", list, "--output", _folder.PathTo("listed"), "--partitioned", "--partition-size", "100");
        run.ExitCode.Should().Be(1);
        run.Error.Should().MatchRegex(@"none\.txt\s+no such file\n");
        const string Rows = "SELECT document_id || ' ' || quote FROM '{0}/claims/*.parquet' ORDER BY filename, file_row_number";
        var expected = Enumerable.Range(0, 10).SelectMany(i => (string[])[$"{i:D2} {i + 3}所", $"{i:D2} {i + 1}个"]).ToList();
        Query(string.Format(Rows, _folder.PathTo("out"))).Should().Equal(expected);
        Query(string.Format(Rows, _folder.PathTo("listed"))).Should().Equal(expected);
        Written("out").Count(file => file.StartsWith("claims")).Should().BeGreaterThan(1);
    }

    [Theory]
    [InlineData("extract", "--partitioned")]
    [InlineData("extract")]
    [InlineData("partitions")]
    public async Task A_list_that_cannot_be_read_is_named(string command, params string[] options)
    {
        var (empty, none) = (_folder.Write("list", ""), _folder.PathTo("none"));
        foreach (var (list, cause) in ((string, string)[])[(empty, "is empty"), (none, "no such file"), (_folder.Path, "is a directory, not a file")])
        {
            var run = await CommandRun.Of([command, "--files-from", list, .. options, .. command == "extract" ? (string[])["--output", _folder.PathTo("out")] : []]);
            (run.ExitCode, run.Error).Should().Be((1, $"claim-extractor: {list}: {cause}\n"));
        }
    }

    [Fact]
    public async Task Spans_count_the_code_points_of_the_records_text()
    {
        var corpus = _folder.Write("news.jsonl", "{\"id\":\"a\",\"text\":\"😀\\n全市新建学校12所。\"}\n");
        await Extract(corpus, "out", "--format", "jsonl");
        var claim = JsonDocument.Parse(File.ReadAllText(_folder.PathTo("out/claims/part-00000.jsonl"))).RootElement;
        (claim.GetProperty("source_start").GetInt32(), claim.GetProperty("source_end").GetInt32()).Should().Be((8, 11));
        var document = JsonDocument.Parse(File.ReadAllText(_folder.PathTo("out/documents/part-00000.jsonl"))).RootElement;
        (document.GetProperty("path").GetString(), document.GetProperty("encoding").GetString(), document.GetProperty("bytes").GetInt32()).Should().Be(("news.jsonl", "utf-8", 4 + 1 + 6 * 3 + 2 + 2 * 3));
    }

    [Fact]
    public async Task An_empty_corpus_gives_parts_without_rows()
    {
        var run = await Extract(_folder.Write("news.jsonl", ""), "out");
        (run.ExitCode, run.Error.Split('\n')[0]).Should().Be((0, "0 claims in 0 documents"));
        Query($"SELECT count(*)::VARCHAR FROM '{_folder.PathTo("out")}/claims/*.parquet'").Should().Equal("0");
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

    private Task<CommandRun> Extract(string corpus, string output, params string[] options) =>
        CommandRun.Of(["extract", corpus, "--output", _folder.PathTo(output), .. options.Contains("--partition-size") ? [] : (string[])["--partition-size", "1KB"], .. options]);

    private string News(int documents) => _folder.Write("news.jsonl", string.Concat(Enumerable.Range(1, documents).Select(i =>
        $"{{\"id\":\"n-{i}\",\"date\":\"1985-06-{i % 28 + 1:D2}\",\"text\":\"全市新建学校{i}所，投入3.5亿元。\"}}\n")));

    private List<string> Written(string folder) =>
        [.. _folder.Files().Where(file => file.StartsWith($"{folder}/", StringComparison.Ordinal)).Select(file => file[(folder.Length + 1)..])];

    private Dictionary<string, string> Bytes(string folder) => Written(folder).ToDictionary(file => file, file => Convert.ToHexString(File.ReadAllBytes(_folder.PathTo($"{folder}/{file}"))));

    private List<string> Stamps(string folder) => [.. Written(folder).Select(file => $"{file} {File.GetLastWriteTimeUtc(_folder.PathTo($"{folder}/{file}")).Ticks}")];

    private static List<string> Query(string sql)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql.Replace("FROM '", "FROM read_parquet('").Replace("*.parquet'", "*.parquet', filename = true, file_row_number = true)");
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(Convert.ToString(reader.GetValue(0), System.Globalization.CultureInfo.InvariantCulture)!);
        return rows;
    }
}
