using ClaimExtractor.Validation;
using Xunit;

namespace ClaimExtractor.Tests.Specs;

/// <summary>The cases written as prose in <c>Specs/**/*.md</c>, one test a block.</summary>
public sealed class SpecTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Specs");

    public static IEnumerable<TheoryDataRow<string, int>> Cases() =>
        from file in Directory.EnumerateFiles(Folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        let name = Path.GetRelativePath(Folder, file).Replace('\\', '/')
        from block in SpecFile.Find(name, File.ReadAllText(file))
        select new TheoryDataRow<string, int>(name, block.Line) { TestDisplayName = Name(name, block.Line, block.Read), Label = "" };

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Cases))]
    public void The_text_gives_what_the_spec_lists(string file, int line)
    {
        var markdown = File.ReadAllText(Path.Combine(Folder, file));
        var block = SpecFile.Find(file, markdown).Single(block => block.Line == line).Read();
        var difference = SpecComparison.Compare(block, (source, date) =>
            Ruled(DocumentExtractor.Extract(source, new() { DocumentId = "spec", Date = date }))
        );
        if (difference is not null)
            Assert.Fail(difference);
    }

    // Every role, and every denominator, names the rule that read it; validate knows them all.
    private static Extraction Ruled(Extraction extraction)
    {
        foreach (var claim in extraction.Claims)
        {
            Assert.Matches(" role:[a-z]", claim.Rules);
            if (claim.Per is not null)
                Assert.Matches(" per:[a-z]", claim.Rules);
            Assert.All(claim.Rules.Split(' '), static rule =>
                Assert.True(rule.Split(':') is [var facet, var id] ? RuleIds.IsOfFacet(facet, id) : RuleIds.IsOfNumber(rule), rule));
        }

        return extraction;
    }

    private static string Name(string file, int line, Func<SpecBlock> read)
    {
        try
        {
            return read().Name;
        }
        catch (SpecFormatException)
        {
            return $"{file}:{line}";
        }
    }
}
