using System.Text.RegularExpressions;
using AwesomeAssertions;
using ClaimExtractor.Numerals;
using Xunit;

namespace ClaimExtractor.Tests;

/// <summary>The library is a path: a stage knows the stages before it and no later one.</summary>
public sealed partial class ArchitectureTests
{
    private const int LongestFile = 300;

    private const int LongestLine = 140;

    // The list of the columns is data, one entry a column, and stays whole.
    private static readonly string[] Lists = ["ClaimColumns.cs"];

    private static readonly string[] Stages =
    [
        "Sources",
        "Weights",
        "Lexicons",
        "Numerals",
        "Words",
        "Times",
        "Documents",
        "Quantities",
        "Clauses",
        "Claims",
        "Checks",
        "Series",
        "Datasets",
        "Reports",
        "Validation",
        "Releases",
        "Corpora",
    ];

    private static readonly string Library = Repository.PathTo("src", "ClaimExtractor");

    [Fact]
    public void A_stage_uses_only_earlier_stages()
    {
        var arrows =
            from file in SourceFiles(Library)
            let stage = Array.IndexOf(Stages, Path.GetRelativePath(Library, file).Split(Path.DirectorySeparatorChar)[0])
            where stage >= 0
            from use in UsedStages(File.ReadAllText(file))
            where Array.IndexOf(Stages, use) > stage
            select $"{Path.GetRelativePath(Repository.Root, file)} uses {use}";
        arrows.Distinct().Should().BeEmpty();
    }

    // Circles that stay, "A.cs → B.cs → A.cs" beginning with the file that the alphabet has first. None.
    private static readonly string[] KnownCircles = [];

    [Theory]
    [InlineData("Words")]
    [InlineData("Times")]
    [InlineData("Clauses")]
    [InlineData("Claims")]
    public void No_files_of_a_stage_name_each_other_in_a_circle(string stage)
    {
        var files = SourceFiles(Path.Combine(Library, stage)).ToDictionary(file => Path.GetFileName(file), File.ReadAllText);
        FileCircles.In(files).Should().BeEquivalentTo(KnownCircles.Where(circle => files.ContainsKey(circle.Split(' ')[0])));
    }

    [Fact]
    public void A_circle_is_seen_and_a_member_that_is_called_like_a_type_makes_none()
    {
        FileCircles.In(new Dictionary<string, string>
        {
            ["A.cs"] = "class A\n{\n    void M() => B.M();\n}\n",
            ["B.cs"] = "static class B\n{\n    C Made { get; } // D\n}\n",
            ["C.cs"] = "record C(int X)\n{\n    A? One;\n    B Two;\n    string D => \"D\";\n}\n",
            ["D.cs"] = "enum D\n{\n    A,\n    C,\n}\nclass E { C Like; int F { get; } }\n",
            ["F.cs"] = "class F { D Like; E Other; }\n",
        }).Should().Equal("A.cs → B.cs → C.cs → A.cs", "B.cs → C.cs → B.cs");
    }

    [Fact]
    public void No_stage_from_words_to_claims_keeps_scratch_in_a_thread()
    {
        string[] stages = ["Words", "Times", "Clauses", "Claims"];
        stages
            .SelectMany(stage => SourceFiles(Path.Combine(Library, stage)))
            .Where(file => File.ReadAllText(file).Contains("[ThreadStatic]", StringComparison.Ordinal))
            .Should()
            .BeEmpty();
    }

    [Fact]
    public void No_stage_uses_the_façade()
    {
        var façade = Directory.EnumerateFiles(Library, "*.cs").SelectMany(file => TypeDeclaration().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["name"].Value).ToList();
        façade.Should().Contain(nameof(DocumentExtractor));
        var arrows =
            from file in SourceFiles(Library)
            where Path.GetDirectoryName(file) != Library
            let code = Comment().Replace(File.ReadAllText(file), "")
            from type in façade
            where Regex.IsMatch(code, $@"\b{type}\b", RegexOptions.None, TimeSpan.FromSeconds(5))
            select $"{Path.GetRelativePath(Repository.Root, file)} uses {type}";
        arrows.Should().BeEmpty();
    }

    [Fact]
    public void Every_folder_of_the_library_is_a_stage()
    {
        Directory.EnumerateDirectories(Library).Select(folder => Path.GetFileName(folder))
            .Except(["bin", "obj"]).Should().BeSubsetOf(Stages);
    }

    [Fact]
    public void No_type_is_named_like_the_namespace()
    {
        SourceFiles(Repository.PathTo("src"))
            .Where(file =>
                TypeDeclaration().Matches(File.ReadAllText(file)).Any(match => match.Groups["name"].Value == nameof(ClaimExtractor))
            )
            .Should()
            .BeEmpty();
    }

    [Fact]
    public void No_source_file_is_too_long_to_read()
    {
        SourceFiles(Repository.PathTo("src"))
            .Where(file => !Lists.Contains(Path.GetFileName(file)))
            .Select(file => (Name: Path.GetRelativePath(Repository.Root, file), Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines > LongestFile)
            .Select(file => $"{file.Name} has {file.Lines} lines, {LongestFile} are allowed")
            .Should().BeEmpty();
    }

    [Fact]
    public void No_line_is_too_long_to_read()
    {
        var tooLong =
            from folder in (string[])["src", "tests"]
            from file in SourceFiles(Repository.PathTo(folder))
            from line in File.ReadLines(file).Select((text, i) => (Number: i + 1, Length: Characters(text)))
            where line.Length > LongestLine
            select $"{Path.GetRelativePath(Repository.Root, file)}:{line.Number} has {line.Length} characters, {LongestLine} are allowed";
        tooLong.Should().BeEmpty();
    }

    [Theory]
    [InlineData("using ClaimExtractor.Claims;", "Claims")]
    [InlineData("using Row = ClaimExtractor.Datasets.MentionRow;", "Datasets")]
    [InlineData("using static ClaimExtractor.Numerals.Fraction;", "Numerals")]
    [InlineData("    Quantities.Mention mention;", "Quantities")]
    public void A_use_is_seen_in_every_way_to_write_it(string code, string stage) => UsedStages(code).Should().Equal(stage);

    private static IEnumerable<string> UsedStages(string code) =>
        StageName().Matches(Comment().Replace(code, "")).Select(match => match.Groups["stage"].Value);

    private static int Characters(string text) => text.EnumerateRunes().Count();

    private static IEnumerable<string> SourceFiles(string folder) =>
        from file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        let parts = Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar)
        where !parts.Contains("obj") && !parts.Contains("bin") && !parts.Contains("node_modules")
        select file;

    [GeneratedRegex(
        @"(?<=ClaimExtractor\.|(?<![\w.])(?=\w+\.[A-Z]))(?<stage>Sources|Weights|Documents|Lexicons|Numerals|Words|Times|Quantities|Clauses"
            + @"|Claims|Checks|Series|Datasets|Reports|Validation|Releases|Corpora)\b",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex StageName();

    [GeneratedRegex(@"//.*")]
    private static partial Regex Comment();

    [GeneratedRegex(
        @"^\s*(public|internal|private|protected|sealed|static|abstract|readonly|partial|ref|file|\s)*\b(class|record struct|record|struct"
            + @"|enum|interface)\s+(?<name>\w+)",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline
    )]
    private static partial Regex TypeDeclaration();
}
