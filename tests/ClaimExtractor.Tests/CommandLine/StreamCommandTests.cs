using System.Diagnostics;
using System.Text;
using System.Text.Json;
using AwesomeAssertions;
using Xunit;

namespace ClaimExtractor.Tests.CommandLine;

public sealed class StreamCommandTests
{
    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("8")]
    public async Task Claims_come_in_the_order_of_the_documents(string jobs)
    {
        var input = string.Concat(
            Enumerable
                .Range(1, 200)
                .Select(i =>
                    $"{{\"id\":\"n-{i}\",\"text\":\"新建学校{i}所。{string.Concat(Enumerable.Repeat("另有农户3户。", i % 7))}\"}}\n"
                )
        );
        var run = await CommandRun.With(input, false, "stream", "--jobs", jobs);
        (run.ExitCode, run.Error).Should().Be((0, ""));
        Claims(run.Output)
            .Should()
            .Equal(
                Enumerable
                    .Range(1, 200)
                    .SelectMany(i => Enumerable.Repeat("3户", i % 7).Prepend($"{i}所").Select(quote => $"n-{i} {quote}"))
            );
    }

    [Fact]
    public async Task The_rows_are_those_of_the_dataset()
    {
        using var folder = new TemporaryFolder();
        var text = File.ReadAllText(Speech.Path);
        var line =
            $"{{\"id\":\"{Path.GetFileNameWithoutExtension(Speech.FileName)}\",\"date\":\"2020-03-06\","
                + $"\"text\":{JsonSerializer.Serialize(text)}}}\n";
        var run = await CommandRun.With(line, false, "stream");
        await CommandRun.Of("extract", Speech.Path, "--output", folder.Path, "--format", "jsonl", "--dataset", "d");
        run.Output.Should().Be(File.ReadAllText(folder.PathTo("d/v1.0.0/claims.jsonl")));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public async Task Bad_lines_are_named_and_passed_over(string jobs)
    {
        var run = await CommandRun.With(
            "\uFEFF{\"id\":\"a\",\"text\":\"来了5人。\"}\nno\n\n{\"id\":\"b\",\"text\":\"\"}\r\n{\"text\":\"走了3人。\"}",
            false,
            "stream",
            "--jobs",
            jobs
        );
        run.ExitCode.Should().Be(1);
        run.Error.Split('\n').Select(line => line.Split(": ")).Select(parts => string.Join(": ", parts.Skip(1).Take(2)))
            .Should().Equal("line 2: is no JSON", "line 4: is empty", "2 lines of 4 documents passed over", "");
        Claims(run.Output).Should().Equal("a 5人", "line-5 3人");
    }

    [Fact]
    public async Task An_id_that_stands_twice_is_named_and_passed_over()
    {
        var run = await CommandRun.With(
            "{\"id\":\"a\",\"text\":\"来了5人。\"}\n{\"id\":\"b\",\"text\":\"没有人。\"}\n{\"id\":\"a\",\"text\":\"走了3人。\"}\n"
                + "{\"id\":\"b\",\"text\":\"走了4人。\"}\n",
            false,
            "stream"
        );
        run.ExitCode.Should().Be(1);
        run.Error.Should()
            .Be(
                "claim-extractor: line 3: its id 'a' is that of line 1 too\nclaim-extractor: line 4: its id 'b' is that of line 2 too\n"
                    + "claim-extractor: 2 lines of 4 documents passed over\n"
            );
        Claims(run.Output).Should().Equal("a 5人");
    }

    [Theory]
    [InlineData("--id-column", "doc")]
    [InlineData("--date-column", "day")]
    [InlineData("--text-column", "body")]
    public async Task A_column_that_was_named_and_is_not_there_fails_the_record(string option, string column)
    {
        var run = await CommandRun.With("{\"id\":\"a\",\"text\":\"来了5人。\"}\n", false, "stream", option, column);
        (run.ExitCode, run.Output).Should().Be((1, ""));
        run.Error.Should().StartWith($"claim-extractor: line 1: has no '{column}'\n");
    }

    [Fact]
    public async Task A_NUL_in_a_text_is_refused()
    {
        var run = await CommandRun.With("{\"id\":\"a\",\"text\":\"来了\\u00005人。\"}\n", false, "stream");
        (run.ExitCode, run.Output).Should().Be((1, ""));
        run.Error.Should().StartWith("claim-extractor: line 1: 'text' is binary, not text (a NUL character at offset 2)\n");
    }

    [Fact]
    public async Task Columns_date_and_currency_may_be_named()
    {
        var run = await CommandRun.With(
            "{\"k\":\"a\",\"b\":\"今年投入5亿元。\",\"d\":\"1999-05-01\"}\n",
            false,
            "stream",
            "--text-column",
            "b",
            "--id-column",
            "k",
            "--date-column",
            "d",
            "--currency",
            "HKD"
        );
        var claim = JsonDocument.Parse(run.Output).RootElement;
        (claim.GetProperty("unit").GetString(), claim.GetProperty("time_start").GetString()).Should().Be(("HKD", "1999-01-01"));
    }

    [Fact]
    public async Task No_document_gives_no_claim() =>
        (await CommandRun.With("", false, "stream"))
            .Should()
            .BeEquivalentTo(
                new
                {
                    ExitCode = 0,
                    Output = "",
                    Error = "",
                }
            );

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Each_document_is_answered_before_the_next_is_sent(int jobs)
    {
        using var process = Program("stream", "--jobs", $"{jobs}");
        for (var i = 1; i <= 5; i++)
        {
            await process.StandardInput.WriteAsync($"{{\"id\":\"n-{i}\",\"text\":\"新建学校{i}所。\"}}\n");
            await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
            var answer = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            Claims(answer!).Should().Equal($"n-{i} {i}所");
        }

        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.Should().Be(0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_reader_that_leaves_ends_it_quietly(int jobs)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "a broken pipe is told otherwise there");
        using var process = Program("stream", "--jobs", $"{jobs}");
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var line = $"{{\"text\":\"{string.Concat(Enumerable.Repeat("新建学校12所。", 500))}\"}}\n";
        await process.StandardInput.WriteAsync(line);
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        process.StandardOutput.Close();
        try
        {
            while (!process.HasExited)
                await process.StandardInput.WriteAsync(line);
        }
        catch (IOException)
        {
            // It has ended.
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.Should().Be(141);
        (await error).Should().BeEmpty();
    }

    [Fact]
    public async Task Who_does_not_read_is_not_read_from()
    {
        using var process = Program("stream", "--jobs", "2");
        var line = $"{{\"text\":\"{string.Concat(Enumerable.Repeat("新建学校12所。", 200))}\"}}\n";
        var written = 0;
        var writing = Task.Run(() =>
        {
            for (var i = 0; i < 4000; i++)
            {
                process.StandardInput.Write(line);
                process.StandardInput.Flush();
                Interlocked.Increment(ref written);
            }
        }, TestContext.Current.CancellationToken);
        var before = -1;
        while (before != Volatile.Read(ref written))
        {
            before = Volatile.Read(ref written);
            await Task.Delay(3000, TestContext.Current.CancellationToken);
        }

        written.Should().BeLessThan(1000, "nothing was read from the output");
        process.Kill();
        await FluentActions.Awaiting(() => writing).Should().ThrowAsync<IOException>();
    }

    private static List<string> Claims(string output) =>
        [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)
            .Select(claim => $"{claim.GetProperty("document_id")} {claim.GetProperty("quote")}")];

    private static Process Program(params string[] arguments) =>
        Process.Start(
            new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "claim-extractor.dll"), .. arguments])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardInputEncoding = new UTF8Encoding(false),
                StandardOutputEncoding = Encoding.UTF8,
            }
        )!;
}
