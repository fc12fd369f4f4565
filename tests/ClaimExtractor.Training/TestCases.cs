using ClaimExtractor.Tests.Answers;
using ClaimExtractor.Tests.Specs;
using ClaimExtractor.Tests.WholeDocuments;

namespace ClaimExtractor.Training;

/// <summary>What a case says of one number.</summary>
/// <param name="Fields">The right <c>subject</c>, <c>bearer</c> and <c>predicate</c>, null for nothing; what is not said is not
/// here.</param>
internal sealed record CaseAnswer(string Quote, IReadOnlyDictionary<string, string?> Fields);

/// <summary>A text of the tests with the answers to its numbers, in the order of the text.</summary>
/// <param name="Id">Tells where it stands; without a dot, so that nobody takes it for a file of some format.</param>
/// <param name="Weight">How often each answer counts.</param>
/// <param name="JoinsBearers">A subject without a bearer may stand for the two together.</param>
internal sealed record TestCase(string Id, DateOnly? Date, string Text, int Weight, bool JoinsBearers, IReadOnlyList<CaseAnswer> Answers);

/// <summary>Reads the cases of the tests. Those of tables are passed over, since the weights are not asked about cells.</summary>
internal static class TestCases
{
    // Beside ten thousand answers there are few specs and whole documents, each of which must hold.
    private const int SpecWeight = 16, DocumentWeight = 5, AnswerWeight = 1;
    private const string Readme = "README", Table = "table", Nothing = "null", Any = "*";

    private static readonly string[] Fields = ["subject", "bearer", "predicate"];

    /// <param name="folder">It holds <c>Specs</c>, <c>WholeDocuments</c> and <c>Answers</c>.</param>
    public static IEnumerable<TestCase> Read(DirectoryInfo folder)
    {
        var (specs, documents, answers) = (In("Specs"), In("WholeDocuments"), In("Answers"));
        return
        [
            .. Files(specs, "*.md").SelectMany(path =>
                OfSpec(Path.ChangeExtension(Path.GetRelativePath(specs, path), null).Replace('\\', '/'), File.ReadAllText(path))),
            .. Files(documents, "*.md").Select(static path => OfDocument(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path))),
            .. Files(answers, "*.txt").SelectMany(OfAnswers),
        ];

        string In(string name) => Path.Combine(folder.FullName, name);
    }

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where(static path => Path.GetFileNameWithoutExtension(path) is var name
                && name != Readme && !name.Contains(Table, StringComparison.Ordinal));

    /// <summary>The blocks of claims; what a claim does not say is not asked.</summary>
    public static IEnumerable<TestCase> OfSpec(string name, string markdown) =>
        from found in SpecFile.Find(name, markdown)
        let block = found.Read()
        where block.Kind == SpecKind.Claims
        select new TestCase($"spec/{name}/{block.Line}", block.Date, block.Text, SpecWeight, JoinsBearers: true,
            [.. block.Expected.Select(static line => ExpectedClaim.Parse(line.Text)).Select(static claim => new CaseAnswer(claim.Quote,
                Said(field => claim.Facets.LastOrDefault(facet => facet.Key == field).Value)))]);

    /// <summary>The document without its neighbours, whose answers are the same but for a few; what a claim does not say is
    /// nothing.</summary>
    public static TestCase OfDocument(string name, string markdown)
    {
        var document = DocumentCaseFile.Read(name, markdown)[0];
        return new TestCase($"whole/{name}", null, document.Text, DocumentWeight, JoinsBearers: false,
            [.. document.Claims.Select(static claim => new CaseAnswer(claim.Quote, Said(field => DocumentCase.Expected(claim, field))))]);
    }

    private static IEnumerable<TestCase> OfAnswers(string path) =>
        AnsweredSentence
            .Read(path)
            .Select(
                (sentence, index) =>
                    new TestCase(
                        $"answer/{Path.GetFileNameWithoutExtension(path)}/{index + 1}",
                        null,
                        sentence.Text,
                        AnswerWeight,
                        JoinsBearers: false,
                        [
                            .. sentence.Answers.Select(static answer => new CaseAnswer(
                                answer.Quote,
                                new Dictionary<string, string?> { ["subject"] = answer.Subject, ["bearer"] = answer.Bearer }
                            )),
                        ]
                    )
            );

    private static Dictionary<string, string?> Said(Func<string, string?> cell) =>
        Fields.Select(field => (field, Value: cell(field))).Where(static pair => pair.Value is not (null or Any))
            .ToDictionary(static pair => pair.field, static pair => pair.Value is Nothing ? null : pair.Value);
}
