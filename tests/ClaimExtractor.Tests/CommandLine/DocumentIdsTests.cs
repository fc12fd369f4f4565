using AwesomeAssertions;
using ClaimExtractor.Cli;
using Xunit;

namespace ClaimExtractor.Tests.CommandLine;

public sealed class DocumentIdsTests
{
    [Theory]
    [InlineData("speech.txt", "speech")]
    [InlineData("a/speech.txt b/report.md", "speech report")]
    [InlineData("2019/speech.txt 2020/speech.txt 2020/other.txt", "2019-speech 2020-speech other")]
    [InlineData("speech.txt speech.md", "speech speech.md")]
    [InlineData("a/b.txt a-b.txt c/b.txt", "a-b.txt a-b c-b")]
    [InlineData("-", "stdin")]
    [InlineData(".txt", ".txt")]
    [InlineData("v1.2.txt", "v1.2")]
    public void The_id_is_the_stem_and_equal_stems_take_their_path(string paths, string ids)
    {
        DocumentIds.Assign([.. paths.Split(' ').Select(path => new InputFile(path, path))]).Should().Equal(ids.Split(' '));
    }

    [Fact]
    public void A_name_with_a_line_break_gives_an_id_without_one()
    {
        DocumentIds.Assign([new InputFile("a\nb.txt", "a\nb.txt")]).Should().Equal("a_b");
    }

    [Fact]
    public void Paths_of_equal_stems_are_relative_to_the_folder_that_they_share()
    {
        using var folder = new TemporaryFolder();
        var files = new[] { folder.Write("2019/speech.txt", "5人"), folder.Write("2020/speech.txt", "6人") };
        DocumentIds.Assign(InputFiles.Find(files, []).Files).Should().Equal("2019-speech", "2020-speech");
        DocumentIds
            .Assign(InputFiles.Find([folder.PathTo("2019"), folder.PathTo("2020")], []).Files)
            .Should()
            .Equal("2019-speech", "2020-speech");
        DocumentIds.Assign(InputFiles.Find([folder.Path], []).Files).Should().Equal("2019-speech", "2020-speech");
    }

    [Fact]
    public void A_dataset_is_named_after_the_file_or_the_folder()
    {
        using var folder = new TemporaryFolder();
        folder.Write("speeches.2020/a.txt", "5人");
        DocumentIds.Stem(folder.PathTo("speeches.2020")).Should().Be("speeches.2020");
        DocumentIds.Stem(folder.PathTo("speeches.2020/")).Should().Be("speeches.2020");
        DocumentIds.Stem(folder.PathTo("speeches.2020/a.txt")).Should().Be("a");
    }
}
