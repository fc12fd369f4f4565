using AwesomeAssertions;
using Xunit;

namespace ClaimExtractor.Tests.CommandLine;

public sealed class ReportCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_release_has_its_report_and_the_command_writes_the_same_again()
    {
        File.Copy(Speech.Path, _folder.PathTo(Speech.FileName));
        (await CommandRun.Of("extract", _folder.PathTo(Speech.FileName), "--output", _folder.PathTo("output"))).ExitCode.Should().Be(0);
        var release = _folder.PathTo("output/2020-03-06-poverty-alleviation");
        var run = await CommandRun.Of("report", release, "--output", _folder.PathTo("look"));
        run.ExitCode.Should().Be(0);
        run.Error.Should().Be($"written to {_folder.PathTo("look/report.html")}\n");
        File.ReadAllBytes(_folder.PathTo("look/report.html"))
            .Should()
            .Equal(File.ReadAllBytes(Path.Combine(release, "v1.0.0", "report.html")));
    }

    [Fact]
    public async Task A_folder_of_texts_gives_an_index_and_a_page_for_each()
    {
        _folder.Write("texts/a.txt", "全县修路58公里。");
        _folder.Write("texts/乙.txt", "全镇植树3600亩。");
        (await CommandRun.Of("extract", _folder.PathTo("texts"), "--output", _folder.PathTo("output"))).ExitCode.Should().Be(0);
        _folder
            .Files()
            .Should()
            .Contain(["output/texts/v1.0.0/report.html", "output/texts/v1.0.0/reports/a.html", "output/texts/v1.0.0/reports/乙.html"]);
        File.ReadAllText(_folder.PathTo("output/texts/v1.0.0/report.html")).Should().Contain("[\"a\",").And.Contain("[\"乙\",");
    }

    [Fact]
    public async Task Without_the_source_the_sentences_with_claims_are_shown()
    {
        var text = _folder.Write("roads.txt", "全县修路58公里。\n别的什么也没有做。");
        (await CommandRun.Of("extract", text, "--output", _folder.PathTo("output"))).ExitCode.Should().Be(0);
        File.Delete(text);
        (await CommandRun.Of("report", _folder.PathTo("output/roads"), "--output", _folder.PathTo("look"))).ExitCode.Should().Be(0);
        File.ReadAllText(_folder.PathTo("look/report.html")).Should().Contain("原文不在手边").And.Contain("58公里").And.NotContain("别的什么");
    }

    [Fact]
    public async Task A_release_is_not_written_into()
    {
        var text = _folder.Write("roads.txt", "全县修路58公里。");
        (await CommandRun.Of("extract", text, "--output", _folder.PathTo("output"))).ExitCode.Should().Be(0);
        var run = await CommandRun.Of("report", _folder.PathTo("output/roads"), "--output", _folder.PathTo("output/roads/v1.0.0"));
        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("is a release, which is never rewritten");
    }

    [Theory]
    [InlineData("missing", 2, "no such folder")]
    [InlineData("empty", 1, "holds no table claims")]
    public async Task What_is_no_release_is_named(string folder, int exitCode, string message)
    {
        Directory.CreateDirectory(_folder.PathTo("empty"));
        var run = await CommandRun.Of("report", _folder.PathTo(folder));
        run.ExitCode.Should().Be(exitCode);
        run.Error.Should().Contain(message).And.Contain(_folder.PathTo(folder));
    }
}
