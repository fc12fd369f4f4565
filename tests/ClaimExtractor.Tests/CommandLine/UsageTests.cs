using AwesomeAssertions;
using Xunit;

namespace ClaimExtractor.Tests.CommandLine;

/// <summary>A call that makes no sense exits with 2, says why in a line, and writes nothing.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("Required command", "")]
    [InlineData("extrct", "extrct", "a.txt")]
    [InlineData("PATH", "extract")]
    [InlineData("'--formt'", "extract", "a.txt", "--formt", "csv")]
    [InlineData("'docx' is no format", "extract", "a.txt", "--format", "csv,docx")]
    [InlineData("'docx' is no format", "extract", "a.txt", "--format", "docx", "--output", "-")]
    [InlineData("'6.3.2020' is no date", "extract", "a.txt", "--date", "6.3.2020")]
    [InlineData("'2020-02-30' is no date", "extract", "a.txt", "--date", "2020-02-30")]
    [InlineData("'../x' cannot be used for --dataset", "extract", "a.txt", "--dataset", "../x")]
    [InlineData("'a/b' cannot be used for --document-id", "extract", "a.txt", "--document-id", "a/b")]
    [InlineData("--document-id names one input, and 2 are given", "extract", "a.txt", "b.txt", "--document-id", "x")]
    [InlineData("'CC BY' is no SPDX identifier", "extract", "a.txt", "--license", "CC BY")]
    [InlineData("'claims' is no schema", "schema", "claims")]
    [InlineData("the value of --output is empty", "extract", "a.txt", "--output", " ")]
    [InlineData("the value of --lexicons is empty", "explain", "5人", "--lexicons= ")]
    [InlineData("' ' cannot be used for --dataset", "extract", "a.txt", "--dataset= ")]
    [InlineData("'utf-7' is no encoding", "extract", "a.txt", "--encoding", "utf-7")]
    [InlineData("choose it with --format", "extract", "a.txt", "--output", "-")]
    [InlineData("choose it with --format", "extract", "a.txt", "--output", "-", "--format", "csv,json")]
    [InlineData("a PATH is empty", "extract", " ")]
    [InlineData("the sentence is empty", "explain", " ")]
    [InlineData("SENTENCE", "explain")]
    public async Task A_wrong_call_is_refused(string message, params string[] arguments)
    {
        var run = await CommandRun.Of([
            .. arguments
                .Where(argument => argument.Length > 0)
                .Select(argument => argument == " " && arguments[0] == "extract" ? "" : argument),
        ]);
        run.ExitCode.Should().Be(2);
        run.Error.Should().StartWith("claim-extractor: ").And.Contain(message);
        run.OutputBytes.Should().BeEmpty();
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("parquet")]
    public async Task A_binary_format_does_not_go_to_a_terminal(string format)
    {
        var run = await CommandRun.With("来了5人。", outputIsTerminal: true, "extract", "-", "--output", "-", "--format", format);
        run.ExitCode.Should().Be(2);
        run.Error.Should().Be($"claim-extractor: {format} is binary and standard output is a terminal; redirect it to a file\n");
        run.OutputBytes.Should().BeEmpty();
    }

    [Fact]
    public async Task A_path_that_begins_with_an_at_sign_is_a_file_and_no_list_of_arguments()
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathTo("@missing.txt");
        (await CommandRun.Of("extract", path, "--output", folder.PathTo("out"))).Error.Should().Contain("@missing.txt: no such file");
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("extract", "--help")]
    [InlineData("explain", "--help")]
    [InlineData("schema", "--help")]
    public async Task Help_goes_to_standard_output_with_an_example(params string[] arguments)
    {
        var run = await CommandRun.Of(arguments);
        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Output.Should().Contain("Usage:").And.MatchRegex("Examples?:").And.Contain("  claim-extractor ");
    }

    [Theory]
    [InlineData("help", "--help")]
    [InlineData("help extract", "extract --help")]
    [InlineData("version", "--version")]
    public async Task Help_and_version_are_commands_too(string words, string options)
    {
        var run = await CommandRun.Of(words.Split(' '));
        (run.ExitCode, run.Error).Should().Be((0, ""));
        run.Output.Should().Be((await CommandRun.Of(options.Split(' '))).Output).And.NotBeEmpty();
    }

    [Theory]
    [InlineData("extrat", "; did you mean 'extract'?")]
    [InlineData("vaildate", "; did you mean 'validate'?")]
    [InlineData("dif", "; did you mean 'diff'?")]
    [InlineData("speech.txt", "")]
    public async Task A_mistyped_command_is_told_with_the_one_that_is_near(string word, string advice)
    {
        var run = await CommandRun.Of(word, "a.txt");
        (run.ExitCode, run.Error)
            .Should()
            .Be(
                (
                    2,
                    $"claim-extractor: '{word}' is no command{advice}{Environment.NewLine}Try 'claim-extractor "
                        + $"--help'.{Environment.NewLine}"
                )
            );
    }

    [Fact]
    public async Task An_address_is_not_fetched() =>
        (await CommandRun.Of("extract", "https://example.org/a.html"))
            .Error.Should()
            .Be(
                "claim-extractor: https://example.org/a.html: is an address, and nothing is fetched: "
                    + $"save the page and name its file{Environment.NewLine}"
            );

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("80")]
    public void Help_fits_a_terminal_of_any_width(string columns)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "terminals are made by a Linux program");
        var program = Path.Combine(AppContext.BaseDirectory, "claim-extractor.dll");
        var output = OutsideTool.Run(
            OutsideTool.Require("script", "bsdutils"),
            ["-qec", $"stty cols {columns}; dotnet '{program}' extract --help", "/dev/null"]
        );
        output.Should().Contain("Usage:").And.Contain("Examples:");
    }

    [Fact]
    public async Task The_help_of_extract_names_every_format()
    {
        (await CommandRun.Of("extract", "--help")).Output.Should().Contain("json,jsonl,csv,xlsx,parquet");
    }
}
