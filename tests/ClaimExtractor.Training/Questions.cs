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
internal sealed record Question(
    Judgement Judgement,
    string Clause,
    string?[] Texts,
    Example Subject,
    bool ProposesSubject,
    bool ProposesBearer,
    Example[] Bearers,
    Example? Predicate,
    bool ProposesPredicate
);

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
        var judged = judgements.Values.Select(static judgement => judgement.DocumentId).ToHashSet(StringComparer.Ordinal);
        var lexicon = default(ExtractionOptions).Lexicon;
        foreach (var (id, date, source) in TextLines.Read(path).Where(line => judged.Contains(line.Id)))
        {
            var text = ReadableText.From(SourceFile.FromText(id, source));
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
        var subjects = SubjectCandidates.Of(question, said);
        var subject = Choice(
            SubjectNames,
            subjects,
            (sink, candidate) => SubjectFeatures.Write(sink, question, candidate),
            candidate => Judge(candidate.Facet, judgement.Subjects)
        );
        var right = subjects[subject.HasAnswer ? subject.FirstOfBest : 0];
        var own = subject.Best == Verdict.Right ? right.Text : null;
        return new Question(
            judgement,
            ClauseOf(question),
            [.. subjects.Select(static candidate => candidate.Text)],
            subject,
            Judge(question.Proposed.Subject, judgement.Subjects) > Verdict.Wrong,
            judgement.JudgeBearer(question.Proposed.Bearer?.Text, question.Proposed.Subject?.Text, own) >= Verdict.Fair,
            [
                .. subjects.Select((whose, number) =>
                    Choice(
                        BearerNames,
                        BearerCandidates.Of(question, whose, said),
                        (sink, candidate) => BearerFeatures.Write(sink, question, whose, candidate),
                        subject.IsRight(number)
                            ? candidate => judgement.JudgeBearer(candidate.Text, whose.Text, own)
                            : candidate => Judge(candidate.Facet, judgement.Bearers)
                    )
                ),
            ],
            judgement.Predicates is null
                ? null
                : Choice(
                    PredicateNames,
                    PredicateCandidates.Of(question, right),
                    (sink, candidate) => PredicateFeatures.Write(sink, question, right, candidate),
                    candidate => Judge(candidate.Facet, judgement.Predicates)
                ),
            Judge(question.Proposed.Predicate, judgement.Predicates) > Verdict.Wrong
        );

        Example Choice(FeatureNames names, List<Candidate> candidates, Action<FeatureSink, Candidate> write,
            Func<Candidate, Verdict> judge)
        {
            var list = new FeatureList();
            var features = new int[candidates.Count][];
            for (var i = 0; i < features.Length; i++)
            {
                write(list, candidates[i]);
                features[i] = names.Number(list.Take());
            }

            return new Example(
                document,
                genre,
                features,
                [.. candidates.Select(judge)],
                judgement.Weight
            );
        }
    }

    private static string ClauseOf(StatementQuestion question)
    {
        var (span, text) = (question.Site.Quantity.Span, question.Tokens.Text);
        var (before, behind) = (text[Math.Max(0, span.Start - Shown)..span.Start], text[span.End..Math.Min(text.Length, span.End + Shown)]);
        return $"{before}【{span.In(text)}】{behind}".ReplaceLineEndings(" ");
    }

    // Where nobody was asked every answer is right.
    private static Verdict Judge(Facet? answer, Answers? answers) => answers?.Judge(answer?.Text) ?? Verdict.Right;
}
