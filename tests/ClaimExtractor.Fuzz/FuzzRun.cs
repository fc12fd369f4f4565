using System.Diagnostics;
using System.Text.Json;

namespace ClaimExtractor.Fuzz;

/// <summary>An input on which a promise was not kept.</summary>
/// <param name="Input">Shortened as far as it fails in the same way. Bytes are told as characters up to U+00FF.</param>
internal sealed record FuzzFinding(string Target, long Execution, string Cause, string Input);

/// <summary>Runs targets on inputs by chance. The same seed gives the same inputs, whatever was found before.</summary>
/// <param name="longest">In characters or bytes.</param>
internal sealed class FuzzRun(FuzzTarget[] targets, ulong seed, int longest)
{
    private readonly int _shares = targets.Sum(target => target.Share);

    private readonly HashSet<string> _causes = new(StringComparer.Ordinal);

    private readonly Stopwatch _clock = new();

    public Dictionary<string, (long Runs, long Characters, TimeSpan Time)> Counts { get; } =
        targets.ToDictionary(target => target.Name, _ => default((long, long, TimeSpan)), StringComparer.Ordinal);

    /// <summary>The input that runs now, for those who watch over its time.</summary>
    public (string? Target, long Execution) Current { get; private set; }

    /// <summary>The target and the input of one execution.</summary>
    public (FuzzTarget Target, string Input) Input(long execution)
    {
        var chance = Chance.Of(seed, execution);
        var share = chance.Below(_shares);
        var target = 0;
        while (share >= targets[target].Share)
            share -= targets[target++].Share;
        return (targets[target], targets[target].Make(chance, longest));
    }

    /// <summary>Runs one execution; the finding if there is one whose cause has not been told yet.</summary>
    public FuzzFinding? Run(long execution)
    {
        var (target, input) = Input(execution);
        Current = (target.Name, execution);
        _clock.Restart();
        var cause = CauseOf(target, input);
        Current = default;
        var (runs, characters, time) = Counts[target.Name];
        Counts[target.Name] = (runs + 1, characters + input.Length, time + _clock.Elapsed);
        return cause is null || !_causes.Add(Place(cause))
            ? null
            : new FuzzFinding(target.Name, execution, cause, Shortened(target, input, Place(cause)));
    }

    /// <summary>A run of a few kilobytes that takes more is one that a larger input does not survive.</summary>
    private const long MostMemory = 1L << 30;

    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(10);

    /// <returns>Null where all went well.</returns>
    public static string? CauseOf(FuzzTarget target, string input)
    {
        try
        {
            var (memory, time) = (GC.GetTotalAllocatedBytes(), Environment.CpuUsage.TotalTime);
            target.Check(input);
            Promise.Keep(Environment.CpuUsage.TotalTime - time < MostTime, "a run keeps to its budget of time");
            Promise.Keep(GC.GetTotalAllocatedBytes() - memory < MostMemory, "a run keeps to its budget of memory");
            return null;
        }
        catch (Exception error)
        {
            return error.ToString();
        }
    }

    // What tells one finding from another: the kind of error and where it arose.
    private static string Place(string cause)
    {
        var kind = cause.Split(':')[0];
        var frames = cause
            .Split('\n')
            .Where(line =>
                line.TrimStart().StartsWith("at ClaimExtractor", StringComparison.Ordinal)
                && !line.Contains("Fuzz.Promise", StringComparison.Ordinal)
            );
        return kind + string.Concat(frames.Take(kind.EndsWith(nameof(BrokenPromiseException), StringComparison.Ordinal) ? 1 : 3));
    }

    /// <summary>Takes out ever smaller runs while the rest fails in the same place.</summary>
    private static string Shortened(FuzzTarget target, string input, string place)
    {
        var clock = Stopwatch.StartNew();
        for (var size = Math.Max(1, input.Length / 2); ; size = Math.Max(1, size / 2))
        {
            var before = input.Length;
            for (var at = 0; at + size <= input.Length && clock.Elapsed < TimeSpan.FromSeconds(30);)
            {
                var rest = input.Remove(at, size);
                if (CauseOf(target, rest) is { } cause && Place(cause) == place)
                    input = rest;
                else
                    at += size;
            }

            if (size == 1 && input.Length == before || clock.Elapsed >= TimeSpan.FromSeconds(30))
                return input;
        }
    }

    /// <summary>One JSON object: the target, the input with its escapes, and the whole error.</summary>
    public static string Save(string folder, FuzzFinding finding)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"{finding.Target}-{finding.Execution}.json");
        using var file = File.Create(path);
        using var json = new Utf8JsonWriter(file, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteString("target", finding.Target);
        json.WriteNumber("execution", finding.Execution);
        // JSON has no half of a surrogate pair: the input stands in units of UTF-16, and beside them as it reads.
        json.WriteString("input", string.Concat(finding.Input.Select(unit => ((int)unit).ToString("x4"))));
        json.WriteString(
            "reads",
            string.Concat(
                finding.Input.Select(unit => char.IsSurrogate(unit) || char.IsControl(unit) ? $"\\u{(int)unit:x4}" : unit.ToString())
            )
        );
        json.WriteString("cause", finding.Cause);
        json.WriteEndObject();
        return path;
    }

    /// <summary>The finding of a file that <see cref="Save"/> wrote.</summary>
    public static FuzzFinding Load(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        var units = json.RootElement.GetProperty("input").GetString()!;
        var input = string.Create(units.Length / 4, units, (text, hex) =>
        {
            for (var i = 0; i < text.Length; i++)
                text[i] = (char)Convert.ToUInt16(hex.Substring(i * 4, 4), 16);
        });
        return new FuzzFinding(
            json.RootElement.GetProperty("target").GetString()!,
            json.RootElement.GetProperty("execution").GetInt64(),
            json.RootElement.GetProperty("cause").GetString()!,
            input
        );
    }
}
