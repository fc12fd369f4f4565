using ClaimExtractor.Sources;

namespace ClaimExtractor.Cli;

/// <summary>What of documents that were read was no text, one line each.</summary>
internal static class SourceWarnings
{
    private const int MostShown = 20;

    public static void Write(TextWriter error, IReadOnlyList<(string Path, string Warning)> warnings)
    {
        foreach (var (path, warning) in warnings.Take(MostShown))
            error.WriteLine($"{CommandLine.Name}: {Messages.NameOf(path)}: warning: {Messages.OneLine(warning)}");
        if (warnings.Count > MostShown)
            error.WriteLine($"{CommandLine.Name}: … and {Counted.Of(warnings.Count - MostShown, "warning")} more");
    }

    public static IEnumerable<string> Of(ReadableText text) =>
        Han.Count(text.Text) == 0 ? [.. text.Source.Warnings, "holds no Chinese text, and no other is read"] : text.Source.Warnings;
}
