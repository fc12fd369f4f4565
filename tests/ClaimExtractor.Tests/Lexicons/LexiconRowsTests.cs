using AwesomeAssertions;
using ClaimExtractor.Lexicons;
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

    /// <summary>A run reads only the rows that its texts ask for.</summary>
    [Fact]
    public void Every_row_that_ships_can_be_read()
    {
        string[] names = [.. LexiconFiles.All.Select(file => file.Name), "unit_codes"];
        FluentActions.Invoking(() => Lexicon.Default.Check(names.ToDictionary(name => name, name => Lexicon.ShippedTable(name)))).Should().NotThrow();
    }

    [Fact]
    public void A_file_says_which_kinds_its_rows_are_of() => LexiconFiles.All.Should().AllSatisfy(file =>
        Lexicon.ShippedTable(file.Name).Rows.Should().AllSatisfy(row => file.Kinds.Contains(file.Read(row, Lexicon.Default.Units).Kind).Should().BeTrue()));

    [Fact]
    public void Every_surface_is_found_where_it_begins_shortest_first()
    {
        var found = new LexiconEntry[Lexicon.Default.LongestSurface];
        foreach (var file in LexiconFiles.All)
            foreach (var surface in Lexicon.ShippedTable(file.Name).Rows.Select(row => row["surface"]).Distinct())
            {
                var longer = found[..(Lexicon.Default.GroupAt($"x{surface}x", 1)?.At($"x{surface}x", 1, found) ?? 0)];
                LexiconEntry[] entries = Lexicon.Default.At(surface[0]) is { } alone ? [alone, .. longer] : longer;
                entries.Select(entry => entry.Surface).Should().Contain(surface).And.OnlyHaveUniqueItems();
                entries.Should().BeInAscendingOrder(entry => entry.Surface.Length);
            }
    }
}
