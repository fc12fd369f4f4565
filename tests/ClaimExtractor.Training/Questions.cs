using System.Text.Json;
using ClaimExtractor.Claims;
using ClaimExtractor.Documents;
using ClaimExtractor.Quantities;
using ClaimExtractor.Sources;
using ClaimExtractor.Weights;

namespace ClaimExtractor.Training;

/// <summary>A number that was judged, as the program asks what it measures.</summary>
/// <param name="Subject">The choice of the subject.</param>
/// <param name="ProposesSubject">What the frames alone say is right.</param>
/// <param name="Bearers">The choice of the bearer, for each candidate of the subject.</param>
/// <param name="Predicate">The choice of the predicate of the right subject; null where nobody was asked.</param>
/// <param name="Clause">The number with some words on both sides, for messages.</param>
internal sealed record Question(Judgement Judgement, string Clause, string?[] Texts, Example Subject, bool ProposesSubject, bool ProposesBearer,
    Example[] Bearers, Example? Predicate, bool ProposesPredicate);

/// <summary>Asks the program about every number that was judged.</summary>
internal sealed class Questions(IReadOnlyDictionary<string, Judgement> judgements)
{
    private const int Shown = 30;

    public FeatureNames SubjectNames { get; } = new();

    public FeatureNames BearerNames { get; } = new();

    public FeatureNames PredicateNames { get; } = new();

    public List<Question> All { get; } = [];

    /// <param name="path">JSON Lines: <c>id</c>, <c>date</c>, <c>text</c>.</param>
    public void Ask(string path)
    {
        var judged = judgements.Keys.Select(static id => id[..id.LastIndexOf('@')]).ToHashSet(StringComparer.Ordinal);
        var lexicon = default(ExtractionOptions).Lexicon;
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            var id = json.RootElement.GetProperty("id").GetString()!;
            if (!judged.Contains(id))
                continue;
            DateOnly? date = json.RootElement.TryGetProperty("date", out var day) && DateOnly.TryParse(day.GetString(), out var read) ? read : null;
            var text = ReadableText.From(SourceFile.FromText(id, json.RootElement.GetProperty("text").GetString()!));
            var document = DocumentParser.Parse(text, id, date);
            var currency = DocumentCurrency.Of(text, lexicon);
            using var context = new UnitContext(lexicon, currency);
            var readings = MentionFinder.Find(document, context);
            var genre = Path.GetFileNameWithoutExtension(path);
            FacetReader.Read(document, readings, lexicon, currency, (question, said) =>
            {
                var span = text.ToSourceCodePoints(question.Site.Quantity.Span);
                if (judgements.TryGetValue($"{id}@{span.Start}-{span.End}", out var judgement))
                    All.Add(Of(question, said.ToArray(), judgement, id, genre));
            });
        }
    }

    private Question Of(StatementQuestion question, ClaimFacets[] said, Judgement judgement, string document, string genre)
    {
        var list = new FeatureList();
        var subjects = SubjectCandidates.Of(question, said);
        var features = new int[subjects.Count][];
        for (var i = 0; i < features.Length; i++)
        {
            SubjectFeatures.Write(list, question, subjects[i]);
            features[i] = SubjectNames.Number(list.Take());
        }

        var example = new Example(document, genre, features, [.. subjects.Select(candidate => IsRight(candidate, judgement.Subjects))], judgement.Weight);
        var bearers = subjects.Select(subject => Bearers(question, subject, said, judgement, document, genre)).ToArray();
        var (span, readable) = (question.Site.Quantity.Span, question.Tokens.Text);
        var clause = $"{readable[Math.Max(0, span.Start - Shown)..span.Start]}【{span.In(readable)}】{readable[span.End..Math.Min(readable.Length, span.End + Shown)]}";
        return new Question(judgement, clause.ReplaceLineEndings(" "), [.. subjects.Select(static subject => subject.Text)], example, judgement.Subjects.Contains(question.Proposed.Subject?.Text ?? Judgement.Nothing),
            judgement.Bearers?.Contains(question.Proposed.Bearer?.Text ?? Judgement.Nothing) ?? true, bearers,
            Predicate(question, subjects[Math.Max(0, Array.IndexOf(example.IsRight, true))], judgement, document, genre),
            judgement.Predicates?.Contains(question.Proposed.Predicate?.Text ?? Judgement.Nothing) ?? true);
    }

    private Example? Predicate(StatementQuestion question, Candidate subject, Judgement judgement, string document, string genre)
    {
        if (judgement.Predicates is null)
            return null;
        var list = new FeatureList();
        var candidates = PredicateCandidates.Of(question, subject);
        var features = new int[candidates.Count][];
        for (var i = 0; i < features.Length; i++)
        {
            PredicateFeatures.Write(list, question, subject, candidates[i]);
            features[i] = PredicateNames.Number(list.Take());
        }

        return new Example(document, genre, features, [.. candidates.Select(candidate => IsRight(candidate, judgement.Predicates))], judgement.Weight);
    }

    private Example Bearers(StatementQuestion question, Candidate subject, ClaimFacets[] said, Judgement judgement, string document, string genre)
    {
        var list = new FeatureList();
        var candidates = BearerCandidates.Of(question, subject, said);
        var features = new int[candidates.Count][];
        for (var i = 0; i < features.Length; i++)
        {
            BearerFeatures.Write(list, question, subject, candidates[i]);
            features[i] = BearerNames.Number(list.Take());
        }

        return new Example(document, genre, features, [.. candidates.Select(candidate => judgement.Bearers is null || IsRight(candidate, judgement.Bearers))], judgement.Weight);
    }

    private static bool IsRight(Candidate candidate, HashSet<string> answers) => answers.Contains(candidate.Text ?? Judgement.Nothing);
}
