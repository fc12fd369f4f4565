using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using AwesomeAssertions;
using ClaimExtractor.Tests.Specs;
using DuckDB.NET.Data;
using ParquetSharp;
using Xunit;

namespace ClaimExtractor.Tests;

/// <summary>What README.md tells a reader to type is typed here, and what it shows is what comes out.</summary>
public sealed partial class ReadmeTests
{
    private const string Python = "/usr/bin/python3";

    private const string Dataset = "output/2020-03-06-poverty-alleviation";

    /// <summary>The committed release that the README speaks of.</summary>
    private static readonly string Release = $"{Dataset}/{File.ReadAllText(Repository.PathTo($"{Dataset}/latest")).Trim()}";

    private static readonly string Readme = File.ReadAllText(Repository.PathTo("README.md")).ReplaceLineEndings("\n");

    public static TheoryData<string> Blocks(string language) =>
        [.. Block().Matches(Readme).Where(m => m.Groups["language"].Value == language).Select(m => m.Groups["body"].Value)];

    // Every new rule changes the dataset; it is refreshed once for many, by the command itself.
    [Fact]
    public async Task The_run_that_is_shown_prints_what_is_shown_and_changes_nothing_in_the_committed_dataset()
    {
        Assert.SkipUnless(
            Environment.GetEnvironmentVariable("CI") == "true",
            "compared where CI=true; to refresh, run the README's first command and copy what it prints"
        );
        using var folder = new TemporaryFolder();
        (await RunThatIsShown(folder)).Should().Be(Blocks("text").Single().Data);

        Directory.Delete(folder.PathTo("output"), recursive: true);
        foreach (var file in Directory.EnumerateFiles(Repository.PathTo(Dataset), "*", SearchOption.AllDirectories))
            Copy(file, folder.PathTo(Path.GetRelativePath(Repository.Root, file)));
        var latest = File.ReadAllText(folder.PathTo($"{Dataset}/latest")).Trim();
        var before = folder.Files();
        (await RunThatIsShown(folder)).Should().EndWith($"nothing changed: {Dataset}/{latest} stands\n");
        folder.Files().Except([$"{Dataset}/.lock"]).Should().Equal(before.Except([$"{Dataset}/.lock"]));
    }

    [Fact]
    public void The_rows_that_are_shown_are_in_the_committed_dataset()
    {
        var table = Readme
            .Split('\n')
            .SkipWhile(line => !line.StartsWith("| quote |", StringComparison.Ordinal))
            .TakeWhile(line => line.StartsWith('|'))
            .ToList();
        var columns = Cells(table[0]);
        var claims = File.ReadLines(Repository.PathTo($"{Release}/claims.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Select(claim =>
                string.Join(
                    '|',
                    columns.Select(column =>
                        claim.GetProperty(column) is { ValueKind: not JsonValueKind.Null } value ? value.ToString() : ""
                    )
                )
            )
            .ToList();
        var rows = table.Skip(2).Select(line => string.Join('|', Cells(line))).ToList();
        rows.Should().NotBeEmpty();
        claims.Should().Contain(rows);
    }

    /// <summary>The value of one claim is edited in a CSV of the committed dataset.</summary>
    [Theory]
    [MemberData(nameof(Blocks), "console")]
    public async Task A_command_prints_what_is_shown(string block)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathTo(Release));
        foreach (var file in Directory.EnumerateFiles(Repository.PathTo(Release)))
            File.Copy(file, Path.Combine(folder.PathTo(Release), Path.GetFileName(file)));
        foreach (var file in Directory.EnumerateFiles(Repository.PathTo("output", "reports"), "*", SearchOption.AllDirectories))
            Copy(file, folder.PathTo(Path.GetRelativePath(Repository.Root, file)));
        var csv = File.ReadAllText(Repository.PathTo($"{Release}/claims.csv"));
        folder.Write("claims.csv", csv.Replace(",5510000,5510000,5510000,5510000,", ",5520000,5510000,5510000,5510000,"));
        var lines = block.Split('\n', 2);
        using var process = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [Path.Combine(AppContext.BaseDirectory, "claim-extractor.dll"), .. lines[0]["$ claim-extractor ".Length..].Split(' ')]
            )
            {
                WorkingDirectory = folder.Path,
                UseShellExecute = false,
                RedirectStandardOutput = true,
            }
        )!;
        (await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Should().Be(lines[1]);
    }

    [Theory]
    [MemberData(nameof(Blocks), "python")]
    public void Python_runs(string code)
    {
        OutsideTool.Require(Python, "python3");
        if (!Imports("pandas") || !Imports("openpyxl"))
            OutsideTool.Missing("pandas is not installed: apt-get install python3-pandas python3-openpyxl");
        if (code.Contains("read_parquet") && !Imports("pyarrow"))
        {
            // pyarrow reads Parquet with the C++ library that ParquetSharp wraps.
            using var file = new ParquetFileReader(Repository.PathTo(ParquetPath().Match(code).Value));
            file.FileMetaData.NumRows.Should().BePositive();
            return;
        }

        OutsideTool.Run(Python, ["-c", $"import os; os.chdir({Quoted(Repository.Root)})\n{code}"]).Should().NotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Blocks), "sql")]
    public void Sql_runs(string query)
    {
        Assert.SkipWhen(query.Contains("'parts/", StringComparison.Ordinal), "of parts: DuckSeriesTests");
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = query.Replace("'output/", $"'{Repository.Root}/output/");
        using var reader = command.ExecuteReader();
        reader.HasRows.Should().BeTrue();
    }

    [Fact]
    public void The_case_that_is_shown_passes()
    {
        var example = LongBlock().Match(Readme).Groups["body"].Value;
        var block = SpecFile.Find("README.md", example).Single().Read();
        SpecComparison
            .Compare(block, (source, date) => DocumentExtractor.Extract(source, new() { DocumentId = "readme", Date = date }))
            .Should()
            .BeNull();
    }

    [Fact]
    public void Files_that_are_linked_exist()
    {
        var links = Link()
            .Matches(Readme)
            .Select(match => match.Groups["path"].Value)
            .Where(path => !path.StartsWith("http", StringComparison.Ordinal))
            .ToList();
        links.Should().NotBeEmpty();
        links.Should().OnlyContain(path => Path.Exists(Repository.PathTo(path)));
    }

    [Fact]
    public void There_are_commands_and_snippets_to_test()
    {
        Blocks("sh").Select(row => row.Data).Should().Contain("dotnet test -c Release\n");
        Blocks("python").Should().HaveCount(3);
        Blocks("sql").Should().NotBeEmpty();
        Blocks("console").Should().HaveCount(3);
        // PackageTests runs it.
        Blocks("csharp").Should().ContainSingle();
    }

    /// <summary>What the run says, with its output in the folder.</summary>
    private static async Task<string> RunThatIsShown(TemporaryFolder folder)
    {
        var command = RunCommand().Match(Readme).Groups["arguments"].Value;
        using var process = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [Path.Combine(AppContext.BaseDirectory, "claim-extractor.dll"), .. command.Split(' '), "--output", folder.PathTo("output")]
            )
            {
                WorkingDirectory = Repository.Root,
                UseShellExecute = false,
                RedirectStandardError = true,
            }
        )!;
        return (await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)).Replace(folder.Path + "/", "");
    }

    private static void Copy(string file, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(file, to);
    }

    private static string[] Cells(string row) => row.Trim('|').Split('|', StringSplitOptions.TrimEntries);

    private static bool Imports(string module)
    {
        using var process = Process.Start(
            new ProcessStartInfo(Python, ["-c", $"import {module}"]) { UseShellExecute = false, RedirectStandardError = true }
        )!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text);

    [GeneratedRegex(@"^```(?<language>\w+)\n(?<body>(?:(?!```).*\n)*)```$", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^````\n(?<body>(?:(?!````).*\n)*)````$", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex LongBlock();

    [GeneratedRegex(@"^dotnet run .* -- (?<arguments>extract .*)$", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex RunCommand();

    [GeneratedRegex(@"output/[^""]*\.parquet")]
    private static partial Regex ParquetPath();

    [GeneratedRegex(@"\]\((?<path>[^)]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();
}
