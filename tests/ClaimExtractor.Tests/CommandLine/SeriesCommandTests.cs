using AwesomeAssertions;
using Xunit;

namespace ClaimExtractor.Tests.CommandLine;

/// <summary><c>series</c>: tables of the sixteen reports, and of a release of them.</summary>
public sealed class SeriesCommandTests : IDisposable
{
    private static readonly string Reports = Repository.PathTo("input", "reports");

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
        (run.ExitCode, run.Error).Should().Be((0, ""));
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
        var run = await Run("--metric", "城镇新增就业", "--modality", "asserted", "--period", "2023..2024", "--by", "area", "--format", "csv");
        run.Output.Split('\n').Should().StartWith(["metric,measure,modality,unit,period,云岭省,朔原省,澜江省,青屿省", "城镇新增就业,level,asserted,person,2023,736000,311000,468000,172000"])
            .And.HaveCount(4);
    }

    [Fact]
    public async Task Columns_may_be_documents_each_with_what_it_says_itself()
    {
        var run = await Run("--metric", "GDP", "--measure", "level", "--area", "澜江省", "--period", "2022", "--by", "document", "--format", "csv");
        run.Output.Should().Be("metric,area,measure,modality,unit,period,2023-lanjiang,2024-lanjiang\n地区生产总值,澜江省,level,asserted,CNY,2022,2680000000000,2718000000000\n");
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
        (await CommandRun.Of("extract", Reports, "--output", _folder.Path, "--dataset", "reports", "--format", "jsonl")).ExitCode.Should().Be(0);
        var ofRelease = await CommandRun.Of("series", _folder.PathTo("reports"), "--format", "json");
        ofRelease.Output.Should().Be((await Run("--format", "json")).Output);
        (await CommandRun.Of("validate", _folder.PathTo("reports"))).ExitCode.Should().Be(0);
    }

    [Fact]
    public async Task What_is_not_there_is_said()
    {
        var run = await Run("--metric", "没有的指标");
        (run.ExitCode, run.Output, run.Error).Should().Be((0, "", "no point is as asked for; series --list shows what there is\n"));
        var wrong = await Run("--measure", "size");
        wrong.ExitCode.Should().Be(2);
        wrong.Error.Should().Contain("--measure: 'size' is none of level, growth, change, share, rank, index");
    }

    private static Task<CommandRun> Run(params string[] options) => CommandRun.Of(["series", Reports, .. options]);
}
