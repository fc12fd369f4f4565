using System.Collections.Concurrent;
using AwesomeAssertions;
using ClaimExtractor.Claims;
using ClaimExtractor.Sources;
using ClaimExtractor.Tests.Specs;
using Xunit;

namespace ClaimExtractor.Tests.WholeDocuments;

/// <summary>
/// Documents of our own, each read whole, with every facet of every claim against what a reader says: see <c>README.md</c>. With
/// UPDATE_KNOWN_FAILURES=1 the tests write the list of what does not hold yet.
/// </summary>
public sealed class WholeDocumentTests
{
    private static readonly string Folder = Repository.PathTo("tests/ClaimExtractor.Tests/WholeDocuments");

    private static readonly Dictionary<string, DocumentCase> Documents = Directory.GetFiles(Folder, "*.md").Order(StringComparer.Ordinal)
        .Where(static path => Path.GetFileName(path) != "README.md")
        .SelectMany(static path => DocumentCaseFile.Read(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path)))
        .ToDictionary(document => document.Name);

    private static readonly ConcurrentDictionary<string, IReadOnlyList<Difference>> Differences = new();

    private static readonly HashSet<string> Known = ReadKnown(Path.Combine(Folder, "known-failures.tsv"));

    public static IEnumerable<TheoryDataRow<string, string>> Cases() =>
        from document in Documents.Values
        from facets in DocumentCase.Groups.Keys
        select new TheoryDataRow<string, string>(document.Name, facets) { TestDisplayName = $"{document.Name}: {facets}" };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_document_gives_the_claims_of_its_reader_but_for_the_known_failures(string document, string facets)
    {
        var group = DocumentCase.Groups[facets];
        var found = DifferencesOf(document).Where(difference => group.Contains(difference.Facet)).ToList();
        var known = Known
            .Where(line => line.Split('\t') is [var name, _, var facet] && name == document && group.Contains(facet))
            .ToHashSet();
        var added = found.Where(difference => !known.Contains(difference.Line)).Select(static difference => $"new: {difference}");
        var held = known
            .Except(found.Select(static difference => difference.Line))
            .Select(static line => $"holds now, strike it from known-failures.tsv: {line}");
        var message = string.Join('\n', added.Concat(held));
        if (message.Length > 0)
            Assert.Fail(message);
    }

    [Fact]
    public void Every_known_failure_names_a_document_and_a_facet_that_is_checked() => Known.Should().OnlyContain(line => IsOfACase(line));

    [Fact]
    public void Every_document_has_a_neighbour_and_a_dozen_claims_or_more()
    {
        foreach (var document in Documents.Values.Where(document => !document.Name.Contains('/')))
        {
            Documents.Keys.Should().Contain(name => name.StartsWith(document.Name + "/", StringComparison.Ordinal));
            document.Claims.Should().HaveCountGreaterThanOrEqualTo(12, document.Name);
        }
    }

    private static HashSet<string> ReadKnown(string path)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_KNOWN_FAILURES") == "1")
        {
            var facets = DocumentCase.Groups.Values.SelectMany(static group => group).ToList();
            var found = Documents.Keys.Order(StringComparer.Ordinal)
                .SelectMany(name => DifferencesOf(name).OrderBy(difference => facets.IndexOf(difference.Facet)));
            var lines = found.Select(static difference => difference.Line);
            File.WriteAllLines(path, ["document\tclaim\tfacet", .. lines]);
        }

        return [.. File.ReadLines(path).Skip(1).Where(static line => line.Length > 0)];
    }

    private static bool IsOfACase(string line) =>
        line.Split('\t') is [var name, _, var facet]
        && Documents.ContainsKey(name)
        && DocumentCase.Groups.Values.Any(group => group.Contains(facet));

    private static IReadOnlyList<Difference> DifferencesOf(string name) => Differences.GetOrAdd(name, static name =>
    {
        var document = Documents[name];
        return [.. Difference.Between(document, DocumentExtractor.Extract(SourceFile.FromText(document.FileName, document.Text)).Claims)];
    });
}
