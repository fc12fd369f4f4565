using AwesomeAssertions;
using Xunit;

namespace ClaimExtractor.Tests.Lexicons;

/// <summary>A surface has one row a class in a file: two rows with conditions of their own would each let in what the other keeps out.</summary>
public sealed class LexiconRowsTests
{
    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Repository.PathTo("src/ClaimExtractor/Lexicons"), "*.tsv").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void No_two_rows_say_what_a_surface_is(string file)
    {
        var lines = File.ReadAllLines(Repository.PathTo($"src/ClaimExtractor/Lexicons/{file}"));
        var keys = lines[0].Split('\t') is [_, "note" or "unless_before" or "unless_after", ..] ? 1 : 2;
        lines.Skip(1).Select(line => string.Join(' ', line.Split('\t').Take(keys))).GroupBy(key => key).Where(rows => rows.Count() > 1).Select(rows => rows.Key)
            .Should().BeEmpty();
    }
}
