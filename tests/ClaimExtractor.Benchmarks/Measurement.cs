using System.Diagnostics;
using System.Globalization;

namespace ClaimExtractor.Benchmarks;

/// <summary>What one run of a program took.</summary>
/// <param name="Cpu">User and system time.</param>
/// <param name="Peak">Most memory that was resident, in bytes.</param>
internal sealed record Measurement(TimeSpan Cpu, TimeSpan Wall, long Peak)
{
    /// <summary>The run with the least processor time.</summary>
    /// <param name="cores">For <c>taskset</c>: <c>0</c> or <c>0,1</c>.</param>
    /// <exception cref="InvalidOperationException">The program failed.</exception>
    public static Measurement Best(int runs, Peer peer, string text, string cores) =>
        Enumerable.Range(0, runs).Select(_ => Of(peer, text, cores)).MinBy(run => run.Cpu)!;

    public static Measurement Of(Peer peer, string text, string cores)
    {
        using var times = new TemporaryFile();
        using var memory = new TemporaryFile();
        // grep stops at its first match where nobody keeps what it prints.
        using var output = new TemporaryFile();
        // The shell's clock counts milliseconds, time(1) hundredths of a second; time(1) knows the memory.
        Run(
            peer,
            text,
            output.Path,
            [
                "taskset",
                "-c",
                cores,
                "bash",
                "-c",
                "TIMEFORMAT='%3U %3S %3R'; log=$1; shift; { time \"$@\" 2>&3 ; } 3>&2 2>\"$log\"",
                "bash",
                times.Path,
                "/usr/bin/time",
                "-f",
                "%M",
                "-o",
                memory.Path,
            ]
        );
        var seconds = File.ReadAllText(times.Path)
            .Split(' ')
            .Select(number => TimeSpan.FromSeconds(double.Parse(number, CultureInfo.InvariantCulture)))
            .ToArray();
        return new Measurement(
            seconds[0] + seconds[1],
            seconds[2],
            long.Parse(File.ReadAllText(memory.Path), CultureInfo.InvariantCulture) * 1024
        );
    }

    /// <summary>How many claims or matches the program finds.</summary>
    public static long Found(Peer peer, string text)
    {
        using var output = new TemporaryFile();
        return Run(peer, text, output.Path, [], folder =>
            peer.PrintsCount
                ? long.Parse(File.ReadAllText(output.Path), CultureInfo.InvariantCulture)
                : Directory
                    .EnumerateFiles(folder, "*.jsonl", SearchOption.AllDirectories)
                    .Where(file => Path.GetRelativePath(folder, file).StartsWith("claims", StringComparison.Ordinal))
                    .Append(output.Path)
                    .Sum(file => File.ReadLines(file).LongCount())
        );
    }

    /// <summary>Whether the program knows what is asked of it.</summary>
    public static bool Works(Peer peer, string text)
    {
        try
        {
            Run(peer, text, "/dev/null", []);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static void Run(Peer peer, string text, string output, IReadOnlyList<string> under) => Run(peer, text, output, under, _ => 0L);

    /// <param name="read">Reads what is in the run's folder, before that is deleted.</param>
    private static long Run(Peer peer, string text, string output, IReadOnlyList<string> under, Func<string, long> read)
    {
        var folder = Directory.CreateTempSubdirectory("claim-extractor-run-").FullName;
        try
        {
            // A shell opens the files, so that no byte of them goes through this process.
            var start = new ProcessStartInfo("sh", ["-c", "in=$1 out=$2; shift 2; exec \"$@\" <\"$in\" >\"$out\" 2>/dev/null",
                "sh", peer.FromStandardInput ? text : "/dev/null", output, .. under, peer.Program, .. peer.Arguments(text, folder)]);
            start.Environment["LC_ALL"] = peer.Locale;
            using var process = Process.Start(start)!;
            process.WaitForExit();
            return process.ExitCode == 0
                ? read(folder)
                : throw new InvalidOperationException($"{peer.Name} exited with {process.ExitCode} over {text}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private sealed class TemporaryFile : IDisposable
    {
        public string Path { get; } = System.IO.Path.GetTempFileName();

        public void Dispose() => File.Delete(Path);
    }
}
