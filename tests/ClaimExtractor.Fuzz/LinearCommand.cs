using System.CommandLine;
using System.Diagnostics;
using System.Text;
using ClaimExtractor.Checks;
using ClaimExtractor.Claims;
using ClaimExtractor.Datasets;
using ClaimExtractor.Documents;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;

namespace ClaimExtractor.Fuzz;

/// <summary><c>linear</c>: how much longer a nasty text takes when there is twice as much of it.</summary>
internal static class LinearCommand
{
    /// <summary>Twice the text may take this many times the time.</summary>
    private const double Most = 2.3;

    // A text that takes less than this says nothing of its growth.
    private static readonly TimeSpan Measurable = TimeSpan.FromMilliseconds(20);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static Command Make()
    {
        var from = new Option<int>("--from")
        {
            Description = "Length of the first text, in characters",
            DefaultValueFactory = _ => 125_000,
        };
        var doublings = new Option<int>("--doublings") { Description = "How often it is doubled", DefaultValueFactory = _ => 3 };
        var only = new Option<string>("--only") { Description = "Only texts whose name holds this", DefaultValueFactory = _ => "" };
        var command = new Command("linear", "Doubles the nastiest texts and prints how the time grows") { from, doublings, only };
        command.SetAction(parse => Run(parse.GetValue(from), parse.GetValue(doublings), parse.GetValue(only)!));
        return command;
    }

    private static int Run(int from, int doublings, string only)
    {
        Read(Encoding.UTF8.GetBytes("预热：共5人，增长3%。"));
        var bad = 0;
        foreach (var (name, make) in NastyTexts.All.Where(text => text.Name.Contains(only, StringComparison.Ordinal)))
        {
            var times = new List<TimeSpan>();
            for (var i = 0; i <= doublings && (i == 0 || times[^1] < Patience); i++)
                times.Add(Time(make(from << i)));
            var ratios = times
                .Zip(times.Skip(1))
                .Where(pair => pair.First >= Measurable)
                .Select(pair => pair.Second / pair.First)
                .ToArray();
            // A pause of the collector is no square: the growth over all doublings counts.
            var growth =
                times[^1] < Measurable || ratios.Length == 0
                    ? 0
                    : Math.Pow(ratios.Aggregate(1.0, (product, ratio) => product * ratio), 1.0 / ratios.Length);
            var fails = growth > Most || times[^1] >= Patience;
            bad += fails ? 1 : 0;
            Console.WriteLine(
                $"{(fails ? "TOO SLOW" : "ok"), -8} {name, -32} {string.Join(' ', times.Select(time => $"{time.TotalMilliseconds, 8:0}"))} "
                    + $"ms, each {string.Join(' ', ratios.Select(ratio => $"{ratio:0.00}"))}"
            );
            if (!fails)
                continue;
            var slowest = Stages
                .OrderByDescending(stage => stage.Time)
                .Take(3)
                .Select(stage => $"{stage.Stage} {stage.Time.TotalMilliseconds:0} ms");
            Console.WriteLine($"         {string.Join(", ", slowest)}");
        }

        Console.WriteLine(
            bad == 0 ? $"every text takes at most {Most} times as long when there is twice as much of it" : $"{bad} texts grow faster"
        );
        return bad == 0 ? 0 : 1;
    }

    // The best of three for short times. Time of the processor: what else the machine does is not counted.
    private static TimeSpan Time(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 3 && (i == 0 || best < TimeSpan.FromSeconds(1)); i++)
        {
            GC.Collect();
            var before = Environment.CpuUsage.TotalTime;
            Stages.Clear();
            Read(bytes);
            var time = Environment.CpuUsage.TotalTime - before;
            best = time < best ? time : best;
        }

        return best;
    }

    private static readonly List<(string Stage, TimeSpan Time)> Stages = [];

    private static void Read(byte[] bytes)
    {
        try
        {
            var lexicon = Lexicon.Default;
            var source = Stage("decode", () => SourceFile.FromBytes("a", bytes));
            var text = Stage("filters", () => ReadableText.From(source));
            var document = Stage("document", () => DocumentParser.Parse(text, "a"));
            using var context = new UnitContext(lexicon, "CNY");
            var readings = Stage("mentions", () => MentionFinder.Find(document, context));
            var claims = Stage("claims", () => ClaimLinker.Link(document, readings, lexicon));
            Stage("checks", () => ClaimChecks.Run(document, claims, lexicon));
            Stage("rows", () => DatasetRows.From("a", document, [.. readings.SelectMany(reading => reading.Mentions)], claims));
            Stage("jsonl", () =>
            {
                new JsonLinesFile().Write(Stream.Null, ClaimColumns.Schema, claims);
                return 0;
            });
        }
        catch (SourceException)
        {
            // Refused, in no more time than reading takes.
        }
    }

    private static T Stage<T>(string name, Func<T> run)
    {
        var before = Environment.CpuUsage.TotalTime;
        var result = run();
        Stages.Add((name, Environment.CpuUsage.TotalTime - before));
        return result;
    }
}
