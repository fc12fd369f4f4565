using System.CommandLine;
using System.Diagnostics;

namespace ClaimExtractor.Fuzz;

/// <summary><c>run</c>: so many executions, and what they found.</summary>
internal static class FuzzCommand
{
    /// <summary>An input that takes longer is a finding of its own, and the end of the run.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static Command Make()
    {
        var target = new Option<string>("--target") { Description = $"all, or one of {string.Join(", ", Targets.All.Select(one => one.Name))}", DefaultValueFactory = _ => "all" };
        var runs = new Option<long>("--runs") { Description = "How many inputs", DefaultValueFactory = _ => 100_000 };
        var seed = new Option<ulong>("--seed") { Description = "The same seed gives the same inputs", DefaultValueFactory = _ => 1 };
        var first = new Option<long>("--first") { Description = "The number of the first input, to continue a run or to look at one input", DefaultValueFactory = _ => 0 };
        var longest = new Option<int>("--max-length") { Description = "Of an input, in characters or bytes", DefaultValueFactory = _ => 4096 };
        var findings = new Option<string>("--findings") { Description = "Where findings are written", DefaultValueFactory = _ => "findings" };
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
        using var watch = new Timer(_ => Watch(run, seed, clock), null, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5));
        var found = 0;
        for (var execution = first; execution < first + runs; execution++)
            if (run.Run(execution) is { } finding)
            {
                found++;
                Console.WriteLine($"{finding.Target} {finding.Execution}: {finding.Cause.Split('\n')[0]} ({FuzzRun.Save(folder, finding)})");
            }

        foreach (var (name, (count, characters, time)) in run.Counts)
            if (count > 0)
                Console.WriteLine($"{name,-10} {count,10} executions, {characters / count,5} characters on average, {time.TotalMicroseconds / count,8:0.0} µs each");
        Console.WriteLine($"{runs} executions in {clock.Elapsed:hh\\:mm\\:ss}, {runs / clock.Elapsed.TotalSeconds:0} a second, seed {seed}: {found} findings");
        return found == 0 ? 0 : 1;
    }

    private static void Watch(FuzzRun run, ulong seed, Stopwatch clock)
    {
        var (target, execution, started) = run.Current;
        if (started == 0 || Stopwatch.GetElapsedTime(started) < Patience || run.Current.Execution != execution)
            return;
        Console.WriteLine($"{target} {execution}: takes longer than {Patience.TotalSeconds} s (seed {seed}, after {clock.Elapsed})");
        Environment.Exit(3);
    }
}
