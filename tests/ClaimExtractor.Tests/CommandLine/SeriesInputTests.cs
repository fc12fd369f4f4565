using System.Text.RegularExpressions;
using AwesomeAssertions;
using Xunit;

namespace ClaimExtractor.Tests.CommandLine;

/// <summary>What <c>series</c> reads: parts of a corpus, and releases that are whole, changed, old or have lost the name of the
/// newest.</summary>
public sealed class SeriesInputTests : IDisposable
{
    private static readonly string Reports = Repository.PathTo("input", "reports");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("900", "parquet")]
    [InlineData("2500", "parquet")]
    [InlineData("4000", "jsonl")]
    [InlineData("4000", "csv")]
    [InlineData("64MB", "parquet")]
    public async Task However_a_corpus_is_cut_its_series_are_those_of_the_texts(string size, string format)
    {
        (
            await CommandRun.Of(
                "extract",
                Reports,
                "--partitioned",
                "--partition-size",
                size,
                "--format",
                format,
                "--output",
                _folder.PathTo("parts")
            )
        )
            .ExitCode.Should()
            .Be(0);
        var run = await CommandRun.Of("series", _folder.PathTo("parts"), "--format", "json");
        (run.ExitCode, run.Error).Should().Be((0, ""));
        run.Output.Should().Be((await CommandRun.Of("series", Reports, "--format", "json")).Output);
    }

    [Fact]
    public async Task What_the_parts_say_makes_the_same_series_in_whatever_order_it_is_read()
    {
        (await CommandRun.Of("extract", Reports, "--partitioned", "--partition-size", "4000", "--output", _folder.PathTo("parts")))
            .ExitCode.Should()
            .Be(0);
        var files = new List<string>();
        for (var part = 0; part < Directory.GetFiles(_folder.PathTo("parts/manifests")).Length; part++)
            files.Add(
                _folder.Write(
                    $"sayings-{part}.jsonl",
                    (await CommandRun.Of("series", _folder.PathTo("parts"), "--partition", $"{part}", "--format", "sayings")).Output
                )
            );
        files.Should().HaveCountGreaterThan(2);
        files.Reverse();
        var whole = (await CommandRun.Of("series", Reports, "--format", "json")).Output;
        (await CommandRun.Of(["series", .. files, "--format", "json"])).Output.Should().Be(whole);
        (await CommandRun.Of("series", _folder.Path, "--format", "json")).Output.Should().Be(whole);
    }

    [Fact]
    public async Task Parts_that_are_not_all_there_are_counted_and_one_that_was_changed_is_named()
    {
        (await CommandRun.Of("extract", Reports, "--partitioned", "--partition-size", "4000", "--output", _folder.PathTo("parts")))
            .ExitCode.Should()
            .Be(0);
        var count = Directory.GetFiles(_folder.PathTo("parts/manifests")).Length;
        File.Delete(_folder.PathTo("parts/manifests/part-00000.json"));
        var run = await CommandRun.Of("series", _folder.PathTo("parts"), "--list");
        (run.ExitCode, run.Error)
            .Should()
            .Be((0, $"{_folder.PathTo("parts")}: {count - 1} of {count} partitions are whole; the others are not read\n"));
        File.AppendAllText(_folder.PathTo("parts/documents/part-00001.parquet"), "x");
        var changed = await CommandRun.Of("series", _folder.PathTo("parts"), "--list");
        changed.ExitCode.Should().Be(1);
        changed.Error.Should().Contain("documents/part-00001.parquet: has been changed since it was written");
    }

    [Fact]
    public async Task A_partition_is_asked_of_parts_alone()
    {
        var run = await CommandRun.Of("series", Reports, "--partition", "1");
        (run.ExitCode, run.Error.Contains("--partition is for parts", StringComparison.Ordinal)).Should().Be((2, true));
    }

    [Fact]
    public async Task A_release_that_was_edited_is_named_and_the_others_are_read()
    {
        await Release("one", "2023年，地区生产总值100亿元。");
        await Release("two", "2022年，地区生产总值90亿元。");
        var claims = _folder.PathTo("one/v1.0.0/claims.jsonl");
        await File.WriteAllTextAsync(
            claims,
            (await File.ReadAllTextAsync(claims)).Replace("10000000000", "20000000000", StringComparison.Ordinal)
        );
        var run = await CommandRun.Of("series", _folder.PathTo("one"), _folder.PathTo("two"), "--format", "csv");
        run.ExitCode.Should().Be(1);
        run.Error.Should().StartWith("1 input failed\n").And.Contain("claims.jsonl: has been changed since it was published");
        run.Output.Should().Be("metric,measure,modality,unit,2022\n地区生产总值,level,asserted,CNY,9000000000\n");
    }

    [Fact]
    public async Task A_release_of_an_older_program_is_named_and_the_others_are_read()
    {
        await Release("one", "2023年，地区生产总值100亿元。");
        await Release("two", "2022年，地区生产总值90亿元。");
        foreach (var file in Directory.GetFiles(_folder.PathTo("one/v1.0.0"), "series.*"))
            File.Delete(file);
        // Without the table of the series: it is made of the claims.
        (await CommandRun.Of("series", _folder.PathTo("one"), "--format", "csv")).Output.Should().Contain("2023");
        var claims = _folder.PathTo("one/v1.0.0/claims.jsonl");
        await File.WriteAllTextAsync(
            claims,
            Regex.Replace(await File.ReadAllTextAsync(claims), ",\"measure\":[^,]*", "", RegexOptions.None, TimeSpan.FromSeconds(1))
        );
        var manifest = _folder.PathTo("one/v1.0.0/datapackage.json");
        await File.WriteAllTextAsync(manifest, WithHashOf(await File.ReadAllTextAsync(manifest), claims));
        var run = await CommandRun.Of("series", _folder.PathTo("one"), _folder.PathTo("two"), "--format", "csv");
        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("the column measure is missing");
        run.Output.Should().Contain("9000000000");
    }

    [Fact]
    public async Task A_dataset_that_has_lost_the_name_of_its_newest_release_is_one_all_the_same()
    {
        await Release("one", "2023年，地区生产总值100亿元。");
        File.Delete(_folder.PathTo("one/latest"));
        var run = await CommandRun.Of("series", _folder.PathTo("one"), "--format", "csv");
        (run.ExitCode, run.Error).Should().Be((0, $"{_folder.PathTo("one")} has no file 'latest': v1.0.0 is read, its newest version\n"));
        run.Output.Should().Contain("10000000000");
    }

    [Theory]
    [InlineData("2023..", "2023,2024,2025")]
    [InlineData("..2022", "2021,2022")]
    [InlineData("2022..2023", "2022,2023")]
    public async Task A_range_may_be_open(string period, string columns) =>
        (await CommandRun.Of("series", Reports, "--metric", "城镇新增就业", "--area", "云岭省", "--period", period, "--format", "csv"))
            .Output.Should()
            .Match(output =>
                string.Join(',', Regex.Matches(output.Split('\n')[0], @"(?<=,)\d{4}(?=,|$)").Select(match => match.Value)) == columns
            );

    [Theory]
    [InlineData("..")]
    [InlineData("..x")]
    public async Task A_range_of_nothing_is_none(string period) =>
        (await CommandRun.Of("series", Reports, "--period", period)).ExitCode.Should().Be(2);

    [Fact]
    public async Task The_csv_has_the_bounds_of_what_is_no_exact_number()
    {
        var text = _folder.Write("a.txt", "2023年，浙江省城镇新增就业40万人以上。\n\n2022年，浙江省城镇新增就业38万人。\n");
        (await CommandRun.Of("series", text, "--format", "csv")).Output.Should().Be(
            "metric,area,measure,modality,unit,2022,2023,2023_min,2023_max\n城镇新增就业,浙江省,level,asserted,person,380000,400000,400000,\n");
    }

    [Fact]
    public async Task The_picture_is_well_formed_and_has_every_point()
    {
        var run = await CommandRun.Of("series", Reports, "--metric", "城镇调查失业率", "--format", "svg");
        var svg = System.Xml.Linq.XDocument.Parse(run.Output);
        svg.Descendants()
            .Where(element => element.Name.LocalName == "title")
            .Select(element => element.Value)
            .Should()
            .Contain("青屿省, 2024, 4.8–5.1, conflict, 2025-qingyu")
            .And.Contain("云岭省, 2025, ~5.5, target, 2025-yunling")
            .And.HaveCount(33);
        var dots = await CommandRun.Of("series", Reports, "--metric", "GDP", "--measure", "level", "--period", "2024", "--format", "svg");
        System
            .Xml.Linq.XDocument.Parse(dots.Output)
            .Descendants()
            .Where(element => element.Name.LocalName == "title")
            .Skip(1)
            .Select(element => element.Value)
            .Should()
            .Equal(
                "云岭省, 2024, 48,250, 2025-yunling",
                "澜江省, 2024, 30,150, 2025-lanjiang",
                "朔原省, 2024, 21,080, 2025-shuoyuan",
                "青屿省, 2024, 10,720, 2025-qingyu"
            );
        (await CommandRun.Of("series", Reports, "--list", "--format", "svg")).ExitCode.Should().Be(2);
    }

    [Fact]
    public async Task A_picture_of_nothing_says_so()
    {
        var run = await CommandRun.Of("series", Reports, "--metric", "没有的指标", "--format", "svg");
        run.Error.Should().Contain("no point is as asked for");
        run.ExitCode.Should().Be(0);
        System.Xml.Linq.XDocument.Parse(run.Output).Descendants().Select(element => element.Value).Should()
            .Contain("No point is as asked for");
    }

    [Theory]
    [InlineData("\"title\": \"one", "\"title\": \"two")]
    [InlineData("{\n", "{ \n")]
    public async Task A_release_whose_manifest_was_edited_is_none(string text, string edited)
    {
        await Release("one", "2023年，浙江省城镇新增就业40万人。");
        var manifest = _folder.PathTo("one/v1.0.0/datapackage.json");
        var whole = File.ReadAllText(manifest);
        whole.Should().Contain(text);
        File.WriteAllText(manifest, whole.Replace(text, edited, StringComparison.Ordinal));
        var run = await CommandRun.Of("series", _folder.PathTo("one"));
        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("datapackage.json").And.Contain("has been changed since it was published; validate says what");
    }

    [Theory]
    [InlineData("[]", "datapackage.json: line 1: is no data package of a release (at $)")]
    [InlineData("{\"resources\":7}", "datapackage.json: line 1: is no data package of a release (at $.resources)")]
    public async Task A_manifest_of_another_kind_is_told_in_our_words(string manifest, string message)
    {
        _folder.Write("one/v1.0.0/datapackage.json", manifest);
        (await CommandRun.Of("series", _folder.PathTo("one/v1.0.0"))).Error.Should().Contain(message);
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    public async Task A_pointer_to_the_folder_itself_is_none(string name)
    {
        _folder.Write("one/latest", name + "\n");
        (await CommandRun.Of("series", _folder.PathTo("one"))).Error.Should().Contain($"names '{name}', which is no folder beside it");
        (await CommandRun.Of("validate", _folder.PathTo("one"))).ExitCode.Should().Be(2);
    }

    [Fact]
    public async Task Parts_without_manifests_are_named()
    {
        _folder.Write("parts/claims/part-00000.parquet", "");
        var run = await CommandRun.Of("series", _folder.PathTo("parts"));
        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("parts of a corpus without the manifests (manifests/part-00000.json)");
        (await CommandRun.Of("validate", _folder.PathTo("parts"))).Error.Should()
            .Contain("holds parts of a corpus; name the files to test, claims/part-00000.parquet");
    }

    private async Task Release(string name, string text)
    {
        var file = _folder.Write($"texts/{name}.txt", text + "\n");
        (await CommandRun.Of("extract", file, "--output", _folder.Path, "--dataset", name, "--format", "jsonl")).ExitCode.Should().Be(0);
    }

    private static string WithHashOf(string manifest, string path)
    {
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)));
        return Regex.Replace(
            manifest,
            "(?<head>\"path\": \"claims.jsonl\".*?\"hash\": \"sha256:)[0-9a-f]{64}",
            $"${{head}}{hash}",
            RegexOptions.Singleline,
            TimeSpan.FromSeconds(1)
        );
    }
}
