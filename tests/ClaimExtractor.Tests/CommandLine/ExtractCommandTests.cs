using System.Text.Json;
using AwesomeAssertions;
using ClaimExtractor.Cli;
using ClaimExtractor.Datasets;
using ClaimExtractor.Tests.Sources;
using Xunit;

namespace ClaimExtractor.Tests.CommandLine;

public sealed class ExtractCommandTests : IDisposable
{
    private const string Text = "全市新建小学12所，投入3.5亿元。";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_becomes_a_dataset_in_every_format()
    {
        var run = await Extract(_folder.Write("speech.txt", Text));
        run.ExitCode.Should().Be(0);
        run.OutputBytes.Should().BeEmpty();
        Written()
            .Should()
            .BeEquivalentTo(
                "speech/CHANGELOG.md",
                "speech/latest",
                "speech/v1.0.0/datapackage.json",
                "speech/v1.0.0/report.html",
                "speech/v1.0.0/claims.csv",
                "speech/v1.0.0/claims.json",
                "speech/v1.0.0/claims.jsonl",
                "speech/v1.0.0/claims.parquet",
                "speech/v1.0.0/claims.xlsx",
                "speech/v1.0.0/checks.jsonl",
                "speech/v1.0.0/checks.parquet",
                "speech/v1.0.0/documents.jsonl",
                "speech/v1.0.0/documents.parquet",
                "speech/v1.0.0/mentions.jsonl",
                "speech/v1.0.0/mentions.parquet",
                "speech/v1.0.0/series.csv",
                "speech/v1.0.0/series.jsonl",
                "speech/v1.0.0/series.parquet"
            );
        Claims("speech").Select(claim => claim.GetProperty("quote").GetString()).Should().Equal("12所", "3.5亿元");
        Claims("speech").Should().OnlyContain(claim => claim.GetProperty("document_id").GetString() == "speech");
    }

    [Fact]
    public async Task Only_the_formats_that_are_named_are_written()
    {
        (await Extract(_folder.Write("speech.txt", Text), "--format", "csv, json", "--format", "csv", "--dataset", "schools"))
            .ExitCode.Should()
            .Be(0);
        Written().Where(file => file.Contains("claims")).Should().Equal("schools/v1.0.0/claims.csv", "schools/v1.0.0/claims.json");
    }

    [Fact]
    public async Task A_second_run_publishes_a_version_beside_the_first()
    {
        await Extract(_folder.Write("speech.txt", Text));
        var run = await Extract(_folder.Write("speech.txt", "新建医院3家。"));
        run.Error.Should()
            .EndWith($"written to {_folder.PathTo("out/speech/v1.1.0")}: other rows than v1.0.0; CHANGELOG.md says what changed\n");
        Claims("speech").Select(claim => claim.GetProperty("quote").GetString()).Should().Equal("12所", "3.5亿元");
        Claims("speech", "v1.1.0").Select(claim => claim.GetProperty("quote").GetString()).Should().Equal("3家");
    }

    [Fact]
    public async Task What_was_published_into_the_folder_that_is_read_is_no_input()
    {
        _folder.Write("out/speech/a.txt", Text);
        await Extract(_folder.PathTo("out/speech"));
        var run = await Extract(_folder.PathTo("out/speech"));
        run.Error.Should().StartWith("2 claims in 1 document\n").And.Contain("nothing changed");
        (await Extract(_folder.PathTo("out"), "--dataset", "all")).Error.Should().StartWith("2 claims in 1 document\n");
    }

    [Fact]
    public async Task Documents_read_side_by_side_make_the_same_dataset()
    {
        for (var i = 0; i < 20; i++)
            _folder.Write($"texts/{i:D2}.txt", i == 7 ? "" : $"全市新建小学{i + 2}所，投入3.5亿元。");
        var one = await CommandRun.Of("extract", _folder.PathTo("texts"), "--output", _folder.PathTo("one"), "--jobs", "1");
        var four = await CommandRun.Of("extract", _folder.PathTo("texts"), "--output", _folder.PathTo("four"), "--jobs", "4");
        (one.ExitCode, four.Error).Should().Be((1, one.Error.Replace(_folder.PathTo("one"), _folder.PathTo("four"))));
        four.Error.Should()
            .StartWith("38 claims in 19 documents\n")
            .And.EndWith($"1 input failed\n  {_folder.PathTo("texts/07.txt")}  is empty\n");
        foreach (var file in Directory.GetFiles(_folder.PathTo("one/texts/v1.0.0")))
            File.ReadAllBytes(file).Should().Equal(File.ReadAllBytes(_folder.PathTo($"four/texts/v1.0.0/{Path.GetFileName(file)}")));
    }

    [Fact]
    public async Task A_run_that_finds_the_same_changes_nothing()
    {
        await Extract(_folder.Write("speech.txt", Text));
        var before = _folder.Files();
        var run = await Extract(_folder.PathTo("speech.txt"));
        run.ExitCode.Should().Be(0);
        run.Error.Should().EndWith($"nothing changed: {_folder.PathTo("out/speech/v1.0.0")} stands\n");
        _folder.Files().Should().Equal(before);
    }

    [Fact]
    public async Task Formats_that_were_published_are_kept_and_named()
    {
        await Extract(_folder.Write("speech.txt", Text), "--format", "csv,json");
        var run = await Extract(_folder.Write("speech.txt", "新建医院3家。"), "--format", "json");
        run.Error.Should().EndWith("\nwith the formats of v1.0.0 that were not asked for: csv\n");
        Written().Should().Contain("speech/v1.1.0/claims.csv");
    }

    [Fact]
    public async Task A_licence_is_stated_where_one_is_given()
    {
        await Extract(_folder.Write("speech.txt", Text));
        DatasetManifest.Read(_folder.PathTo("out/speech/v1.0.0")).Licenses.Should().BeNull();
        await Extract(_folder.PathTo("speech.txt"), "--license", "CC-BY-4.0");
        DatasetManifest
            .Read(_folder.PathTo("out/speech/v1.0.1"))
            .Licenses.Should()
            .Equal(new ManifestLicense("CC-BY-4.0", "https://spdx.org/licenses/CC-BY-4.0.html"));
    }

    [Fact]
    public async Task The_text_of_a_Word_document_is_kept_and_the_spans_count_in_it()
    {
        var path = _folder.PathTo("报告.docx");
        await File.WriteAllBytesAsync(
            path,
            DocxFile.Of("<w:p><w:r><w:t>全市新建小学12所。</w:t></w:r></w:p>"),
            TestContext.Current.CancellationToken
        );
        (await Extract(path)).ExitCode.Should().Be(0);
        var text = File.ReadAllText(_folder.PathTo("out/报告/v1.0.0/texts/报告.txt"));
        var claim = Claims("报告").Single();
        text[claim.GetProperty("source_start").GetInt32()..claim.GetProperty("source_end").GetInt32()].Should().Be("12所");
        DatasetManifest
            .Read(_folder.PathTo("out/报告/v1.0.0"))
            .Resources.Should()
            .ContainSingle(resource => resource.Path == "texts/报告.txt" && resource.Name == "text-1");
    }

    [Fact]
    public async Task Paths_in_the_dataset_hold_nothing_of_the_machine()
    {
        _folder.Write("reports/2020/school.md", "新建小学12所。");
        _folder.Write("reports/hospital.txt", "新建医院3家。");
        await Extract(_folder.PathTo("reports"));
        File.ReadAllLines(_folder.PathTo("out/reports/v1.0.0/documents.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("path").GetString())
            .Should()
            .Equal("2020/school.md", "hospital.txt");
        foreach (var file in _folder.Files().Where(file => file.StartsWith("out/", StringComparison.Ordinal)))
            File.ReadAllBytes(_folder.PathTo(file))
                .AsSpan()
                .IndexOf(System.Text.Encoding.UTF8.GetBytes(_folder.Path))
                .Should()
                .Be(-1, file);
    }

    [Fact]
    public async Task A_folder_becomes_one_dataset_named_after_it()
    {
        _folder.Write("reports/2020/school.md", "新建小学12所。");
        _folder.Write("reports/2019/school.txt", "新建小学10所。");
        _folder.Write("reports/hospital.txt", "新建医院3家。");
        (await Extract(_folder.PathTo("reports"))).ExitCode.Should().Be(0);
        Claims("reports").Select(claim => (claim.GetProperty("document_id").GetString(), claim.GetProperty("value").GetDouble()))
            .Should().Equal(("2019-school", 10), ("2020-school", 12), ("hospital", 3));
    }

    [Fact]
    public async Task Standard_input_and_standard_output_can_be_piped()
    {
        var run = await CommandRun.With(
            Text,
            outputIsTerminal: false,
            "extract",
            "-",
            "--output",
            "-",
            "--format",
            "jsonl",
            "--document-id",
            "piped"
        );
        run.ExitCode.Should().Be(0);
        var rows = run
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToList();
        rows.Select(row => row.GetProperty("claim_id").GetString()).Should().Equal("piped@6-9", "piped@12-17");
    }

    [Theory]
    [InlineData("xlsx", new byte[] { (byte)'P', (byte)'K' })]
    [InlineData("parquet", new byte[] { (byte)'P', (byte)'A', (byte)'R', (byte)'1' })]
    public async Task A_binary_format_can_be_piped(string format, byte[] magic)
    {
        var run = await CommandRun.With(Text, outputIsTerminal: false, "extract", "-", "--output", "-", "--format", format);
        run.ExitCode.Should().Be(0);
        run.OutputBytes.Should().StartWith(magic);
    }

    [Fact]
    public async Task The_date_that_is_given_is_the_documents_date()
    {
        await Extract(_folder.Write("speech.txt", Text), "--date", "2020-03-06");
        var document = JsonDocument.Parse(File.ReadAllText(_folder.PathTo("out/speech/v1.0.0/documents.jsonl"))).RootElement;
        document.GetProperty("date").GetString().Should().Be("2020-03-06");
        document.GetProperty("date_source").GetString().Should().Be("option");
    }

    private Task<CommandRun> Extract(params string[] arguments) =>
        CommandRun.Of(["extract", .. arguments, "--output", _folder.PathTo("out")]);

    private IReadOnlyList<string> Written() =>
        [
            .. _folder
                .Files()
                .Where(file => file.StartsWith("out/", StringComparison.Ordinal) && !file.EndsWith("/.lock", StringComparison.Ordinal))
                .Select(file => file["out/".Length..]),
        ];

    private List<JsonElement> Claims(string dataset, string version = "v1.0.0") =>
        [.. JsonDocument.Parse(File.ReadAllText(_folder.PathTo($"out/{dataset}/{version}/claims.json"))).RootElement.EnumerateArray()];
}
