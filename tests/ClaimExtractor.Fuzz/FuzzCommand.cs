using System.CommandLine;
using System.Diagnostics;

namespace ClaimExtractor.Fuzz;

/// <summary><c>run</c>: so many executions, and what they found.</summary>
internal static class FuzzCommand
{
    private const long Stage = 1_000_000;

    /// <summary>An input that takes more of the processor's time is a finding of its own, and the end of the run.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static Command Make()
    {
        var target = new Option<string>("--target")
        {
            Description = $"all, or one of {string.Join(", ", Targets.All.Select(one => one.Name))}",
            DefaultValueFactory = _ => "all",
        };
        var runs = new Option<long>("--runs") { Description = "How many inputs", DefaultValueFactory = _ => 100_000 };
        var seed = new Option<ulong>("--seed") { Description = "The same seed gives the same inputs", DefaultValueFactory = _ => 1 };
        var first = new Option<long>("--first")
        {
            Description = "The number of the first input, to continue a run or to look at one input",
            DefaultValueFactory = _ => 0,
        };
        var longest = new Option<int>("--max-length")
        {
            Description = "Of an input, in characters or bytes",
            DefaultValueFactory = _ => 4096,
        };
        var findings = new Option<string>("--findings")
        {
            Description = "Where findings are written",
            DefaultValueFactory = _ => "findings",
        };
        var command = new Command("run", "Runs the targets and prints what was found") { target, runs, seed, first, longest, findings };
        command.SetAction(parse =>
        {
            if (Targets.Find(parse.GetValue(target)!) is not { } targets)
            {
                Console.Error.WriteLine($"no target '{parse.GetValue(target)}'");
                return 2;
            }

            var run = new FuzzRun(targets, parse.GetValue(seed), parse.GetValue(longest));
            return Run(run, parse.GetValue(first), parse.GetValue(runs), parse.GetValue(seed), parse.GetValue(findings)!);
        });
        return command;
    }

    private static int Run(FuzzRun run, long first, long runs, ulong seed, string folder)
    {
        var clock = Stopwatch.StartNew();
        var seen = (Execution: -1L, Time: TimeSpan.Zero);
        using var watch = new Timer(_ => seen = Watch(run, seed, clock, seen), null, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5));
        var found = 0;
        for (var execution = first; execution < first + runs; execution++)
        {
            if (run.Run(execution) is { } finding)
            {
                found++;
                Console.WriteLine(
                    $"{finding.Target} {finding.Execution}: {finding.Cause.Split('\n')[0]} ({FuzzRun.Save(folder, finding)})"
                );
            }

            if ((execution + 1) % Stage == 0)
                Console.WriteLine($"{execution + 1} executions, {clock.Elapsed:hh\\:mm\\:ss}, {found} findings");
        }

        foreach (var (name, (count, characters, time)) in run.Counts)
            if (count > 0)
                Console.WriteLine(
                    $"{name, -10} {count, 10} executions, {characters / count, 5} characters on average, "
                        + $"{time.TotalMicroseconds / count, 8:0.0} µs each"
                );
        Console.WriteLine(
            $"{runs} executions in {clock.Elapsed:hh\\:mm\\:ss}, {runs / clock.Elapsed.TotalSeconds:0} a second, "
                + $"seed {seed}: {found} findings"
        );
        return found == 0 ? 0 : 1;
    }

    // By the processor's time: the program may stand still for others.
    private static (long Execution, TimeSpan Time) Watch(FuzzRun run, ulong seed, Stopwatch clock, (long Execution, TimeSpan Time) seen)
    {
        var (target, execution) = run.Current;
        var time = Environment.CpuUsage.TotalTime;
        if (target is null || execution != seen.Execution)
            return (execution, time);
        if (time - seen.Time < Patience)
            return seen;
        Console.WriteLine($"{target} {execution}: takes longer than {Patience.TotalSeconds} s (seed {seed}, after {clock.Elapsed})");
        Environment.Exit(3);
        return seen;
    }
}
