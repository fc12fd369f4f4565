using System.Diagnostics;
using AwesomeAssertions;
using Xunit;

namespace ClaimExtractor.Tests.CommandLine;

/// <summary>The built program as a process: its real streams, exit codes and signals.</summary>
public sealed class ProgramTests : IDisposable
{
    private const string Text = "全市新建小学12所，投入3.5亿元。";

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "claim-extractor.dll");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_dataset_goes_to_the_folder_output_by_default()
    {
        _folder.Write("speech.txt", Text);
        var (exitCode, output, _) = await Run("dotnet", Program, "extract", "speech.txt");
        exitCode.Should().Be(0);
        output.Should().BeEmpty();
        File.Exists(_folder.PathTo("output/speech/v1.0.0/claims.csv")).Should().BeTrue();
    }

    [Fact]
    public async Task A_wrong_call_exits_with_2()
    {
        (await Run("dotnet", Program, "extract")).ExitCode.Should().Be(2);
    }

    [Fact]
    public async Task The_version_is_a_number()
    {
        (await Run("dotnet", Program, "--version")).Output.Should().MatchRegex(@"^\d+\.\d+\.\d+\n$");
    }

    [Fact]
    public async Task A_full_disk_is_one_line_and_leaves_nothing_behind()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "there is no /dev/full");
        _folder.Write("speech.txt", Text);
        var (exitCode, _, error) = await Run("sh", "-c", $"dotnet '{Program}' extract speech.txt --output - --format csv > /dev/full");
        exitCode.Should().Be(1);
        error.Should().Be("claim-extractor: cannot write standard output: No space left on device\n");
    }

    [Fact]
    public async Task An_interruption_exits_with_130_and_writes_nothing()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "signals are sent by a Linux shell");
        // A process started in the background ignores SIGINT; env gives it back its default.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", Program, "extract", "-"])
        {
            WorkingDirectory = _folder.Path,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        await Task.Delay(1500, TestContext.Current.CancellationToken);
        await Run("sh", "-c", $"kill -INT {process.Id}");
        await process
            .WaitForExitAsync(TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        process.ExitCode.Should().Be(130);
        (await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)).Should().NotContain("   at ");
        _folder.Files().Should().BeEmpty();
    }

    [Theory]
    [InlineData("extract - <&-", 1, "claim-extractor: standard input: is closed\n")]
    [InlineData("extract --files-from - -o o --partitioned <&-", 1, "claim-extractor: standard input: is closed\n")]
    [InlineData("stream <&-", 1, "claim-extractor: standard input: is closed\n")]
    [InlineData("stream < .", 1, "claim-extractor: standard input: is a directory\n")]
    [InlineData("extract - < .", 1, "claim-extractor: standard input: is a directory\n")]
    [InlineData("--version <&-", 0, "")]
    [InlineData("extract speech.txt -o - -f csv <&-", 0, null)]
    [InlineData("--version >&-", 1, "claim-extractor: standard output is closed\n")]
    [InlineData("extract none.txt 2>&-", 1, "")]
    [InlineData("extract none.txt 2>/dev/full", 1, "")]
    [InlineData("extract speech.txt -o o 2>/dev/full", 0, "")]
    public async Task A_standard_stream_that_is_closed_or_full_is_one_line_at_most(string call, int expected, string? message)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "a Linux shell closes the streams");
        _folder.Write("speech.txt", Text);
        var (exitCode, _, error) = await Run("sh", "-c", $"dotnet '{Program}' {call}")
            .WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        exitCode.Should().Be(expected);
        if (message is not null)
            error.Should().Be(message);
    }

    [Theory]
    [InlineData("2>/dev/full")]
    [InlineData("2>&-")]
    public async Task A_message_that_nobody_takes_loses_no_claim(string redirection)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "there is no /dev/full");
        _folder.Write("lines", "no\n{\"id\":\"a\",\"text\":\"新建小学12所。\"}\n");
        var (exitCode, output, _) = await Run("sh", "-c", $"dotnet '{Program}' stream < lines {redirection}");
        exitCode.Should().Be(1);
        output.Should().Contain("12所");
    }

    private async Task<(int ExitCode, string Output, string Error)> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _folder.Path,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }
}
