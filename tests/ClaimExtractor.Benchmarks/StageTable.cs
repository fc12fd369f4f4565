using System.Globalization;

namespace ClaimExtractor.Benchmarks;

/// <summary>The stages in steady state, within this process, on both kinds of text.</summary>
internal static class StageTable
{
    private const long Bytes = 2_000_000;

    private static readonly TimeSpan Time = TimeSpan.FromSeconds(5);

    public static void Write(TextWriter output, MadeFiles files)
    {
        var passes = Enum.GetValues<TextKind>()
            .Select(kind => StagesCommand.Measure(StagesCommand.Documents(files.Get(kind, TextForm.JsonLines, Bytes).Path), Time))
            .ToList();
        output.WriteLine();
        output.WriteLine(
            "The stages in steady state, in one process on one thread, to JSON Lines; text like the speech, and with few numbers:"
        );
        output.WriteLine();
        output.WriteLine("| stage | share | MB/s | bytes allocated a claim | few numbers: share | MB/s |");
        output.WriteLine("|---|--:|--:|--:|--:|--:|");
        foreach (var stage in Enum.GetValues<Stage>())
            Row(stage.ToString().ToLowerInvariant(), pass => pass.Time(stage), pass => pass.Allocated(stage));
        Row("in all", pass => pass.All, pass => Enum.GetValues<Stage>().Sum(pass.Allocated));

        void Row(string name, Func<StagePass, TimeSpan> time, Func<StagePass, long> allocated) =>
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {name} | {time(passes[0]) / passes[0].All:P0} | {passes[0].Speed(time(passes[0])):F1} | "
                        + $"{allocated(passes[0]) / passes[0].Claims} | {time(passes[1]) / passes[1].All:P0} | "
                        + $"{passes[1].Speed(time(passes[1])):F1} |"
                )
            );
    }
}
