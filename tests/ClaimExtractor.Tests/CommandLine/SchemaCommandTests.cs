using AwesomeAssertions;
using ClaimExtractor.Datasets;
using Xunit;

namespace ClaimExtractor.Tests.CommandLine;

public sealed class SchemaCommandTests
{
    public static TheoryData<string> Names => [.. SchemaFiles.All.Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_schema_is_printed_as_it_stands_in_the_folder(string name)
    {
        var run = await CommandRun.Of("schema", name);
        run.ExitCode.Should().Be(0);
        run.Output.Should().Be(File.ReadAllText(Repository.PathTo("schema", SchemaFiles.All.Single(file => file.Name == name).FileName)));
    }

    [Fact]
    public async Task Without_a_name_they_are_listed()
    {
        var run = await CommandRun.Of("schema");
        run.ExitCode.Should().Be(0);
        run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0])
            .Should().Equal("claim", "mention", "document", "check", "series", "manifest", "part", "units");
    }
}
