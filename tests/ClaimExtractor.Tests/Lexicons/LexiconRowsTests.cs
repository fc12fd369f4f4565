using AwesomeAssertions;
using ClaimExtractor.Lexicons;
using ClaimExtractor.Sources;
using Xunit;

namespace ClaimExtractor.Tests.Lexicons;

/// <summary>A surface has one row a class in a file: two rows with conditions of their own would each let in what the other keeps
/// out.</summary>
public sealed class LexiconRowsTests
{
    public static TheoryData<string> Files =>
        [
            .. Directory
                .EnumerateFiles(Repository.PathTo("src/ClaimExtractor/Lexicons"), "*.tsv")
                .Select(file => Path.GetFileName(file))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public void No_two_rows_say_what_a_surface_is(string file)
    {
        var lines = File.ReadAllLines(Repository.PathTo($"src/ClaimExtractor/Lexicons/{file}"));
        var keys = lines[0].Split('\t') is [_, "note" or "unless_before" or "unless_after", ..] ? 1 : 2;
        lines
            .Skip(1)
            .Select(line => string.Join(' ', line.Split('\t').Take(keys)))
            .GroupBy(key => key)
            .Where(rows => rows.Count() > 1)
            .Select(rows => rows.Key)
            .Should()
            .BeEmpty();
    }

    /// <summary>Texts around a surface that switch it off: where the cheapest way decides, none is needed.</summary>
    [Fact]
    public void Fewer_than_three_thousand_exceptions_are_written_by_hand() => LexiconFiles.All
        .SelectMany(file => Lexicon.ShippedTable(file.Name).Rows)
        .SelectMany(row => new[] { row.Values("unless_before"), row.Values("unless_after") })
        .Sum(values => values.Cell.Split('|', StringSplitOptions.RemoveEmptyEntries).Length).Should().BeLessThan(3000);

    [Fact]
    public void A_file_says_which_kinds_its_rows_are_of() =>
        LexiconFiles
            .All.Should()
            .AllSatisfy(file =>
                Lexicon
                    .ShippedTable(file.Name)
                    .Rows.Should()
                    .AllSatisfy(row => file.Kinds.Contains(file.Read(row, Lexicon.Default.Units).Kind).Should().BeTrue())
            );

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

    /// <summary>Of each surface: itself, and what it is cut short or changed at each of its characters. Those that share a beginning are
    /// told apart by what follows.</summary>
    [Fact]
    public void What_stands_at_a_place_is_what_the_text_there_begins_with()
    {
        var (lexicon, found, wrong) = (Lexicon.Default, new LexiconEntry[Lexicon.Default.LongestSurface], new List<string>());
        var surfaces = ShippedSurfaces()
            .Where(surface => surface.Length > 1)
            .OrderBy(surface => surface.Length)
            .ToLookup(surface => (surface[0], surface[1]));
        foreach (var text in surfaces.SelectMany(sharing => sharing).SelectMany(Near).Where(text => text.Length > 2))
        {
            var count = lexicon.GroupAt(text, 1)?.At(text, 1, found) ?? 0;
            var behind = text[1..];
            if (
                !surfaces[(text[1], text[2])]
                    .Where(surface => behind.StartsWith(surface, StringComparison.Ordinal))
                    .SequenceEqual(found.Take(count).Select(entry => entry.Surface))
            )
                wrong.Add(text);
        }

        wrong.Should().BeEmpty();
    }

    [Fact]
    public void The_longest_of_a_kind_is_the_last_that_stands_there()
    {
        var (lexicon, found, wrong) = (Lexicon.Default, new LexiconEntry[Lexicon.Default.LongestSurface], new List<string>());
        char[] kinds =
        [
            .. Enumerable
                .Range(0, KindSet.End)
                .Select(kind => (char)kind)
                .Where(kind => LexiconFiles.All.Any(file => file.Kinds.Contains(kind))),
        ];
        foreach (var text in ShippedSurfaces().SelectMany(Near))
        {
            var group = lexicon.GroupAt(text, 1);
            var standing = found.AsSpan(0, group?.At(text, 1, found) ?? 0);
            foreach (var kind in kinds)
            {
                var (longest, holds) = (lexicon.At(text[1]) is { } alone && alone.HoldsAt(text, 1, kind) ? alone : null, false);
                foreach (var entry in standing)
                {
                    holds |= entry.Kinds.Contains(kind);
                    longest = entry.HoldsAt(text, 1, kind) ? entry : longest;
                }

                // Another thread may read an entry again.
                if (
                    lexicon.Longest(text, 1, kind)?.Surface != longest?.Surface
                    || (group?.HoldsAny(text, 1, KindSet.Of(kind)) ?? false) != holds
                )
                    wrong.Add($"{text} {kind}");
            }
        }

        wrong.Should().BeEmpty();
    }

    /// <summary>A user's own file may have the name of any that ships.</summary>
    [Fact]
    public void Every_file_that_ships_can_be_laid_over()
    {
        using var folder = new TemporaryFolder();
        foreach (var path in Directory.EnumerateFiles(Repository.PathTo("src/ClaimExtractor/Lexicons"), "*.tsv"))
            File.WriteAllText(folder.PathTo(Path.GetFileName(path)), $"{File.ReadLines(path).First()}\n");
        FluentActions.Invoking(() => Lexicon.Load(folder.Path)).Should().NotThrow();
    }

    [Fact]
    public void Every_role_of_a_clause_has_its_words() =>
        Lexicon
            .ShippedTable("clause_words")
            .Rows.Select(row => row["role"])
            .Distinct()
            .Should()
            .BeEquivalentTo(Enum.GetValues<ClauseRole>().Select(EnumText.Of));

    private static HashSet<string> ShippedSurfaces() =>
        [.. LexiconFiles.All.SelectMany(file => Lexicon.ShippedTable(file.Name).Rows.Select(row => row["surface"]))];

    // A character 64 on has the same place among the third characters that a group may go on with.
    private static IEnumerable<string> Near(string surface)
    {
        yield return $"x{surface}";
        yield return $"x{surface}\0";
        yield return $"x{surface}中文字符";
        for (var at = 1; at < surface.Length; at++)
        {
            yield return $"x{surface[..at]}";
            yield return $"x{surface[..at]}{(char)(surface[at] ^ 64)}{surface[(at + 1)..]}";
        }
    }
}
