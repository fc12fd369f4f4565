using AwesomeAssertions;
using ClaimExtractor.Cli;
using Xunit;

namespace ClaimExtractor.Tests.CommandLine;

public sealed class PublishedPathTests
{
    [Theory]
    [InlineData("input/a.txt", "a.txt", "input/a.txt")]
    [InlineData("./input//a.txt", "a.txt", "input/a.txt")]
    [InlineData("../elsewhere/a.txt", "a.txt", "a.txt")]
    [InlineData("/somewhere/else/b/a.txt", "b/a.txt", "b/a.txt")]
    [InlineData("..a/b.txt", "b.txt", "..a/b.txt")]
    [InlineData("-", "-", "-")]
    public void A_path_is_below_the_current_folder_or_below_what_the_inputs_share(string path, string relative, string published) =>
        PublishedPath.Of(new InputFile(path, relative)).Should().Be(published);

    [Fact]
    public void A_full_path_below_the_current_folder_is_as_if_it_were_given_from_there() =>
        PublishedPath.Of(new InputFile(Path.GetFullPath("input/a.txt"), "a.txt")).Should().Be("input/a.txt");
}
