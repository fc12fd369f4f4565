using System.CommandLine;

namespace ClaimExtractor.Benchmarks;

/// <summary><c>process</c>: measures whole programs and prints one Markdown table.</summary>
internal static class ProcessCommand
{
    public static Command Create()
    {
        var program = Assembly("--program", Path.Combine(AppContext.BaseDirectory, "claim-extractor.dll"), "The program, as it is built.");
        var native = new Option<string?>("--native") { Description = "The native program. Default: it is not measured." };
        var recognizers = Assembly(
            "--recognizers",
            Path.Combine(
                Checkout.Root,
                "tests/ClaimExtractor.Benchmarks.Recognizers/bin/Release/net10.0/ClaimExtractor.Benchmarks.Recognizers.dll"
            ),
            "The program that runs Microsoft.Recognizers.Text; not measured where it is not built."
        );
        var sizes = new Option<string[]>("--size")
        {
            DefaultValueFactory = _ => ["2MB", "200MB"],
            Description = "Bytes of UTF-8 text; may be given several times.",
        };
        var runs = new Option<int>("--runs")
        {
            DefaultValueFactory = _ => 3,
            Description = "The best of so many runs; one where the text is longer than 20 MB.",
        };
        var command = new Command("process", "Measures whole programs over made texts, and prints a Markdown table.")
        {
            program,
            native,
            recognizers,
            sizes,
            runs,
        };
        command.SetAction(parsed =>
        {
            var dll = parsed.GetRequiredValue(recognizers);
            var peers = Peers.All(parsed.GetRequiredValue(program), parsed.GetValue(native), File.Exists(dll) ? dll : null);
            using var files = new MadeFiles();
            ProcessTable.Write(
                Console.Out,
                peers,
                files,
                [.. parsed.GetRequiredValue(sizes).Select(ByteSize.Parse).Order()],
                parsed.GetValue(runs)
            );
            StartUpTable.Write(Console.Out, parsed.GetRequiredValue(program), parsed.GetValue(native));
            StageTable.Write(Console.Out, files);
        });
        return command;
    }

    private static Option<string> Assembly(string name, string path, string description) =>
        new(name) { DefaultValueFactory = _ => path, Description = description };
}
