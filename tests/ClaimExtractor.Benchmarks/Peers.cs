namespace ClaimExtractor.Benchmarks;

/// <summary>ClaimExtractor as it is built here, and what could be used in its place.</summary>
internal static class Peers
{
    /// <param name="program">The program's assembly, run by <c>dotnet</c>.</param>
    /// <param name="native">The native program, where there is one.</param>
    /// <param name="recognizers">The assembly that runs Microsoft.Recognizers.Text, where it was built.</param>
    public static IReadOnlyList<Peer> All(string program, string? native, string? recognizers) =>
        [
            .. Ours("ClaimExtractor", "dotnet", [program]),
            .. native is null ? [] : Ours("ClaimExtractor, native", native, []),
            new Peer("`grep -oP`", "grep", (text, _) => ["-oP", PatternCommand.Pattern, text], TextForm.Text),
            new Peer("`grep -oP`, bytes", "grep", (text, _) => ["-oaP", PatternCommand.Pattern, text], TextForm.Text) { Locale = "C" },
            new Peer("one .NET pattern", "dotnet", (text, _) => [typeof(Peers).Assembly.Location, "pattern", text], TextForm.Text)
            {
                PrintsCount = true,
            },
            .. recognizers is null
                ? Array.Empty<Peer>()
                :
                [
                    new Peer("Microsoft.Recognizers.Text 1.8.13", "dotnet", (text, _) => [recognizers, text], TextForm.Text)
                    {
                        PrintsCount = true,
                        Most = 500_000,
                    },
                ],
        ];

    private static IEnumerable<Peer> Ours(string name, string program, IReadOnlyList<string> first)
    {
        yield return new Peer($"{name}, `stream`", program, (_, _) => [.. first, "stream"], TextForm.JsonLines)
        {
            FromStandardInput = true,
            IsOurs = true,
        };
        // It holds what it wrote until the end, so that nothing half-written goes out.
        yield return new Peer(
            $"{name}, `extract`",
            program,
            (text, _) => [.. first, "extract", text, "--output", "-", "--format", "jsonl"],
            TextForm.Files
        )
        {
            IsOurs = true,
            Most = 20_000_000,
        };
    }
}
