using System.Globalization;
using System.Text;
using AwesomeAssertions;
using ClaimExtractor.Tests.Corpora;
using ClaimExtractor.Tests.Sources;
using Xunit;

namespace ClaimExtractor.Tests.CommandLine;

/// <summary>The native program against the one inside the tests' process: the same bytes, in every format and from every kind of
/// input.</summary>
public sealed class NativeProgramTests(NativeProgram native) : IClassFixture<NativeProgram>, IDisposable
{
    private const string Html = """
        <!DOCTYPE html><html><head><meta charset="utf-8"><title>青川市统计公报</title></head><body><nav><a href="/">首页</a></nav>
        <article><h1>青川市统计公报</h1><p>全年新建小学12所，投入3.5亿元，比上年增长9.6%。</p>
        <table><tr><th>指标</th><th>2021年</th></tr><tr><td>粮食产量（万吨）</td><td>35.2</td></tr></table></article></body></html>
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task A_release_has_the_same_files() => Releases(Speech.Path);

    [Fact]
    public Task A_release_of_texts_of_every_kind_has_the_same_files()
    {
        var inputs = Directory.CreateDirectory(_folder.PathTo("texts")).FullName;
        _folder.Write("texts/page.html", Html);
        _folder.Write("texts/notes.md", "# 农业\n\n| 地区 | 产量（万吨） |\n|---|---|\n| 东乡 | 12.5 |\n\n全县有**38个**村。\n");
        File.WriteAllBytes(
            Path.Combine(inputs, "report.docx"),
            DocxFile.Of(
                DocxFile.Paragraph(
                    DocxFile.Run("工业"),
                    "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"7\"/></w:numPr><w:pStyle w:val=\"a1\"/>"
                ) + DocxFile.Paragraph(DocxFile.Run("全市工业增加值356.8亿元，增长9.6%。")),
                "<w:style w:type=\"paragraph\" w:styleId=\"a1\"><w:name w:val=\"heading 1\"/></w:style>",
                "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/>"
                    + "</w:lvl></w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId w:val=\"0\"/></w:num>"
            )
        );
        File.WriteAllBytes(Path.Combine(inputs, "pages.pdf"), Pdf("GDP 2021: 356.8 km, 9.6%"));
        File.WriteAllBytes(
            Path.Combine(inputs, "gb.txt"),
            Encoded("gb18030", "截至2021年年底，全市共有工业企业1286家，比上年末增加74家，从业人员28.6万人。")
        );
        File.WriteAllBytes(
            Path.Combine(inputs, "big5.txt"),
            Encoded("big5", "全港共有公共屋邨186個，住戶約78萬，開支增加了3.5億元，較去年同期上升百分之二點五。")
        );
        File.WriteAllBytes(
            Path.Combine(inputs, "utf16.txt"),
            [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("全年用电201.7亿千瓦时。")]
        );
        return Releases(inputs);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("jsonl")]
    [InlineData("csv")]
    [InlineData("xlsx")]
    [InlineData("parquet")]
    public Task Standard_input_goes_to_standard_output_in_every_format(string format) =>
        Same("截至2020年3月，全县已有近200万人脱贫，贫困发生率由10.2%降至0.6%。", "extract", "-", "--output", "-", "--format", format, "--date", "2020-03-06");

    [Theory]
    [InlineData("schema", "units")]
    [InlineData("schema", "claim")]
    [InlineData("explain", "贫困发生率由10.2%降至0.6%", "--date", "2020-03-06")]
    [InlineData("extract", "no-such-file.txt", "--output", "-", "--format", "csv")]
    [InlineData("extract")]
    [InlineData("extrakt")]
    public Task Other_calls_say_the_same(params string[] arguments) => Same("", arguments);

    [Theory]
    [InlineData("--help")]
    [InlineData("extract", "--help")]
    public async Task The_help_is_the_same(params string[] arguments) =>
        (await native.RunAsync([], arguments))
            .Output.Should()
            .Be((await CommandRun.Of(arguments)).Output.Replace("ClaimExtractor.Tests", Cli.CommandLine.Name, StringComparison.Ordinal));

    [Fact]
    public async Task The_version_is_a_number() =>
        (await native.RunAsync([], "--version")).Output.Should().MatchRegex(@"^\d+\.\d+\.\d+\n$");

    [Fact]
    public async Task A_release_is_valid_and_an_edited_one_is_not()
    {
        await native.RunAsync([], "extract", Speech.Path, "--output", _folder.Path, "--dataset", "a");
        await Same("", "validate", _folder.PathTo("a"));
        var claims = _folder.PathTo("a/v1.0.0/claims.csv");
        File.WriteAllText(
            claims,
            (await File.ReadAllTextAsync(claims, TestContext.Current.CancellationToken)).Replace(
                "5510000",
                "5520000",
                StringComparison.Ordinal
            )
        );
        (await Same("", "validate", _folder.PathTo("a"))).ExitCode.Should().Be(1);
        await Same("", "diff", _folder.PathTo("a"), claims);
    }

    [Theory]
    [InlineData("i::VARCHAR AS id, DATE '2020-03-06' AS date", "parquet")]
    [InlineData("i::INTEGER AS id, TIMESTAMP '2020-03-06 12:00:00' AS date", "parquet")]
    [InlineData("i::BIGINT AS id, '2020-03-06' AS date", "jsonl")]
    [InlineData("CASE WHEN i > 2 THEN i::BIGINT END AS id, CASE WHEN i > 2 THEN DATE '2020-03-06' END AS date", "csv")]
    [InlineData(
        "CASE WHEN i > 2 THEN i::INTEGER END AS id, CASE WHEN i > 2 THEN TIMESTAMP_MS '2020-03-06 12:00:00' END AS date",
        "parquet"
    )]
    [InlineData("CASE WHEN i > 2 THEN i::VARCHAR END AS id, TIMESTAMPTZ '2020-03-06 12:00:00+00' AS date", "parquet")]
    [InlineData(
        "i AS n, i::DOUBLE AS d, i::FLOAT AS f, (i % 200)::UTINYINT AS u8, i::SMALLINT AS s, i::UINTEGER AS u32, "
            + "i::UBIGINT AS u64, i % 2 = 0 AS b",
        "parquet"
    )]
    [InlineData(
        "i::DECIMAL(9, 2) AS m, i::DECIMAL(30, 2) AS w, uuid() AS u, TIME '12:00:00' AS t, INTERVAL 3 DAY AS v, "
            + "'x'::BLOB AS x, 'a'::ENUM('a', 'b') AS e",
        "parquet"
    )]
    [InlineData("[i, i + 1] AS list, STRUCT_PACK(a := i, b := DATE '2020-03-06') AS part, MAP {'k': i::DOUBLE} AS map", "parquet")]
    public async Task A_corpus_in_Parquet_gives_the_same_parts(string columns, string format)
    {
        var corpus = _folder.PathTo("news.parquet");
        Duck.Run(
            $"COPY (SELECT {columns}, '全市新建学校' || (i + 2) || '所，投入3.5亿元，比上年增长9.6%。' AS text FROM range(2100) t(i)) TO '{corpus}' "
                + "(FORMAT parquet, ROW_GROUP_SIZE 2048)"
        );
        var (ours, theirs) = (_folder.PathTo("ours"), _folder.PathTo("theirs"));
        string[] arguments = ["extract", corpus, "--partition-size", "100KB", "--format", format, "--mentions", "--output"];
        var run = await CommandRun.Of([.. arguments, ours]);
        var nativeRun = await native.RunAsync([], [.. arguments, theirs, "--jobs", "2"]);
        (nativeRun.Error.Replace(theirs, ours, StringComparison.Ordinal), nativeRun.ExitCode).Should().Be((run.Error, 0));
        run.Error.Should().StartWith("6300 claims in 2100 documents\n");
        AreTheSame(ours, theirs).Should().Contain([$"claims/part-00001.{format}", "manifests/part-00001.json"]);
    }

    [Fact]
    public async Task A_user_s_bad_row_is_named()
    {
        _folder.Write("words/units.tsv", "surface\tcode\tscale\tdimension\n垧\tha\t1\taera\n");
        (await Same("", "explain", "全村有地12垧。", "--lexicons", _folder.PathTo("words")))
            .Error.Should()
            .Contain(":2: unknown dimension 'aera'");
    }

    private async Task Releases(string input)
    {
        var (ours, theirs) = (_folder.PathTo("ours"), _folder.PathTo("theirs"));
        var run = await CommandRun.Of("extract", input, "--output", ours, "--dataset", "a", "--verbose");
        var nativeRun = await native.RunAsync([], "extract", input, "--output", theirs, "--dataset", "a", "--verbose");
        run.ExitCode.Should().Be(0);
        nativeRun.ExitCode.Should().Be(0);
        nativeRun.Error.Replace(theirs, ours, StringComparison.Ordinal).Should().Be(run.Error);
        AreTheSame(ours, theirs).Should().Contain(["a/v1.0.0/claims.parquet", "a/v1.0.0/report.html"]);
    }

    private static string[] AreTheSame(string ours, string theirs)
    {
        string[] files = [.. Files(ours)];
        Files(theirs).Should().Equal(files);
        foreach (var file in files)
            File.ReadAllBytes(Path.Combine(theirs, file))
                .AsSpan()
                .SequenceEqual(File.ReadAllBytes(Path.Combine(ours, file)))
                .Should()
                .BeTrue($"{file} is the same");
        return files;
    }

    private async Task<CommandRun> Same(string input, params string[] arguments)
    {
        var run = await CommandRun.With(input, outputIsTerminal: false, arguments);
        var nativeRun = await native.RunAsync(Encoding.UTF8.GetBytes(input), arguments);
        nativeRun.Output.Should().Be(run.Output);
        nativeRun.OutputBytes.AsSpan().SequenceEqual(run.OutputBytes).Should().BeTrue();
        nativeRun.Error.Should().Be(run.Error);
        nativeRun.ExitCode.Should().Be(run.ExitCode);
        return nativeRun;
    }

    private static IEnumerable<string> Files(string output) =>
        Directory
            .EnumerateFiles(output, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(output, file))
            .Order(StringComparer.Ordinal);

    /// <summary>One page with one line in a font that every reader has.</summary>
    private static byte[] Pdf(string line)
    {
        var content = $"BT /F1 12 Tf 72 700 Td ({line}) Tj ET";
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 "
                + "R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
            $"<</Length {content.Length}>>stream\n{content}\nendstream",
        ];
        var text = new StringBuilder("%PDF-1.4\n");
        var offsets = new StringBuilder();
        for (var i = 0; i < objects.Length; i++)
        {
            offsets.Append(CultureInfo.InvariantCulture, $"{text.Length:D10} 00000 n \n");
            text.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = text.Length;
        return Encoding.ASCII.GetBytes(
            $"{text}xref\n0 5\n0000000000 65535 f \n{offsets}trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n"
        );
    }

    private static byte[] Encoded(string name, string text) => CodePagesEncodingProvider.Instance.GetEncoding(name)!.GetBytes(text);
}
