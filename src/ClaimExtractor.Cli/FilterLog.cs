using ClaimExtractor.Sources;

namespace ClaimExtractor.Cli;

/// <summary>What every noise filter changed in a document, and where: for <c>--verbose</c>.</summary>
internal static class FilterLog
{
    private const int LongestShown = 60;

    /// <summary>One line a filter, then one a change: the line and the span in code points, what stood there, what stands there
    /// now.</summary>
    public static void Write(TextWriter writer, ReadableText text)
    {
        var source = text.Source;
        writer.WriteLine($"{Messages.OneLine(source.Path)}: {source.Encoding}, {text.Script.ToString().ToLowerInvariant()} script");
        var codePoints = new CodePointIndex(source.Text);
        foreach (var report in text.Filters)
        {
            writer.WriteLine($"  {report.Filter}: {Counted.Of(report.Changes.Count, "change")}");
            var (line, reached) = (1, 0);
            foreach (var change in report.Changes.OrderBy(change => change.Source.Start))
            {
                var (span, replacement) = (change.Source, change.Replacement);
                line += source.Text.AsSpan(reached, span.Start - reached).Count('\n');
                reached = span.Start;
                writer.WriteLine(
                    $"    line {line}, {codePoints.ToCodePoint(span.Start)}-{codePoints.ToCodePoint(span.End)}: "
                    + $"{Shown(span.In(source.Text).ToString())} → {(replacement.Length == 0 ? "removed" : Shown(replacement))}");
            }
        }
    }

    private static string Shown(string text) => DisplayWidth.Fit(Messages.OneLine(text), LongestShown);
}
