using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using AwesomeAssertions;
using Xunit;

namespace ClaimExtractor.Tests.CommandLine;

/// <summary>What the program holds in memory at most does not grow with a corpus, by the kernel's own account of its process.</summary>
public sealed partial class MemoryTests : IDisposable
{
    private const int MostMegabytes = 300;
    private const int CorpusBytes = 70_000_000;

    private static readonly JsonSerializerOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_stream_of_70_MB()
    {
        using var program = Start("stream", "--jobs", "2");
        var peak = Peak(program);
        var claims = Task.Run(() => Lines(program.StandardOutput.BaseStream));
        foreach (var line in Documents())
            program.StandardInput.BaseStream.Write(line);
        program.StandardInput.Close();
        (await peak).Should().BeInRange(1, MostMegabytes);
        (await claims).Should().BeGreaterThan(100_000);
    }

    [Fact]
    public async Task A_corpus_of_70_MB()
    {
        var corpus = _folder.PathTo("news.jsonl");
        using (var file = File.Create(corpus))
            foreach (var line in Documents())
                file.Write(line);
        using var program = Start("extract", corpus, "--output", _folder.PathTo("out"), "--jobs", "2", "--partition-size", "30MB");
        (await Peak(program)).Should().BeInRange(1, MostMegabytes);
        Directory.GetFiles(_folder.PathTo("out/manifests")).Should().HaveCount(3);
    }

    private static Process Start(params string[] arguments)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "/proc is Linux's");
        return Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "claim-extractor.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
    }

    /// <summary>Megabytes, asked for as long as the process lives.</summary>
    private static async Task<int> Peak(Process program)
    {
        var peak = 0;
        for (; !program.HasExited; await Task.Delay(20, TestContext.Current.CancellationToken))
        {
            try
            {
                if (HighWater().Match(File.ReadAllText($"/proc/{program.Id}/status")) is { Success: true } line)
                    peak = int.Parse(line.Groups["kilobytes"].ValueSpan, CultureInfo.InvariantCulture) / 1000;
            }
            catch (IOException)
            {
                // It has just ended.
            }
        }

        program.ExitCode.Should().Be(0);
        return peak;
    }

    /// <summary>The speech again and again, with another number in each.</summary>
    private static IEnumerable<byte[]> Documents()
    {
        var speech = JsonSerializer.Serialize(Speech.Document.Text.Text, Unescaped);
        for (var (i, bytes) = (1000, 0); bytes < CorpusBytes; i++)
        {
            var line = Encoding.UTF8.GetBytes(
                $"{{\"id\":\"n-{i}\",\"text\":{speech.Replace("9899", $"{i}", StringComparison.Ordinal)}}}\n"
            );
            bytes += line.Length;
            yield return line;
        }
    }

    private static int Lines(Stream output)
    {
        var buffer = new byte[1 << 16];
        var lines = 0;
        while (output.Read(buffer) is > 0 and var read)
            lines += buffer.AsSpan(0, read).Count((byte)'\n');
        return lines;
    }

    [GeneratedRegex(
        @"^VmHWM:\s+(?<kilobytes>[0-9]+) kB$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex HighWater();
}
