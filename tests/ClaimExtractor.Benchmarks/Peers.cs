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
        new Peer("`grep -oP`", "grep", text => ["-oP", PatternCommand.Pattern, text], TextForm.Text),
        new Peer("`grep -oP`, bytes", "grep", text => ["-oaP", PatternCommand.Pattern, text], TextForm.Text, Locale: "C"),
        new Peer("one .NET pattern", "dotnet", text => [typeof(Peers).Assembly.Location, "pattern", text], TextForm.Text) { PrintsCount = true },
        .. recognizers is null ? Array.Empty<Peer>() :
            [new Peer("Microsoft.Recognizers.Text 1.8.13", "dotnet", text => [recognizers, text], TextForm.Text, Most: 200_000) { PrintsCount = true }],
    ];

    private static IEnumerable<Peer> Ours(string name, string program, IReadOnlyList<string> first)
    {
        yield return new Peer($"{name}, `stream`", program, _ => [.. first, "stream"], TextForm.JsonLines, FromStandardInput: true) { IsOurs = true };
        yield return new Peer($"{name}, `extract`", program, text => [.. first, "extract", text, "--output", "-", "--format", "jsonl"], TextForm.Files) { IsOurs = true };
    }
}
