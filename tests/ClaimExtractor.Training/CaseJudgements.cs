using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ClaimExtractor.Claims;
using ClaimExtractor.Sources;
using ClaimExtractor.Tests.Answers;
using ClaimExtractor.Tests.Specs;

namespace ClaimExtractor.Training;

/// <summary>Makes judgements of the cases of the tests, by the ids of the claims that the program finds in their texts.</summary>
internal static class CaseJudgements
{
    private const string Subject = "subject", Bearer = "bearer", Predicate = "predicate";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes <c>judged.jsonl</c> and <c>texts.ndjson</c>, as <see cref="Judgement.Read"/> and <see cref="TextLines.Read"/> take
    /// them.</summary>
    public static void Write(IReadOnlyList<TestCase> cases, DirectoryInfo folder)
    {
        folder.Create();
        File.WriteAllLines(Path.Combine(folder.FullName, "texts.ndjson"), cases.Select(TextLine));
        File.WriteAllLines(Path.Combine(folder.FullName, "judged.jsonl"), cases.SelectMany(Of));
    }

    /// <summary>A line for each number that is found and whose subject the case says.</summary>
    public static IEnumerable<string> Of(TestCase text)
    {
        var options = new ExtractionOptions { DocumentId = text.Id, Date = text.Date };
        var claims = DocumentExtractor.Extract(SourceFile.FromText(text.Id, text.Text), options).Claims;
        return from found in AnswersInOrder.Find([.. text.Answers.Select(static answer => answer.Quote)], claims)
               let said = text.Answers[found.Answer].Fields
               where said.ContainsKey(Subject)
               select Line(found.Claim, text.JoinsBearers ? Split(said, found.Claim) : said, text.Weight);
    }

    // A case that names no bearer is met by the two together: they are told apart as the program does.
    private static IReadOnlyDictionary<string, string?> Split(IReadOnlyDictionary<string, string?> said, Claim claim) =>
        said[Subject] is { } whole && !said.ContainsKey(Bearer) && claim.Bearer is not null && !IsSame(whole, claim.Subject)
            && SubjectPhrases.Of(claim).Any(phrase => IsSame(phrase, whole))
            ? new Dictionary<string, string?>(said) { [Subject] = claim.Subject, [Bearer] = claim.Bearer }
            : said;

    private static string Line(Claim claim, IReadOnlyDictionary<string, string?> said, int weight) =>
        JsonSerializer.Serialize(new
        {
            claim_id = claim.ClaimId,
            verdict = "wrong",
            fields = said.ToDictionary(static pair => pair.Key, pair => AsWritten(pair.Value, Found(claim, pair.Key))),
            weight,
        }, Plain);

    private static string? Found(Claim claim, string field) => field switch
    {
        Subject => claim.Subject,
        Bearer => claim.Bearer,
        Predicate => claim.Predicate,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "no field of a judgement"),
    };

    // A case may leave out blanks and quotation marks, which a candidate has as the text has them.
    private static string? AsWritten(string? said, string? found) => IsSame(said, found) ? found : said;

    private static bool IsSame(string? one, string? other) => AnswersInOrder.Plain(one) == AnswersInOrder.Plain(other);

    private static string TextLine(TestCase text) =>
        JsonSerializer.Serialize(
            new
            {
                id = text.Id,
                date = text.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                text = text.Text,
            },
            Plain
        );
}
