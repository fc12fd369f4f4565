using System.Text;
using AwesomeAssertions;
using Xunit;

namespace ClaimExtractor.Tests.CommandLine;

/// <summary>The options that say how a text is read: its encoding, its currency, the user's own words.</summary>
public sealed class ReadingOptionsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    static ReadingOptionsTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("HKD", "HKD")]
    [InlineData("twd", "TWD")]
    public async Task The_currency_of_yuan_can_be_said(string option, string unit)
    {
        var run = await Extract("投入3亿元。", "--currency", option);
        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain($"\"unit\":\"{unit}\"");
        (await CommandRun.Of("explain", "投入3亿元。", "--currency", option)).Output.Should().Contain($"{unit} (元)");
    }

    [Theory]
    [InlineData("XYZ")]
    [InlineData("kg")]
    [InlineData("人民币")]
    public async Task A_currency_that_is_none_is_a_wrong_call(string option)
    {
        foreach (var command in (string[])["extract", "explain"])
        {
            var run = await CommandRun.Of(command, "投入3亿元。", "--currency", option);
            run.ExitCode.Should().Be(2);
            run.Error.Should().Be($"claim-extractor: '{option}' is no currency: an ISO 4217 code such as CNY, HKD or TWD is needed\n");
        }
    }

    [Fact]
    public async Task An_encoding_that_is_unknown_is_a_wrong_call()
    {
        var run = await CommandRun.Of("extract", "a.txt", "--encoding", "klingon");
        run.ExitCode.Should().Be(2);
        run.Error.Should().StartWith("claim-extractor: 'klingon' is no encoding that is known");
    }

    [Fact]
    public async Task The_encoding_overrides_what_the_bytes_say()
    {
        var path = _folder.PathTo("a.txt");
        File.WriteAllBytes(path, Encoding.GetEncoding("big5").GetBytes("增長5%"));
        var run = await CommandRun.Of("extract", path, "--encoding", "big5", "--output", "-", "--format", "jsonl");
        run.Output.Should().Contain("\"context\":\"增长5%\"");
        var failed = await CommandRun.Of("extract", path, "--encoding", "utf-8", "--output", "-", "--format", "jsonl");
        failed.ExitCode.Should().Be(1);
        failed.Error.Should().Be($"claim-extractor: {path}: cannot be decoded as utf-8: bad byte 0xBC at offset 0\n");
    }

    [Fact]
    public async Task Words_of_the_user_are_laid_over_the_programs()
    {
        _folder.Write("words/units.tsv", "surface\tcode\tscale\tnote\n垧\tha\t1\t\n");
        _folder.Write("words/names.tsv", "surface\tunless_before\tunless_after\n三上三下\t\t\n");
        var run = await Extract("种草25垧。", "--lexicons", _folder.PathTo("words"));
        run.Output.Should().Contain("\"unit\":\"ha\"").And.Contain("\"base_value\":250000");
        (await CommandRun.Of("explain", "推行三上三下。", "--lexicons", _folder.PathTo("words"))).Output.Should().Contain("三上三下  name");
    }

    [Theory]
    [InlineData("units.tsv", "surface\tcode\tscale\tdimension\n垧\tha\t1\taera\n", ":2: unknown dimension 'aera'")]
    [InlineData("units.tsv", "surface\tcode\tscale\n\n垧\thectare\t1\n", ":3: unknown unit code 'hectare'")]
    [InlineData(
        "units.tsv",
        "surface\tcode\tscale\n垧\tha\tone\n",
        ":2: 'one' is no scale: a decimal or a fraction such as 0.1 or 2000/3 is needed"
    )]
    [InlineData(
        "units.tsv",
        "surface\tcode\tscale\n垧\tha\t1/0\n",
        ":2: '1/0' is no scale: a decimal or a fraction such as 0.1 or 2000/3 is needed"
    )]
    [InlineData("units.tsv", "surface\tcode\n垧\tha\n", ":1: the header has no column 'scale'")]
    [InlineData("units.tsv", "surface\tcode\tscale\n垧\tha\n", ":2: 2 cells where the header has 3")]
    [InlineData("units.tsv", "surface\tcode\tscale\n\tha\t1\n", ":2: 'surface' is empty")]
    [InlineData("units.tsv", "", ": the file is empty")]
    [InlineData(
        "unit_codes.tsv",
        "code\tdimension\tbase_unit\tfactor\tqudt\tzh\ten\nshang\taera\tm2\t10000\t\t\t\n",
        ":2: unknown dimension 'aera'"
    )]
    [InlineData(
        "unit_codes.tsv",
        "code\tdimension\tbase_unit\tfactor\tqudt\tzh\ten\nshang\tarea\tm2\tmany\t\t\t\n",
        ":2: 'many' is no factor: a decimal or a fraction such as 0.1 or 2000/3 is needed"
    )]
    [InlineData(
        "approximators.tsv",
        "surface\tposition\tqualifier\n约莫\tbefore\troughly\n",
        ":2: unknown qualifier 'roughly': about, nearly, more_than, at_least, less_than or at_most"
    )]
    [InlineData(
        "approximators.tsv",
        "surface\tposition\tqualifier\n约莫\tinside\tabout\n",
        ":2: unknown position 'inside': before or after"
    )]
    [InlineData("nouns.tsv", "surface\n人\n", ": no lexicon has this name")]
    public async Task A_bad_row_is_named_with_its_file_and_line(string file, string text, string message)
    {
        var path = _folder.Write($"words/{file}", text);
        var run = await Extract("种草25垧。", "--lexicons", _folder.PathTo("words"));
        run.ExitCode.Should().Be(1);
        run.Error.Should().Be($"claim-extractor: {path}{message}\n");
        run.OutputBytes.Should().BeEmpty();
    }

    [Fact]
    public async Task A_lexicon_in_another_encoding_is_refused_with_its_line()
    {
        Directory.CreateDirectory(_folder.PathTo("words"));
        var path = _folder.PathTo("words/names.tsv");
        File.WriteAllBytes(
            path,
            [.. "surface\tunless_before\tunless_after\n"u8, .. Encoding.GetEncoding("gb18030").GetBytes("三上三下\t\t\n")]
        );
        (await Extract("种草25亩。", "--lexicons", _folder.PathTo("words")))
            .Error.Should()
            .Be($"claim-extractor: {path}:2: bad byte 0xC8; a lexicon is UTF-8\n");
    }

    [Fact]
    public async Task A_folder_of_words_that_is_missing_or_empty_is_refused()
    {
        (await Extract("5人", "--lexicons", _folder.PathTo("none")))
            .Error.Should()
            .Be($"claim-extractor: {_folder.PathTo("none")}: no such folder\n");
        (await Extract("5人", "--lexicons", _folder.Write("a.tsv", "surface")))
            .Error.Should()
            .Be($"claim-extractor: {_folder.PathTo("a.tsv")}: is a file, not a folder\n");
        Directory.CreateDirectory(_folder.PathTo("empty"));
        (await Extract("5人", "--lexicons", _folder.PathTo("empty")))
            .Error.Should()
            .Be($"claim-extractor: {_folder.PathTo("empty")}: the folder holds no .tsv file\n");
    }

    private static Task<CommandRun> Extract(string text, params string[] options) =>
        CommandRun.With(text, outputIsTerminal: false, ["extract", "-", "--output", "-", "--format", "jsonl", .. options]);
}
