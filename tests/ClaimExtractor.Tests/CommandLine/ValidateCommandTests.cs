using System.Text;
using System.Text.Json;
using AwesomeAssertions;
using ClaimExtractor.Tests.Validation;
using Xunit;

namespace ClaimExtractor.Tests.CommandLine;

public sealed class ValidateCommandTests(FreshRelease release) : IClassFixture<FreshRelease>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("json")]
    [InlineData("jsonl")]
    [InlineData("csv")]
    [InlineData("xlsx")]
    [InlineData("parquet")]
    public async Task Every_format_is_valid_by_itself_and_under_another_name(string format)
    {
        var path = _folder.PathTo($"my table.{format}");
        File.Copy(Path.Combine(release.Path, $"claims.{format}"), path);
        var run = await CommandRun.Of("validate", path);
        run.Should().Match<CommandRun>(r => r.ExitCode == 0 && r.Output == $"{path}: valid (1 file, 50 rows)\n" && r.Error == "");
    }

    [Fact]
    public async Task A_dataset_folder_stands_for_its_latest_release()
    {
        var folder = Directory.CreateDirectory(_folder.PathTo("speech/v1.0.0")).FullName;
        release.CopyTo(folder);
        _folder.Write("speech/latest", "v1.0.0\n");
        (await CommandRun.Of("validate", _folder.PathTo("speech"))).ExitCode.Should().Be(0);
        _folder.Write("speech/latest", "../v1.0.0\n");
        var run = await CommandRun.Of("validate", _folder.PathTo("speech"));
        run.ExitCode.Should().Be(2);
        run.Error.Should().Be($"claim-extractor: {_folder.PathTo("speech/latest")}: names '../v1.0.0', which is no folder beside it\n");
    }

    [Fact]
    public async Task What_a_spreadsheet_program_makes_of_the_csv_is_valid()
    {
        var path = Copy("claims.csv");
        // Columns in another order, no byte-order mark, LF, capitals, slashes in dates, apostrophes gone.
        var lines = File.ReadAllText(path)
            .TrimStart('\uFEFF')
            .Replace("\r\n", "\n")
            .Split('\n')
            .Select(line => string.Join(',', Spoil.Fields(line).AsEnumerable().Reverse()));
        File.WriteAllText(
            path,
            string.Join('\n', lines).Replace("false", "FALSE").Replace("true", "TRUE").Replace("2012-12-31,", "2012/12/31,"),
            new UTF8Encoding(false)
        );
        (await CommandRun.Of("validate", path)).Output.Should().Be($"{path}: valid (1 file, 50 rows)\n");
    }

    [Fact]
    public async Task What_a_spreadsheet_program_makes_of_the_workbook_is_valid()
    {
        var path = Copy("claims.xlsx");
        Spoil.Sheet(6, "time_start", "><v>41274</v>")(_folder.Path);
        Spoil.Sheet(6, "value", "t=\"inlineStr\"><is><t>98990000</t></is>")(_folder.Path);
        Spoil.Sheet(6, "value_exact", "><v>98990000</v>")(_folder.Path);
        Spoil.Sheet(6, "unit_inferred", "t=\"inlineStr\"><is><t>FALSE</t></is>")(_folder.Path);
        (await CommandRun.Of("validate", path)).Output.Should().Be($"{path}: valid (1 file, 50 rows)\n");
    }

    [Fact]
    public async Task Many_errors_of_a_kind_are_shown_as_one()
    {
        var path = Copy("claims.jsonl");
        Spoil.Text("claims.jsonl", text => text.Replace("\"modality\":\"asserted\"", "\"modality\":\"said\""))(_folder.Path);
        var count = release.Claims.Count(claim => claim.Modality == ClaimExtractor.Claims.Modality.Asserted);
        var lines = (await CommandRun.Of("validate", path)).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Should().HaveCount(7);
        lines[0].Should().Be($"{path}:1: modality: expected one of asserted, target, forecast, hypothetical, negated, found 'said'");
        lines[5].Should().StartWith($"{path}: modality: … and {count - 5} more errors of this kind, to row ");
        lines[6].Should().Be($"{path}: {count} errors (1 file, 50 rows)");
    }

    [Fact]
    public async Task Most_limits_what_is_shown_and_the_total_is_said()
    {
        var path = Copy("claims.jsonl");
        Spoil.Text("claims.jsonl", text => text.Replace("\"rules\":", "\"rule\":").Replace("\"paragraph\":", "\"paragraph\":-"))(
            _folder.Path
        );
        var run = await CommandRun.Of("validate", path, "--most", "3");
        run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.Contains("expected")).Should().HaveCount(3);
        run.Output.Should().EndWith($"{path}: 52 errors (1 file, 50 rows)\n");
        var report = JsonDocument.Parse((await CommandRun.Of("validate", path, "--most", "3", "--format", "json")).Output).RootElement[0];
        (report.GetProperty("error_count").GetInt32(), report.GetProperty("errors").GetArrayLength()).Should().Be((52, 3));
    }

    [Fact]
    public async Task A_source_that_is_not_at_hand_is_noted()
    {
        release.CopyTo(_folder.Path);
        foreach (var file in (string[])["documents.jsonl", "documents.parquet"])
            File.Delete(_folder.PathTo(file));
        File.WriteAllText(
            _folder.PathTo("documents.jsonl"),
            File.ReadAllText(Path.Combine(release.Path, "documents.jsonl")).Replace(Speech.FileName, "gone.txt")
        );
        (await CommandRun.Of("validate", _folder.Path))
            .Output.Should()
            .Contain("gone.txt', the source of 'speech', is not at hand as it was read: its quotes are not compared with it\n");
    }

    [Theory]
    [InlineData("missing", "no such file or folder")]
    [InlineData("empty.csv", "the file has no header row")]
    [InlineData("notes.txt", "the extension names no format; those are json, jsonl, csv, xlsx, parquet")]
    [InlineData("other.csv", "the columns are those of no table of a dataset (claims, mentions, documents, checks, series)")]
    [InlineData("gbk.csv", "line 2: the text is not UTF-8")]
    [InlineData("broken.json", "line 2: *")]
    public async Task What_cannot_be_read_is_one_line_and_exit_code_2(string name, string cause)
    {
        _folder.Write("notes.txt", "x");
        _folder.Write("empty.csv", "");
        _folder.Write("other.csv", "a,b\n1,2\n");
        _folder.Write("broken.json", "[\n{\"claim_id\": }]");
        File.WriteAllBytes(_folder.PathTo("gbk.csv"), [.. "claim_id,quote\na@1-2,"u8, 0xCE, 0xE5, .. "\n"u8]);
        var path = _folder.PathTo(name == "missing" ? "missing.csv" : name);
        var run = await CommandRun.Of("validate", path);
        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().Match($"claim-extractor: {path}: {cause}\n");
        run.Error.Count(c => c == '\n').Should().Be(1);
    }

    [Fact]
    public async Task A_folder_without_tables_is_unreadable() =>
        (await CommandRun.Of("validate", _folder.Path))
            .Should()
            .Match<CommandRun>(run =>
                run.ExitCode == 2 && run.Error == $"claim-extractor: {_folder.Path}: the folder holds no table of a dataset\n"
            );

    private string Copy(string file)
    {
        File.Copy(Path.Combine(release.Path, file), _folder.PathTo(file));
        return _folder.PathTo(file);
    }
}
