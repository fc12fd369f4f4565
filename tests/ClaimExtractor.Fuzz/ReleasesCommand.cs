using System.CommandLine;
using System.Diagnostics;
using System.Text;

namespace ClaimExtractor.Fuzz;

/// <summary><c>releases</c>: full releases of a large text, one after the other, by a program as it was built, while the machine is
/// busy.</summary>
internal static class ReleasesCommand
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public static Command Create()
    {
        var program = new Argument<string>("PROGRAM") { Description = "The native program." };
        var text = new Argument<string>("TEXT") { Description = "A text whose sentences are shuffled and repeated." };
        var runs = new Option<int>("--runs") { DefaultValueFactory = _ => 40, Description = "How many releases. Default: 40." };
        var megabytes = new Option<int>("--megabytes")
        {
            DefaultValueFactory = _ => 8,
            Description = "The size of the text that is made. Default: 8.",
        };
        var busy = new Option<int>("--busy")
        {
            DefaultValueFactory = _ => Environment.ProcessorCount,
            Description = "Threads that do nothing but load the machine. Default: its processors.",
        };
        var command = new Command("releases", "Makes full releases with a native program on a busy machine, and says of each how it ended.")
        {
            program,
            text,
            runs,
            megabytes,
            busy,
        };
        command.SetAction(parsed =>
            Run(
                parsed.GetRequiredValue(program),
                parsed.GetRequiredValue(text),
                parsed.GetValue(runs),
                parsed.GetValue(megabytes),
                parsed.GetValue(busy)
            )
        );
        return command;
    }

    private static int Run(string program, string text, int runs, int megabytes, int busy)
    {
        var folder = Directory.CreateTempSubdirectory("releases-").FullName;
        using var done = new CancellationTokenSource();
        try
        {
            var input = Path.Combine(folder, "text.txt");
            File.WriteAllText(input, Made(File.ReadAllText(text), megabytes * 1_000_000L));
            for (var i = 0; i < busy; i++)
                new Thread(() => Load(done.Token)) { IsBackground = true, Priority = ThreadPriority.Lowest }.Start();
            var failed = 0;
            for (var run = 1; run <= runs; run++)
            {
                var clock = Stopwatch.StartNew();
                var output = Path.Combine(folder, $"{run}");
                var (code, error) = Released(program, input, output);
                failed += code == 0 ? 0 : 1;
                Console.WriteLine($"{run}: exit {code} in {clock.Elapsed.TotalSeconds:F0} s{(code == 0 ? "" : $": {error}")}");
                if (Directory.Exists(output))
                    Directory.Delete(output, recursive: true);
            }

            Console.WriteLine($"{runs} releases of {megabytes} MB, {failed} failed");
            return failed == 0 ? 0 : 1;
        }
        finally
        {
            done.Cancel();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (int Code, string Error) Released(string program, string input, string output)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, ["extract", input, "--output", output])
            {
                UseShellExecute = false,
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            }
        )!;
        _ = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, error.TrimEnd().Split('\n')[^1]);
    }

    // The same text in every run: its lines in an order that one seed gives.
    private static string Made(string text, long bytes)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var (made, written) = (new StringBuilder(), 0L);
        for (ulong i = 0; written < bytes; i++)
        {
            var line = lines[Chance.Of(20200306, (long)i).Below(lines.Length)];
            made.Append(line).Append('\n');
            written += Encoding.UTF8.GetByteCount(line) + 1;
        }

        return made.ToString();
    }

    private static void Load(CancellationToken done)
    {
        var spun = 0UL;
        while (!done.IsCancellationRequested)
        {
            for (var i = 0; i < 10_000_000; i++)
                spun = spun * 6364136223846793005 + 1442695040888963407;
            Thread.Sleep(spun % 8 == 0 ? Pause : TimeSpan.Zero);
        }
    }
}
