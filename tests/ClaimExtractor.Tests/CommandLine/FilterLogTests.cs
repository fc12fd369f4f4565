using AwesomeAssertions;
using ClaimExtractor.Cli;
using ClaimExtractor.Sources;
using Xunit;

namespace ClaimExtractor.Tests.CommandLine;

public sealed class FilterLogTests
{
    [Fact]
    public void Every_change_is_shown_with_its_line_and_its_span_in_code_points()
    {
        var source = new SourceFile("a.txt", "", 0, "utf-8", "𠮷\n習(xí)近平");
        var text = new ReadableText(source, "𠮷\n习近平", OffsetMap.Identity(6), Script.Traditional,
            [Report("pinyin", new TextSpan(4, 8), ""), Report("script", new TextSpan(3, 4), "习")]);
        using var writer = new StringWriter();
        FilterLog.Write(writer, text);
        writer.ToString().Should().Be("""
            a.txt: utf-8, traditional script
              pinyin: 1 change
                line 2, 3-7: (xí) → removed
              script: 1 change
                line 2, 2-3: 習 → 习

            """);
    }

    private static FilterReport Report(string filter, TextSpan source, string replacement) =>
        new() { Filter = filter, Changes = [new() { Source = source, Replacement = replacement }] };
}
