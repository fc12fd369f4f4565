using System.Diagnostics;

namespace ClaimExtractor.Benchmarks;

/// <summary>From the call of the program to its end, over the speech itself.</summary>
internal static class StartUpTable
{
    private const int Runs = 11;

    public static void Write(TextWriter output, string program, string? native)
    {
        output.WriteLine();
        output.WriteLine($"The speech, from the call to the end (median of {Runs}):");
        output.WriteLine();
        output.WriteLine("| program | to JSON Lines, ms | to all formats with report, ms |");
        output.WriteLine("|---|--:|--:|");
        Row(output, "ClaimExtractor", ["dotnet", program]);
        if (native is not null)
            Row(output, "ClaimExtractor, native", [native]);
    }

    private static void Row(TextWriter output, string name, string[] program)
    {
        var speech = Path.Combine(Checkout.Root, "input", "2020-03-06-poverty-alleviation.txt");
        var folder = Directory.CreateTempSubdirectory("claim-extractor-start-").FullName;
        try
        {
            var next = 0;
            output.WriteLine($"| {name} | {Median([.. program, "extract", speech, "--output", "-", "--format", "jsonl"], _ => []):F0} "
                + $"| {Median([.. program, "extract", speech, "--output"], _ => [Path.Combine(folder, (next++).ToString())]):F0} |");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Median(string[] command, Func<int, string[]> more)
    {
        var times = Enumerable.Range(0, Runs).Select(run => Milliseconds([.. command, .. more(run)])).Order().ToList();
        return times[Runs / 2];
    }

    private static double Milliseconds(string[] command)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(
            new ProcessStartInfo(command[0], command[1..])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return process.ExitCode == 0 ? time : throw new InvalidOperationException($"{string.Join(' ', command)}: {errors.Result}");
    }
}
