using System.Text.Json;
using AwesomeAssertions;
using ClaimExtractor.Cli;
using ClaimExtractor.Datasets;
using ClaimExtractor.Tests.Sources;
using Xunit;

namespace ClaimExtractor.Tests.CommandLine;

/// <summary>What a run of <c>extract</c> says, and what it leaves behind where something is amiss.</summary>
public sealed class ExtractMessageTests : IDisposable
{
    private const string Text = "全市新建小学12所，投入3.5亿元。";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_other_files_of_a_folder_are_counted()
    {
        _folder.Write("in/a.txt", Text);
        _folder.Write("in/b.csv", "1,2");
        var run = await Extract(_folder.PathTo("in"));
        run.ExitCode.Should().Be(0);
        run.Error.Should().EndWith("\n1 file was passed over: .csv 1\n");
        (await Extract(_folder.PathTo("in"), "--partitioned")).Error.Should().EndWith("\n1 file was passed over: .csv 1\n");
    }

    [Fact]
    public async Task A_text_without_Chinese_is_named()
    {
        var run = await Extract(_folder.Write("a.txt", "Revenue rose by 5.2% to 30 million."));
        run.ExitCode.Should().Be(0);
        run.Error.Should().EndWith("claim-extractor: a.txt: warning: holds no Chinese text, and no other is read\n");
    }

    [Fact]
    public async Task A_bad_byte_is_named_and_the_text_is_read()
    {
        var path = _folder.PathTo("a.txt");
        File.WriteAllBytes(path, [.. System.Text.Encoding.UTF8.GetBytes(Text), 0xFF]);
        var run = await Extract(path);
        run.ExitCode.Should().Be(0);
        run.Error.Should()
            .StartWith("2 claims in 1 document\n")
            .And.EndWith("holds a byte that utf-8 does not have, the first at offset 44: read as U+FFFD\n");
    }

    [Fact]
    public async Task A_folder_of_the_output_that_is_a_file_is_named()
    {
        var file = _folder.Write("file", "x");
        var run = await CommandRun.Of("extract", _folder.Write("speech.txt", Text), "--output", Path.Combine(file, "below"));
        (run.ExitCode, run.Error)
            .Should()
            .Be((1, $"claim-extractor: cannot write {Path.Combine(file, "below", "speech")}: {file} is a file, not a folder\n"));
    }

    [Fact]
    public async Task One_bad_input_is_named_and_the_others_are_written()
    {
        var missing = _folder.PathTo("missing.txt");
        var empty = _folder.Write("empty.txt", "");
        var run = await Extract(missing, _folder.Write("speech.txt", Text), empty, "--dataset", "d");
        run.ExitCode.Should().Be(1);
        run.Error.Should().MatchRegex($@"\nwritten to [^\n]*\n2 inputs failed\n  {missing}  no such file\n  {empty} +is empty\n\z");
        Claims("d").Should().HaveCount(2);
    }

    [Fact]
    public async Task Inputs_that_failed_are_named_also_where_the_dataset_cannot_be_written()
    {
        var run = await CommandRun.Of(
            "extract",
            _folder.PathTo("missing.txt"),
            _folder.Write("speech.txt", Text),
            "--output",
            _folder.Write("file", "in the way")
        );
        run.ExitCode.Should().Be(1);
        run.Error.Should().MatchRegex(@"\A1 input failed\n  [^\n]*missing\.txt  no such file\nclaim-extractor: cannot write [^\n]*\n\z");
    }

    [Fact]
    public async Task A_terminal_is_told_how_far_the_reading_is()
    {
        _folder.Write("texts/a.txt", Text);
        using var written = new StringWriter();
        var error = TextWriter.Synchronized(written);
        // The second document is there when the line stands that counts the first.
        using var late = new Awaiting(() => Said().Contains("] 100%", StringComparison.Ordinal));
        var arguments = (string[])
            ["extract", _folder.PathTo("texts"), "-", "--jobs", "1", "--output", _folder.PathTo("out"), "--dataset", "d"];
        (await Cli.CommandLine.RunAsync(arguments, new StandardStreams(late, Stream.Null, error, OutputIsTerminal: false, ErrorWidth: 60)))
            .Should()
            .Be(1);
        Said().Should().MatchRegex(@"\A\r\[=+\] 100%  [^\n]*\r +\r2 claims in 1 document\n");

        string Said()
        {
            lock (error)
                return written.ToString();
        }
    }

    [Fact]
    public async Task Nothing_is_written_when_every_input_fails()
    {
        Directory.CreateDirectory(_folder.PathTo("pictures"));
        var run = await Extract(_folder.PathTo("missing.txt"), _folder.PathTo("pictures"));
        run.ExitCode.Should().Be(1);
        run.Error.Should()
            .MatchRegex(
                $@"\A2 inputs failed\n  {_folder.PathTo("pictures")}  +the folder holds no text file [^\n]*\n  "
                    + $@"{_folder.PathTo("missing.txt")}  no such file\n\z"
            );
        Directory.Exists(_folder.PathTo("out")).Should().BeFalse();
    }

    [Fact]
    public async Task An_output_that_cannot_be_written_is_one_line()
    {
        var file = _folder.Write("file", "in the way");
        var run = await CommandRun.Of("extract", _folder.Write("speech.txt", Text), "--output", file);
        run.ExitCode.Should().Be(1);
        run.Error.Should().StartWith("claim-extractor: cannot write ").And.Contain(file).And.NotContain("   at ");
        run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().ContainSingle();
        _folder.Files().Should().Equal("file", "speech.txt");
    }

    [Fact]
    public async Task A_dataset_that_is_interrupted_is_not_written()
    {
        await Extract(_folder.Write("speech.txt", Text));
        var before = _folder.Files();
        var write = () =>
            DatasetWriter.Write(
                _folder.PathTo("out/speech/v1.0.0"),
                new Dataset([], [], [], []),
                new HashSet<string> { "csv" },
                new CancellationToken(canceled: true)
            );
        write.Should().Throw<OperationCanceledException>();
        _folder.Files().Should().Equal(before);
        Claims("speech").Should().HaveCount(2);
    }

    [Fact]
    public async Task The_summary_counts_claims_by_dimension_and_says_what_was_set_aside()
    {
        var run = await Extract(_folder.Write("speech.txt", "“十四五”期间，全市新建小学12所，投入3.5亿元。"));
        run.Error.Should().MatchRegex("""
            ^2 claims in 1 document
              count     1
              currency  1
            1 number set aside
              name  1  part of a name  十四五
            written to .*/out/speech/v1\.0\.0
            $
            """.Replace("\r\n", "\n"));
    }

    [Fact]
    public async Task Verbose_says_what_was_removed_and_where()
    {
        var run = await Extract(_folder.Write("speech.txt", "習(xí)近平主持會議。\n新建小學(xué)12所。"), "--verbose");
        run.Error.Should()
            .Contain("speech.txt: utf-8, traditional script")
            .And.Contain("line 1, 1-5: (xí) → removed")
            .And.Contain("line 2, 17-22: (xué) → removed");
    }

    private Task<CommandRun> Extract(params string[] arguments) =>
        CommandRun.Of(["extract", .. arguments, "--output", _folder.PathTo("out")]);

    private List<JsonElement> Claims(string dataset, string version = "v1.0.0") =>
        [.. JsonDocument.Parse(File.ReadAllText(_folder.PathTo($"out/{dataset}/{version}/claims.json"))).RootElement.EnumerateArray()];
}
