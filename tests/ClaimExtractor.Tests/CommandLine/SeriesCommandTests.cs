using AwesomeAssertions;
using Xunit;

namespace ClaimExtractor.Tests.CommandLine;

/// <summary><c>series</c>: tables of the sixteen reports, and of a release of them.</summary>
public sealed class SeriesCommandTests : IDisposable
{
    private static readonly string Reports = Repository.PathTo("input", "reports");

    private const string PassedOver = "1 file was passed over: .tsv 1\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Columns_are_periods_and_wide_characters_take_two_columns()
    {
        var run = await Run("--metric", "失业率", "--metric", "城镇调查失业率", "--area", "青屿");
        run.Output.Should().Be("""
            metric          area    measure  modality  unit     2021  2022  2023      2024  2025
            城镇调查失业率  青屿省  level    asserted  percent   4.9   5.4     5  4.8–5.1!
            城镇调查失业率  青屿省  level    target    percent        ~5.5  ~5.5      ~5.5    ~5

            ! conflict: documents of one date, or one document, say more than one value

            """);
        (run.ExitCode, run.Error).Should().Be((0, PassedOver));
    }

    [Fact]
    public async Task A_metric_is_found_by_any_of_its_names_and_large_numbers_are_in_large_units()
    {
        var run = await Run("--metric", "GDP", "--measure", "level", "--area", "澜江省", "--format", "md");
        run.Output.Should().Be("""
            | metric | area | measure | modality | unit | 2021 | 2022 | 2023 | 2024 |
            |---|---|---|---|---|--:|--:|--:|--:|
            | 地区生产总值 | 澜江省 | level | asserted | 亿 CNY | 25,600 | 27,180* | 28,600 | 30,150 |

            * revised: an earlier document says another value

            """);
    }

    [Fact]
    public async Task Columns_may_be_areas_and_the_csv_has_plain_numbers()
    {
        var run = await Run(
            "--metric",
            "城镇新增就业",
            "--modality",
            "asserted",
            "--period",
            "2023..2024",
            "--by",
            "area",
            "--format",
            "csv"
        );
        run.Output.Split('\n')
            .Should()
            .StartWith([
                "metric,measure,modality,unit,period,云岭省,朔原省,澜江省,青屿省",
                "城镇新增就业,level,asserted,person,2023,736000,311000,468000,172000",
            ])
            .And.HaveCount(4);
    }

    [Fact]
    public async Task Columns_may_be_documents_each_with_what_it_says_itself()
    {
        var run = await Run(
            "--metric",
            "GDP",
            "--measure",
            "level",
            "--area",
            "澜江省",
            "--period",
            "2022",
            "--by",
            "document",
            "--format",
            "csv"
        );
        run.Output.Should()
            .Be(
                "metric,area,measure,modality,unit,period,2023-lanjiang,2024-lanjiang\n"
                    + "地区生产总值,澜江省,level,asserted,CNY,2022,2680000000000,2718000000000\n"
            );
    }

    [Fact]
    public async Task The_list_says_what_there_is()
    {
        var run = await Run("--list");
        run.Output.Should().Contain("地区生产总值        level growth      4        0  2021..2025      12      48      50        1          0\n");
    }

    [Fact]
    public async Task A_release_gives_what_its_texts_give()
    {
        (await CommandRun.Of("extract", Reports, "--output", _folder.Path, "--dataset", "reports", "--format", "jsonl"))
            .ExitCode.Should()
            .Be(0);
        var ofRelease = await CommandRun.Of("series", _folder.PathTo("reports"), "--format", "json");
        ofRelease.Output.Should().Be((await Run("--format", "json")).Output);
        (await CommandRun.Of("validate", _folder.PathTo("reports"))).ExitCode.Should().Be(0);
    }

    [Fact]
    public async Task What_is_not_there_is_said()
    {
        var run = await Run("--metric", "没有的指标");
        (run.ExitCode, run.Output, run.Error)
            .Should()
            .Be((0, "", PassedOver + "no point is as asked for; series --list shows what there is\n"));
        var wrong = await Run("--measure", "size");
        wrong.ExitCode.Should().Be(2);
        wrong.Error.Should().Contain("--measure: 'size' is none of level, growth, change, share, rank, index");
    }

    [Fact]
    public async Task Nothing_found_is_an_empty_array_in_json_and_the_list_gives_no_hint_of_itself()
    {
        (await Run("--metric", "没有的指标", "--format", "json")).Output.Trim().Should().Be("[]");
        var list = await Run("--metric", "没有的指标", "--list", "--format", "json");
        (list.Output.Trim(), list.Error).Should().Be(("[]", PassedOver + "no point is as asked for\n"));
    }

    [Fact]
    public async Task The_list_is_written_in_the_format_that_is_asked_for()
    {
        (await Run("--list", "--metric", "GDP", "--format", "csv"))
            .Output.Should()
            .Be(
                "metric,measures,areas,bearers,periods,series,points,claims,revised,conflicts\n"
                    + "地区生产总值,level growth,4,0,2021..2025,12,48,50,1,0\n"
            );
        var json = System.Text.Json.JsonDocument.Parse((await Run("--list", "--metric", "GDP", "--format", "json")).Output).RootElement[0];
        (json.GetProperty("metric").GetString(), json.GetProperty("points").GetInt32()).Should().Be(("地区生产总值", 48));
    }

    [Theory]
    [InlineData("qarter", "'qarter' is no period; did you mean quarter?")]
    [InlineData("2025-Q5", "'2025-Q5' is no period")]
    [InlineData("2025-13..2026", "'2025-13..2026' is no period")]
    [InlineData("..", "'..' is no period")]
    [InlineData("2025..2021", "'2025..2021' ends before it begins")]
    public async Task A_mistyped_period_is_refused(string period, string message)
    {
        var run = await Run("--period", period);
        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain($"--period: {message}");
    }

    [Fact]
    public async Task A_range_of_quarters_is_their_days()
    {
        var text = _folder.Write("a.txt", "2025年一季度，地区生产总值100亿元。\n\n2025年四季度，地区生产总值130亿元。\n\n2024年四季度，地区生产总值90亿元。\n");
        (await CommandRun.Of("series", text, "--period", "2025-Q1..2025-Q4", "--format", "csv")).Output
            .Should().Be("metric,measure,modality,unit,2025-Q1,2025-Q4\n地区生产总值,level,asserted,CNY,10000000000,13000000000\n");
    }

    [Fact]
    public async Task A_document_that_is_given_twice_says_a_thing_once()
    {
        var text = _folder.Write("texts/a.txt", "2023年，地区生产总值100亿元。\n");
        (await CommandRun.Of("extract", text, "--output", _folder.Path, "--dataset", "one", "--format", "jsonl")).ExitCode.Should().Be(0);
        string[] paths = [text, _folder.PathTo("one"), _folder.PathTo("one/v1.0.0")];
        var points = System
            .Text.Json.JsonDocument.Parse((await CommandRun.Of(["series", .. paths, "--format", "json"])).Output)
            .RootElement;
        points.GetArrayLength().Should().Be(1);
        points[0].GetProperty("agreement").GetString().Should().Be("single");
    }

    [Fact]
    public async Task One_id_with_two_contents_is_refused()
    {
        var text = _folder.Write("texts/a.txt", "2023年，地区生产总值100亿元。\n");
        (await CommandRun.Of("extract", text, "--output", _folder.Path, "--dataset", "one", "--format", "jsonl")).ExitCode.Should().Be(0);
        _folder.Write("texts/a.txt", "2023年，地区生产总值101亿元。\n");
        var run = await CommandRun.Of("series", _folder.PathTo("one"), text);
        run.ExitCode.Should().Be(2);
        run.Error.Should()
            .Contain($"document 'a' has one content in {_folder.PathTo("one/v1.0.0")} and another in {text}; name one of the two");
    }

    [Fact]
    public async Task A_folder_of_datasets_names_them()
    {
        var text = _folder.Write("texts/a.txt", "2023年，地区生产总值100亿元。\n");
        (await CommandRun.Of("extract", text, "--output", _folder.PathTo("output"), "--dataset", "one", "--format", "jsonl"))
            .ExitCode.Should()
            .Be(0);
        var run = await CommandRun.Of("series", _folder.PathTo("output"));
        run.ExitCode.Should().Be(1);
        run.Error.ReplaceLineEndings("").Should().Contain("the folder holds datasets").And.Contain("output/one");
    }

    [Fact]
    public async Task Links_are_read_when_they_are_to_be_followed()
    {
        var text = _folder.Write("texts/a.txt", "2023年，地区生产总值100亿元。\n");
        Directory.CreateDirectory(_folder.PathTo("links"));
        File.CreateSymbolicLink(_folder.PathTo("links/b.txt"), text);
        (await CommandRun.Of("series", _folder.PathTo("links"))).Error.Should().Contain("1 file was passed over: links");
        (await CommandRun.Of("series", _folder.PathTo("links"), "--follow", "--format", "csv")).Output.Should().Contain("地区生产总值");
    }

    [Fact]
    public async Task Nearly_of_a_fall_is_no_lower()
    {
        var text = _folder.Write("a.txt", "2023年，工业增加值下降近5%。\n\n2023年，粮食产量增长近4%。\n");
        (await CommandRun.Of("series", text)).Output.Should().Contain("≳-5").And.Contain("≲4");
    }

    private static Task<CommandRun> Run(params string[] options) => CommandRun.Of(["series", Reports, .. options]);
}
