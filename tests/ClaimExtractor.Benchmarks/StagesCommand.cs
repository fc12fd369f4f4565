using System.CommandLine;
using System.Diagnostics;

namespace ClaimExtractor.Benchmarks;

/// <summary><c>stages</c>: each stage's share of the time in steady state, within one process.</summary>
internal static class StagesCommand
{
    public static Command Create()
    {
        var text = new Option<string?>("--text")
        {
            Description = "A text file (one document), a folder of them, or NDJSON documents (.jsonl, .ndjson).",
        };
        var corpus = new Option<string?>("--corpus") { Description = "A folder of NDJSON documents, read whole: real text." };
        var seconds = new Option<int>("--seconds")
        {
            DefaultValueFactory = _ => 10,
            Description = "How long to measure, after a fifth of it to warm up.",
        };
        var command = new Command("stages", "Prints each stage's share of the time, MB/s and allocation per claim, and claims a second.")
        {
            text,
            corpus,
            seconds,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(text) is null == result.GetValue(corpus) is null)
                result.AddError("Either --text or --corpus is needed: what is to be read.");
        });
        command.SetAction(parsed =>
            Print(
                parsed.GetValue(corpus) is { } folder ? Corpus(folder) : Documents(parsed.GetValue(text)!),
                TimeSpan.FromSeconds(parsed.GetValue(seconds))
            )
        );
        return command;
    }

    public static List<byte[]> Documents(string path) =>
        Directory.Exists(path) ? [.. Directory.EnumerateFiles(path).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)]
        : IsJsonLines(path) ? [.. JsonDocuments.Texts(path)]
        : [File.ReadAllBytes(path)];

    private static List<byte[]> Corpus(string folder) =>
        [.. Directory.EnumerateFiles(folder).Where(IsJsonLines).Order(StringComparer.Ordinal).SelectMany(JsonDocuments.Texts)];

    private static bool IsJsonLines(string path) => Path.GetExtension(path) is ".jsonl" or ".ndjson";

    /// <summary>Goes round the documents until the time is over.</summary>
    public static StagePass Measure(IReadOnlyList<byte[]> documents, TimeSpan time)
    {
        RunFor(documents, time / 5, new StagePass());
        var pass = new StagePass();
        RunFor(documents, time, pass);
        return pass;
    }

    private static void RunFor(IReadOnlyList<byte[]> documents, TimeSpan time, StagePass pass)
    {
        var start = Stopwatch.GetTimestamp();
        for (var next = 0; next == 0 || Stopwatch.GetElapsedTime(start) < time; next = (next + 1) % documents.Count)
        {
            pass.Run(documents[next]);
            if (Stopwatch.GetElapsedTime(start) >= time)
                return;
        }
    }

    private static void Print(IReadOnlyList<byte[]> documents, TimeSpan time)
    {
        var pass = Measure(documents, time);
        Console.WriteLine($"{"stage",-8}{"share",8}{"MB/s",10}{"ns/byte",10}{"B/claim",12}");
        foreach (var stage in Enum.GetValues<Stage>())
            Row(stage.ToString().ToLowerInvariant(), pass.Time(stage), pass.Allocated(stage));
        Row("all", pass.All, Enum.GetValues<Stage>().Sum(pass.Allocated));
        Console.WriteLine(
            $"{pass.Bytes / 1e6:F1} MB read, {pass.Claims} claims, {pass.Claims / pass.All.TotalSeconds:F0} a second, "
                + $"{pass.Bytes / Math.Max(1, pass.Claims)} bytes of text a claim"
        );

        void Row(string name, TimeSpan spent, long allocated) =>
            Console.WriteLine(
                $"{name, -8}{spent / pass.All, 8:P1}{pass.Speed(spent), 10:F1}{spent.TotalNanoseconds / pass.Bytes, 10:F2}"
                    + $"{allocated / Math.Max(1, pass.Claims), 12:N0}"
            );
    }
}
