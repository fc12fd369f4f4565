using System.Text.RegularExpressions;
using AwesomeAssertions;
using ClaimExtractor.Documents;
using ClaimExtractor.Sources;
using Xunit;

namespace ClaimExtractor.Tests;

/// <summary>No pattern of the product takes more than linear time: it repeats nothing without a bound, or says why that is
/// linear.</summary>
public sealed partial class RegularExpressionTests
{
    [Fact]
    public void A_pattern_that_repeats_without_a_bound_says_why_it_is_linear()
    {
        var silent = new List<string>();
        foreach (
            var path in Directory
                .EnumerateFiles(Repository.PathTo("src"), "*.cs", SearchOption.AllDirectories)
                .Where(path => !path.Contains("/obj/", StringComparison.Ordinal))
        )
        {
            var lines = File.ReadAllLines(path);
            for (var i = 0; i < lines.Length; i++)
            {
                if (!lines[i].TrimStart().StartsWith("[GeneratedRegex(", StringComparison.Ordinal))
                    continue;
                var end = Array.FindIndex(lines, i, line => line.Contains("partial Regex", StringComparison.Ordinal));
                var repeats = Unbounded().IsMatch(Class().Replace(Escape().Replace(string.Join('\n', lines[i..end]), "e"), "c"));
                if (repeats && !lines[i - 1].TrimStart().StartsWith("// Linear: ", StringComparison.Ordinal))
                    silent.Add($"{Path.GetFileName(path)}:{i + 1}");
            }
        }

        silent.Should().BeEmpty("a // Linear: comment stands right above each such pattern");
    }

    [Fact]
    public void The_only_pattern_that_is_made_at_run_time_is_the_schemas() =>
        Directory
            .EnumerateFiles(Repository.PathTo("src"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal))
            .Where(path => File.ReadAllText(path).Contains("new Regex(", StringComparison.Ordinal))
            .Select(Path.GetFileName)
            .Should()
            .BeEquivalentTo(["SchemaReader.cs"]);

    /// <summary>What \d stands for is a digit of any script, and no number that is read behind it.</summary>
    [Fact]
    public void Digits_are_named_one_by_one() =>
        Directory
            .EnumerateFiles(Repository.PathTo("src"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/Datasets/", StringComparison.Ordinal))
            .Where(path => File.ReadAllText(path).Contains(@"\d", StringComparison.Ordinal))
            .Select(Path.GetFileName)
            .Should()
            .BeEmpty("[0-9] is what is meant");

    /// <summary>Texts on which patterns that may divide a run in several ways would take years.</summary>
    [Theory]
    [InlineData("返回首页", 59)]
    [InlineData("打印本页", 59)]
    [InlineData("<!---->", 20_000)]
    [InlineData("单位：元 ", 20_000)]
    [InlineData("| - ", 20_000)]
    [InlineData("# a   # ", 20_000)]
    [InlineData("2019年 ", 20_000)]
    public void A_text_that_can_be_divided_in_many_ways_is_read_at_once(string part, int times)
    {
        var text = string.Concat(Enumerable.Repeat(part, times)) + "x";
        DocumentParser.Parse(ReadableText.From(new SourceFile("a", "", 0, "utf-8", text)), "a").Paragraphs.Should().NotBeNull();
    }

    [Fact]
    public void A_head_of_a_table_that_can_be_divided_in_many_ways_is_read_at_once() =>
        TableText.Name(string.Concat(Enumerable.Repeat("/a(b)", 5_000)) + "￥￥￥￥￥￥￥￥￥￥").Should().NotBeNull();

    [GeneratedRegex(@"\\.")]
    private static partial Regex Escape();

    [GeneratedRegex(@"\[[^\[\]\n]*\]")]
    private static partial Regex Class();

    [GeneratedRegex(@"[^\s(|][*+]|\{\d+,\}")]
    private static partial Regex Unbounded();
}
